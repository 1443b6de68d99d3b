import { describe, expect, test } from 'vitest'
import { codeAt, type Fields, LOGIN, loggedIn, registered, toldBy } from './customer.ts'

const LATER: Fields = { to: 'ヤマダ　タロウ', amount: '120,000円', day: 'later' }
const TODAY: Fields = { ...LATER, day: 'today' }
const PASSWORDS: Fields = { confirm: 'check123', mailPassword: { mail: 'password' } }

describe('振込・振替', () => {
  test('of a later day is confirmed by 確認用パスワード and the password of the mail', () => {
    const bank = loggedIn()
    expect(bank.submit('a', 'BPT001', {}, 'transfer').page).toBe('SIM-S30')
    expect(bank.submit('a', 'SIM-S30', LATER)).toMatchObject({ page: 'SIM-S31', problems: [] })
    expect(bank.mails.map(({ subject }) => subject)).toEqual(['password'])
    expect(bank.submit('a', 'SIM-S31', PASSWORDS)).toMatchObject({ page: 'SIM-S32', problems: [] })
    const order = { to: 'ヤマダ　タロウ', amount: 120_000, day: 'later' }
    expect(bank.mails.slice(1)).toMatchObject([{ subject: 'transfer', to: 'hanako@example.jp', order }])
    expect(bank.submit('a', 'SIM-S32').page).toBe('BPT001')
  })

  test.each(['none', 'issued'] as const)('of the same day needs a one-time password: %s', (state) => {
    const bank = loggedIn(registered(state))
    const outcome = bank.submit('a', 'SIM-S30', TODAY)
    expect([outcome.page, ...toldBy(outcome)]).toEqual(['SIM-S30', 'otp-required'])
    expect(bank.submit('a', 'SIM-S31', PASSWORDS)).toMatchObject({ page: 'BPT001', problems: [] })
  })

  test.each([TODAY, LATER])('with a one-time password in use no mail is sent, and none is asked', (order) => {
    const bank = loggedIn(registered('in-use'))
    bank.submit('a', 'SIM-S30', order)
    expect(bank.mails).toEqual([])
    expect(toldBy(bank.submit('a', 'SIM-S31', {}))).toEqual(['confirm:missing', 'otp:missing'])
    expect(toldBy(bank.submit('a', 'SIM-S31', { confirm: 'check123', otp: codeAt(0) }))).toEqual(['otp-used'])
    expect(bank.submit('a', 'SIM-S31', { confirm: 'check123', otp: codeAt(60_000) }).page).toBe('SIM-S32')
  })

  test('a code is not looked at behind a wrong 確認用パスワード, and used after it', () => {
    const bank = loggedIn(registered('in-use'))
    bank.submit('a', 'SIM-S30', TODAY)
    expect(toldBy(bank.submit('a', 'SIM-S31', { confirm: 'x', otp: codeAt(60_000) }))).toEqual(['confirm-wrong'])
    expect(bank.account().errors).toMatchObject({ confirm: 1, otp: 0 })
    // A used code counts for nothing, and the right password before it sets its own count to 0.
    expect(toldBy(bank.submit('a', 'SIM-S31', { confirm: 'check123', otp: codeAt(0) }))).toEqual(['otp-used'])
    expect(bank.account().errors).toMatchObject({ confirm: 0, otp: 0 })
    expect(bank.submit('a', 'SIM-S31', { confirm: 'check123', otp: codeAt(60_000) }).page).toBe('SIM-S32')
  })

  test.each<[string[], Fields]>([
    [['to:missing', 'amount:missing', 'day:missing'], {}],
    [['to:length'], { ...LATER, to: 'あ'.repeat(49) }],
    [['amount:characters'], { ...LATER, amount: '千円' }],
    [['amount:characters'], { ...LATER, amount: '-1' }],
    [['amount:range'], { ...LATER, amount: 0 }],
    [['amount:range'], { ...LATER, amount: '10000000000' }],
    [['day:missing'], { ...LATER, day: 'tomorrow' }],
  ])('%s', (told, fields) => {
    const outcome = loggedIn().submit('a', 'SIM-S30', fields)
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-S30', told])
  })

  test('is sent once', () => {
    const bank = loggedIn()
    expect(bank.submit('a', 'SIM-S31', PASSWORDS)).toMatchObject({ page: 'BPT001', problems: [] })
    bank.submit('a', 'SIM-S30', LATER)
    bank.submit('a', 'SIM-S31', PASSWORDS)
    expect(bank.submit('a', 'SIM-S31', PASSWORDS)).toMatchObject({ page: 'BPT001', problems: [] })
    expect(bank.notes.filter(({ what }) => what === 'transferred')).toHaveLength(1)
  })

  test('of the same day is refused when the token was released in the meantime', () => {
    const bank = loggedIn(registered('in-use'))
    bank.submit('a', 'SIM-S30', TODAY)
    bank.staff({ action: 'release-token' })
    const outcome = bank.submit('a', 'SIM-S31', { confirm: 'check123', mailPassword: '123456' })
    expect([outcome.page, ...toldBy(outcome)]).toEqual(['SIM-S30', 'otp-required'])
  })

  test('one of a later day then asks the password of a mail, and sends it', () => {
    const bank = loggedIn(registered('in-use'))
    bank.submit('a', 'SIM-S30', LATER)
    bank.staff({ action: 'release-token' })
    const outcome = bank.submit('a', 'SIM-S31', { confirm: 'check123', otp: codeAt(60_000) })
    expect(toldBy(outcome)).toEqual(['mailPassword:missing'])
    expect(bank.submit('a', 'SIM-S31', PASSWORDS).page).toBe('SIM-S32')
  })

  test('the second browser of a customer has an order of its own', () => {
    const bank = loggedIn()
    bank.submit('b', 'SIM-S01', LOGIN)
    bank.submit('a', 'SIM-S30', LATER)
    expect(bank.submit('b', 'SIM-S31', PASSWORDS).page).toBe('BPT001')
  })
})
