import { expect, test } from 'vitest'
import type { TokenView } from '../../../../renderer/camera/camera-token.ts'
import { nextStep, stateName, windowName } from '../../../../renderer/faces/camera-token/next-step.ts'
import { TEXTS } from '../../../../renderer/locales/texts.ts'
import { REFUSAL_CODES, SCREEN_NAMES } from '../../../../token-core/index.ts'
import { FIRST_IMAGE, fakeToken } from '../../fake-token.ts'

const ACTIVATION = {
  tokenCode: 'VDS2460635-31',
  licence: 'VDS2460635',
  sequenceNumber: 31,
  issuer: '練習銀行',
  account: 'tarodt',
}

function* everyView(): Generator<TokenView> {
  const base = fakeToken().view()
  for (const screen of SCREEN_NAMES) {
    for (const lit of [true, false]) {
      for (const activations of [[], [ACTIVATION]]) {
        for (const window of [null, { openedAt: 0, closesAt: 1 }]) {
          for (const registration of [null, { licence: 'VDS2460635', issuer: '練習銀行' }]) {
            for (const refusal of screen === 'refusal' ? REFUSAL_CODES : [null]) {
              const display = { ...base.display, screen, lit, refusal, camera: screen === 'scanning' && lit }
              const power = screen === 'off' ? 'off' : 'on'
              yield { ...base, display, power, activations, window, registration }
            }
          }
        }
      }
    }
  }
}

test('of a blank display nothing can be asked but that it is seen to be broken', () => {
  const { display, ...view } = fakeToken().startScanning()
  expect(nextStep({ ...view, display: { ...display, blank: true } })).toBe('blank')
})

test('there is a sentence for every state a token can be in', () => {
  const sentences: Record<string, string> = TEXTS.en.next
  const states: Record<string, string> = TEXTS.en.state
  for (const view of everyView()) {
    expect(sentences[nextStep(view)], nextStep(view)).toBeTruthy()
    expect(states[stateName(view)], stateName(view)).toBeTruthy()
  }
})

test('a new user is led from the tape to the first code', () => {
  const fake = fakeToken({ tapeIn: true })
  const steps = [nextStep(fake.view()), nextStep(fake.apply({ type: 'tape-removed' }))]
  steps.push(nextStep(fake.startScanning()), nextStep(fake.apply({ type: 'scan', text: FIRST_IMAGE })))
  steps.push(nextStep(fake.pass(15_000)))
  expect(steps).toEqual(['tape-in', 'off', 'scanning', 'device-code', 'dark'])
})

test('without power it is the batteries that come first', () => {
  const fake = fakeToken()
  expect(nextStep(fake.apply({ type: 'battery-level', percent: 0 }))).toBe('empty')
  expect(stateName(fake.view())).toBe('empty')
  expect(nextStep(fake.apply({ type: 'battery-removed' }))).toBe('no-battery')
})

test('the second code is asked for once the first has been read', () => {
  const fake = fakeToken()
  fake.startScanning()
  fake.apply({ type: 'scan', text: FIRST_IMAGE })
  for (let presses = 0; presses < 3; presses++) {
    fake.apply({ type: 'press', button: 'right' })
    fake.apply({ type: 'release', button: 'right' })
  }
  expect(nextStep(fake.view())).toBe('scanning-second')
})

test('a window waits for Done, and after it for Yes', () => {
  const view = fakeToken().view()
  const on = (screen: 'activation-code' | 'confirm-activation') => ({
    ...view,
    window: { openedAt: 0, closesAt: 1 },
    display: { ...view.display, screen },
  })
  expect(windowName(on('activation-code'))).toBe('done')
  expect(windowName(on('confirm-activation'))).toBe('yes')
  expect(windowName(view)).toBeNull()
})

test('a window that closes in the dark is told at once, also when time is moved past it; No that was pressed is not a lapse', () => {
  const fake = fakeToken()
  const step = (before: string | null) => nextStep(fake.view(), before)
  fake.startScanning()
  fake.apply({ type: 'scan', text: FIRST_IMAGE })
  const view = fake.view()
  const cancelled = (lit: boolean) => ({ ...view, display: { ...view.display, screen: 'cancelled' as const, lit } })
  for (const before of ['activation-code', 'confirm-activation', 'dark-window', 'lapsed']) {
    expect(nextStep(cancelled(false), before)).toBe('lapsed')
    expect(nextStep(cancelled(true), before)).toBe('cancelled')
  }
  for (const before of ['cancelled', 'dark', null]) expect(nextStep(cancelled(false), before)).toBe('dark')
  expect(step('activation-code')).toBe('device-code')
})
