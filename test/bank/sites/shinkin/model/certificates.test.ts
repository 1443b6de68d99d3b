import { describe, expect, test } from 'vitest'
import { bankOf, COMPANY, logInAdmin, NUMBER, obtainCertificate, STOCK, times, toldBy, WRONG } from './customer.ts'

const DAY = 86_400_000
const NAME = `${NUMBER} S0001 1286`
const K27 = { number: NUMBER, user: 'S0001', code: 'taro01' }

const withCertificate = () => {
  const bank = bankOf(COMPANY, STOCK)
  const outcome = obtainCertificate(bank)
  return { bank, outcome }
}
type Bank = ReturnType<typeof bankOf>
const choose = (bank: Bank, certificate = NAME, browser = 'u') => bank.submit(browser, 'SIM-K32', { certificate })
const logIn = (bank: Bank) => {
  choose(bank)
  return bank.submit('u', 'SIM-K33', { code: 'taro01' })
}
const revoke = (bank: Bank, button = 'revoke-certificate') => {
  logInAdmin(bank)
  bank.submit('a', 'SIM-K07', { user: 'user-S0001' }, 'edit-user')
  return bank.submit('a', 'SIM-K09', { user: 'S0001', reason: '', confirm: 'syacho02' }, button)
}

describe('電子証明書取得', () => {
  test('⑤ and ⑦ lead to a certificate of a year, called by number and user', () => {
    const { bank, outcome } = withCertificate()
    expect(outcome?.page).toBe('SIM-K31')
    const [issued] = outcome?.certificates ?? []
    expect(issued).toMatchObject({ is: 'issued', loginId: NAME, password: 'Open-Sesame_1' })
    const { certificate } = bank.contract().users[0] ?? {}
    expect(certificate).toMatchObject({ revokedAt: null, notAfter: bank.around.now + 365 * DAY })
    expect(certificate?.serial).toMatch(/^[4-7][0-9a-f]{31}$/)
    expect(JSON.stringify(bank.world())).not.toContain('Open-Sesame_1')
  })

  test('a wrong ⑤ and a wrong ⑦ count as anywhere else, and the seventh stops', () => {
    const bank = bankOf(COMPANY, STOCK)
    expect(toldBy(bank.submit('u', 'SIM-K27', { ...K27, code: 'x' }))).toEqual(['user-wrong'])
    bank.submit('u', 'SIM-K27', K27)
    expect(toldBy(times(6, () => bank.submit('u', 'SIM-K28', { otp: WRONG })))).toEqual(['otp:otp-wrong'])
    expect(toldBy(bank.submit('u', 'SIM-K28', { otp: WRONG }))).toEqual(['user-stopped'])
  })

  test('without a token there is none', () => {
    const bank = bankOf(COMPANY, STOCK)
    expect(toldBy(bank.submit('u', 'SIM-K27', { ...K27, user: 'S0002', code: 'hana01' }))).toEqual(['no-token'])
  })

  test('no page of it is reached past the one before', () => {
    const bank = bankOf(COMPANY, STOCK)
    for (const page of ['SIM-K28', 'SIM-K29', 'SIM-K31', 'SIM-K33'] as const) {
      expect(bank.submit('u', page, {}).page).toBe('SIM-K20')
    }
    obtainCertificate(bank, 'u', 1)
    expect(bank.submit('u', 'SIM-K29', { password: 'Open', passwordAgain: 'Open' }).page).toBe('SIM-K28')
  })

  test.each([
    ['', 'password:missing'],
    ['abc', 'password:length'],
    ['山田太郎', 'password:characters'],
  ])('the file takes no password "%s"', (password, told) => {
    const bank = bankOf(COMPANY, STOCK)
    obtainCertificate(bank, 'u', 2)
    expect(toldBy(bank.submit('u', 'SIM-K29', { password, passwordAgain: password }))).toContain(told)
  })
})

describe('電子証明書方式ログイン', () => {
  test('asks for ⑤ alone', () => {
    const { bank } = withCertificate()
    expect(choose(bank).page).toBe('SIM-K33')
    expect(bank.submit('u', 'SIM-K33', { code: 'taro01' }).page).toBe('SIM-K22')
  })

  test.each([
    ['', 'certificate:missing'],
    ['x', 'certificate:characters'],
    [`${NUMBER} S0002 1286`, 'certificate:certificate-unknown'],
    [`${NUMBER} constructor 1286`, 'certificate:certificate-unknown'],
    ['99999999999 S0001 1286', 'certificate:certificate-unknown'],
  ])('not with "%s"', (certificate, told) => {
    const { bank } = withCertificate()
    expect(toldBy(choose(bank, certificate))).toEqual([told])
  })

  test('not when it has expired on the bank’s clock', () => {
    const { bank } = withCertificate()
    bank.at(365 * DAY - 1)
    expect(choose(bank).page).toBe('SIM-K33')
    bank.at(365 * DAY)
    expect(toldBy(choose(bank))).toEqual(['certificate:certificate-expired'])
  })

  test('失効 by the admin ends its session at once, and the next login', () => {
    const { bank } = withCertificate()
    logIn(bank)
    const { serial = '' } = bank.contract().users[0]?.certificate ?? {}
    expect(revoke(bank).certificates).toEqual([{ is: 'revoked', serial }])
    expect(toldBy(bank.submit('u', 'SIM-K22', {}, 'transfer'))).toEqual(['certificate-ended'])
    expect(toldBy(choose(bank))).toEqual(['certificate:certificate-revoked'])
    expect(revoke(bank).certificates).toEqual([])
  })

  test('a new certificate ends the session of the one before; one by ID and code goes on', () => {
    const { bank } = withCertificate()
    logIn(bank)
    bank.submit('v', 'SIM-K20', K27)
    bank.at(60_000)
    obtainCertificate(bank, 'w')
    expect(toldBy(bank.submit('u', 'SIM-K22', {}, 'transfer'))).toEqual(['certificate-ended'])
    expect(bank.submit('v', 'SIM-K22', {}, 'transfer').page).toBe('SIM-K23')
  })

  test('登録抹消 takes the certificate with it', () => {
    const { bank } = withCertificate()
    const { serial = '' } = bank.contract().users[0]?.certificate ?? {}
    expect(revoke(bank, 'remove').certificates).toEqual([{ is: 'revoked', serial }])
    expect(toldBy(choose(bank))).toEqual(['certificate:certificate-unknown'])
  })
})
