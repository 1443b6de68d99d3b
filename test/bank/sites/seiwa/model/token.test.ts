import { describe, expect, test } from 'vitest'
import {
  bankOf,
  codeAt,
  type Fields,
  LOGIN,
  loggedIn,
  MIDNIGHT,
  type PracticeBank,
  registered,
  toldBy,
} from './customer.ts'

const ISSUE: Fields = {
  ...{ phoneMail: 'tel@example.jp', phoneMailAgain: 'tel@example.jp' },
  ...{ startPassword: '2580', startPasswordAgain: '2580' },
}
const CONFIRM: Fields = { confirm: 'check123', mailPassword: { mail: 'password' } }

function issue(bank: PracticeBank, browser = 'a') {
  bank.submit(browser, 'SIM-S20', ISSUE)
  return bank.submit(browser, 'SIM-S21', CONFIRM)
}

const SERVICE_ID = '10112231'

/** The customer sets up his app from the mail; it shows its code. */
function setUp(bank: PracticeBank) {
  bank.app({ do: 'open-mail-link', text: { mail: 'token' } })
  return bank.app({ do: 'set-up', serviceId: SERVICE_ID, userId: bank.newest('token')?.userId, startPassword: '2580' })
}

const stateOf = (bank: PracticeBank) => bank.account().otp.state

/** A bank whose customer is logged in, by 登録状況. */
function inState(state: 'none' | 'issued' | 'in-use' | 'released', rules: object = {}) {
  if (state !== 'released') return loggedIn(registered(state), rules)
  const bank = loggedIn(registered('in-use'), { ...rules, releaseBy: 'confirm' })
  bank.submit('a', 'BOS001', { confirm: 'check123' })
  return bank
}

describe('登録状況', () => {
  test.each([
    ['none', 'issue', 'SIM-S20', []],
    ['none', 'start-use', 'BOP001', []],
    ['none', 'release-use', 'BOP001', []],
    ['issued', 'issue', 'SIM-S20', []],
    ['issued', 'start-use', 'SIM-S23', []],
    ['issued', 'release-use', 'BOP001', []],
    ['in-use', 'issue', 'BOP001', []],
    ['in-use', 'start-use', 'BOP001', []],
    ['in-use', 'release-use', 'BOS001', []],
    ['released', 'issue', 'BOP001', ['next-day']],
    ['released', 'start-use', 'BOP001', []],
    ['released', 'release-use', 'BOP001', []],
  ] as const)('%s: the button %s leads to %s', (state, button, page, told) => {
    const outcome = inState(state).submit('a', 'BOP001', {}, button)
    expect([outcome.page, toldBy(outcome)]).toEqual([page, told])
  })

  test.each([
    ['none', 'SIM-S21', 'SIM-S22', 'SIM-S23', 'SIM-S24', 'BOS001', 'SIM-S25'],
    ['issued', 'SIM-S21', 'SIM-S22', 'SIM-S24', 'BOS001', 'SIM-S25'],
    ['in-use', 'SIM-S20', 'SIM-S21', 'SIM-S22', 'SIM-S23', 'SIM-S24', 'SIM-S25'],
    ['released', 'SIM-S22', 'SIM-S23', 'SIM-S24', 'BOS001'],
  ] as const)('%s: pages whose turn it is not are answered with BOP001', (state, ...pages) => {
    const bank = inState(state)
    const before = bank.world()
    for (const page of pages) {
      const fields = { confirm: 'x', otp: '000000', mailPassword: '000000' }
      expect([page, bank.submit('a', page, fields)]).toMatchObject([page, { page: 'BOP001', problems: [] }])
    }
    expect(bank.world()).toEqual(before)
  })

  test('nobody comes to these pages without a login', () => {
    const pages = ['BPT001', 'BOP001', 'SIM-S20', 'SIM-S21', 'SIM-S22', 'SIM-S23', 'SIM-S24', 'BOS001', 'SIM-S25']
    for (const page of pages) expect(bankOf(registered()).submit('a', page)).toMatchObject({ page: 'SIM-S01' })
  })
})

describe('トークン発行', () => {
  test('sends a password to the registered address, then the token to the telephone', () => {
    const bank = inState('none')
    expect(bank.submit('a', 'SIM-S20', ISSUE)).toMatchObject({ page: 'SIM-S21', problems: [] })
    expect(bank.mails).toMatchObject([
      { subject: 'password', to: 'hanako@example.jp', password: expect.stringMatching(/^\d{6}$/) },
    ])
    expect(bank.submit('a', 'SIM-S21', CONFIRM)).toMatchObject({ page: 'SIM-S22', problems: [] })
    expect(bank.mails.slice(1)).toMatchObject([{ subject: 'token', to: 'tel@example.jp', userId: '999800000001' }])
    expect(bank.account().otp).toMatchObject({ state: 'issued', userId: '999800000001', drift: 0, last: null })
    expect(bank.submit('a', 'SIM-S22').page).toBe('BOP001')
  })

  test('again gives a new user ID and a new key: the older token is void', () => {
    const bank = inState('none')
    issue(bank)
    setUp(bank)
    const older = bank.account().otp
    issue(bank)
    expect(bank.account().otp).toMatchObject({ state: 'issued', userId: '999800000002' })
    expect(bank.account().otp).not.toMatchObject({ key: 'key' in older && older.key })
    expect(toldBy(bank.submit('a', 'SIM-S23', { otp: { app: true } }))).toEqual(['otp-wrong'])
    setUp(bank)
    bank.app({ do: 'back' })
    bank.app({ do: 'choose', index: 1 })
    expect(bank.submit('a', 'SIM-S23', { otp: { app: true } }).page).toBe('SIM-S24')
  })

  test.each<[string[], Fields]>([
    [['phoneMail:missing', 'startPassword:missing'], {}],
    [['phoneMail:characters'], { ...ISSUE, phoneMail: 'tel', phoneMailAgain: 'tel' }],
    [['phoneMailAgain:differs'], { ...ISSUE, phoneMailAgain: 'tel@example.com' }],
    [['phoneMailAgain:missing'], { ...ISSUE, phoneMailAgain: '' }],
    [['startPassword:length'], { ...ISSUE, startPassword: '258', startPasswordAgain: '258' }],
    [['startPassword:length'], { ...ISSUE, startPassword: '258025802', startPasswordAgain: '258025802' }],
    [['startPassword:characters'], { ...ISSUE, startPassword: 'abcd', startPasswordAgain: 'abcd' }],
    [['startPasswordAgain:differs'], { ...ISSUE, startPasswordAgain: '2581' }],
  ])('%s', (told, fields) => {
    const bank = inState('none')
    const outcome = bank.submit('a', 'SIM-S20', fields)
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-S20', told])
    expect(bank.mails).toEqual([])
  })

  test.each([
    ['cancel', 'BOP001'],
    ['back', 'SIM-S20'],
  ])('%s leads to %s and issues nothing', (button, page) => {
    const bank = inState('none')
    bank.submit('a', 'SIM-S20', ISSUE)
    expect(bank.submit('a', 'SIM-S21', {}, button).page).toBe(page)
    expect(stateOf(bank)).toBe('none')
  })

  test('what is typed at the end is checked in its order: the first wrong one is told and counted', () => {
    const bank = inState('none')
    bank.submit('a', 'SIM-S20', ISSUE)
    const check = (fields: Fields) => toldBy(bank.submit('a', 'SIM-S21', fields))
    expect(check({})).toEqual(['confirm:missing', 'mailPassword:missing'])
    expect(check({ confirm: 'x', mailPassword: '12345' })).toEqual(['mailPassword:length'])
    expect(bank.account().errors).toMatchObject({ confirm: 0, mail: 0 })
    expect(check({ confirm: 'x', mailPassword: 'abcdef' })).toEqual(['mailPassword:characters'])
    expect(check({ confirm: 'x', mailPassword: '000000' })).toEqual(['confirm-wrong'])
    expect(bank.account().errors).toMatchObject({ confirm: 1, mail: 0 })
    expect(check({ confirm: 'check123', mailPassword: '000000' })).toEqual(['mail-wrong'])
    expect(bank.account().errors).toMatchObject({ confirm: 0, mail: 1 })
    expect(check(CONFIRM)).toEqual([])
    expect(bank.account().errors).toMatchObject({ confirm: 0, mail: 0 })
  })
})

describe('利用開始', () => {
  function issued() {
    const bank = inState('none')
    issue(bank)
    return bank
  }

  test('the app of the mail opens it', () => {
    const bank = issued()
    expect(setUp(bank)).toMatchObject({ screen: 'code', name: 'セイワ@Myねっと!!' })
    expect(bank.submit('a', 'SIM-S23', { otp: { app: true } })).toMatchObject({ page: 'SIM-S24', problems: [] })
    expect(stateOf(bank)).toBe('in-use')
    expect(bank.submit('a', 'SIM-S24').page).toBe('BOP001')
  })

  test.each([
    [-300_000, []],
    [300_000, []],
    [-360_000, ['otp-wrong']],
    [360_000, ['otp-wrong']],
  ])('the code of %i ms later: %s', (ms, told) => {
    const bank = inState('issued')
    expect(toldBy(bank.submit('a', 'SIM-S23', { otp: codeAt(ms) }))).toEqual(told)
    expect(bank.account().errors.otp).toBe(told.length)
    expect(stateOf(bank)).toBe(told.length === 0 ? 'in-use' : 'issued')
  })

  test('its code is used up, and may be given up', () => {
    const bank = inState('issued')
    expect(bank.submit('a', 'SIM-S23', {}, 'cancel').page).toBe('BOP001')
    bank.submit('a', 'SIM-S23', { otp: codeAt(0) })
    bank.submit('b', 'SIM-S01', LOGIN)
    expect(toldBy(bank.submit('b', 'SIM-S05', { otp: codeAt(0) }))).toEqual(['otp-used'])
  })
})

describe('利用解除', () => {
  test('asks 確認用パスワード, and needs no token at the next login', () => {
    const bank = inState('in-use')
    expect(toldBy(bank.submit('a', 'BOS001', { otp: codeAt(60_000) }))).toEqual(['confirm:missing'])
    expect(toldBy(bank.submit('a', 'BOS001', { confirm: 'x' }))).toEqual(['confirm-wrong'])
    expect(bank.submit('a', 'BOS001', { confirm: 'check123' })).toMatchObject({ page: 'SIM-S25', problems: [] })
    expect(bank.account().otp).toEqual({ state: 'released', at: bank.around.now })
    expect(bank.submit('a', 'SIM-S25').page).toBe('BPT001')
    expect(bank.submit('b', 'SIM-S01', LOGIN).page).toBe('BPT001')
  })

  test('asks a one-time password under the rule', () => {
    const bank = inState('in-use', { releaseBy: 'otp' })
    expect(toldBy(bank.submit('a', 'BOS001', { confirm: 'check123' }))).toEqual(['otp:missing'])
    expect(toldBy(bank.submit('a', 'BOS001', { otp: codeAt(0) }))).toEqual(['otp-used'])
    expect(toldBy(bank.submit('a', 'BOS001', { otp: '000000' }))).toEqual(['otp-wrong'])
    expect(bank.account().errors).toMatchObject({ confirm: 0, otp: 1 })
    expect(bank.submit('a', 'BOS001', { otp: codeAt(60_000) }).page).toBe('SIM-S25')
  })

  test.each(['cancel', 'back'])('%s leaves all as it is', (button) => {
    const bank = inState('in-use')
    expect(bank.submit('a', 'BOS001', {}, button).page).toBe('BOP001')
    expect(stateOf(bank)).toBe('in-use')
  })

  test.each([
    ['next-day', MIDNIGHT],
    ['30-min', 30 * 60_000],
  ])('rule %s: a new token from then on, to the millisecond', (releaseWait, from) => {
    const bank = inState('released', { releaseWait })
    for (const [at, page, told] of [
      [0, 'BOP001', ['next-day']],
      [from - 1, 'BOP001', ['next-day']],
      [from, 'SIM-S21', []],
    ] as const) {
      bank.at(at)
      const outcome = bank.submit('a', 'SIM-S20', ISSUE)
      expect([at, outcome.page, toldBy(outcome)]).toEqual([at, page, told])
    }
    expect(bank.submit('a', 'SIM-S21', CONFIRM).page).toBe('SIM-S22')
  })

  test('at the very beginning of a day in Japan the next one is meant', () => {
    const bank = bankOf(registered('in-use'))
    bank.at(MIDNIGHT)
    bank.submit('a', 'SIM-S01', LOGIN)
    bank.submit('a', 'SIM-S05', { otp: codeAt(MIDNIGHT) })
    bank.submit('a', 'BOS001', { confirm: 'check123' })
    bank.at(MIDNIGHT + 86_399_999)
    expect(toldBy(bank.submit('a', 'SIM-S20', ISSUE))).toEqual(['next-day'])
    bank.at(MIDNIGHT + 86_400_000)
    expect(bank.submit('a', 'SIM-S20', ISSUE).page).toBe('SIM-S21')
  })

  test('says what the rule says', () => {
    const told = (releaseWait: string) => inState('released', { releaseWait }).submit('a', 'SIM-S20', ISSUE).problems
    expect(told('next-day')).toEqual([{ code: 'next-day' }])
    expect(told('30-min')).toEqual([{ code: 'next-day', saying: 'half-hour' }])
  })

  test('the branch releases for who has lost his telephone; then he logs in without, and waits as others do', () => {
    const bank = bankOf(registered('in-use'))
    expect(bank.staff({ action: 'release-token' }).problems).toEqual([])
    expect(bank.submit('a', 'SIM-S01', LOGIN).page).toBe('BPT001')
    expect(toldBy(bank.submit('a', 'SIM-S20', ISSUE))).toEqual(['next-day'])
    expect(bank.staff({ action: 'release-token' }).problems).toEqual([{ code: 'no-token-in-use' }])
  })

  test('a token that was released elsewhere ends what was under way', () => {
    const bank = inState('in-use')
    bank.submit('b', 'SIM-S01', LOGIN)
    bank.submit('b', 'SIM-S05', { otp: codeAt(60_000) })
    bank.submit('b', 'BOS001', { confirm: 'check123' })
    expect(bank.submit('a', 'BOS001', { confirm: 'check123' })).toMatchObject({ page: 'BOP001', problems: [] })
  })
})
