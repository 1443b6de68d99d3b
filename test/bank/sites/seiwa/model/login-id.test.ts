import { describe, expect, test } from 'vitest'
import { bankOf, type Fields, NEW, toldBy } from './customer.ts'

const CARD: Fields = {
  ...{ branch: '001', subject: '普通', account: '1234567' },
  ...{ password: 'login123', confirm: 'check123' },
}
const ID: Fields = { loginId: 'hanako01', loginIdAgain: 'hanako01' }

describe('ログインID取得', () => {
  test('goes from the card to the login ID, and back to the login', () => {
    const bank = bankOf(NEW)
    expect(bank.submit('a', 'SIM-S01', {}, 'first-use').page).toBe('SIM-S02')
    expect(bank.submit('a', 'SIM-S02', CARD)).toMatchObject({ page: 'SIM-S03', problems: [] })
    expect(bank.account().loginId).toBeNull()
    expect(bank.submit('a', 'SIM-S03', ID)).toMatchObject({ page: 'SIM-S04', problems: [] })
    expect(bank.account()).toMatchObject({ loginId: 'hanako01', registration: 'unfinished' })
    expect(bank.submit('a', 'SIM-S04').page).toBe('SIM-S01')
    expect(bank.notes.map(({ what }) => what)).toEqual(['login-id-taken'])
  })

  test('takes digits as people type them', () => {
    const bank = bankOf(NEW)
    const typed = { ...CARD, branch: '００１', account: '123-4567' }
    expect(bank.submit('a', 'SIM-S02', typed).page).toBe('SIM-S03')
  })

  test.each<[string, Fields]>([
    ['branch:missing', { branch: '' }],
    ['branch:length', { branch: '0001' }],
    ['branch:characters', { branch: 'abc' }],
    ['subject:missing', { subject: '' }],
    ['subject:missing', { subject: '定期' }],
    ['account:missing', { account: '' }],
    ['account:length', { account: '123456' }],
    ['account:characters', { account: '123456x' }],
    ['password:missing', { password: '' }],
    ['confirm:missing', { confirm: '' }],
  ])('%s is told beside its field, and nothing is counted', (told, wrong) => {
    const bank = bankOf(NEW)
    const before = bank.world()
    const outcome = bank.submit('a', 'SIM-S02', { ...CARD, ...wrong })
    expect({ page: outcome.page, told: toldBy(outcome) }).toEqual({ page: 'SIM-S02', told: [told] })
    expect(bank.world()).toEqual(before)
  })

  test('tells everything that is wrong at once', () => {
    const outcome = bankOf(NEW).submit('a', 'SIM-S02', { branch: '1' })
    expect(toldBy(outcome)).toEqual([
      ...['branch:length', 'subject:missing', 'account:missing', 'password:missing', 'confirm:missing'],
    ])
  })

  test.each<[string, Fields]>([
    ['another account', { account: '7654321' }],
    ['another subject', { subject: '当座' }],
    ['another branch', { branch: '002' }],
  ])('says of %s what it says of a wrong password, and counts nothing', (_, wrong) => {
    const bank = bankOf(NEW)
    expect(toldBy(bank.submit('a', 'SIM-S02', { ...CARD, ...wrong }))).toEqual(['account-wrong'])
    expect(bank.account().errors.password).toBe(0)
  })

  test.each<[string, Fields]>([
    ['login password', { password: 'login124' }],
    ['確認用パスワード', { confirm: 'check124' }],
    ['case of a letter', { password: 'Login123' }],
  ])('a wrong %s counts as a wrong login password; right ones set it to 0', (_, wrong) => {
    const bank = bankOf(NEW)
    expect(toldBy(bank.submit('a', 'SIM-S02', { ...CARD, ...wrong }))).toEqual(['account-wrong'])
    expect(bank.account().errors).toEqual({ password: 1, confirm: 0, otp: 0, mail: 0, answer: 0 })
    bank.submit('a', 'SIM-S02', CARD)
    expect(bank.account().errors.password).toBe(0)
  })

  test('a second login ID is refused, with right passwords only', () => {
    const bank = bankOf(NEW)
    bank.submit('a', 'SIM-S02', CARD)
    bank.submit('a', 'SIM-S03', ID)
    expect(toldBy(bank.submit('b', 'SIM-S02', CARD))).toEqual(['id-taken-before'])
    expect(toldBy(bank.submit('b', 'SIM-S02', { ...CARD, confirm: 'x' }))).toEqual(['account-wrong'])
  })

  test.each<[string, string, string]>([
    ['loginId:missing', '', ''],
    ['loginId:length', 'han01', 'han01'],
    ['loginId:length', 'hanako0123456', 'hanako0123456'],
    ['loginId:characters', 'hanako-01', 'hanako-01'],
    ['loginId:characters', 'はなこ001', 'はなこ001'],
    ['loginId:mixed', 'hanako', 'hanako'],
    ['loginId:mixed', '123456', '123456'],
    ['loginIdAgain:differs', 'hanako01', 'Hanako01'],
    ['loginIdAgain:missing', 'hanako01', ''],
  ])('%s for the login ID %s and %s', (told, loginId, loginIdAgain) => {
    const bank = bankOf(NEW)
    bank.submit('a', 'SIM-S02', CARD)
    const outcome = bank.submit('a', 'SIM-S03', { loginId, loginIdAgain })
    expect(outcome.page).toBe('SIM-S03')
    expect(toldBy(outcome)).toEqual([told])
    expect(bank.account().loginId).toBeNull()
  })

  test('a login ID of somebody else is told', () => {
    const bank = bankOf(NEW)
    const other = { branch: '001', subject: '普通', account: '7654321', password: 'other123', confirm: 'other456' }
    expect(bank.staff({ action: 'contract', ...other }).problems).toEqual([])
    bank.submit('b', 'SIM-S02', other)
    bank.submit('b', 'SIM-S03', ID)
    bank.submit('a', 'SIM-S02', CARD)
    expect(toldBy(bank.submit('a', 'SIM-S03', ID))).toEqual(['id-in-use'])
    // Case counts.
    expect(bank.submit('a', 'SIM-S03', { loginId: 'Hanako01', loginIdAgain: 'Hanako01' }).page).toBe('SIM-S04')
  })

  test('of two browsers with one card one takes the login ID', () => {
    const bank = bankOf(NEW)
    for (const browser of ['a', 'b']) bank.submit(browser, 'SIM-S02', CARD)
    expect(bank.submit('a', 'SIM-S03', ID).page).toBe('SIM-S04')
    expect(bank.submit('b', 'SIM-S03', { loginId: 'hanako02', loginIdAgain: 'hanako02' })).toMatchObject({
      ...{ page: 'SIM-S01', problems: [] },
    })
    expect(bank.account().loginId).toBe('hanako01')
  })

  test.each(['SIM-S02', 'SIM-S03'])('is stopped on %s, and the card stays good', (page) => {
    const bank = bankOf(NEW)
    bank.submit('a', 'SIM-S02', CARD)
    expect(bank.submit('a', page, {}, 'stop-registration').page).toBe('SIM-S09')
    expect(bank.visit('a')).toMatchObject({ who: 'nobody', ended: 'login-id' })
    expect(bank.submit('a', 'SIM-S03', ID).page).toBe('SIM-S01')
    expect(bank.submit('a', 'SIM-S09').page).toBe('SIM-S01')
    expect(bank.submit('a', 'SIM-S02', CARD).page).toBe('SIM-S03')
  })
})
