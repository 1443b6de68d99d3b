import { type Inspection, inspect, step, type Token } from '../token-core/index.ts'

/** What anyone outside the host sees of a token: everything that is not a secret. */
export interface TokenView extends Inspection {
  readonly id: string
  /** Counts the token's events; goes on over restarts. */
  readonly sequence: number
  /** The token's clock, in ms: `closesAt`, `darkAt` and the like are counted on it. */
  readonly now: number
}

/** A token as it is kept: the state and the number of events that led to it. Holds keys: never leaves the host. */
export interface TokenRecord {
  readonly id: string
  readonly sequence: number
  readonly token: Token
}

/** The token as it stands at `now`. Time is let pass for the view alone: the record stays as it is. */
export function viewToken(record: TokenRecord, now: number): TokenView {
  const [token] = step(record.token, { type: 'time-passed', at: now })
  return { ...inspect(token), id: record.id, sequence: record.sequence, now }
}
