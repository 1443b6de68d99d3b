import { describe, expect, test } from 'vitest'
import {
  bankOf,
  COMPANY,
  codeOf,
  type Fields,
  logInAdmin,
  logInUser,
  NUMBER,
  START,
  STOCK,
  toldBy,
  WRONG,
} from './customer.ts'

const ORDER = { to: 'ﾄﾔﾏ ﾀﾛｳ', amount: 120_000 } as const
const SENT = { ...ORDER, operation: 'transfer' } as const
const SERIAL = 'ICER68902484'

const atWork = (given = COMPANY) => {
  const bank = bankOf(given, STOCK)
  logInUser(bank)
  return bank
}
type Bank = ReturnType<typeof atWork>

const enter = (bank: Bank, fields: Fields = {}, browser = 'u') =>
  bank.submit(browser, 'SIM-K23', { ...ORDER, ...fields })
const execute = (bank: Bank, otp: string, browser = 'u') => bank.submit(browser, 'SIM-K24', { otp })

describe('資金移動内容入力', () => {
  test('is reached from the status page, and leads to the confirmation', () => {
    const bank = atWork()
    expect(bank.submit('u', 'SIM-K22', {}, 'transfer').page).toBe('SIM-K23')
    expect(enter(bank).page).toBe('SIM-K24')
    expect(bank.visit('u')).toMatchObject({ order: SENT })
  })

  test('wants a token before anything else', () => {
    const bank = bankOf(COMPANY, STOCK)
    logInUser(bank, 'u', 'S0002', 'hana01')
    const outcome = enter(bank, { to: '', amount: '' })
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-K23', ['no-token']])
  })

  test.each([
    ['nothing', { to: '', amount: '' }, ['to:missing', 'amount:missing']],
    ['the whole limit', { amount: 1_000_000 }, []],
    ['more', { amount: 1_000_001 }, ['amount:range']],
    ['no yen', { amount: 0 }, ['amount:range']],
    ['a minus', { amount: '-5' }, ['amount:characters']],
    ['decimals', { amount: '1.5' }, ['amount:characters']],
    ['an exponent', { amount: '1e3' }, ['amount:characters']],
    ['separators where they do not belong', { amount: '12,00' }, ['amount:characters']],
    ['as people write it', { amount: '¥１２０，０００' }, []],
    ['a payee too long', { to: 'ｱ'.repeat(49) }, ['to:length']],
    ['a payee with a line break', { to: 'a\nb' }, ['to:characters']],
  ] satisfies [string, Fields, string[]][])('%s', (_, fields, told) => {
    expect(toldBy(enter(atWork(), fields))).toEqual(told)
  })

  test('the sentence of the limit names it', () => {
    expect(enter(atWork(), { amount: 1_000_001 }).problems[0]?.values).toEqual({ least: 1, most: 1_000_000 })
  })
})

describe('資金移動確認', () => {
  test('without an order begins at K23, without a login at K20; nothing is counted', () => {
    const bank = atWork()
    expect(execute(bank, WRONG)).toMatchObject({ page: 'SIM-K23', problems: [] })
    expect(execute(bank, WRONG, 'nobody')).toMatchObject({ page: 'SIM-K20', problems: [] })
    expect(bank.contract().users[0]?.wrong.otp).toBe(0)
  })

  test('executes the order once: the session says what was sent, the staff reads it', () => {
    const bank = atWork()
    enter(bank)
    expect(execute(bank, codeOf(SERIAL, 0))).toMatchObject({ page: 'SIM-K25', problems: [], mails: [] })
    expect(bank.visit('u')).toMatchObject({ order: null, sent: SENT })
    expect(bank.notes.at(-1)).toMatchObject({ what: 'executed', number: NUMBER, user: 'S0001', order: SENT })
    expect(bank.world().stock[SERIAL]).toMatchObject({ drift: 0, last: Math.floor(START / 30_000) })
    expect(execute(bank, codeOf(SERIAL, 0, 1)).page).toBe('SIM-K23')
    expect(bank.submit('u', 'SIM-K25', {}, 'next').page).toBe('SIM-K22')
  })

  test.each([
    ['', 'otp:missing'],
    ['12345', 'otp:length'],
    ['1234567', 'otp:length'],
    ['12345a', 'otp:characters'],
  ])('the form is not counted: %j', (otp, told) => {
    const bank = atWork()
    enter(bank)
    expect(toldBy(execute(bank, otp))).toEqual([told])
    expect(bank.contract().users[0]?.wrong.otp).toBe(0)
  })

  test('digits as people type them are good', () => {
    const bank = atWork()
    enter(bank)
    const wide = codeOf(SERIAL, 0).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(execute(bank, `${wide.slice(0, 3)} - ${wide.slice(3)}`).page).toBe('SIM-K25')
  })

  test('a used code is no error; a wrong one and one out of step are, told alike, and the staff sees by how far', () => {
    const bank = atWork()
    enter(bank)
    execute(bank, codeOf(SERIAL, 0))
    enter(bank)
    expect([toldBy(execute(bank, codeOf(SERIAL, 0))), toldBy(execute(bank, codeOf(SERIAL, 0, -1)))]).toEqual([
      ['otp:otp-used'],
      ['otp:otp-used'],
    ])
    expect(bank.contract().users[0]?.wrong.otp).toBe(0)
    expect(toldBy(execute(bank, WRONG))).toEqual(['otp:otp-wrong'])
    expect(bank.notes.at(-1)).toMatchObject({ what: 'otp-wrong', typed: WRONG, steps: null })
    expect(toldBy(execute(bank, codeOf(SERIAL, 0, 240)))).toEqual(['otp:otp-wrong'])
    expect(bank.notes.at(-1)).toMatchObject({ what: 'otp-wrong', steps: 240 })
    expect(bank.contract().users[0]?.wrong.otp).toBe(2)
    expect(bank.visit('u')).toMatchObject({ order: SENT })
  })

  test.each([-2, 2])('%i steps are in the window, and the drift follows; one more is not', (steps) => {
    const bank = atWork()
    enter(bank)
    expect(toldBy(execute(bank, codeOf(SERIAL, 0, steps + Math.sign(steps))))).toEqual(['otp:otp-wrong'])
    expect(execute(bank, codeOf(SERIAL, 0, steps)).page).toBe('SIM-K25')
    expect(bank.world().stock[SERIAL]?.drift).toBe(steps)
  })

  test('a code that one user of a shared token used is used for all', () => {
    const bank = atWork({ ...COMPANY, form: 'one' })
    logInUser(bank, 'v', 'S0002', 'hana01')
    enter(bank)
    enter(bank, {}, 'v')
    expect(execute(bank, codeOf(SERIAL, 0)).page).toBe('SIM-K25')
    expect(toldBy(execute(bank, codeOf(SERIAL, 0), 'v'))).toEqual(['otp:otp-used'])
    expect(execute(bank, codeOf(SERIAL, 0, 1), 'v').page).toBe('SIM-K25')
  })

  test('a token that was taken away meanwhile is said, the order stays', () => {
    const bank = atWork()
    enter(bank)
    logInAdmin(bank)
    bank.submit('a', 'SIM-K11', { form: 'one' })
    const outcome = execute(bank, codeOf(SERIAL, 0))
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-K24', ['no-token']])
    expect(bank.visit('u')).toMatchObject({ order: SENT })
  })
})

describe('the operations', () => {
  const OTHERS = ['cancellation', 'payments', 'files'] as const

  test.each(OTHERS)('%s asks a one-time password, too', (operation) => {
    const bank = atWork()
    expect(bank.submit('u', 'SIM-K22', {}, operation).page).toBe('SIM-K23')
    expect(enter(bank).page).toBe('SIM-K24')
    expect(execute(bank, codeOf(SERIAL, 0)).page).toBe('SIM-K25')
    const amount = operation === 'cancellation' ? null : ORDER.amount
    expect(bank.notes.at(-1)).toMatchObject({ what: 'executed', order: { operation, to: ORDER.to, amount } })
  })

  test('a cancellation has no amount', () => {
    expect(toldBy(enter(atWork(), { operation: 'cancellation', amount: '' }))).toEqual([])
    expect(toldBy(enter(atWork(), { operation: 'payments', amount: '' }))).toEqual(['amount:missing'])
  })

  test('without its right one has no button, no form and no confirmation', () => {
    const bank = atWork()
    enter(bank)
    logInAdmin(bank)
    bank.submit('a', 'SIM-K10', { user: 'S0001', rights: 'payments', confirm: 'syacho02' })
    expect(execute(bank, codeOf(SERIAL, 0))).toMatchObject({ page: 'SIM-K22', problems: [] })
    expect(bank.submit('u', 'SIM-K22', {}, 'transfer').page).toBe('SIM-K22')
    expect(enter(bank).page).toBe('SIM-K22')
    expect(enter(bank, { operation: 'payments' }).page).toBe('SIM-K24')
    expect(bank.world().stock[SERIAL]?.last).toBeNull()
  })

  test('one that there is not begins at the status page', () => {
    expect(enter(atWork(), { operation: 'balance' }).page).toBe('SIM-K22')
  })
})
