import type { Row } from '../../scenario/world/world.ts'
import type { ProfileName } from '../../token-core/index.ts'
import type { BankMoment, Moment, Span } from './moment.ts'
import { type BankStanding, type Parting, partingOf, type TokenStanding } from './parting.ts'
import { tokenMoments, tokenWindows } from './token-lane.ts'

/** The bank's part, in the bank's own time. */
export interface BankSide {
  /** How far the token's clock is ahead of the bank's, ms. */
  readonly ahead: number
  readonly standing: BankStanding
  /** In the order of time. */
  readonly moments: readonly BankMoment[]
  readonly spans: readonly (Span & { readonly lane: 'bank'; readonly name: 'image' })[]
}

/** The token's part, in its own time. */
export interface TokenSide {
  readonly profile: ProfileName
  readonly rows: readonly Row[]
  /** Until when it is known, ms. */
  readonly now: number
  readonly standing: TokenStanding
}

/** Both on one axis: ms on the token's clock. */
export interface Timeline {
  readonly from: number
  readonly to: number
  /** In the order of time; of what fell into the same ms the bank's first. */
  readonly moments: readonly Moment[]
  readonly spans: readonly Span[]
  /** How far the token's clock is ahead of the bank's; null: there is no bank. */
  readonly ahead: number | null
  /** null: there is no bank. */
  readonly parting: Parting | null
}

/** Puts bank and token on one axis. @param bank null: what the token did alone */
export function timelineOf(token: TokenSide, bank: BankSide | null): Timeline {
  const ahead = bank?.ahead ?? 0
  const bankMoments = (bank?.moments ?? []).map((moment) => ({ ...moment, at: moment.at + ahead }))
  const bankSpans = (bank?.spans ?? []).map((span) => ({
    ...span,
    from: span.from + ahead,
    to: span.to + ahead,
    limit: span.limit + ahead,
  }))
  const moments = [...bankMoments, ...tokenMoments(token.rows)].sort((a, b) => a.at - b.at)
  const spans = [...bankSpans, ...tokenWindows(token.rows, token.profile, token.now)].sort((a, b) => a.from - b.from)
  return {
    from: Math.min(moments[0]?.at ?? token.now, spans[0]?.from ?? token.now),
    to: Math.max(token.now, moments.at(-1)?.at ?? token.now),
    moments,
    spans,
    ahead: bank && ahead,
    parting: bank && partingOf({ moments, spans, bank: bank.standing, token: token.standing }),
  }
}
