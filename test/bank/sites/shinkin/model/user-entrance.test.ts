import { describe, expect, test } from 'vitest'
import { bankOf, COMPANY, type Fields, logInUser, NEW, NUMBER, open, START, STOCK, toldBy } from './customer.ts'

const FIFTEEN = 900_000
const PROVISIONAL = { ...COMPANY, users: [{ id: 'S0001', code: 'kari01', confirm: 'kari02', opened: false }] }
const K21 = {
  oldCode: 'kari01',
  newCode: 'taro01',
  newCodeAgain: 'taro01',
  oldConfirm: 'kari02',
  newConfirm: 'taro02',
  newConfirmAgain: 'taro02',
  email: 'taro@example.jp',
} as const

const beginning = (rules: object = {}, given = PROVISIONAL) => {
  const bank = bankOf(given, STOCK, rules)
  logInUser(bank, 'u', 'S0001', 'kari01')
  return bank
}

describe('checks of K20, in their order', () => {
  test.each([
    ['nothing', { number: '', user: '', code: '' }, ['number:missing', 'user:missing', 'code:missing']],
    ['an unknown number', { number: '99999999999' }, ['user-wrong']],
    ['an unknown user', { user: 'S9999' }, ['user-wrong']],
    ['the ID in another case', { user: 's0001' }, ['user-wrong']],
    ['a word that objects know', { user: 'constructor' }, ['user-wrong']],
    ['a wrong ⑤', { code: 'Taro01' }, ['user-wrong']],
    ['a right one', {}, []],
  ] satisfies [string, Fields, string[]][])('%s', (_, fields, told) => {
    const outcome = bankOf(COMPANY, STOCK).submit('u', 'SIM-K20', {
      number: NUMBER,
      user: 'S0001',
      code: 'taro01',
      ...fields,
    })
    expect([toldBy(outcome), outcome.page]).toEqual([told, told.length === 0 ? 'SIM-K22' : 'SIM-K20'])
  })

  const standing = (change: object, state: 'open' | 'stopped' | 'unopened' = 'open', code = 'x') => {
    const bank = bankOf({ ...COMPANY, users: COMPANY.users.map((user) => ({ ...user, opened: false })) }, STOCK)
    const contract = bank.contract()
    const users = contract.users.map((user) => ({ ...user, ...change }))
    bank.put({ ...bank.world(), contracts: { [NUMBER]: { ...contract, state, users } } })
    const told = toldBy(logInUser(bank, 'u', 'S0001', code))
    return [told, bank.contract().users[0]?.wrong.code]
  }
  const stopped = { stopped: true }
  const accident = { accident: { reason: '' } }
  const begun = { opening: { id: 1, heardAt: START } }

  test('利用中止, then the contract, then 事故登録, then an interruption, then ⑤', () => {
    expect(standing({ ...stopped, ...accident, ...begun }, 'stopped')).toEqual([['user-stopped'], 0])
    expect(standing({ ...accident, ...begun }, 'stopped')).toEqual([['contract-closed'], 0])
    expect(standing({ ...accident, ...begun }, 'unopened')).toEqual([['contract-closed'], 0])
    expect(standing({ ...accident, ...begun })).toEqual([['user-wrong'], 0])
    expect(standing(begun)).toEqual([['interrupted'], 0])
    expect(standing({})).toEqual([['user-wrong'], 1])
    expect(standing({}, 'open', 'taro01')).toEqual([[], 0])
  })

  test('before the first 開通確認 of the contract nobody comes in', () => {
    expect(toldBy(logInUser(bankOf({ ...NEW, users: COMPANY.users })))).toEqual(['contract-closed'])
  })
})

describe('利用者開通確認', () => {
  test('makes the codes his own, and tells him by mail', () => {
    const bank = beginning()
    const outcome = bank.submit('u', 'SIM-K21', K21)
    expect(outcome).toMatchObject({
      page: 'SIM-K22',
      problems: [],
      mails: [{ to: 'taro@example.jp', subject: 'user-opened', user: 'S0001' }],
    })
    expect(bank.contract().users[0]).toMatchObject({ opened: true, opening: null, email: 'taro@example.jp' })
    expect(toldBy(logInUser(bank, 'v', 'S0001', 'kari01'))).toEqual(['user-wrong'])
    expect(logInUser(bank, 'v', 'S0001', 'taro01').page).toBe('SIM-K22')
  })

  test.each([
    [
      'nothing',
      { oldCode: '', newCode: '', newCodeAgain: '', oldConfirm: '', newConfirm: '', newConfirmAgain: '', email: '' },
      ['oldCode:missing', 'newCode:missing', 'oldConfirm:missing', 'newConfirm:missing', 'email:missing'],
    ],
    ['a code too short', { newCode: 'taro1', newCodeAgain: 'taro1' }, ['newCode:length']],
    ['one kind alone', { newConfirm: 'taroro', newConfirmAgain: 'taroro' }, ['newConfirm:mixed']],
    ['twice not the same', { newCodeAgain: 'taro02' }, ['newCodeAgain:differs']],
    ['the present ⑤', { newCode: 'kari01', newCodeAgain: 'kari01' }, ['newCode:same-as-old']],
    ['the present ⑥', { newConfirm: 'kari02', newConfirmAgain: 'kari02' }, ['newConfirm:same-as-old']],
    ['the present ⑥ as ⑤', { newCode: 'kari02', newCodeAgain: 'kari02' }, []],
    ['equal ones, which are allowed', { newConfirm: 'taro01', newConfirmAgain: 'taro01' }, []],
  ] satisfies [string, Fields, string[]][])('its form comes first: %s', (_, fields, told) => {
    const bank = beginning()
    const wrong =
      told.length > 0 && !('oldCode' in fields) && !told.includes('newCode:same-as-old') ? { oldCode: 'x' } : {}
    expect(toldBy(bank.submit('u', 'SIM-K21', { ...K21, ...wrong, ...fields }))).toEqual(told)
    expect(bank.contract().users[0]?.wrong).toEqual({ code: 0, confirm: 0, otp: 0 })
  })

  test('equal codes by the rule', () => {
    const sent = { ...K21, newConfirm: 'taro01', newConfirmAgain: 'taro01' }
    expect(toldBy(beginning({ sameCodes: false }).submit('u', 'SIM-K21', sent))).toEqual(['newConfirm:same-codes'])
  })

  test('an address is needed if the admin gave none; else it stays or is changed', () => {
    const users = [{ id: 'S0001', code: 'kari01', confirm: 'kari02', opened: false, email: 'old@example.jp' }]
    const sent = (email: string) => {
      const bank = beginning({}, { ...COMPANY, users })
      const { mails } = bank.submit('u', 'SIM-K21', { ...K21, email })
      return [bank.contract().users[0]?.email, mails[0]?.to]
    }
    expect(sent('')).toEqual(['old@example.jp', 'old@example.jp'])
    expect(sent('new@example.jp')).toEqual(['new@example.jp', 'new@example.jp'])
  })

  test('comes before every other page, and not a second time', () => {
    const bank = beginning()
    for (const page of ['SIM-K22', 'SIM-K23', 'SIM-K24', 'SIM-K25']) {
      expect(bank.submit('u', page, { to: 'x', amount: 1, otp: '1' })).toMatchObject({ page: 'SIM-K20', problems: [] })
    }
    bank.submit('u', 'SIM-K21', K21)
    expect(bank.submit('u', 'SIM-K21', K21)).toMatchObject({ page: 'SIM-K20', problems: [], mails: [] })
    expect(bank.submit('n', 'SIM-K21', K21)).toMatchObject({ page: 'SIM-K20', problems: [] })
  })

  test('interrupted, it keeps another from beginning for 15 minutes since it was last heard of', () => {
    const bank = beginning()
    bank.at(1_000)
    bank.submit('u', 'SIM-K21', {})
    bank.at(1_000 + FIFTEEN - 1)
    expect(toldBy(logInUser(bank, 'v', 'S0001', 'kari01'))).toEqual(['interrupted'])
    bank.at(1_000 + FIFTEEN)
    expect(logInUser(bank, 'v', 'S0001', 'kari01').page).toBe('SIM-K21')
    const late = bank.submit('u', 'SIM-K21', K21)
    expect([late.page, toldBy(late)]).toEqual(['SIM-K20', ['interrupted']])
    expect(bank.submit('v', 'SIM-K21', K21).page).toBe('SIM-K22')
  })

  test('whoever comes back when it was done elsewhere is told so', () => {
    const bank = beginning()
    bank.at(FIFTEEN)
    logInUser(bank, 'v', 'S0001', 'kari01')
    bank.submit('v', 'SIM-K21', K21)
    expect(toldBy(bank.submit('u', 'SIM-K21', K21))).toEqual(['already-open'])
  })

  test('is forgotten when the staff releases the contract', () => {
    const bank = beginning()
    for (let i = 0; i < 7; i++) bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'x' })
    bank.staff({ action: 'release' })
    open(bank)
    expect(logInUser(bank, 'v', 'S0001', 'kari01').page).toBe('SIM-K21')
    const late = bank.submit('u', 'SIM-K21', K21)
    expect([late.page, toldBy(late)]).toEqual(['SIM-K20', ['contract-closed']])
  })
})
