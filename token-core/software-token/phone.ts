import type { HashName } from '../otp/hash.ts'
import { LAST_TIME } from '../otp/time-step.ts'
import type { Ignored, TokenEvent } from './events.ts'

/** What both apps have of the telephone that they run on. */
export interface Phone {
  readonly kind: 'software-token'
  readonly schema: 1
  /** Time of the last event, ms since 1970. */
  readonly at: number
  /** What its clock says more than the true time, ms. */
  readonly clockOffset: number
}

/** What a code is computed from. */
export interface CodeKey {
  readonly key: Uint8Array
  readonly digits: number
  /** ms. */
  readonly step: number
  readonly hash: HashName
}

/** What an event makes of a token, or why it does nothing. */
export type Outcome<Of> = Of | Ignored

export type EventOf<Type extends TokenEvent['type']> = Extract<TokenEvent, { readonly type: Type }>

export const SECOND = 1_000

/** The telephone's clock, ms since 1970. */
export const clockOf = ({ at, clockOffset }: Phone): number => Math.min(at + clockOffset, LAST_TIME)

/** The clock is set: whole ms, no further than a date can say. A number that is none sets nothing. */
export function setClock<Of extends Phone>(phone: Of, { offset }: EventOf<'phone-clock'>): Outcome<Of> {
  if (!Number.isFinite(offset)) return 'not-possible'
  // A zero without its sign, which JSON does not keep.
  const clockOffset = Math.min(Math.max(Math.round(offset), -LAST_TIME), LAST_TIME) + 0
  return clockOffset === phone.clockOffset ? 'already-so' : { ...phone, clockOffset }
}

export const isClockOffset = (ms: unknown): boolean => Number.isInteger(ms) && Math.abs(ms as number) <= LAST_TIME

/**
 * True time at which the clock begins another second, ms: with it `remaining` is another, and the code where a step begins, for a step is whole
 * seconds. null: its clock goes no further.
 */
export function nextSecondAt(phone: Phone): number | null {
  const next = (Math.floor(Math.max(0, clockOf(phone)) / SECOND) + 1) * SECOND
  return next > LAST_TIME ? null : next - phone.clockOffset
}
