import { createHash } from 'node:crypto'
import { type Account, makeAccount } from '../../../../../bank/sites/seiwa/model/account.ts'
import type { Circumstances } from '../../../../../bank/sites/seiwa/model/circumstances.ts'
import { parseRules } from '../../../../../bank/sites/seiwa/model/rules.ts'
import { parseStaffAction, type StaffOutcome, staff } from '../../../../../bank/sites/seiwa/model/staff.ts'
import { type Outcome, parseRequest, submit } from '../../../../../bank/sites/seiwa/model/submit.ts'
import { NOBODY, type Visit } from '../../../../../bank/sites/seiwa/model/visit.ts'
import { accountBy, EMPTY, type World, withAccount } from '../../../../../bank/sites/seiwa/model/world.ts'
import { seededRandom } from '../../../../../server/index.ts'
import { display, hexToBytes, makeToken, step, type TypesOf, totp } from '../../../../../token-core/index.ts'

/** What a customer has, and what happens at the bank, for tests: a bank of one account, browsers by name, a telephone, a clock that stands. */

/** Of the journeys: 2026-04-06, 9 hours and 12 seconds in Japan. */
export const START = 1_775_433_612_000
export const MIDNIGHT = Date.parse('2026-04-07T00:00+09:00') - START

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const circumstances = (rules: object = {}): Circumstances & { now: number } => ({
  ...{ now: START, random: seededRandom(1, 'seiwa'), digest, rules: parseRules(rules) },
})

export interface Given {
  readonly branch: string
  readonly subject: Account['subject']
  readonly account: string
  readonly password: string
  readonly confirm: string
  readonly loginId: string | null
  readonly open: boolean
  readonly email: string | null
  readonly otp: { readonly state: string; readonly userId?: string; readonly key?: string }
}

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

function accountOf(given: Given, around: Circumstances): Account {
  const { loginId, open, email, otp } = given
  const made = makeAccount(given, around)
  const token = { userId: otp.userId ?? '999800000001', key: otp.key ?? KEY, drift: 0, last: null }
  return {
    ...made,
    loginId,
    registration: loginId === null ? 'none' : open ? 'done' : 'unfinished',
    details: email === null ? null : { email, dm: false, phone: null },
    otp:
      otp.state === 'issued' || otp.state === 'in-use'
        ? { state: otp.state, ...token }
        : otp.state === 'released'
          ? { state: 'released', at: around.now }
          : { state: 'none' },
  }
}

/** The code of a key at a time, ms after the start. */
export const codeAt = (ms: number, key = KEY): string =>
  totp({ key: hexToBytes(key), time: Math.floor((START + ms) / 1_000), period: 60 })

/** What may stand for what is typed: the newest password of a mail, or what the app shows. */
export type Typed = string | number | boolean | { readonly mail: 'password' } | { readonly app: true }
export type Fields = Readonly<Record<string, Typed>>

type AppEvent = Readonly<Record<string, unknown>> & { readonly do: string }

/** A bank with its clock, browsers in front of it, and the customer's telephone. */
export function bankOf(given: Given, rules: object = {}) {
  const around = circumstances(rules)
  const first = accountOf(given, around)
  const { userId } = given.otp
  let world: World = { ...withAccount(EMPTY, first), lastUser: userId === undefined ? 0 : Number(userId.slice(4)) }
  let app: TypesOf<'software-token'>['token'] = makeToken({ kind: 'software-token', profile: 'nd-app', at: START })
  const visits = new Map<string, Visit>()
  const mails: Outcome['mails'][number][] = []
  const notes: Outcome['notes'][number][] = []

  const newest = <Kind extends Outcome['mails'][number]['kind']>(kind: Kind) =>
    mails.findLast((mail): mail is Extract<typeof mail, { kind: Kind }> => mail.kind === kind)

  function happen(event: object & { type: string }) {
    app = step(app, { ...event, at: around.now } as TypesOf<'software-token'>['event'])[0]
  }

  function typed(value: Typed): string | number | boolean {
    if (typeof value !== 'object') return value
    if ('mail' in value) return newest('password')?.password ?? ''
    happen({ type: 'time-passed' })
    return display(app).code ?? ''
  }

  return {
    around,
    mails,
    notes,
    newest,
    account(): Account {
      const found = accountBy(world, first.id)
      if (!found) throw new Error('the account is gone')
      return found
    },
    world: () => world,
    put: (other: World) => {
      world = other
    },
    visit: (browser: string) => visits.get(browser) ?? NOBODY,
    /** @param ms after the start */
    at(ms: number) {
      around.now = START + ms
    },
    close: (browser: string) => visits.delete(browser),
    app({ do: type, text, ...event }: AppEvent) {
      const link = typeof text === 'object' ? newest('token')?.keyFile : text
      happen({ type, ...event, ...(link !== undefined && { text: link }) })
      return display(app)
    },
    submit(browser: string, page: string, fields: Fields = {}, button: string | null = null): Outcome {
      const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)]))
      const outcome = submit(world, visits.get(browser) ?? NOBODY, parseRequest({ page, button, fields: sent }), around)
      world = outcome.world
      visits.set(browser, outcome.visit)
      mails.push(...outcome.mails)
      notes.push(...outcome.notes)
      return outcome
    },
    staff(action: Readonly<Record<string, unknown>>): StaffOutcome {
      const outcome = staff(
        world,
        parseStaffAction(action.action === 'contract' ? action : { id: first.id, ...action }),
        around,
      )
      world = outcome.world
      notes.push(...outcome.notes)
      return outcome
    },
  }
}
export type PracticeBank = ReturnType<typeof bankOf>

/** As tests name what was told: the code, or `field:code` of what is wrong with a form. */
export const toldBy = ({ problems }: Pick<Outcome, 'problems'>): readonly string[] =>
  problems.map(({ field, code }) => (field !== undefined && FORM.has(code) ? `${field}:${code}` : code))

const FORM: ReadonlySet<string> = new Set(['missing', 'length', 'characters', 'mixed', 'differs', 'range'])

export const LOGIN: Fields = { loginId: 'hanako01', password: 'login123' }

/** A bank with one browser, `a`, that is logged in. */
export function loggedIn(given: Given = registered(), rules: object = {}): PracticeBank {
  const bank = bankOf(given, rules)
  bank.submit('a', 'SIM-S01', LOGIN)
  if (given.otp.state === 'in-use') bank.submit('a', 'SIM-S05', { otp: codeAt(0) })
  return bank
}
