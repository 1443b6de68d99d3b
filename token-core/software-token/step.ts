import { noticed } from './effects.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { ndHappen } from './nd-app/transitions.ts'
import { nextSecondAt } from './phone.ts'
import { skHappen } from './sk-app/transitions.ts'
import { codeKeyOf, type Token } from './token.ts'

/**
 * What a telephone becomes when something happens to it. An event older than the last one counts as at the last one's time. Every event is legal
 * at every moment; nothing happens by itself but that the code is another.
 *
 * @returns the new token; what happened, in order; and why the event did nothing, or null
 */
export function step(token: Token, event: TokenEvent): readonly [Token, readonly Effect[], Ignored | null] {
  const at = Number.isFinite(event.at) && event.at > token.at ? event.at : token.at
  const before = { ...token, at }
  const after = before.profile === 'sk-app' ? skHappen(before, event) : ndHappen(before, event)
  return typeof after === 'string' ? [before, [], after] : [after, noticed(before, after, event), null]
}

/** When the code or the seconds that it has left will be others, ms; null: none is shown. */
export const nextDisplayChangeAt = (token: Token): number | null =>
  codeKeyOf(token) === null ? null : nextSecondAt(token)
