// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { KEY_FOB } from '../../../../renderer/faces/key-fob/face.tsx'
import { FOB_PROFILES } from '../../../../token-core/index.ts'
import { fakeFob } from './fake-fob.ts'

const { nextStep, state, limit, nextChange } = KEY_FOB
const said = (view: ReturnType<ReturnType<typeof fakeFob>['view']>) => [nextStep(view, null), state(view)]

test('a press, the code, and dark again', () => {
  const fake = fakeFob()
  expect(said(fake.view())).toEqual(['fob-press', 'fob-off'])
  expect(limit(fake.view())).toBeNull()
  expect(nextChange(fake.view())).toBeNull()
  const lit = fake.apply({ type: 'press' })
  expect(said(lit)).toEqual(['fob-code', 'fob-code'])
  expect(limit(lit)).toEqual({ name: 'fob-code', openedAt: lit.now, closesAt: lit.now + 30_000 })
  expect(nextChange(lit)).toBe('fob-off')
  expect(said(fake.pass(30_000))).toEqual(['fob-press', 'fob-off'])
})

test('a low battery: the notice, and the code after it, within one time', () => {
  const fake = fakeFob()
  fake.apply({ type: 'battery-level', percent: 3 })
  const notice = fake.apply({ type: 'press' })
  expect(said(notice)).toEqual(['fob-battery', 'fob-battery'])
  const whole = { name: 'fob-code', openedAt: notice.now, closesAt: notice.now + 32_000 }
  expect(limit(notice)).toEqual(whole)
  expect(nextChange(notice)).toBe('fob-code')
  const code = fake.pass(2_000)
  expect(said(code)).toEqual(['fob-code', 'fob-code'])
  expect(limit(code)).toEqual({ ...whole, openedAt: code.now })
})

test('without a button: the next bar, the next code, its age', () => {
  const fake = fakeFob({ profile: 'always' })
  expect(said(fake.view())).toEqual(['fob-always', 'fob-code'])
  expect(limit(fake.view())).toBeNull()
  expect(nextChange(fake.view())).toBe('fob-bar')
  const last = fake.pass(50_000)
  expect(nextChange(last)).toBe('fob-step')
  const old = fakeFob({ profile: 'always', madeAt: last.madeAt - 5 * 365 * 86_400_000 + 3_000 })
  expect(nextChange(old.view())).toBe('fob-over')
  expect(said(old.pass(3_000))).toEqual(['fob-over', 'fob-over'])
})

test('its life is over: a card says so when it is pressed, a fob says nothing', () => {
  const fake = fakeFob({ profile: 'card' })
  fake.apply({ type: 'battery-dead' })
  expect(said(fake.view())).toEqual(['fob-over-says', 'fob-over'])
  const told = fake.apply({ type: 'press' })
  expect(said(told)).toEqual(['fob-end', 'fob-end'])
  expect(limit(told)).toBeNull()
  const fob = fakeFob()
  fob.apply({ type: 'battery-dead' })
  expect(said(fob.apply({ type: 'press' }))).toEqual(['fob-over', 'fob-over'])
})

test('a blank one is told as such, pressed or not; a frozen one is read like any other', () => {
  const blank = fakeFob()
  blank.apply({ type: 'fault', kind: 'blank' })
  expect(said(blank.apply({ type: 'press' }))).toEqual(['fob-blank', 'fob-blank'])
  const frozen = fakeFob()
  frozen.apply({ type: 'fault', kind: 'frozen' })
  expect(said(frozen.apply({ type: 'press' }))).toEqual(['fob-code', 'fob-code'])
})

test('each profile can be made, in each state; registered, where a practice bank takes it', () => {
  expect(KEY_FOB.models.map(({ name, presets }) => [name, presets.length])).toEqual(
    FOB_PROFILES.map((name) => [name, name === 'fob-8' ? 6 : 7]),
  )
})
