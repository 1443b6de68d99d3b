import type { RegistrationEnd } from '../../token-core/index.ts'
import type { Moment, RegistrationState, Span, TokenMoment } from './moment.ts'

/** How bank and token stand at the end of the record, and where they parted. Times are ms on the token's clock. */

/** The activation of one user, as the bank has it. */
export interface BankStanding {
  readonly loginId: string
  readonly companyId: string
  /** Whose rules hold for the company (docs/bank.md). */
  readonly ruleSet: string
  readonly registrationState: RegistrationState
  readonly tokenCode: string | null
  /** 停止中: wrong numbers. */
  readonly isStopped: boolean
  readonly hasSigned: boolean
}

/** What the token holds. */
export interface TokenStanding {
  readonly tokenCodes: readonly string[]
}

/** Why a token holds nothing of what the bank counts as registered. */
export type Miss =
  /** Done, or Yes, came after its window, or never. `lateBy`: how long after it the next press came, ms; null: none came. */
  | { readonly why: 'done-missed' | 'yes-missed'; readonly closedAt: number; readonly lateBy: number | null }
  | { readonly why: 'said-no'; readonly at: number }
  | { readonly why: 'power-lost'; readonly at: number }
  | { readonly why: 'memory-full'; readonly at: number }
  /** Another registration was begun on the token before this one was ended. */
  | { readonly why: 'replaced'; readonly at: number }
  /** It held the activation once. */
  | { readonly why: 'deleted'; readonly at: number }
  /** The window is open still: the two have not parted yet. */
  | { readonly why: 'not-yet'; readonly closesAt: number }
  /** The record begins after it, or this is another token. */
  | { readonly why: 'not-in-record' }

export type Parting =
  /** Both stand alike; `state` is the bank's. */
  | { readonly kind: 'together'; readonly state: RegistrationState }
  /** DP020: the bank counts the customer as registered, the token holds nothing. `bankAt`: when the bank took it; null: before the record. */
  | { readonly kind: 'bank-alone'; readonly tokenCode: string; readonly bankAt: number | null; readonly miss: Miss }
  /** The token holds an activation which the bank does not count as registered. */
  | { readonly kind: 'token-alone'; readonly tokenCode: string; readonly tokenAt: number | null }
  /** Both have it, and the bank refuses its numbers. */
  | { readonly kind: 'stopped'; readonly tokenCode: string; readonly bankAt: number | null }

export interface Sides {
  /** In the order of time. */
  readonly moments: readonly Moment[]
  readonly spans: readonly Span[]
  readonly bank: BankStanding
  readonly token: TokenStanding
}

/** Where bank and token parted, or that they did not. */
export function partingOf({ moments, spans, bank, token }: Sides): Parting {
  const { tokenCode, registrationState } = bank
  const inService = registrationState === 'in-service' && tokenCode !== null
  if (inService && !token.tokenCodes.includes(tokenCode)) {
    const bankAt = acceptedAt(moments, tokenCode)
    return { kind: 'bank-alone', tokenCode, bankAt, miss: missOf(moments, spans, tokenCode, bankAt) }
  }
  if (inService && bank.isStopped) {
    const stop = moments.findLast((one) => one.name === 'done' && one.use === 'stopped')
    return { kind: 'stopped', tokenCode, bankAt: stop?.at ?? null }
  }
  const held = tokenCode ?? token.tokenCodes.at(-1)
  if (!inService && held !== undefined && token.tokenCodes.includes(held)) {
    const stored = moments.findLast((one) => one.name === 'activation-stored' && one.tokenCode === held)
    return { kind: 'token-alone', tokenCode: held, tokenAt: stored?.at ?? null }
  }
  return { kind: 'together', state: registrationState }
}

const acceptedAt = (moments: readonly Moment[], tokenCode: string): number | null =>
  moments.findLast(
    (one) => one.name === 'code-accepted' && one.code === 'activation-code' && one.tokenCode === tokenCode,
  )?.at ?? null

const isToken = (moment: Moment): moment is TokenMoment => moment.lane === 'token'

function missOf(moments: readonly Moment[], spans: readonly Span[], tokenCode: string, bankAt: number | null): Miss {
  const own = moments.filter(isToken)
  const deleted = own.findLast((one) => one.name === 'activation-deleted' && one.tokenCode === tokenCode)
  if (deleted) return { why: 'deleted', at: deleted.at }
  const windows = spans.filter(({ lane, from }) => lane === 'token' && (bankAt === null || from <= bankAt + HOUR))
  // The window that was open when the bank took the digits, or the last before it.
  const done = windows.findLast(({ name, from }) => name === 'done' && (bankAt === null || from <= bankAt))
  const window = windows.findLast(({ name, from }) => name === 'yes' && done !== undefined && from === done.to) ?? done
  if (!window) return { why: 'not-in-record' }
  if (window.ended === 'open') return { why: 'not-yet', closesAt: window.limit }
  const end = own.find((one) => one.name === 'registration-ended' && one.at >= window.to)
  const how = end?.name === 'registration-ended' ? end.how : null
  return how === 'too-late' || how === null ? tooLate(own, window) : ENDED[how](end?.at ?? window.to)
}

const HOUR = 3_600_000

const ENDED: Readonly<Record<Exclude<RegistrationEnd, 'too-late'>, (at: number) => Miss>> = {
  declined: (at) => ({ why: 'said-no', at }),
  'power-lost': (at) => ({ why: 'power-lost', at }),
  'memory-full': (at) => ({ why: 'memory-full', at }),
  replaced: (at) => ({ why: 'replaced', at }),
  // It was stored, and the record does not say where it went.
  activated: () => ({ why: 'not-in-record' }),
}

function tooLate(moments: readonly TokenMoment[], { name, to }: Span): Miss {
  const press = moments.find(({ at, name: what }) => at >= to && what === 'pressed')
  return {
    why: name === 'yes' ? 'yes-missed' : 'done-missed',
    closedAt: to,
    lateBy: press ? press.at - to : null,
  }
}
