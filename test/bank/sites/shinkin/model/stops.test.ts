import { describe, expect, test } from 'vitest'
import type { AdminCode, UserCode } from '../../../../../bank/sites/shinkin/model/contract.ts'
import {
  bankOf,
  COMPANY,
  codeOf,
  K03,
  logInAdmin,
  logInUser,
  NEW,
  NUMBER,
  open,
  type PracticeBank,
  STOCK,
  times,
  toldBy,
  WRONG,
} from './customer.ts'

const K02 = { purpose: 'login', number: NUMBER, code: 'syacho01' } as const
const OPEN = { purpose: 'open', number: NUMBER, code: '1234' } as const
const K21 = {
  oldCode: 'kari01',
  newCode: 'taro01',
  newCodeAgain: 'taro01',
  oldConfirm: 'kari02',
  newConfirm: 'taro02',
  newConfirmAgain: 'taro02',
  email: 'taro@example.jp',
} as const
const PROVISIONAL = { ...COMPANY, users: [{ id: 'S0001', code: 'kari01', confirm: 'kari02', opened: false }] }

/** A way to type a code, wrong or right. */
interface Way {
  readonly name: string
  readonly given?: typeof COMPANY
  /** To the page. */
  readonly way?: (bank: PracticeBank) => unknown
  readonly type: (bank: PracticeBank, isRight: boolean) => ReturnType<PracticeBank['submit']>
  /** What a wrong one is told, and where a stop leads. */
  readonly told: string
  readonly page: string
}

const ADMIN: readonly (Way & { readonly code: AdminCode })[] = [
  {
    name: '① at K02',
    code: 'application',
    given: NEW,
    told: 'admin-wrong',
    page: 'SIM-K02',
    type: (bank, isRight) => bank.submit('a', 'SIM-K02', { ...OPEN, code: isRight ? '1234' : '9999' }),
  },
  {
    name: '① at K03',
    code: 'application',
    given: NEW,
    told: 'application:application-wrong',
    page: 'SIM-K01',
    way: (bank) => bank.submit('a', 'SIM-K02', OPEN),
    type: (bank, isRight) => bank.submit('a', 'SIM-K03', { ...K03, application: isRight ? '1234' : '9999' }),
  },
  {
    name: '② at an opening',
    code: 'cells',
    given: NEW,
    told: 'cells:cells-wrong',
    page: 'SIM-K01',
    way: (bank) => [bank.submit('a', 'SIM-K02', OPEN), bank.submit('a', 'SIM-K03', K03)],
    type: (bank, isRight) => bank.submit('a', 'SIM-K04', { cells: { card: isRight ? 'right' : 'wrong' } }),
  },
  {
    name: '② at a login',
    code: 'cells',
    told: 'cells:cells-wrong',
    page: 'SIM-K01',
    way: (bank) => bank.submit('a', 'SIM-K02', K02),
    type: (bank, isRight) => bank.submit('a', 'SIM-K04', { cells: { card: isRight ? 'right' : 'wrong' } }),
  },
  {
    name: '③',
    code: 'code',
    told: 'admin-wrong',
    page: 'SIM-K02',
    type: (bank, isRight) => bank.submit('a', 'SIM-K02', { ...K02, code: isRight ? 'syacho01' : 'Syacho01' }),
  },
  ...['SIM-K08', 'SIM-K09', 'SIM-K10', 'SIM-K12'].map((page) => ({
    name: `④ at ${page}`,
    code: 'confirm' as const,
    told: 'confirm:confirm-wrong',
    page: 'SIM-K01',
    way: (bank: PracticeBank) => logInAdmin(bank),
    type: (bank: PracticeBank, isRight: boolean) => {
      const confirm = isRight ? 'syacho02' : 'syacho03'
      const codes = { id: `S1${bank.contract().ordinal}`, kana: 'ｶﾅ', userCode: '', userConfirm: '', limit: 1 }
      const provisional = page === 'SIM-K08' ? { userCode: 'kari', userConfirm: 'kari' } : {}
      const token = { user: 'S0001', serial: 'LAPR41750015', otp: WRONG }
      return bank.submit(
        'a',
        page,
        { ...codes, ...provisional, ...token, confirm },
        page === 'SIM-K09' ? 'release' : null,
      )
    },
  })),
]

const USER: readonly (Way & { readonly code: UserCode })[] = [
  {
    name: '⑤ at K20',
    code: 'code',
    told: 'user-wrong',
    page: 'SIM-K20',
    type: (bank, isRight) => logInUser(bank, 'u', 'S0001', isRight ? 'taro01' : 'TARO01'),
  },
  {
    name: '⑤ at K21',
    code: 'code',
    given: PROVISIONAL,
    told: 'oldCode:old-wrong',
    page: 'SIM-K20',
    way: (bank) => logInUser(bank, 'u', 'S0001', 'kari01'),
    type: (bank, isRight) => bank.submit('u', 'SIM-K21', { ...K21, ...(!isRight && { oldCode: 'kari09' }) }),
  },
  {
    name: '⑥ at K21',
    code: 'confirm',
    given: PROVISIONAL,
    told: 'oldConfirm:old-wrong',
    page: 'SIM-K20',
    way: (bank) => logInUser(bank, 'u', 'S0001', 'kari01'),
    type: (bank, isRight) => bank.submit('u', 'SIM-K21', { ...K21, ...(!isRight && { oldConfirm: 'kari09' }) }),
  },
  {
    name: '⑦ at K24',
    code: 'otp',
    told: 'otp:otp-wrong',
    page: 'SIM-K20',
    way: (bank) => [logInUser(bank), bank.submit('u', 'SIM-K23', { to: 'x', amount: 1 })],
    type: (bank, isRight) => bank.submit('u', 'SIM-K24', { otp: isRight ? codeOf('ICER68902484', 0) : WRONG }),
  },
]

const start = ({ given = COMPANY, way = () => null }: Way, rules: object = {}) => {
  const bank = bankOf(given, STOCK, rules)
  way(bank)
  return bank
}

describe('the admin’s codes', () => {
  test.each(ADMIN)('$name: six errors are told, the seventh stops the contract', (way) => {
    const bank = start(way)
    for (let i = 1; i <= 6; i++) {
      expect(toldBy(way.type(bank, false))).toEqual([way.told])
      expect([bank.contract().admin.wrong[way.code], bank.contract().state === 'stopped']).toEqual([i, false])
    }
    const last = way.type(bank, false)
    expect([toldBy(last), last.page]).toEqual([['admin-stopped'], way.page])
    expect(bank.contract()).toMatchObject({ state: 'stopped', admin: { wrong: { [way.code]: 7 } } })
    expect(last.mails).toEqual(
      way.given === NEW ? [] : [{ to: 'admin@example.jp', subject: 'admin-locked', number: NUMBER, user: null }],
    )
    expect(toldBy(bank.submit('b', 'SIM-K02', K02))).toEqual(['admin-stopped'])
    for (const isRight of [false, true, true]) {
      const after = way.type(bank, isRight)
      expect([toldBy(after), after.page]).toEqual([['admin-stopped'], way.page])
    }
    expect(bank.contract().admin.wrong[way.code]).toBe(7)
  })

  test.each(ADMIN)('$name: a right one sets its count to 0, and no other', (way) => {
    const bank = start(way)
    times(6, () => way.type(bank, false))
    const others = Object.fromEntries(['application', 'cells', 'code', 'confirm'].map((one) => [one, 3]))
    const contract = bank.contract()
    const wrong = { ...contract.admin.wrong, ...others, [way.code]: 6 }
    bank.put({ ...bank.world(), contracts: { [NUMBER]: { ...contract, admin: { ...contract.admin, wrong } } } })
    way.type(bank, true)
    expect(bank.contract().admin.wrong).toEqual({ ...others, [way.code]: 0 })
  })

  test('are counted over sessions', () => {
    const bank = bankOf(COMPANY)
    for (const browser of 'abcdef') bank.submit(browser, 'SIM-K02', { ...K02, code: 'x' })
    expect(toldBy(bank.submit('g', 'SIM-K02', { ...K02, code: 'x' }))).toEqual(['admin-stopped'])
  })

  test('a stop ends the sessions of the admin and of all users, also when all is open again', () => {
    const bank = bankOf(COMPANY, STOCK)
    logInAdmin(bank, 'a')
    logInAdmin(bank, 'b')
    logInUser(bank, 'u')
    logInUser(bank, 'v')
    bank.submit('v', 'SIM-K23', { to: 'x', amount: 1 })
    times(7, () => bank.submit('c', 'SIM-K02', { ...K02, code: 'x' }))
    const [admin, user] = [bank.submit('a', 'SIM-K07'), bank.submit('u', 'SIM-K23', { to: 'x', amount: 1 })]
    expect([admin.page, toldBy(admin)]).toEqual(['SIM-K01', ['admin-stopped']])
    expect([user.page, toldBy(user)]).toEqual(['SIM-K20', ['contract-closed']])
    bank.staff({ action: 'release' })
    open(bank, 'd')
    const [late, order] = [bank.submit('b', 'SIM-K07'), bank.submit('v', 'SIM-K24', { otp: codeOf('ICER68902484', 0) })]
    expect([late.page, toldBy(late)]).toEqual(['SIM-K01', ['admin-stopped']])
    expect([order.page, toldBy(order)]).toEqual(['SIM-K20', ['contract-closed']])
    expect(toldBy(bank.submit('a', 'SIM-K07'))).toEqual(['admin-stopped'])
    logInAdmin(bank, 'a')
    expect(toldBy(bank.submit('a', 'SIM-K07', {}, 'new-user'))).toEqual([])
  })
})

describe('a user’s codes', () => {
  test.each(USER)('$name: six errors are told; the seventh stops him alone, 非連動式', (way) => {
    const bank = start(way, { spread: 'user' })
    for (let i = 1; i <= 6; i++) {
      expect(toldBy(way.type(bank, false))).toEqual([way.told])
      expect(bank.contract().users[0]).toMatchObject({ stopped: false, wrong: { [way.code]: i } })
    }
    const last = way.type(bank, false)
    expect([toldBy(last), last.page]).toEqual([['user-stopped'], way.page])
    expect(bank.contract().users[0]).toMatchObject({ stopped: true, wrong: { [way.code]: 7 } })
    expect(bank.contract().state).toBe('open')
    expect(last.mails.map(({ subject }) => subject)).toEqual(way.given ? [] : ['user-locked'])
    for (const code of ['taro01', 'x']) expect(toldBy(logInUser(bank, 'w', 'S0001', code))).toEqual(['user-stopped'])
    for (const isRight of [false, true, true]) {
      const after = way.type(bank, isRight)
      expect([toldBy(after), after.page]).toEqual([['user-stopped'], way.page])
    }
    expect(bank.contract().users[0]?.wrong[way.code]).toBe(7)
  })

  test.each(USER)('$name: the seventh stops the contract too, 連動式', (way) => {
    const bank = start(way)
    expect(toldBy(times(7, () => way.type(bank, false)))).toEqual(['user-stopped'])
    expect(bank.contract()).toMatchObject({
      state: 'stopped',
      users: [{ stopped: true }, {}].slice(0, bank.contract().users.length),
    })
    expect(toldBy(logInUser(bank, 'w', 'S0001'))).toEqual(['user-stopped'])
    expect(toldBy(bank.submit('a', 'SIM-K02', K02))).toEqual(['admin-stopped'])
    expect(bank.contract().admin.wrong).toEqual({ application: 0, cells: 0, code: 0, confirm: 0 })
  })

  test.each(USER)('$name: a right one sets its count to 0', (way) => {
    const bank = start(way)
    times(6, () => way.type(bank, false))
    way.type(bank, true)
    expect(bank.contract().users[0]?.wrong).toEqual({ code: 0, confirm: 0, otp: 0 })
  })

  test('of two wrong ones at K21 the first is told and counted, the other not', () => {
    const bank = bankOf(PROVISIONAL)
    logInUser(bank, 'u', 'S0001', 'kari01')
    const outcome = bank.submit('u', 'SIM-K21', { ...K21, oldCode: 'kari08', oldConfirm: 'kari09' })
    expect(toldBy(outcome)).toEqual(['oldCode:old-wrong'])
    expect(bank.contract().users[0]?.wrong).toEqual({ code: 1, confirm: 0, otp: 0 })
  })

  test('another user is told that the contract is closed, and nothing of his is counted', () => {
    const bank = bankOf(COMPANY, STOCK)
    times(7, () => logInUser(bank, 'u', 'S0001', 'x'))
    expect(toldBy(logInUser(bank, 'v', 'S0002', 'x'))).toEqual(['contract-closed'])
    expect(bank.contract().users[1]?.wrong.code).toBe(0)
  })

  test('his other sessions end with him', () => {
    const bank = bankOf(COMPANY, STOCK, { spread: 'user' })
    logInUser(bank, 'u')
    logInUser(bank, 'v', 'S0002', 'hana01')
    times(7, () => logInUser(bank, 'w', 'S0001', 'x'))
    const outcome = bank.submit('u', 'SIM-K22', {}, 'transfer')
    expect([outcome.page, toldBy(outcome)]).toEqual(['SIM-K20', ['user-stopped']])
    expect(bank.submit('v', 'SIM-K22', {}, 'transfer').page).toBe('SIM-K23')
  })
})

test('the whole way back, 連動式: release, 開通確認 with ①, 利用中止解除; no new 開通確認 of the user', () => {
  const bank = bankOf(COMPANY, STOCK)
  times(7, () => logInUser(bank, 'u', 'S0001', 'x'))
  expect(bank.staff({ action: 'release' }).problems).toEqual([])
  expect(bank.contract()).toMatchObject({ state: 'unopened', admin: { code: null, confirm: null } })
  expect(toldBy(logInUser(bank, 'v', 'S0002', 'hana01'))).toEqual(['contract-closed'])
  expect(toldBy(bank.submit('a', 'SIM-K02', K02))).toEqual(['not-open'])
  expect(open(bank).page).toBe('SIM-K05')
  expect(logInUser(bank, 'v', 'S0002', 'hana01').page).toBe('SIM-K22')
  expect(toldBy(logInUser(bank))).toEqual(['user-stopped'])
  logInAdmin(bank)
  const lifted = bank.submit('a', 'SIM-K09', { user: 'S0001', confirm: 'syacho02' }, 'release')
  expect(lifted).toMatchObject({ page: 'SIM-K07', problems: [], mails: [{ subject: 'user-released' }] })
  expect(bank.contract().users[0]).toMatchObject({
    stopped: false,
    opened: true,
    wrong: { code: 0, confirm: 0, otp: 0 },
  })
  expect(logInUser(bank).page).toBe('SIM-K22')
})
