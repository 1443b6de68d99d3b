import { nameOfCopy } from '../rack/name-of-copy.ts'
import { hostError } from '../token/host-error.ts'
import { TOKEN_COLOURS, type TokenColour, type TokenRecord } from '../token/token-view.ts'
import type { Stock } from './maker.ts'

/** What a new token is called and marked with where its maker did not say. */

/** The colour that fewest tokens have. */
export function nextColour(held: readonly TokenRecord[]): TokenColour {
  const uses = (colour: TokenColour) => held.filter((record) => record.colour === colour).length
  return TOKEN_COLOURS.reduce((least, colour) => (uses(colour) < uses(least) ? colour : least))
}

/**
 * The first of the serials that no token has had; else the one that was given up longest ago, so that what somebody did to a serial
 * at a bank is met as late as can be. Throws `no-serial-left`. @param givenUp each once, in the order in which they were given up
 */
export function freeSerial(
  { serials, noneLeft }: Stock,
  taken: ReadonlySet<string>,
  givenUp: ReadonlySet<string>,
): string {
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
export function nameOfNew(wanted: string, serial: string | null, held: readonly TokenRecord[]): string {
  return wanted !== serial && held.some(({ name }) => name === wanted) ? nameOfCopy(wanted, held) : wanted
}
