import type { ProfileName } from '../../token-core/index.ts'
import type { CameraRow } from './camera-token.ts'
import { ANSWERED, type BankMoment, type Moment, type Span, type TokenMoment } from './moment.ts'
import { type BankStanding, type Parting, partingOf, type TokenStanding } from './parting.ts'
import { slipOf } from './slip.ts'
import { tokenMoments, tokenWindows } from './token-lane.ts'

/** How long an image counts. */
export type ImageSpan = Span & { readonly lane: 'bank'; readonly name: 'image' }

/** The bank's part, in the bank's own time. */
export interface BankSide {
  /** How far the token's clock is ahead of the bank's, ms. */
  readonly ahead: number
  readonly standing: BankStanding
  /** In the order of time. */
  readonly moments: readonly BankMoment[]
  readonly spans: readonly ImageSpan[]
}

/** The token's part, in its own time. */
export interface TokenSide {
  readonly profile: ProfileName
  readonly rows: readonly CameraRow[]
  /** Until when it is known, ms. */
  readonly now: number
  readonly standing: TokenStanding
}

/** Both on one axis: ms on the token's clock. */
export interface Timeline {
  readonly from: number
  readonly to: number
  /** In the order of time; in the same ms an image is shown, read, and answered. */
  readonly moments: readonly Moment[]
  readonly spans: readonly Span[]
  /** How far the token's clock is ahead of the bank's; null: there is no bank. */
  readonly ahead: number | null
  /** null: there is no bank. */
  readonly parting: Parting | null
}

/** Puts bank and token on one axis. @param bank null: what the token did alone */
export function timelineOf(token: TokenSide, bank: BankSide | null): Timeline {
  const tokenSide = tokenMoments(token.rows)
  const moved = (by: number) => (bank?.moments ?? []).map((moment) => ({ ...moment, at: moment.at + by }))
  const told = bank?.ahead ?? 0
  const ahead = told + slipOf(moved(told), tokenSide)
  const bankSpans = (bank?.spans ?? []).map((span) => soFar(span, ahead, token.now))
  const moments = merged(moved(ahead), tokenSide)
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

/** An image at the token's time, as far as it is known: one that nothing answered has run out, or counts still. */
function soFar(span: ImageSpan, ahead: number, now: number): ImageSpan {
  const shifted = { ...span, from: span.from + ahead, to: span.to + ahead, limit: span.limit + ahead }
  if (span.ended !== 'open') return shifted
  return shifted.limit <= now ? { ...shifted, ended: 'too-late' } : { ...shifted, to: Math.max(now, shifted.from) }
}

/** Two sides, each in its own order, as one. */
function merged(bank: readonly BankMoment[], token: readonly TokenMoment[]): readonly Moment[] {
  const moments: Moment[] = []
  let [b, t] = [0, 0]
  while (b < bank.length || t < token.length) {
    const [atBank, atToken] = [bank[b], token[t]]
    if (atBank && (!atToken || isFirst(atBank, token, t))) {
      moments.push(atBank)
      b += 1
    } else if (atToken) {
      moments.push(atToken)
      t += 1
    }
  }
  return moments
}

/** Whether a moment at the bank comes before those of the token from the next on: of the same ms, unless what was typed is still to be read. */
function isFirst(bank: BankMoment, token: readonly TokenMoment[], next: number): boolean {
  const at = token[next]?.at ?? Number.POSITIVE_INFINITY
  if (bank.at !== at) return bank.at < at
  if (bank.name !== 'code-accepted' && bank.name !== 'code-refused') return true
  const image = ANSWERED[bank.code]
  for (let i = next; token[i]?.at === at; i++) {
    const one = token[i]
    if (one?.name === 'image-read' && one.image === image) return false
  }
  return true
}
