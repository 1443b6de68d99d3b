import { expect, test } from 'vitest'
import { makeSteadySeen } from '../../../renderer/camera/steady.ts'

test('a hint shows after five frames that agree, and one that differs does not change it', () => {
  const steady = makeSteadySeen()
  const shown = Array.from({ length: 5 }, () => steady('too-small'))
  expect(shown).toEqual([null, null, null, null, 'too-small'])
  expect(steady('too-blurred')).toBe('too-small')
  expect(steady('too-small')).toBe('too-small')
})

test('a code is believed at once', () => {
  expect(makeSteadySeen()('code')).toBe('code')
})
