import { createHash } from 'node:crypto'
import { type Given, head } from '../../../../../bank/sites/seiwa/journey/given.ts'
import { play, type Typed } from '../../../../../bank/sites/seiwa/journey/played.ts'
import { idOf } from '../../../../../bank/sites/seiwa/model/account.ts'
import type { Circumstances } from '../../../../../bank/sites/seiwa/model/circumstances.ts'
import { parseRules } from '../../../../../bank/sites/seiwa/model/rules.ts'
import type { StaffOutcome } from '../../../../../bank/sites/seiwa/model/staff.ts'
import type { Outcome } from '../../../../../bank/sites/seiwa/model/submit.ts'
import { makePhone } from '../../../../../cli/bank-journey/phone.ts'
import { seededRandom } from '../../../../../server/index.ts'
import { hexToBytes, totp } from '../../../../../token-core/index.ts'

export type { Given } from '../../../../../bank/sites/seiwa/journey/given.ts'
export { toldBy } from '../../../../../bank/sites/seiwa/journey/played.ts'

/** What a customer has, and what happens at the bank, for tests: a bank of one account, browsers by name, a telephone, a clock that stands. */

/** Of the journeys: 2026-04-06, 9 hours and 12 seconds in Japan. */
export const START = 1_775_433_612_000
export const MIDNIGHT = Date.parse('2026-04-07T00:00+09:00') - START

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const circumstances = (rules: object = {}): Circumstances & { now: number } => ({
  ...{ now: START, random: seededRandom(1, 'seiwa'), digest, rules: parseRules(rules) },
})

export const KEY = 'f95a3d5ca6af3ac0f0a68862df3d8b8e5fbff583'

/** Registered, with or without a token. */
export const registered = (state: 'none' | 'issued' | 'in-use' = 'none'): Given => ({
  ...{ branch: '001', subject: '普通', account: '1234567' },
  ...{ password: 'login123', confirm: 'check123' },
  ...{ loginId: 'hanako01', open: true, email: 'hanako@example.jp' },
  otp: state === 'none' ? { state } : { state, userId: '999800000005', key: KEY },
})

/** With a contract card and nothing else. */
export const NEW: Given = { ...registered(), loginId: null, open: false, email: null }

/** The code of a key at a time, ms after the start. */
export const codeAt = (ms: number, key = KEY): string =>
  totp({ key: hexToBytes(key), time: Math.floor((START + ms) / 1_000), period: 60 })

/** What may stand for what is typed: also what the app shows. */
export type Fields = Readonly<Record<string, Typed | { readonly app: true }>>

type AppEvent = Readonly<Record<string, unknown>> & { readonly do: string }

/** A bank with its clock, browsers in front of it, and the customer's telephone. */
export function bankOf(given: Given, rules: object = {}) {
  const around = circumstances(rules)
  const { played, send, order, ...bank } = play(head.parse({ given, rules }), around)
  const phone = makePhone(START)
  const typed = (value: Fields[string]): Typed =>
    typeof value === 'object' && 'app' in value ? phone.code(around.now) : value
  return {
    ...bank,
    ...{ around, close: played.close },
    /** @param ms after the start */
    at(ms: number) {
      around.now = START + ms
    },
    app({ do: type, text, ...event }: AppEvent) {
      const link = typeof text === 'object' ? played.link() : text
      phone.happen({ type, ...event, ...(link !== undefined && { text: link }) }, around.now)
      return phone.display()
    },
    submit(browser: string, page: string, fields: Fields = {}, button: string | null = null): Outcome {
      const sent = Object.entries(fields).map(([name, value]) => [name, typed(value)] as const)
      return send(browser, page, Object.fromEntries(sent), button)
    },
    staff: (action: Readonly<Record<string, unknown>>): StaffOutcome =>
      order(action.action === 'contract' ? action : { id: idOf(bank.account()), ...action }),
  }
}
export type PracticeBank = ReturnType<typeof bankOf>

export const LOGIN: Fields = { loginId: 'hanako01', password: 'login123' }

/** A bank with one browser, `a`, that is logged in. */
export function loggedIn(given: Given = registered(), rules: object = {}): PracticeBank {
  const bank = bankOf(given, rules)
  bank.submit('a', 'SIM-S01', LOGIN)
  if (given.otp.state === 'in-use') bank.submit('a', 'SIM-S05', { otp: codeAt(0) })
  return bank
}
