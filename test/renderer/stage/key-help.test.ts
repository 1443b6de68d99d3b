// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { ROWS } from '../../../renderer/stage/key-help.tsx'
import { NEXT_CHANGE_KEY, STEPS } from '../../../renderer/time/use-time.ts'

const all = ROWS.flatMap(({ keys }) => keys)

test('one key does one thing', () => {
  expect(all).toEqual([...new Set(all)])
})

test('the keys of time are those of the list', () => {
  for (const key of [NEXT_CHANGE_KEY, ...STEPS.map((step) => step.key)]) expect(all).toContain(key.toUpperCase())
})
