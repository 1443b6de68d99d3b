// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { nextTick, tokenNow } from '../../../renderer/connection/token-time.ts'
import { nextChangeName } from '../../../renderer/faces/camera-token/next-change.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { rateText } from '../../../renderer/time/rate-text.ts'
import { parseSpeed } from '../../../renderer/time/speed-field.tsx'
import { fakeToken } from '../fake-token.ts'

test.each([
  ['2', 2],
  ['0,5', 0.5],
  ['10000', 10_000],
  ['0.001', null],
  ['10001', null],
  ['', null],
  ['fast', null],
])('a speed typed as "%s" is %s', (text, speed) => {
  expect(parseSpeed(text)).toBe(speed)
})

test('a rate is told when time does not go as ours', () => {
  const t = i18n.getFixedT('en')
  expect(rateText({ mode: 'real', speed: 1 }, t, 'en')).toBeNull()
  expect(rateText({ mode: 'paused', speed: 0 }, t, 'en')).toBe('Paused')
  expect(rateText({ mode: 'scaled', speed: 0.25 }, t, 'en')).toBe('× 0.25')
})

test('a token’s time goes at its speed, stands when paused, and never goes back', () => {
  const at = (speed: number, pageNow: number) =>
    tokenNow({ now: 10_000, clock: { mode: 'scaled', speed }, clockOffset: 4_000 }, pageNow)
  expect(at(60, 6_000)).toBe(10_000)
  expect(at(60, 6_500)).toBe(40_000)
  expect(at(0, 9_000)).toBe(10_000)
  expect(at(60, 5_000)).toBe(10_000)
})

test('wakes when the next second begins, at any speed, and not at all when nothing counts', () => {
  expect(nextTick(1_500, 1_000, 1)).toBe(500)
  expect(nextTick(2_000, 1_000, 1)).toBe(1_000)
  expect(nextTick(1_500, 1_000, 10)).toBe(50)
  expect(nextTick(1_500, 1_000, 10_000)).toBe(16)
  expect(nextTick(0, 1_000, 1)).toBeNull()
  expect(nextTick(1_500, 1_000, 0)).toBeNull()
})

test('what comes next has a name', () => {
  const fake = fakeToken()
  expect(nextChangeName(fake.view())).toBeNull()
  fake.apply({ type: 'press', button: 'middle' })
  expect(nextChangeName(fake.view())).toBe('hold')
  fake.pass(2_000)
  fake.apply({ type: 'release', button: 'middle' })
  expect(nextChangeName(fake.view())).toBe('other')
  fake.pass(500)
  expect(nextChangeName(fake.view())).toBe('dark')
  fake.pass(15_000)
  expect(nextChangeName(fake.view())).toBe('off')
})
