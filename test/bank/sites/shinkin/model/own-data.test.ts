import { describe, expect, test } from 'vitest'
import { bankOf, COMPANY, type Fields, logInAdmin, logInUser, STOCK, times, toldBy } from './customer.ts'

const twice = (name: string, code: string) => ({ [name]: code, [`${name}Again`]: code })

describe('ご契約先認証情報変更', () => {
  const atWork = (rules: object = {}) => {
    const bank = bankOf(COMPANY, STOCK, rules)
    logInAdmin(bank)
    return bank
  }
  const change = (bank: ReturnType<typeof atWork>, fields: Fields) =>
    bank.submit('a', 'SIM-K13', { confirm: 'syacho02', ...fields })

  test('is reached from the status page; new codes hold at once, and each change is told by mail', () => {
    const bank = atWork()
    expect(bank.submit('a', 'SIM-K06', {}, 'codes').page).toBe('SIM-K13')
    const outcome = change(bank, {
      ...twice('newCode', 'shin01'),
      ...twice('newConfirm', 'shin02'),
      email: 'new@example.jp',
    })
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-K06', []])
    expect(outcome.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['admin@example.jp', 'admin-code-changed'],
      ['admin@example.jp', 'admin-confirm-changed'],
      ['admin@example.jp', 'admin-email-changed'],
      ['new@example.jp', 'admin-email-changed'],
    ])
    expect(logInAdmin(bank, 'b', 'shin01').page).toBe('SIM-K06')
    expect(toldBy(change(bank, { email: 'x@example.jp' }))).toEqual(['confirm:confirm-wrong'])
    expect(toldBy(change(bank, { email: 'x@example.jp', confirm: 'shin02' }))).toEqual([])
  })

  test('its form comes before ④, which is counted', () => {
    const bank = atWork()
    expect(toldBy(change(bank, { confirm: 'x' }))).toEqual(['newCode:missing'])
    expect(toldBy(change(bank, { newCode: 'abc', newCodeAgain: '', confirm: 'x' }))).toEqual([
      'newCode:length',
      'newCodeAgain:missing',
    ])
    expect(bank.contract().admin.wrong.confirm).toBe(0)
    expect(times(7, () => toldBy(change(bank, { ...twice('newCode', 'shin01'), confirm: 'x' })))).toEqual([
      'admin-stopped',
    ])
  })

  test('equal codes by the rule, also with the one that stays', () => {
    const told = (fields: Fields, sameCodes = false) => toldBy(change(atWork({ sameCodes }), fields))
    expect(told(twice('newCode', 'syacho02'))).toEqual(['newCode:same-codes'])
    expect(told(twice('newConfirm', 'syacho01'))).toEqual(['newConfirm:same-codes'])
    expect(told({ ...twice('newCode', 'shin01'), ...twice('newConfirm', 'shin01') })).toEqual(['newConfirm:same-codes'])
    expect(told({ ...twice('newCode', 'syacho02'), ...twice('newConfirm', 'syacho01') })).toEqual([])
    expect(told(twice('newCode', 'syacho02'), true)).toEqual([])
  })
})

describe('利用者情報変更', () => {
  const atWork = (rules: object = {}) => {
    const bank = bankOf(COMPANY, STOCK, rules)
    logInUser(bank)
    return bank
  }
  const change = (bank: ReturnType<typeof atWork>, fields: Fields) =>
    bank.submit('u', 'SIM-K26', { oldConfirm: 'taro02', ...fields })

  test('lets a user go back to the code that the admin gave him, and tells him by mail', () => {
    const bank = atWork()
    expect(bank.submit('u', 'SIM-K22', {}, 'own-data').page).toBe('SIM-K26')
    const outcome = change(bank, twice('newCode', 'kari01'))
    expect([outcome.page, outcome.mails.map(({ to, subject }) => [to, subject])]).toEqual([
      'SIM-K22',
      [['taro@example.jp', 'user-code-changed']],
    ])
    expect(logInUser(bank, 'v', 'S0001', 'kari01').page).toBe('SIM-K22')
  })

  test('⑥ is counted, and the seventh error stops him', () => {
    const bank = atWork({ spread: 'user' })
    const sent = { ...twice('newConfirm', 'taro03'), oldConfirm: 'x' }
    expect(toldBy(change(bank, sent))).toEqual(['oldConfirm:old-wrong'])
    const last = times(6, () => change(bank, sent))
    expect([last.page, toldBy(last)]).toEqual(['SIM-K20', ['user-stopped']])
    expect(bank.contract()).toMatchObject({ state: 'open', users: [{ stopped: true, wrong: { confirm: 7 } }, {}] })
  })

  test('nobody’s who is not logged in as user', () => {
    const bank = bankOf(COMPANY, STOCK)
    expect(change(bank, twice('newCode', 'kari01'))).toMatchObject({ page: 'SIM-K20', problems: [] })
    expect(bank.submit('a', 'SIM-K13', { confirm: 'x', email: 'a@b.jp' })).toMatchObject({
      page: 'SIM-K01',
      problems: [],
    })
  })
})
