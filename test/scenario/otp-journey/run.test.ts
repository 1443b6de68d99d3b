import { describe, expect, test } from 'vitest'
import { makeChecks } from '../../../scenario/checks.ts'
import { otpJourneyFile } from '../../../scenario/otp-journey/format.ts'
import { runOtpJourney } from '../../../scenario/otp-journey/run.ts'
import { totp } from '../../../token-core/index.ts'

const START = 1_775_433_612_000
const KEY = '3926288304470cb1c99c7b571e734142976d4c65'
const fob = { kind: 'otp-token', start: START, serial: 'XHWX98822124', key: KEY }
const codeAt = (at: number, key = KEY, period = 30) =>
  totp({ key: Buffer.from(key, 'hex'), time: (START + at) / 1_000, period })

function play(head: object, ...steps: object[]) {
  const journey = otpJourneyFile.parse({ ...head, steps })
  if (journey.kind === 'bank') throw new Error('a bank')
  const checks = makeChecks()
  runOtpJourney(journey, checks)
  return checks
}

describe('a token with digits', () => {
  test('times are after the start', () => {
    const { failures } = play(
      fob,
      { at: 0, do: 'tap', note: 'the first', expect: { code: codeAt(0), lit: true, uses: 1, bars: null } },
      { at: 90_000, do: 'tap' },
      { at: 90_000, expect: { code: codeAt(90_000), notCode: codeAt(0), text: codeAt(90_000), uses: 2 } },
    )
    expect(failures).toEqual([])
  })

  test('a tap is over 100 ms later, and at the same instant its release comes first', () => {
    const { failures } = play(
      fob,
      { at: 0, do: 'tap' },
      { at: 99, do: 'press', note: 'of a button that is down', expect: { lit: true } },
      { at: 100, do: 'press', expect: { lit: false, code: null } },
    )
    expect(failures).toEqual([])
  })

  test('what is due at an instant is seen, and not what a later step of it does', () => {
    const { failures } = play(
      fob,
      { at: 0, do: 'tap' },
      { at: 29_999, expect: { screen: 'code' } },
      { at: 30_000, expect: { screen: 'off', text: '' } },
      { at: 30_000, do: 'tap' },
      { at: 30_000, expect: { screen: 'code' } },
    )
    expect(failures).toEqual([])
  })

  test('without a key it has that of its serial, which is this one; its clock and age may be given', () => {
    const { key: _, ...derived } = fob
    const { failures } = play(derived, { at: 0, do: 'press', expect: { code: codeAt(0) } })
    expect(failures).toEqual([])
    const late = { ...fob, clock: { offset: -60_000 }, madeAt: START - 5 * 365 * 86_400_000 + 86_400_000 }
    expect(play(late, { at: 0, expect: { level: 0 } }).failures).toEqual([])
    expect(play(late, { at: 0, do: 'press' }, { at: 2_000, expect: { code: codeAt(-60_000) } }).failures).toEqual([])
  })

  test('each deed of the format does something', () => {
    const { failures } = play(
      { ...fob, profile: 'always' },
      { at: 0, do: 'clock-offset', ms: 60_000, expect: { code: codeAt(60_000, KEY, 60) } },
      { at: 0, do: 'clock-drift', ppm: 10_000 },
      { at: 100_000, do: 'wrong-codes', on: true, expect: { notCode: codeAt(161_000, KEY, 60) } },
      { at: 100_000, do: 'wrong-codes', on: false, expect: { code: codeAt(161_000, KEY, 60) } },
      { at: 100_000, do: 'fault', kind: 'blank', expect: { screen: 'off', code: null } },
      { at: 100_000, do: 'fault', kind: 'none', expect: { screen: 'code', bars: 1 } },
      { at: 100_000, do: 'battery-level', percent: 5, expect: { level: 5, uses: null } },
      { at: 100_000, do: 'battery-dead', expect: { lit: false } },
      { at: 100_000, do: 'release' },
    )
    expect(failures).toEqual([])
  })

  test('what differs is named by its step, with what was seen', () => {
    const { failures, passed } = play(
      fob,
      { at: 5, do: 'tap', expect: { code: '000000', screen: 'off', uses: 0 } },
      { at: 6, expect: { notCode: codeAt(0), lit: true } },
    )
    expect(passed).toBe(1)
    expect(failures).toEqual([
      { where: 'steps[0] at 5 code', expected: '"000000"', seen: `"${codeAt(0)}"` },
      { where: 'steps[0] at 5 screen', expected: '"off"', seen: '"code"' },
      { where: 'steps[0] at 5 uses', expected: '0', seen: '1' },
      { where: 'steps[1] at 6 notCode', expected: `"not ${codeAt(0)}"`, seen: `"${codeAt(0)}"` },
    ])
  })
})

test.each([
  ['made after the start', { madeAt: START + 1 }, 'madeAt'],
  ['a start beyond all time', { start: 8.64e15 + 1 }, 'start'],
])('%s is a fault of the file', (_, head, path) => {
  const { error } = otpJourneyFile.safeParse({ ...fob, ...head, steps: [] })
  expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
})

test('the Shinkin app: each deed of the format', () => {
  const { failures } = play(
    { kind: 'sk-app', start: START },
    { at: 0, expect: { screen: 'none', code: null, remaining: null, serial: null } },
    { at: 0, do: 'install', serial: 'OSDW74440735', key: KEY, expect: { screen: 'closed' } },
    { at: 0, do: 'open', expect: { code: codeAt(0), remaining: 18 } },
    { at: 0, do: 'tap', control: 'menu', expect: { screen: 'menu' } },
    { at: 0, do: 'tap', control: 'mode', expect: { serial: 'OSDW74440735' } },
    { at: 0, do: 'phone-clock', offset: 90_000, expect: { code: codeAt(90_000), notCode: codeAt(0) } },
    { at: 0, do: 'sim-changed', foreign: true, expect: { screen: 'error' } },
    { at: 0, do: 'sim-changed', foreign: false, expect: { screen: 'code' } },
    { at: 0, do: 'restored', expect: { screen: 'error' } },
    { at: 0, do: 'close', expect: { screen: 'closed' } },
    { at: 0, do: 'uninstall', expect: { screen: 'none' } },
    { at: 0, do: 'install', serial: 'OSDW74440735' },
    { at: 0, do: 'phone-changed', expect: { screen: 'none' } },
  )
  expect(failures).toEqual([])
})

test('the NTT DATA app: what a screen does not know is ignored', () => {
  const { failures } = play(
    { kind: 'nd-app', start: START },
    { at: 0, do: 'open', expect: { screen: 'set-up', names: [], name: null, refusal: null } },
    { at: 0, do: 'open-mail-link', text: 'no key file' },
    {
      ...{ at: 0, do: 'set-up', serviceId: '1', userId: '2', startPassword: '3', name: 'n', pin: '1' },
      expect: { screen: 'refusal', refusal: 'SIM-A02' },
    },
    { at: 0, do: 'back', expect: { screen: 'set-up' } },
    { at: 0, do: 'choose', index: 0, expect: { screen: 'set-up' } },
    { at: 0, do: 'delete', index: 0 },
    { at: 0, do: 'rename', index: 0, name: 'x' },
    { at: 0, do: 'choose', index: -1 },
    { at: 0, do: 'pin', digits: '1234' },
    { at: 0, do: 'add', expect: { screen: 'set-up', code: null, remaining: null } },
    { at: 0, do: 'phone-clock', offset: 5 },
    { at: 0, do: 'phone-changed', expect: { screen: 'closed', names: null } },
    { at: 0, do: 'close' },
  )
  expect(failures).toEqual([])
})
