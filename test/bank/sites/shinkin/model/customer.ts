import { createHash, createHmac } from 'node:crypto'
import {
  worldOf as beginning,
  type Given,
  head,
  type StockGiven,
} from '../../../../../bank/sites/shinkin/journey/given.ts'
import { play } from '../../../../../bank/sites/shinkin/journey/played.ts'
import type { Circumstances } from '../../../../../bank/sites/shinkin/model/circumstances.ts'
import { parseRules } from '../../../../../bank/sites/shinkin/model/rules.ts'
import type { StaffOutcome } from '../../../../../bank/sites/shinkin/model/staff.ts'
import type { World } from '../../../../../bank/sites/shinkin/model/world.ts'
import { DEMO_FACTORY_KEY } from '../../../../../token-core/codes.ts'

export type { Given, StockGiven } from '../../../../../bank/sites/shinkin/journey/given.ts'
export { type Fields, toldBy } from '../../../../../bank/sites/shinkin/journey/played.ts'

/** What a customer has, and what happens at the bank, for tests: a bank of one contract, browsers by name, a clock that stands. */

export const NUMBER = '12345678901'
/** Of the journeys. */
export const START = 1_775_433_612_000

type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] }

/** Other bytes each time, the same in each test. */
function draws(): Circumstances['random'] {
  let count = 0
  return (bytes) => Uint8Array.from(createHash('sha512').update(`draw ${++count}`).digest().subarray(0, bytes))
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export function circumstances(rules: object = {}): Mutable<Circumstances> {
  return { now: START, random: draws(), digest, factoryKey: DEMO_FACTORY_KEY, rules: parseRules(rules) }
}

/** A user's token that is not in stock he does not have. */
function headOf(given: Given, stock: readonly StockGiven[], rules: object) {
  const has = (serial: string) => stock.some((token) => token.serial === serial)
  const users = given.users.map((user) => (user.serial && !has(user.serial) ? { ...user, serial: null } : user))
  return head.parse({ given: { ...given, users }, stock, rules })
}

/** The state that a journey begins with. */
export const worldOf = (given: Given, stock: readonly StockGiven[], around: Circumstances): World =>
  beginning(headOf(given, stock, {}), around)

/** A bank with its clock, and browsers in front of it. */
export function bankOf(given: Given, stock: readonly StockGiven[] = [], rules: object = {}) {
  const around = circumstances(rules)
  const { played, send, order, ...bank } = play(headOf(given, stock, rules), around)
  return {
    ...bank,
    ...{ around, submit: send, close: played.close },
    at(ms: number) {
      around.now = START + ms
    },
    staff(action: object): StaffOutcome {
      const said = Object.entries({ number: given.number, ...action }).filter(([, value]) => value !== undefined)
      return order(Object.fromEntries(said))
    },
  }
}
export type PracticeBank = ReturnType<typeof bankOf>

/** A company whose service is open, with two users who have done their 開通確認; the first has a token. */
export const COMPANY: Given = {
  number: NUMBER,
  application: '1234',
  issue: 1,
  form: 'each',
  admin: { code: 'syacho01', confirm: 'syacho02', email: 'admin@example.jp' },
  users: [
    { id: 'S0001', code: 'taro01', confirm: 'taro02', opened: true, email: 'taro@example.jp', serial: 'ICER68902484' },
    { id: 'S0002', code: 'hana01', confirm: 'hana02', opened: true, email: 'hana@example.jp' },
  ],
}
/** One whose application has just arrived. */
export const NEW: Given = { ...COMPANY, admin: null, users: [] }

const KEYS = {
  ICER68902484: '50f77aea17335609aa818e1bf6ef590d26d073f9',
  LAPR41750015: 'fb7d58a520d32e467f6de988418a611be240bd8f',
  MGVA72292627: '29165da4d1808045595f0b95b79ad23b04fdddcd',
} as const
export const STOCK: readonly StockGiven[] = Object.entries(KEYS).map(([serial, key]) => ({
  serial,
  key,
  profile: 'fob',
}))

/** What a token shows so many steps after a time, computed by node. @param ms after the start */
export function codeOf(serial: keyof typeof KEYS, ms: number, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor((START + ms) / 30_000) + steps))
  const mac = createHmac('sha1', Buffer.from(KEYS[serial], 'hex')).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

export const WRONG = '000000'

/** Logs the admin in, to K06. */
export function logInAdmin(bank: PracticeBank, browser = 'a', code = 'syacho01') {
  bank.submit(browser, 'SIM-K02', { purpose: 'login', number: NUMBER, code })
  return bank.submit(browser, 'SIM-K04', { cells: { card: 'right' } })
}

/** Logs a user in, to K22. */
export const logInUser = (bank: PracticeBank, browser = 'u', user = 'S0001', code = 'taro01') =>
  bank.submit(browser, 'SIM-K20', { number: NUMBER, user, code })

/** 電子証明書取得 of the first user, so many pages of it: to K28, to K29, to K31. */
export function obtainCertificate(bank: PracticeBank, browser = 'u', steps = 3) {
  const typed = [
    ['SIM-K27', { number: NUMBER, user: 'S0001', code: 'taro01' }],
    ['SIM-K28', { otp: codeOf('ICER68902484', bank.around.now - START) }],
    ['SIM-K29', { password: 'Open-Sesame_1', passwordAgain: 'Open-Sesame_1' }],
  ] as const
  return typed
    .slice(0, steps)
    .map(([page, fields]) => bank.submit(browser, page, fields))
    .at(-1)
}

export const K03 = {
  application: '1234',
  newCode: 'syacho01',
  newCodeAgain: 'syacho01',
  newConfirm: 'syacho02',
  newConfirmAgain: 'syacho02',
  email: 'admin@example.jp',
} as const

/** 開通確認 of the admin, to K05. */
export function open(bank: PracticeBank, browser = 'a') {
  bank.submit(browser, 'SIM-K02', { purpose: 'open', number: NUMBER, code: '1234' })
  bank.submit(browser, 'SIM-K03', K03)
  return bank.submit(browser, 'SIM-K04', { cells: { card: 'right' } })
}

/** @returns the last answer */
export function times<Value>(count: number, act: () => Value): Value {
  let last = act()
  for (let i = 1; i < count; i++) last = act()
  return last
}
