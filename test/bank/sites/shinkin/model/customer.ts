import { createHash, createHmac } from 'node:crypto'
import { cellDigits } from '../../../../../bank/sites/shinkin/model/cells.ts'
import type { Circumstances } from '../../../../../bank/sites/shinkin/model/circumstances.ts'
import { type Contract, makeContract, RIGHTS, type User } from '../../../../../bank/sites/shinkin/model/contract.ts'
import { parseRules } from '../../../../../bank/sites/shinkin/model/rules.ts'
import { secretOf } from '../../../../../bank/sites/shinkin/model/secrets.ts'
import { parseStaffAction, type StaffOutcome, staff } from '../../../../../bank/sites/shinkin/model/staff.ts'
import type { Stocked } from '../../../../../bank/sites/shinkin/model/stock.ts'
import { type Outcome, parseRequest, submit } from '../../../../../bank/sites/shinkin/model/submit.ts'
import { NOBODY, type Visit } from '../../../../../bank/sites/shinkin/model/visit.ts'
import { EMPTY, type World } from '../../../../../bank/sites/shinkin/model/world.ts'
import { DEMO_FACTORY_KEY } from '../../../../../token-core/codes.ts'

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

const PARAMETERS = {
  fob: { kind: 'fob', digits: 6, step: 30, hash: 'sha1' },
  'fob-8': { kind: 'fob', digits: 8, step: 60, hash: 'sha256' },
  card: { kind: 'fob', digits: 6, step: 30, hash: 'sha1' },
  'sk-app': { kind: 'app', digits: 6, step: 30, hash: 'sha1' },
} as const

export interface StockGiven {
  readonly serial: string
  readonly key: string
  readonly profile: keyof typeof PARAMETERS
}

export interface Given {
  readonly number: string
  readonly application: string
  readonly issue: number
  readonly form: 'each' | 'one'
  readonly admin: { readonly code: string; readonly confirm: string; readonly email: string } | null
  readonly users: readonly UserGiven[]
}

export interface UserGiven {
  readonly id: string
  readonly code: string
  readonly confirm: string
  readonly opened: boolean
  readonly email?: string | null
  readonly serial?: string | null
  readonly limit?: number
}

/** The state that a journey begins with. */
export function worldOf(given: Given, stock: readonly StockGiven[], around: Circumstances): World {
  const { number, issue, form, admin, users } = given
  const made = makeContract(number, given.application, around)
  const contract: Contract = {
    ...made,
    form,
    card: { ...made.card, issue },
    ...(admin && {
      state: 'open' as const,
      admin: {
        ...made.admin,
        code: secretOf(around, number, 'code', admin.code),
        confirm: secretOf(around, number, 'confirm', admin.confirm),
        email: admin.email,
      },
    }),
    users: users.map((user) => userOf(user, number, around)),
  }
  const tokens = stock.map(({ serial, key, profile }): Stocked => {
    const user = users.find((one) => one.serial === serial)
    const holder = user ? { number, user: form === 'each' ? user.id : null } : null
    return { schema: 1, serial, key, ...PARAMETERS[profile], drift: 0, last: null, holder }
  })
  return {
    ...EMPTY,
    contracts: { [number]: contract },
    stock: Object.fromEntries(tokens.map((token) => [token.serial, token])),
  }
}

function userOf(
  { id, code, confirm, opened, email = null, limit = 1_000_000 }: UserGiven,
  number: string,
  around: Circumstances,
): User {
  return {
    ...{ id, kana: 'ﾘﾖｳｼﾔ', kanji: '', email: email || null, rights: RIGHTS, limit, opened },
    code: secretOf(around, number, `${id} code`, code),
    confirm: secretOf(around, number, `${id} confirm`, confirm),
    ...{ stopped: false, accident: null, opening: null, session: 0, endedBy: 'user-wrong' },
    wrong: { code: 0, confirm: 0, otp: 0 },
  }
}

/** What may stand for what is typed: the cells of the card that are asked now, right, wrong, or of another issue. */
export type Typed = string | number | { readonly card: 'right' | 'wrong' | number }
export type Fields = Readonly<Record<string, Typed>>

const shifted = (digits: string) => digits.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))

/** A bank with its clock, and browsers in front of it. */
export function bankOf(given: Given, stock: readonly StockGiven[] = [], rules: object = {}) {
  const around = circumstances(rules)
  let world = worldOf(given, stock, around)
  const visits = new Map<string, Visit>()
  const mails: Outcome['mails'][number][] = []
  const notes: Outcome['notes'][number][] = []

  const contract = (): Contract => {
    const found = world.contracts[given.number]
    if (!found) throw new Error('the contract is gone')
    return found
  }

  function typed(value: Typed): string | number {
    if (typeof value !== 'object') return value
    const { card } = contract()
    if (typeof value.card === 'number') {
      return cellDigits({ ...contract(), card: { ...card, issue: value.card } }, around)
    }
    const right = cellDigits(contract(), around)
    return value.card === 'right' ? right : shifted(right)
  }

  return {
    around,
    mails,
    notes,
    contract,
    world: () => world,
    put: (other: World) => {
      world = other
    },
    visit: (browser: string) => visits.get(browser) ?? NOBODY,
    at(ms: number) {
      around.now = START + ms
    },
    close: (browser: string) => visits.delete(browser),
    submit(browser: string, page: string, fields: Fields = {}, button: string | null = null): Outcome {
      const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)]))
      const outcome = submit(world, visits.get(browser) ?? NOBODY, parseRequest({ page, button, fields: sent }), around)
      world = outcome.world
      visits.set(browser, outcome.visit)
      mails.push(...outcome.mails)
      notes.push(...outcome.notes)
      return outcome
    },
    staff(action: object): StaffOutcome {
      const said = Object.entries({ number: given.number, ...action }).filter(([, value]) => value !== undefined)
      const outcome = staff(world, parseStaffAction(Object.fromEntries(said)), around)
      world = outcome.world
      notes.push(...outcome.notes)
      return outcome
    },
  }
}
export type PracticeBank = ReturnType<typeof bankOf>

/** As tests name what was told: the code, or `field:code`. */
export const toldBy = ({ problems }: Pick<Outcome, 'problems'>): readonly string[] =>
  problems.map(({ field, code }) => (field === undefined ? code : `${field}:${code}`))

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
