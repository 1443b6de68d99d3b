import { LIVE } from '../../scenario/run/pace.ts'
import { reasonsOf } from '../../scenario/run/result.ts'
import { type Progress, playAndLeave } from '../../scenario/run/run-scenario.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { World } from '../../scenario/world/world.ts'
import type { RuleSet } from '../catalogue/case.ts'
import { type CaseId, supportCase } from '../catalogue/cases.ts'
import { loadCase, readCasePicture } from '../catalogue/scenario-files.ts'
import { type Known, knownAt } from './known.ts'
import type { Pace } from './pace.ts'

/** Brings a token and the practice bank into the state of a case, and leaves them there: somebody goes on by hand. */

export interface BringOptions {
  readonly ruleSet?: RuleSet | undefined
  /** Another way into the case, one of its variants. */
  readonly variant?: string | undefined
  readonly pace?: Pace | undefined
  /** What the customer's token is called in the rack; if not said, as the case. */
  readonly called?: string | undefined
  readonly onStep?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

export interface BroughtUser {
  /** In the scenario: the customer is the first. */
  readonly name: string
  readonly loginId: string
  readonly password: string
  readonly confirmationPassword: string
}

export interface BroughtToken {
  /** In the rack: the one in the customer's hand, the first, is called as the case. */
  readonly name: string
  readonly id: string
  /** Null: it has nothing of the kind. */
  readonly serial: string | null
}

/** Where to go on. */
export interface Brought {
  readonly case: CaseId
  readonly variant: string | null
  /** Whose rules hold for the company; null: those of the bank. */
  readonly ruleSet: RuleSet | null
  readonly token: BroughtToken
  readonly tokens: readonly BroughtToken[]
  /** At the bank. */
  readonly company: string | null
  readonly users: readonly BroughtUser[]
  /** Where users have other things to type: what, in their order. */
  readonly knows: readonly Known[]
  readonly loginUrl: string
}

/** `no-such-state`: the case has no such variant, or there is no such case under these rules. */
export type BringFailure = 'not-played' | 'no-such-state' | 'not-reached'

export type Bringing =
  | { readonly ok: true; readonly brought: Brought }
  | { readonly ok: false; readonly code: BringFailure; readonly message: string }

const failed = (code: BringFailure, message: string): Bringing => ({ ok: false, code, message })

/** @param world running servers with a bank. Of what does not come to its end, nothing is left there */
export async function bring(id: CaseId, world: World, options: BringOptions = {}): Promise<Bringing> {
  const { ruleSet, variant, pace, called = id, onStep, signal } = options
  const { scenario, variants, ruleSets } = supportCase(id)
  if (scenario === null) return failed('not-played', `${id} has no scenario.`)
  if (ruleSet !== undefined && !ruleSets.includes(ruleSet)) {
    const only = ruleSets.length > 0 ? `only under ${ruleSets.join(', ')}` : 'it is the same under all rules'
    return failed('no-such-state', `There is no ${id} under the rules of ${ruleSet}: ${only}.`)
  }
  const names = variants.map(variantName)
  if (variant !== undefined && !names.includes(variant)) {
    const known = names.length > 0 ? `Known are ${names.join(', ')}.` : 'It has none.'
    return failed('no-such-state', `${id} has no variant "${variant}". ${known}`)
  }
  const file = variants.find((one) => variantName(one) === variant) ?? scenario
  const chosen = withRules(await loadCase(file), ruleSet)
  if (chosen === undefined) return failed('not-played', `${id} has no scenario under the rules of ${ruleSet}.`)
  const { result, left } = await playAndLeave(calledAfter(called, chosen), world, {
    readPicture: readCasePicture,
    ...(pace === 'live' && { pace: LIVE }),
    ...(onStep && { onStep }),
    ...(signal && { signal }),
  })
  const [token] = left?.tokens ?? []
  if (left === null || token === undefined) return failed('not-reached', reasonsOf(result).join(' '))
  return {
    ok: true,
    brought: {
      case: id,
      variant: variant ?? null,
      ruleSet: ruleSetOf(chosen),
      ...{ token, tokens: left.tokens, company: left.bank?.company ?? null },
      users: Object.entries(left.bank?.users ?? {}).map(([name, { loginId, password, confirmationPassword }]) => ({
        name,
        loginId,
        password,
        confirmationPassword,
      })),
      knows: left.otpBank ? knownAt(left.otpBank.name, left.otpBank.words) : [],
      loginUrl: left.otpBank?.url ?? new URL('/login', left.bank?.url).href,
    },
  }
}

/** In the rack the customer's token is called T05, another one `T05 hers`. */
function calledAfter(own: string, { staging, steps, ...scenario }: Scenario): Scenario {
  const [first = ''] = Object.keys(staging.tokens)
  const called = (name: string) => (name === first ? own : `${own} ${name}`)
  return {
    ...scenario,
    staging: {
      ...staging,
      tokens: Object.fromEntries(Object.entries(staging.tokens).map(([name, given]) => [called(name), given])),
    },
    steps: steps.map(({ step, ...placed }) => ({
      ...placed,
      step: step.token === undefined ? step : { ...step, token: called(step.token) },
    })),
  }
}

/** `open` of `T03-open.yaml`. */
export const variantName = (file: string): string => file.replace(/^[^-]*-|\.yaml$/g, '')

function ruleSetOf({ variables, staging }: Scenario): RuleSet | null {
  const ruleSet = variables.ruleSet ?? staging.rules?.ruleSet
  return ruleSet === undefined ? null : (ruleSet as RuleSet)
}

/** The row of this rule set; where the case is the same under all, the scenario under these rules. */
function withRules(rows: readonly Scenario[], ruleSet: RuleSet | undefined): Scenario | undefined {
  const [first] = rows
  if (ruleSet === undefined || first === undefined) return first
  if (first.variables.ruleSet !== undefined) return rows.find(({ variables }) => variables.ruleSet === ruleSet)
  return { ...first, staging: { ...first.staging, rules: { ...first.staging.rules, ruleSet } } }
}
