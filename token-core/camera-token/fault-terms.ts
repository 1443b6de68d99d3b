import type { Button, Effect, FaultName, HowOften } from './events.ts'
import type { FaultTerms, Terms, Token } from './token.ts'

/** Faults that act only some times: what is left of them. Set, they do nothing at once, but wait until they can act. */

/** What the present event brings: its draw, as far as it is not used up, and where it is noted what acted. */
export interface Chance {
  draw: number | undefined
  readonly effects: Effect[]
}

export const stuckFault = (button: Button): FaultName => `${button}-stuck`

/** How often a fault is to act by its event; null: until it is taken away. */
export function termsIn({ times, probability }: HowOften): Terms | null {
  if (times !== undefined) return { times }
  return probability === undefined ? null : { probability }
}

/** @param terms null: the fault has none any more */
export function withTerms(token: Token, name: FaultName, terms: Terms | null): Token {
  const before = token.faultTerms?.[name]
  if (terms === null ? before === undefined : before !== undefined && isSameTerms(before, terms)) return token
  const { [name]: _, ...others } = token.faultTerms ?? {}
  const faultTerms: FaultTerms = terms === null ? others : { ...others, [name]: terms }
  return { ...token, faultTerms: Object.keys(faultTerms).length === 0 ? undefined : faultTerms }
}

const isSameTerms = (one: Terms, other: Terms): boolean =>
  'times' in one
    ? 'times' in other && one.times === other.times
    : 'probability' in other && one.probability === other.probability

/** Whether a draw may decide what the next event does. */
export const wantsDraw = ({ faultTerms }: Token): boolean =>
  faultTerms !== undefined && Object.values(faultTerms).some((terms) => terms !== undefined && 'probability' in terms)

/**
 * A fault could act now. @returns the token with what is left of the fault when it does, null when it does not.
 * A button that it keeps down leaves `times: 0` behind: it is mended when the button comes up.
 */
export function strike(token: Token, name: FaultName, chance: Chance): Token | null {
  const terms = token.faultTerms?.[name]
  if (terms === undefined || !acts(terms, chance)) return null
  const timesLeft = 'times' in terms ? terms.times - 1 : null
  chance.effects.push({ at: token.at, type: 'fault-acted', fault: name, timesLeft })
  if (timesLeft === null) return token
  const isKept = timesLeft > 0 || name.endsWith('-stuck')
  return withTerms(token, name, isKept ? { times: timesLeft } : null)
}

/** What one draw has decided leaves it as even as it was, over the part that it lies in: one is enough for a whole event. */
function acts(terms: Terms, chance: Chance): boolean {
  if ('times' in terms) return terms.times > 0
  const { draw } = chance
  if (draw === undefined) return false
  const { probability } = terms
  const isHit = draw < probability
  chance.draw = isHit ? draw / probability : (draw - probability) / (1 - probability)
  return isHit
}
