import { describe, expect, test } from 'vitest'
import { bankOf, type Fields, LOGIN, loggedIn, NEW, type PracticeBank, registered, toldBy } from './customer.ts'

const ORDER: Fields = { to: 'x', amount: 1, day: 'later' }
const CARD: Fields = { branch: '001', subject: '普通', account: '1234567', password: 'x', confirm: 'check123' }

function atOrder() {
  const bank = loggedIn()
  bank.submit('a', 'SIM-S30', ORDER)
  return bank
}
function atCode() {
  const bank = bankOf(registered('in-use'))
  bank.submit('a', 'SIM-S01', LOGIN)
  return bank
}

/** What counts, where, what is wrong there, and its sentence. */
const WAYS: readonly (readonly [string, (rules?: object) => PracticeBank, string, Fields, string])[] = [
  ['password', () => bankOf(registered()), 'SIM-S01', { ...LOGIN, password: 'x' }, 'login-wrong'],
  ['password', () => bankOf(NEW), 'SIM-S02', CARD, 'account-wrong'],
  ['confirm', atOrder, 'SIM-S31', { confirm: 'x', mailPassword: '000000' }, 'confirm-wrong'],
  ['confirm', () => loggedIn(registered('in-use')), 'BOS001', { confirm: 'x' }, 'confirm-wrong'],
  ['mail', atOrder, 'SIM-S31', { confirm: 'check123', mailPassword: '000000' }, 'mail-wrong'],
  ['otp', atCode, 'SIM-S05', { otp: '000000' }, 'otp-wrong'],
  ['otp', () => loggedIn(registered('issued')), 'SIM-S23', { otp: '000000' }, 'otp-wrong'],
]

describe('errors in a row', () => {
  test.each(WAYS)('of %s: the fifth stops', (count, made, page, fields, told) => {
    const bank = made()
    for (let i = 1; i < 5; i++) {
      const outcome = bank.submit('a', page, fields)
      expect([outcome.page, ...toldBy(outcome)]).toEqual([page, told])
      expect(bank.account()).toMatchObject({ stopped: false, errors: { [count]: i } })
    }
    const before = bank.mails.length
    const fifth = bank.submit('a', page, fields)
    expect([fifth.page, ...toldBy(fifth)]).toEqual([page, told, 'stopped'])
    expect(bank.account()).toMatchObject({ stopped: true, errors: { [count]: 5 } })
    // Who has registered no address gets no mail.
    const { details } = bank.account()
    expect(bank.mails.slice(before)).toEqual(
      details ? [{ subject: 'stopped', to: details.email, account: bank.account().id, at: bank.around.now }] : [],
    )
  })

  test.each([3, 10])('rule %i', (errors) => {
    const bank = bankOf(registered(), { errors })
    for (let i = 1; i < errors; i++) {
      bank.submit('a', 'SIM-S01', { ...LOGIN, password: 'x' })
      expect(bank.account().stopped).toBe(false)
    }
    bank.submit('a', 'SIM-S01', { ...LOGIN, password: 'x' })
    expect(bank.account().stopped).toBe(true)
  })

  test.each([2, 11, 4.5, '5'])('there is no rule %s', (errors) => {
    expect(() => bankOf(registered(), { errors })).toThrow()
  })

  test('are counted each for itself', () => {
    const bank = loggedIn()
    for (let i = 0; i < 4; i++) {
      bank.submit('b', 'SIM-S01', { ...LOGIN, password: 'x' })
      bank.submit('a', 'SIM-S30', ORDER)
      bank.submit('a', 'SIM-S31', { confirm: 'x', mailPassword: '000000' })
    }
    expect(bank.account()).toMatchObject({ stopped: false, errors: { password: 4, confirm: 4, otp: 0, mail: 0 } })
    // A right one sets its own to 0, and no other.
    bank.submit('b', 'SIM-S01', LOGIN)
    expect(bank.account().errors).toMatchObject({ password: 0, confirm: 4 })
  })

  test('S02 and the login share one count', () => {
    const bank = bankOf(NEW)
    bank.submit('a', 'SIM-S02', { ...CARD, password: 'login123' })
    bank.submit('a', 'SIM-S03', { loginId: 'hanako01', loginIdAgain: 'hanako01' })
    for (const page of ['SIM-S02', 'SIM-S01', 'SIM-S02', 'SIM-S01']) {
      bank.submit('b', page, page === 'SIM-S02' ? CARD : { ...LOGIN, password: 'x' })
    }
    expect(bank.account().errors.password).toBe(4)
  })

  test('a lower limit stops at the next error, a right one before it does not', () => {
    const before = bankOf(registered(), { errors: 10 })
    for (let i = 0; i < 7; i++) before.submit('a', 'SIM-S01', { ...LOGIN, password: 'x' })
    for (const [password, stopped] of [
      ['login123', false],
      ['x', true],
    ] as const) {
      const bank = bankOf(registered(), { errors: 3 })
      bank.put(before.world())
      bank.submit('a', 'SIM-S01', { ...LOGIN, password })
      expect(bank.account().stopped).toBe(stopped)
    }
  })
})

describe('a stop', () => {
  function stopped() {
    const bank = loggedIn()
    bank.submit('a', 'SIM-S30', ORDER)
    for (let i = 0; i < 5; i++) bank.submit('b', 'SIM-S01', { ...LOGIN, password: 'x' })
    return bank
  }

  test.each<[string, Fields]>([
    ['SIM-S01', LOGIN],
    ['SIM-S01', { ...LOGIN, password: 'x' }],
    ['SIM-S02', { ...CARD, password: 'login123' }],
    ['SIM-S02', CARD],
    ['SIM-S20', {}],
    ['SIM-S30', ORDER],
    ['SIM-S31', { confirm: 'check123', mailPassword: { mail: 'password' } }],
    ['SIM-S31', {}],
  ])('refuses everything, right or wrong: %s %o', (page, fields) => {
    const bank = stopped()
    const [world, mails] = [bank.world(), bank.mails.length]
    const outcome = bank.submit('a', page, fields)
    expect([outcome.page, ...toldBy(outcome)]).toEqual([page, 'stopped'])
    expect([bank.world(), bank.mails.length]).toEqual([world, mails])
  })

  test('lets one go', () => {
    const bank = stopped()
    expect(bank.submit('a', 'SIM-S31', {}, 'back').page).toBe('SIM-S30')
    expect(bank.submit('a', 'BPT001', {}, 'log-out').page).toBe('SIM-S09')
    expect(bank.visit('a')).toMatchObject({ who: 'nobody', ended: 'log-out' })
  })

  test('is released by the branch, with all counts', () => {
    const bank = stopped()
    expect(bank.staff({ action: 'release' }).problems).toEqual([])
    expect(bank.account()).toMatchObject({ stopped: false, errors: { password: 0, confirm: 0, otp: 0, mail: 0 } })
    expect(bank.submit('b', 'SIM-S01', LOGIN).page).toBe('BPT001')
    expect(bank.staff({ action: 'release' }).problems).toEqual([{ code: 'nothing-to-release' }])
  })

  test('the branch reads what was refused, and no password', () => {
    const bank = bankOf(registered())
    bank.submit('a', 'SIM-S01', { ...LOGIN, password: 'geheim99' })
    expect(bank.notes).toEqual([
      {
        ...{ at: bank.around.now, page: 'SIM-S01', account: bank.account().id },
        ...{ what: 'login-wrong', field: null, typed: null, steps: null },
      },
    ])
    expect(JSON.stringify([bank.notes, bank.world()])).not.toContain('geheim99')
  })

  test.each([
    ['release', 'account-unknown'],
    ['release-token', 'account-unknown'],
  ])('%s of an unknown account is told', (action, code) => {
    expect(bankOf(registered()).staff({ action, id: '009-普通-0000000' }).problems).toEqual([{ code }])
  })

  test('an account has one contract', () => {
    const contract = { branch: '001', subject: '普通', account: '1234567', password: 'other123', confirm: 'other456' }
    expect(bankOf(NEW).staff({ action: 'contract', ...contract }).problems).toEqual([{ code: 'account-known' }])
  })
})
