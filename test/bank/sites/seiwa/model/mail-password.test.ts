import { describe, expect, test } from 'vitest'
import { LOOK } from '../../../../../bank/model/table/request.ts'
import { MAIL_PASSWORD_LIFE } from '../../../../../bank/sites/seiwa/model/mails.ts'
import { LOGIN, loggedIn, type PracticeBank, toldBy } from './customer.ts'

const ORDER = { to: 'x', amount: 1, day: 'later' }

function ordering(): PracticeBank {
  const bank = loggedIn()
  bank.submit('a', 'SIM-S30', ORDER)
  return bank
}

const passwords = (bank: PracticeBank) =>
  bank.mails.flatMap((mail) => (mail.subject === 'password' ? mail.password : []))
const send = (bank: PracticeBank, mailPassword: string) =>
  toldBy(bank.submit('a', 'SIM-S31', { confirm: 'check123', mailPassword }))

describe('メール通知パスワード', () => {
  test.each([
    [MAIL_PASSWORD_LIFE - 1, []],
    [MAIL_PASSWORD_LIFE, ['mail-wrong']],
  ])('%i ms after it was sent: %s', (ms, told) => {
    const bank = ordering()
    bank.at(ms)
    expect(send(bank, passwords(bank)[0] ?? '')).toEqual(told)
    expect(bank.account().errors.mail).toBe(told.length)
  })

  test('is sent anew whenever the page is shown, and the newest alone counts', () => {
    const bank = ordering()
    bank.at(1_000)
    expect(send(bank, '')).toEqual(['mailPassword:missing'])
    const [older = '', newest = ''] = passwords(bank)
    expect(bank.newest('password')?.at).toBe(bank.around.now)
    expect(older).not.toBe(newest)
    expect(send(bank, older)).toEqual(['mail-wrong'])
    expect(send(bank, newest)).toEqual(['mail-wrong'])
    expect(send(bank, passwords(bank).at(-1) ?? '')).toEqual([])
  })

  test('is sent once for a page that was led to, and anew when it is looked at again', () => {
    const bank = ordering()
    const look = () => bank.submit('a', 'SIM-S31', {}, LOOK)
    expect(look()).toMatchObject({ page: 'SIM-S31', problems: [], mails: [] })
    expect(look().mails).toMatchObject([{ subject: 'password' }])
    expect(send(bank, passwords(bank)[0] ?? '')).toEqual(['mail-wrong'])
    // What is wrong is told with the page itself: nothing is looked at by a second request.
    expect(passwords(bank)).toHaveLength(3)
    expect(look().mails).toMatchObject([{ subject: 'password' }])
  })

  test('is not sent to who looks at the page without an order', () => {
    expect(loggedIn().submit('a', 'SIM-S31', {}, LOOK)).toMatchObject({ page: 'BPT001', mails: [] })
  })

  test('counts once, for all browsers', () => {
    const bank = ordering()
    const [password = ''] = passwords(bank)
    bank.submit('b', 'SIM-S01', LOGIN)
    expect(send(bank, password)).toEqual([])
    expect(bank.account().mailPassword).toBeNull()
    bank.submit('b', 'SIM-S30', ORDER)
    expect(toldBy(bank.submit('b', 'SIM-S31', { confirm: 'check123', mailPassword: password }))).toEqual(['mail-wrong'])
  })

  test('of two browsers the one that showed its page last has the password that counts', () => {
    const bank = ordering()
    bank.submit('b', 'SIM-S01', LOGIN)
    bank.submit('b', 'SIM-S30', ORDER)
    const [first = '', second = ''] = passwords(bank)
    expect(send(bank, first)).toEqual(['mail-wrong'])
    const third = passwords(bank)[2] ?? ''
    expect(second).not.toBe(third)
    expect(send(bank, third)).toEqual([])
  })

  test('is kept as a digest', () => {
    const bank = ordering()
    expect(JSON.stringify(bank.world())).not.toContain(passwords(bank)[0])
  })
})
