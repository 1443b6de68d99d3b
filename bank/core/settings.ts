import { z } from 'zod'
import type { Operation, RuleSet, Rules } from './bank.ts'
import type { LoginMethod, SettingRow } from './rows.ts'
import { phoneFor, SERVICE_NAMES } from './services.ts'
import type { Tables } from './store.ts'

/**
 * What the bank's staff set, for the bank or for one company. It stands in the settings table, so that all processes of a bank agree.
 * What holds for the bank holds for every company that has none of its own.
 */

const MINUTE = 60_000

export const WRONG_CODE_LIMITS = { min: 3, max: 10 } as const
/** ms: from none to a day. */
export const REVOCATION_WAITS = { min: 0, max: 24 * 60 * MINUTE } as const
/** How far the bank's clock may be from the real one, in ms: about ten years. */
export const CLOCK_OFFSETS = { min: -3_650 * 24 * 60 * MINUTE, max: 3_650 * 24 * 60 * MINUTE } as const

/** Days; 0: a password never runs out. */
export const PASSWORD_LIVES = { min: 0, max: 3_650 } as const
/** A telephone number as it is printed. */
export const CONTACT_PHONE = /^\+?[0-9][0-9\- ]{5,18}[0-9]$/
export const LONGEST_HOURS = 60
export const LONGEST_ANNOUNCEMENT = 400
export const TAMPERING_SETTINGS = ['none', 'account', 'amount'] as const satisfies readonly Rules['tampering'][]
export const LOGIN_METHODS = ['both', 'certificate', 'password'] as const satisfies readonly LoginMethod[]
/** Until the end of the year 9999. */
export const LATEST_TIME = Date.UTC(10_000, 0, 1) - 1

type Names = Pick<Rules, 'authorityFor' | 'sets'>

/** The part of a bank's rules that can be set. Who initialises and who revokes, and what else bank.ts names, follows from the rule set. */
export function settableRules({ authorityFor, sets }: Names) {
  const operations = Object.keys(authorityFor).map((operation) => [operation, z.boolean()])
  return z.object({
    ruleSet: z.enum(Object.keys(sets) as [RuleSet, ...RuleSet[]]),
    wrongCodeLimit: z.int().min(WRONG_CODE_LIMITS.min).max(WRONG_CODE_LIMITS.max),
    revocationWait: z.int().min(REVOCATION_WAITS.min).max(REVOCATION_WAITS.max),
    paddedTokenCodes: z.boolean(),
    loginMethod: z.enum(LOGIN_METHODS),
    tampering: z.enum(TAMPERING_SETTINGS),
    introductionEnds: z.int().min(0).max(LATEST_TIME).nullable(),
    contractSwitches: z.int().min(0).max(LATEST_TIME).nullable(),
    announcement: z.string().max(LONGEST_ANNOUNCEMENT),
    tokenNeeded: z.object(Object.fromEntries(operations) as Record<Operation, z.ZodBoolean>),
    service: z.enum(SERVICE_NAMES),
    outOfHours: z.boolean(),
    passwordLife: z.int().min(PASSWORD_LIVES.min).max(PASSWORD_LIVES.max),
    portal: z.boolean(),
    contactPhone: z.string().regex(CONTACT_PHONE),
    contactHours: z.string().max(LONGEST_HOURS),
  })
}

/** As they are kept, by the rules they are settings of: one schema for each bank. */
const kept = new WeakMap<Names['sets'], z.ZodType<RulesChange>>()

function keptRules(base: Names): z.ZodType<RulesChange> {
  const schema = kept.get(base.sets) ?? settableRules(base).partial()
  kept.set(base.sets, schema)
  return schema
}

export type SettableRules = z.output<ReturnType<typeof settableRules>>
/** Some of them. */
export type RulesChange = { readonly [Name in keyof SettableRules]?: SettableRules[Name] | undefined }

/** Whose a setting is: a company's, by its id, or with null the bank's. */
export type Owner = string | null

const PARTS = ['rules', 'clock'] as const
type Part = (typeof PARTS)[number]

/** No id of a company has a slash. */
const nameOf = (part: Part, owner: Owner) => (owner === null ? part : `${owner}/${part}`)
/** `stoodAt` came later: a clock without it goes. */
const clockSetting = z.object({ offset: z.int(), stoodAt: z.int().nullable().default(null) })

export interface ClockSettings {
  /** How far the bank's clock is ahead of the real one, in ms. */
  readonly clockOffset: number
  /** The real time at which the bank's clock was stopped; null: it goes. */
  readonly clockStoodAt: number | null
}

export interface Settings extends ClockSettings {
  readonly rules: Rules
}

/** What the clock says when the real one says `real`. */
export const clockTime = ({ clockOffset, clockStoodAt }: ClockSettings, real: number): number =>
  (clockStoodAt ?? real) + clockOffset

/** @param value of the setting `clock`; none: the clock goes right */
export function clockIn(value: string | undefined): ClockSettings {
  const { offset, stoodAt } = clockSetting.parse(value === undefined ? { offset: 0 } : JSON.parse(value))
  return { clockOffset: offset, clockStoodAt: stoodAt }
}

/** The bank's own. */
/** Of a company that has none of its own it is the bank's. */
export async function readClock({ settings }: Tables, owner: Owner = null): Promise<ClockSettings> {
  const own = owner === null ? undefined : await settings.get(nameOf('clock', owner))
  return clockIn((own ?? (await settings.get(nameOf('clock', null))))?.value)
}

/** @param base what holds where nothing was set */
export async function readSettings(tables: Tables, base: Rules, owner: Owner = null): Promise<Settings> {
  return settingsIn(await tables.settings.getAll(PARTS.flatMap((part) => namesOf(part, owner))), base)(owner)
}

/** The settings of everybody at once, for lists of many companies. */
export async function readAllSettings(tables: Tables, base: Rules): Promise<(owner: Owner) => Settings> {
  return settingsIn(await tables.settings.find({}), base)
}

/** Which settings a company has of its own. */
export async function ownSettings(tables: Tables, owner: Owner): Promise<Readonly<Record<Part, boolean>>> {
  const rows = await tables.settings.getAll(PARTS.map((part) => nameOf(part, owner)))
  const has = (part: Part) => rows.some(({ name }) => name === nameOf(part, owner))
  return { rules: has('rules'), clock: has('clock') }
}

/** Where a setting may stand: what stands last holds. */
const namesOf = (part: Part, owner: Owner) => [nameOf(part, null), ...(owner === null ? [] : [nameOf(part, owner)])]

function settingsIn(rows: readonly SettingRow[], base: Rules): (owner: Owner) => Settings {
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  const last = (part: Part, owner: Owner) =>
    namesOf(part, owner)
      .flatMap((name) => values.get(name) ?? [])
      .at(-1)
  return (owner) => {
    const rules = last('rules', owner)
    return {
      rules: rules === undefined ? base : withSettable(base, keptRules(base).parse(JSON.parse(rules))),
      ...clockIn(last('clock', owner)),
    }
  }
}

/** Changes some of the rules; those that are not named stay. A company has all rules of its own from then on. */
export async function changeRules(
  tables: Tables,
  change: RulesChange,
  base: Rules,
  owner: Owner = null,
): Promise<Rules> {
  const rules = withSettable((await readSettings(tables, base, owner)).rules, change)
  await putSetting(tables, nameOf('rules', owner), settableOf(rules))
  return rules
}

export interface ClockChange {
  /** The whole offset, or how much further. */
  readonly to?: number | undefined
  readonly by?: number | undefined
  /** Whether it goes. */
  readonly mode?: 'real' | 'paused' | undefined
}

/**
 * Moves a clock from where it is.
 * @param real the real time
 * @returns the offset from it in ms, or null when it would be out of bounds: nothing is moved then
 */
export async function moveClockFrom(
  tables: Tables,
  before: ClockSettings,
  { to, by = 0, mode = before.clockStoodAt === null ? 'real' : 'paused' }: ClockChange,
  real: number,
  owner: Owner = null,
): Promise<number | null> {
  const offset = (to ?? clockTime(before, real) - real) + by
  if (offset < CLOCK_OFFSETS.min || offset > CLOCK_OFFSETS.max) return null
  await setClock(tables, offset, owner, mode === 'paused' ? real : null)
  return offset
}

/** @param offset ms by which the clock is ahead of the real one; of `stoodAt`, where it stands */
export async function setClock(
  tables: Tables,
  offset: number,
  owner: Owner = null,
  stoodAt: number | null = null,
): Promise<void> {
  await putSetting(tables, nameOf('clock', owner), { offset, stoodAt })
}

/** The bank's holds again for a company, and for the bank what holds where nothing is set. */
export async function unset(tables: Tables, part: Part, owner: Owner): Promise<void> {
  await tables.settings.remove(nameOf(part, owner))
}

export function settableOf(rules: Rules): SettableRules {
  const { ruleSet, wrongCodeLimit, revocationWait, paddedTokenCodes, loginMethod, introductionEnds } = rules
  const { tampering, tokenNeeded, service, outOfHours, passwordLife, portal, contactPhone, contactHours } = rules
  const { contractSwitches, announcement } = rules
  return {
    ...{ contractSwitches, announcement },
    ...{ ruleSet, wrongCodeLimit, revocationWait, paddedTokenCodes, loginMethod, introductionEnds },
    ...{ tampering, tokenNeeded, service, outOfHours, passwordLife, portal, contactPhone, contactHours },
  }
}

function withSettable(rules: Rules, change: RulesChange): Rules {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const changed: Rules = { ...rules, ...(change.ruleSet && rules.sets[change.ruleSet]), ...known }
  return { ...changed, contactPhone: phoneFor(changed.service, changed.contactPhone) }
}

export async function putSetting(tables: Tables, name: string, setting: unknown): Promise<void> {
  const value = JSON.stringify(setting)
  if (!(await tables.settings.update(name, { value }))) await tables.settings.insert({ name, value })
}
