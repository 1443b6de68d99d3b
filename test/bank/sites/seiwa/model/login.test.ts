import { describe, expect, test } from 'vitest'
import { bankOf, codeAt, type Fields, LOGIN, NEW, registered, toldBy } from './customer.ts'

describe('ログイン', () => {
  test.each([
    ['none', 'BPT001', 'customer'],
    ['issued', 'BPT001', 'customer'],
    ['in-use', 'SIM-S05', 'at-otp'],
  ] as const)('with a one-time password that is %s leads to %s', (state, page, who) => {
    const bank = bankOf(registered(state))
    expect(bank.submit('a', 'SIM-S01', LOGIN)).toMatchObject({ page, problems: [] })
    expect(bank.visit('a').who).toBe(who)
  })

  test('leads to the registration the first time', () => {
    const bank = bankOf({ ...registered(), open: false, email: null })
    expect(bank.submit('a', 'SIM-S01', LOGIN)).toMatchObject({ page: 'SIM-S10', problems: [] })
  })

  test.each<[string[], Fields]>([
    [['loginId:missing', 'password:missing'], {}],
    [['password:missing'], { loginId: 'hanako01' }],
    [['loginId:missing'], { loginId: '　', password: 'login123' }],
  ])('%s', (told, fields) => {
    expect(toldBy(bankOf(registered()).submit('a', 'SIM-S01', fields))).toEqual(told)
  })

  test.each<[string, Fields, number]>([
    ['unknown login ID', { ...LOGIN, loginId: 'taro0001' }, 0],
    ['login ID in another case', { ...LOGIN, loginId: 'Hanako01' }, 0],
    ['wrong password', { ...LOGIN, password: 'login124' }, 1],
    ['password with a blank', { ...LOGIN, password: 'login123 ' }, 1],
    ['確認用パスワード instead', { ...LOGIN, password: 'check123' }, 1],
  ])('an %s is one sentence', (_, fields, counted) => {
    const bank = bankOf(registered())
    const outcome = bank.submit('a', 'SIM-S01', fields)
    expect([outcome.page, ...toldBy(outcome)]).toEqual(['SIM-S01', 'login-wrong'])
    expect(bank.account().errors.password).toBe(counted)
    expect(bank.visit('a').who).toBe('nobody')
  })

  test('takes a full-width login ID, and sets the count to 0', () => {
    const bank = bankOf(registered())
    bank.submit('a', 'SIM-S01', { ...LOGIN, password: 'x' })
    expect(bank.submit('a', 'SIM-S01', { ...LOGIN, loginId: ' ｈａｎａｋｏ０１' }).page).toBe('BPT001')
    expect(bank.account().errors.password).toBe(0)
  })

  test('nobody without a login ID logs in', () => {
    const bank = bankOf(NEW)
    expect(toldBy(bank.submit('a', 'SIM-S01', { loginId: 'null', password: 'login123' }))).toEqual(['login-wrong'])
  })

  test('a logout leads to the page of the logout, and the session is over', () => {
    const bank = bankOf(registered())
    bank.submit('a', 'SIM-S01', LOGIN)
    expect(bank.submit('a', 'BPT001', {}, 'log-out').page).toBe('SIM-S09')
    expect(bank.submit('a', 'BOP001', {}, 'issue').page).toBe('SIM-S01')
  })
})

describe('ワンタイムパスワード認証', () => {
  const atCode = () => {
    const bank = bankOf(registered('in-use'))
    bank.submit('a', 'SIM-S01', LOGIN)
    return bank
  }

  test('a right code logs in, once', () => {
    const bank = atCode()
    expect(bank.submit('a', 'SIM-S05', { otp: codeAt(0) })).toMatchObject({ page: 'BPT001', problems: [] })
    bank.submit('b', 'SIM-S01', LOGIN)
    const again = bank.submit('b', 'SIM-S05', { otp: codeAt(0) })
    expect([again.page, ...toldBy(again)]).toEqual(['SIM-S05', 'otp-used'])
    expect(bank.account().errors.otp).toBe(0)
  })

  test('of two browsers with the same code one wins, and an older one is gone, too', () => {
    const bank = atCode()
    bank.submit('b', 'SIM-S01', LOGIN)
    bank.submit('a', 'SIM-S05', { otp: codeAt(60_000) })
    expect(toldBy(bank.submit('b', 'SIM-S05', { otp: codeAt(60_000) }))).toEqual(['otp-used'])
    expect(toldBy(bank.submit('b', 'SIM-S05', { otp: codeAt(0) }))).toEqual(['otp-used'])
  })

  test.each<[string, string]>([
    ['', 'otp:missing'],
    ['12345', 'otp:length'],
    ['1234567', 'otp:length'],
    ['12345a', 'otp:characters'],
  ])('%s has no form, and is not counted', (otp, told) => {
    const bank = atCode()
    expect(toldBy(bank.submit('a', 'SIM-S05', { otp }))).toEqual([told])
    expect(bank.account().errors.otp).toBe(0)
  })

  test('digits may be full width, with a blank', () => {
    const bank = atCode()
    const typed = codeAt(0).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(bank.submit('a', 'SIM-S05', { otp: `${typed.slice(0, 3)}　${typed.slice(3)}` }).page).toBe('BPT001')
  })

  test.each([
    [-60_000, 'BPT001', []],
    [60_000, 'BPT001', []],
    [-120_000, 'SIM-S05', ['otp-wrong']],
    [120_000, 'SIM-S05', ['otp-wrong']],
  ])('the code of %i ms later leads to %s', (ms, page, told) => {
    const bank = atCode()
    const outcome = bank.submit('a', 'SIM-S05', { otp: codeAt(ms) })
    expect([outcome.page, toldBy(outcome)]).toEqual([page, told])
  })

  test('a code that is out of step counts; the branch reads by how many steps', () => {
    const bank = atCode()
    bank.submit('a', 'SIM-S05', { otp: codeAt(30 * 60_000) })
    expect(bank.account().errors.otp).toBe(1)
    expect(bank.notes.at(-1)).toMatchObject({ what: 'otp-wrong', typed: codeAt(30 * 60_000), steps: 30 })
    bank.submit('a', 'SIM-S05', { otp: codeAt(0) })
    expect(bank.account().errors.otp).toBe(0)
  })

  test('an app that is a minute ahead may drift on: the bank follows', () => {
    const bank = atCode()
    bank.submit('a', 'SIM-S05', { otp: codeAt(60_000) })
    bank.at(600_000)
    bank.submit('a', 'SIM-S01', LOGIN)
    expect(bank.submit('a', 'SIM-S05', { otp: codeAt(720_000) }).page).toBe('BPT001')
    expect(bank.account().otp).toMatchObject({ drift: 2 })
  })

  test('is nobody’s turn before the password, and after the branch released the token', () => {
    const bank = atCode()
    expect(bank.submit('b', 'SIM-S05', { otp: codeAt(0) })).toMatchObject({ page: 'SIM-S01', problems: [] })
    bank.staff({ action: 'release-token' })
    expect(bank.submit('a', 'SIM-S05', { otp: codeAt(0) })).toMatchObject({ page: 'SIM-S01', problems: [] })
    expect(bank.submit('a', 'SIM-S01', LOGIN).page).toBe('BPT001')
  })
})
