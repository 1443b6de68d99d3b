import { describe, expect, test } from 'vitest'
import { bankOf, COMPANY, codeOf, logInUser, START, STOCK, times, toldBy, WRONG } from './customer.ts'

const SERIAL = 'ICER68902484'
const TEN_MINUTES = 600_000

type Bank = ReturnType<typeof bankOf>
const correct = (bank: Bank, otp1: string, otp2: string, serial: string = SERIAL) =>
  bank.submit('anybody', 'SIM-K30', { serial, otp1, otp2 })
const rightly = (bank: Bank, ms: number, steps = 100) =>
  correct(bank, codeOf(SERIAL, ms, steps), codeOf(SERIAL, ms, steps + 1))

describe('時刻補正', () => {
  test('by two codes one after the other, without a login; then the token is in step', () => {
    const bank = bankOf(COMPANY, STOCK)
    expect(rightly(bank, 0)).toMatchObject({ page: 'SIM-K30', problems: [], notice: 'correction-done', mails: [] })
    expect(bank.world().stock[SERIAL]).toMatchObject({ drift: 101, last: Math.floor(START / 30_000) + 101 })
    logInUser(bank)
    bank.submit('u', 'SIM-K23', { to: 'x', amount: 1 })
    expect(bank.submit('u', 'SIM-K24', { otp: codeOf(SERIAL, 0, 102) }).page).toBe('SIM-K25')
  })

  test('serves a token in stock, too, and a telephone’s as if there were none', () => {
    const token = (profile: 'fob' | 'sk-app') => STOCK.map((one) => ({ ...one, profile }))
    const answer = (profile: 'fob' | 'sk-app') => rightly(bankOf({ ...COMPANY, users: [] }, token(profile)), 0)
    expect(answer('fob').notice).toBe('correction-done')
    expect(toldBy(answer('sk-app'))).toEqual(['correction-wrong'])
  })

  test.each([
    ['two that are not neighbours', [codeOf(SERIAL, 0, 5), codeOf(SERIAL, 0, 7)]],
    ['the wrong way round', [codeOf(SERIAL, 0, 6), codeOf(SERIAL, 0, 5)]],
    ['one twice', [codeOf(SERIAL, 0, 5), codeOf(SERIAL, 0, 5)]],
    ['none of the token', [WRONG, WRONG]],
  ] as const)('is refused alike for %s', (_, [one, two]) => {
    const bank = bankOf(COMPANY, STOCK)
    expect(toldBy(correct(bank, one, two))).toEqual(['correction-wrong'])
    expect(bank.world().stock[SERIAL]).toMatchObject({ drift: 0, last: null })
    expect(bank.contract().users[0]?.wrong.otp).toBe(0)
  })

  test('its form is no failure', () => {
    const bank = bankOf(COMPANY, STOCK)
    const told = () => toldBy(bank.submit('x', 'SIM-K30', { serial: 'x', otp1: '1', otp2: '' }))
    expect(times(5, told)).toEqual(['serial:characters', 'otp1:length', 'otp2:missing'])
    expect(bank.world().corrections).toEqual({})
  })

  test.each([SERIAL, 'AAAA00000000'])('three failures in a row pause that serial for ten minutes: %s', (serial) => {
    const bank = bankOf(COMPANY, STOCK)
    expect(times(2, () => toldBy(correct(bank, WRONG, WRONG, serial)))).toEqual(['correction-wrong'])
    expect(toldBy(correct(bank, WRONG, WRONG, serial))).toEqual(['correction-wrong', 'correction-paused'])
    bank.at(TEN_MINUTES - 1)
    expect(toldBy(correct(bank, WRONG, WRONG, serial))).toEqual(['correction-paused'])
    expect(toldBy(rightly(bank, TEN_MINUTES - 1))).toEqual(serial === SERIAL ? ['correction-paused'] : [])
    bank.at(TEN_MINUTES)
    expect(times(2, () => toldBy(correct(bank, WRONG, WRONG, serial)))).toEqual(['correction-wrong'])
  })

  test('a correction in between begins to count anew', () => {
    const bank = bankOf(COMPANY, STOCK)
    times(2, () => correct(bank, WRONG, WRONG))
    expect(rightly(bank, 0).notice).toBe('correction-done')
    expect(bank.world().corrections).toEqual({})
    expect(times(2, () => toldBy(correct(bank, WRONG, WRONG)))).toEqual(['correction-wrong'])
  })

  test('releases no stop', () => {
    const bank = bankOf(COMPANY, STOCK, { spread: 'user' })
    times(7, () => logInUser(bank, 'u', 'S0001', 'x'))
    rightly(bank, 0)
    expect(toldBy(logInUser(bank))).toEqual(['user-stopped'])
  })
})
