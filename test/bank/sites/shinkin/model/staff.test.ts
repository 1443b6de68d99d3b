import { describe, expect, test } from 'vitest'
import { parseStaffAction } from '../../../../../bank/sites/shinkin/model/staff.ts'
import { bankOf, COMPANY, NEW, NUMBER, STOCK, times, toldBy } from './customer.ts'

const key = (serial: string, more: object = {}) => ({
  ...{ serial, key: 'ab'.repeat(20), digits: 6, step: 30, hash: 'sha1' },
  ...more,
})

describe('the 金庫’s own terminal', () => {
  test('releases what is stopped, and nothing else', () => {
    const bank = bankOf(COMPANY, STOCK)
    expect(toldBy(bank.staff({ action: 'release' }))).toEqual(['number:not-stopped'])
    times(7, () => bank.submit('a', 'SIM-K02', { purpose: 'login', number: NUMBER, code: 'x' }))
    expect(toldBy(bank.staff({ action: 'release' }))).toEqual([])
    expect(bank.contract()).toMatchObject({
      state: 'unopened',
      admin: {
        code: null,
        confirm: null,
        email: 'admin@example.jp',
        wrong: { application: 0, cells: 0, code: 0, confirm: 0 },
      },
    })
    expect(toldBy(bank.staff({ action: 'release' }))).toEqual(['number:not-stopped'])
    expect(bank.notes.map(({ what }) => what).slice(-2)).toEqual(['released', 'not-stopped'])
  })

  test('gives a new ①, which begins to count anew', () => {
    const bank = bankOf(NEW)
    const open = (code: string) => bank.submit('a', 'SIM-K02', { purpose: 'open', number: NUMBER, code })
    times(6, () => open('9999'))
    bank.staff({ action: 'application', application: '4321' })
    expect(toldBy(open('1234'))).toEqual(['admin-wrong'])
    expect(bank.contract().admin.wrong.application).toBe(1)
    expect(open('4321').page).toBe('SIM-K03')
  })

  test('enters a new customer, once', () => {
    const bank = bankOf(COMPANY)
    const made = { action: 'contract', number: '20000000001', application: '5678', name: ' ○×株式会社 ' }
    expect(toldBy(bank.staff(made))).toEqual([])
    expect(bank.world().contracts[made.number]?.name).toBe('○×株式会社')
    expect(toldBy(bank.staff(made))).toEqual(['number:number-used'])
    expect(bank.submit('a', 'SIM-K02', { purpose: 'open', number: made.number, code: '5678' }).page).toBe('SIM-K03')
  })

  test.each(['release', 'card'])('%s of an unknown number', (action) => {
    expect(toldBy(bankOf(COMPANY).staff({ action, number: '99999999999' }))).toEqual(['number:number-unknown'])
  })

  test('takes tokens into stock, all or none', () => {
    const bank = bankOf(COMPANY, STOCK)
    const stock = (...keys: object[]) => toldBy(bank.staff({ action: 'stock', number: undefined, keys }))
    expect(stock(key('AAAA00000001'), key('AAAA00000001'))).toEqual(['keys:in-stock'])
    expect(stock(key('AAAA00000001'), key('ICER68902484'))).toEqual(['keys:in-stock'])
    expect(stock(key('AAAA00000001'), key('AAAA00000002', { digits: 8 }))).toEqual(['keys:digits'])
    expect(Object.keys(bank.world().stock)).toHaveLength(3)
    expect(
      stock(key('AAAA00000001', { drift: 7 }), key('AAAA00000002', { kind: 'app', hash: 'sha256', step: 60 })),
    ).toEqual([])
    expect(bank.world().stock.AAAA00000001).toMatchObject({ drift: 7, last: null, holder: null, kind: 'fob' })
    expect(bank.world().stock.ICER68902484?.holder).toEqual({ number: NUMBER, user: 'S0001' })
  })

  test.each([
    { action: 'shred', number: NUMBER },
    { action: 'release', number: '1' },
    { action: 'application', number: NUMBER, application: '12345' },
    { action: 'stock', keys: [key('x')] },
    { action: 'stock', keys: [key('AAAA00000001', { key: 'ab' })] },
    { action: 'release', number: NUMBER, spread: 'user' },
  ])('does nothing that it cannot read: %o', (action) => {
    expect(() => parseStaffAction(action)).toThrow()
  })
})
