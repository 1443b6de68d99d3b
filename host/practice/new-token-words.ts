import { nameOfCopy } from '../rack/name-of-copy.ts'
import type { AllTokens, KnownSerials } from '../storage/store.ts'
import { hostError } from '../token/host-error.ts'
import { TOKEN_COLOURS, type TokenColour } from '../token/token-view.ts'
import type { Stock } from './maker.ts'

/** What a new token is called and marked with where its maker did not say. */

/** The colour that fewest tokens have. @param used how many have each */
export function nextColour(used: ReadonlyMap<TokenColour, number>): TokenColour {
  const uses = (colour: TokenColour) => used.get(colour) ?? 0
  return TOKEN_COLOURS.reduce((least, colour) => (uses(colour) < uses(least) ? colour : least))
}

/**
 * The first of the serials that no token has had; else the one that was given up longest ago, so that what somebody did to a serial
 * at a bank is met as late as can be. Throws `no-serial-left`.
 */
export function freeSerial({ serials, noneLeft }: Stock, { taken, givenUp }: KnownSerials): string {
  const others = new Set<string>()
  for (const serial of serials) {
    if (taken.has(serial)) continue
    if (!givenUp.has(serial)) return serial
    others.add(serial)
  }
  const free = [...givenUp].find((serial) => others.has(serial))
  if (free === undefined) throw hostError('no-serial-left', noneLeft)
  return free
}

/** A name that says what it is. That of a serial may stand twice; another has a number where it does. */
export async function nameOfNew(wanted: string, serial: string | null, taken: AllTokens['names']): Promise<string> {
  return wanted !== serial && (await taken([wanted])).has(wanted) ? nameOfCopy(wanted, taken) : wanted
}
