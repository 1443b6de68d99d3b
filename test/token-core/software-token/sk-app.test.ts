import { describe, expect, test } from 'vitest'
import { makeToken, parseToken } from '../../../token-core/index.ts'
import { drive, START, totp } from './drive.ts'
import { KEY } from './mails.ts'

const SERIAL = 'OSDW74440735'
const install = { type: 'install', serial: SERIAL, key: KEY } as const
const menu = { type: 'tap', control: 'menu' } as const
const mode = { type: 'tap', control: 'mode' } as const

const installed = (...more: Parameters<ReturnType<typeof drive<'sk-app'>>['send']>) => {
  const phone = drive('sk-app')
  phone.send(install, { type: 'open' }, ...more)
  return phone
}

describe('the code', () => {
  test('is that of the telephone’s clock, and changes with the step', () => {
    const phone = installed()
    expect(phone.display).toMatchObject({ lit: true, code: totp(START, { period: 30 }), remaining: 30 })
    phone.wait(29_999)
    expect(phone.display).toMatchObject({ code: totp(START, { period: 30 }), remaining: 1 })
    phone.wait(1)
    expect(phone.display).toMatchObject({ code: totp(START + 30_000, { period: 30 }), remaining: 30 })
  })

  test.each([
    [0, 30],
    [1, 30],
    [999, 30],
    [1_000, 29],
    [1_001, 29],
    [28_999, 2],
    [29_000, 1],
    [29_999.5, 1],
    [30_000, 30],
  ])('after %d ms of a step %d s remain', (ms, remaining) => {
    const phone = installed()
    phone.wait(ms)
    expect(phone.display.remaining).toBe(remaining)
  })

  test('a wrong clock gives another code, and no word of it', () => {
    const phone = installed({ type: 'phone-clock', offset: -600_000 })
    expect(phone.display).toMatchObject({ screen: 'code', code: totp(START - 600_000, { period: 30 }) })
    expect(phone.inspection.deviceClock).toEqual({ time: START - 600_000, offset: -600_000 })
    expect(phone.send({ type: 'phone-clock', offset: -600_000 })).toBe('already-so')
    expect(phone.send({ type: 'phone-clock', offset: Number.NaN })).toBe('not-possible')
    phone.send({ type: 'phone-clock', offset: 1.6 })
    expect(phone.inspection.deviceClock.offset).toBe(2)
  })

  test('a clock before 1970 says 1970', () => {
    const phone = installed({ type: 'phone-clock', offset: -2 * START })
    expect(phone.display).toMatchObject({ code: totp(0, { period: 30 }), remaining: 30 })
  })

  test('without a key it is derived from the serial', () => {
    const phone = drive('sk-app')
    phone.send({ type: 'install', serial: 'gnsn-8791 ４９３３' }, { type: 'open' })
    expect(phone.inspection.serial).toBe('GNSN87914933')
    expect(phone.display.code).toBe(totp(START, { period: 30, key: 'd87bfe3b509b3421e21cf3630c501d36cddb7d3e' }))
  })

  test.each([
    { serial: 'OSDW7444073' },
    { serial: '12-3456789-0' },
    { serial: SERIAL, key: '00'.repeat(15) },
    { serial: SERIAL, key: '00'.repeat(65) },
    { serial: SERIAL, key: 'key' },
  ])('%j installs nothing', (wrong) => {
    const phone = drive('sk-app')
    expect(phone.send({ type: 'install', ...wrong })).toBe('not-possible')
    expect(phone.display.screen).toBe('none')
  })
})

describe('the serial', () => {
  test('comes with the other mode, which survives closing', () => {
    const phone = installed(menu)
    expect(phone.display).toMatchObject({ screen: 'menu', code: null, remaining: null, serial: null })
    phone.send(mode)
    expect(phone.display).toMatchObject({ screen: 'code', serial: SERIAL })
    expect(phone.display.lines).toContain(`シリアル番号 ${SERIAL}`)
    phone.send({ type: 'close' })
    expect(phone.display).toMatchObject({ screen: 'closed', lit: false, lines: [], serial: null })
    phone.send({ type: 'open' })
    expect(phone.display.serial).toBe(SERIAL)
    phone.send(menu, mode)
    expect(phone.display.serial).toBeNull()
  })

  test('the sign ≡ again leaves the mode as it is', () => {
    const phone = installed(menu, menu)
    expect(phone.display).toMatchObject({ screen: 'code', serial: null })
  })

  test('an installation over it begins in the first mode, with another serial and key', () => {
    const phone = installed(menu, mode)
    phone.send({ type: 'install', serial: 'GNSN87914933' })
    expect(phone.display.screen).toBe('closed')
    expect(phone.inspection).toMatchObject({ serial: 'GNSN87914933', showsSerial: false })
  })
})

describe('not on its own telephone', () => {
  test('a foreign SIM shows the error at once, its own the code again', () => {
    const phone = installed(menu, { type: 'sim-changed', foreign: true })
    expect(phone.display).toMatchObject({ screen: 'error', code: null })
    expect(phone.display.lines).toContain('ワンタイムパスワードを表示できません。')
    phone.send({ type: 'sim-changed', foreign: false })
    expect(phone.display.screen).toBe('code')
  })

  test('a SIM is changed whatever is open or installed', () => {
    const phone = drive('sk-app')
    phone.send({ type: 'sim-changed', foreign: true }, install)
    expect(phone.display.screen).toBe('closed')
    phone.send({ type: 'open' })
    expect(phone.display.screen).toBe('error')
    phone.send({ type: 'close' }, { type: 'sim-changed', foreign: false })
    expect(phone.display.screen).toBe('closed')
    phone.send({ type: 'open' })
    expect(phone.display.screen).toBe('code')
  })

  test('a restored one shows the error until it is installed anew', () => {
    const phone = installed({ type: 'restored' })
    expect(phone.display.screen).toBe('error')
    phone.send({ type: 'close' }, { type: 'open' }, { type: 'sim-changed', foreign: true })
    phone.send({ type: 'sim-changed', foreign: false })
    expect(phone.display.screen).toBe('error')
    expect(phone.send({ type: 'restored' })).toBe('already-so')
    phone.send(install, { type: 'open' })
    expect(phone.display.screen).toBe('code')
  })

  test.each(['uninstall', 'phone-changed'] as const)('%s: the app is gone', (type) => {
    const phone = installed({ type })
    expect(phone.display).toMatchObject({ screen: 'none', lit: false, code: null })
    expect(phone.inspection.serial).toBeNull()
    expect(phone.send({ type })).toBe('not-on-this-screen')
    expect(phone.effects.at(-1)).toEqual({ at: START, type: 'uninstalled' })
  })
})

test('what a screen does not know is ignored', () => {
  const phone = installed()
  expect(phone.send({ type: 'open' })).toBe('not-on-this-screen')
  expect(phone.send(mode)).toBe('not-on-this-screen')
  expect(phone.send({ type: 'back' })).toBe('not-on-this-screen')
  expect(phone.send({ type: 'time-passed' })).toBe('nothing-due')
  phone.send(menu)
  expect(phone.send({ type: 'close' })).toBe('not-on-this-screen')
  const none = drive('sk-app')
  for (const type of ['open', 'close', 'restored'] as const) expect(none.send({ type })).toBe('not-on-this-screen')
})

describe('a saved state', () => {
  const saved = () => JSON.parse(JSON.stringify(installed().token))
  test.each([
    ['profile', { profile: 'fob' }],
    ['clockOffset', { clockOffset: 0.5 }],
    ['screen', { screen: 'list' }],
    ['screen', { screen: 'none' }],
    ['screen', { screen: 'error' }],
    ['screen', { foreignSim: true }],
    ['screen', { app: null }],
    ['app.key', { app: { serial: SERIAL, key: KEY.slice(2, 30), showsSerial: false, isRestored: false } }],
    ['app.serial', { app: { serial: 'osdw74440735', key: KEY, showsSerial: false, isRestored: false } }],
    ['mail', { mail: null }],
  ])('with a wrong %s is none', (place, change) => {
    expect(parseToken(saved())).toEqual({ ok: true, value: installed().token })
    expect(parseToken({ ...saved(), ...change })).toEqual({ ok: false, error: `not a token: ${place}` })
  })
})

test('by default a telephone is one for the Shinkin app, without it', () => {
  expect(makeToken({ kind: 'software-token' })).toMatchObject({ profile: 'sk-app', at: 0, screen: 'none' })
})
