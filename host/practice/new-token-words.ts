import { nameOfCopy } from '../rack/name-of-copy.ts'
import { hostError } from '../token/host-error.ts'
import { TOKEN_COLOURS, type TokenColour, type TokenRecord } from '../token/token-view.ts'
import type { Preset } from './camera-token.ts'

/** What a new token is called and marked with where its maker did not say. */

const DP020 = 'DP020'

/** The colour that fewest tokens have. */
export function nextColour(held: readonly TokenRecord[]): TokenColour {
  const uses = (colour: TokenColour) => held.filter((record) => record.colour === colour).length
  return TOKEN_COLOURS.reduce((least, colour) => (uses(colour) < uses(least) ? colour : least))
}

/**
 * The first of the serials that no token has had; else the one that was given up longest ago, so that what somebody did to a serial
 * at a bank is met as late as can be. Throws `no-serial-left`. @param givenUp each once, in the order in which they were given up
 */
export function freeSerial(serials: readonly string[], taken: readonly string[], givenUp: readonly string[]): string {
  const others = serials.filter((serial) => !taken.includes(serial))
  const free = others.find((serial) => !givenUp.includes(serial)) ?? givenUp.find((serial) => others.includes(serial))
  if (free === undefined) throw hostError('no-serial-left', NO_SERIAL)
  return free
}

const NO_SERIAL =
  'All serials are in the rack, or cancelled at the bank: give a serial, or make a company at the bank, which brings its own.'

/** The serial. A token in DP020 looks like any that is not activated: its name says what it is for. */
export function nameOfNew(preset: Preset, serial: string, held: readonly TokenRecord[]): string {
  if (preset !== 'dp020') return serial
  return held.some(({ name }) => name === DP020) ? nameOfCopy(DP020, held) : DP020
}
