import { z } from 'zod'
import { DEFAULT_RULES, OPERATIONS, type Operation, RULE_SETS, RULES_BY_SET, type Rules } from './bank.ts'
import type { SettingRow } from './rows.ts'
import type { Tables } from './store.ts'

/** What the bank's staff set. It stands in the settings table, so that all processes of a bank agree. */

const MINUTE = 60_000

export const WRONG_CODE_LIMITS = { min: 3, max: 10 } as const
/** ms: from none to a day. */
export const REVOCATION_WAITS = { min: 0, max: 24 * 60 * MINUTE } as const
/** How far the bank's clock may be from the real one, in ms: about ten years. */
export const CLOCK_OFFSETS = { min: -3_650 * 24 * 60 * MINUTE, max: 3_650 * 24 * 60 * MINUTE } as const

/** A telephone number as it is printed. */
export const CONTACT_PHONE = /^\+?[0-9][0-9\- ]{5,18}[0-9]$/
export const LONGEST_HOURS = 60

const tokenNeeded = z.object(
  Object.fromEntries(OPERATIONS.map((operation) => [operation, z.boolean()])) as Record<Operation, z.ZodBoolean>,
)

/** The part of the rules that can be set. Who initialises and who revokes follows from the rule set. */
export const settableRules = z.object({
  ruleSet: z.enum(RULE_SETS),
  wrongCodeLimit: z.int().min(WRONG_CODE_LIMITS.min).max(WRONG_CODE_LIMITS.max),
  revocationWait: z.int().min(REVOCATION_WAITS.min).max(REVOCATION_WAITS.max),
  paddedTokenCodes: z.boolean(),
  tokenNeeded,
  contactPhone: z.string().regex(CONTACT_PHONE),
  contactHours: z.string().max(LONGEST_HOURS),
})
export type SettableRules = z.output<typeof settableRules>
/** Some of them. */
export type RulesChange = { readonly [Name in keyof SettableRules]?: SettableRules[Name] | undefined }

const RULES_NAME = 'rules'
const CLOCK_NAME = 'clock'
const clockSetting = z.object({ offset: z.int() })

export interface Settings {
  readonly rules: Rules
  /** How far the bank's clock is ahead of the real one, in ms. */
  readonly clockOffset: number
}

/** @param base what holds where nothing was set */
export async function readSettings(tables: Tables, base: Rules = DEFAULT_RULES): Promise<Settings> {
  const rows = await tables.settings.find({})
  const clock = rows.find(({ name }) => name === CLOCK_NAME)
  const clockOffset = clock ? clockSetting.parse(JSON.parse(clock.value)).offset : 0
  return {
    rules: rulesOf(
      rows.find(({ name }) => name === RULES_NAME),
      base,
    ),
    clockOffset,
  }
}

/** The bank's rules as they are set now. @param base what holds where nothing was set */
export async function currentRules(tables: Tables, base: Rules = DEFAULT_RULES): Promise<Rules> {
  return rulesOf(await tables.settings.get(RULES_NAME), base)
}

function rulesOf(row: SettingRow | undefined, base: Rules): Rules {
  return row ? withSettable(base, settableRules.partial().parse(JSON.parse(row.value))) : base
}

/** Changes some of the rules; those that are not named stay. */
export async function changeRules(tables: Tables, change: RulesChange, base: Rules = DEFAULT_RULES): Promise<Rules> {
  const rules = withSettable(await currentRules(tables, base), change)
  await put(tables, RULES_NAME, settableOf(rules))
  return rules
}

/** @param offset ms by which the bank's clock is ahead of the real one */
export async function setClock(tables: Tables, offset: number): Promise<void> {
  await put(tables, CLOCK_NAME, { offset })
}

export function settableOf(rules: Rules): SettableRules {
  const { ruleSet, wrongCodeLimit, revocationWait, paddedTokenCodes, tokenNeeded, contactPhone, contactHours } = rules
  return { ruleSet, wrongCodeLimit, revocationWait, paddedTokenCodes, tokenNeeded, contactPhone, contactHours }
}

function withSettable(rules: Rules, change: RulesChange): Rules {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...rules, ...(change.ruleSet && RULES_BY_SET[change.ruleSet]), ...known }
}

async function put(tables: Tables, name: string, setting: unknown): Promise<void> {
  const value = JSON.stringify(setting)
  if (!(await tables.settings.update(name, { value }))) await tables.settings.insert({ name, value })
}
