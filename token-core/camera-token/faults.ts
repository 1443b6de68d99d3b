import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '../bytes.ts'
import { withTerms } from './fault-terms.ts'
import { settlePower } from './power.ts'
import { type Activation, profileOf, type Terms, type Token } from './token.ts'
import { rowOf } from './transitions.ts'

/** What a tester does to a device from outside: its cells, its camera, its memory, its display. A stuck button: buttons.ts. */

/** A fault that has terms waits for its turn; one without stands. New terms take the place of what was. */
export function breakCamera(token: Token, on: boolean, terms: Terms | null): Token {
  const stands = on && terms === null
  return checkCamera(withTerms({ ...token, cameraFault: stands }, 'camera', on ? terms : null), stands)
}

export const breakCodes = (token: Token, on: boolean, terms: Terms | null): Token =>
  withTerms({ ...token, wrongCodes: on && terms === null }, 'wrong-codes', on ? terms : null)

/** One that acts only some times leaves a glass blank that it made blank before: until it goes dark, or is mended. */
export function breakDisplay(token: Token, on: boolean, terms: Terms | null): Token {
  const asItIs = token.displayFault === 'while-lit' ? token.displayFault : undefined
  const displayFault = !on ? undefined : terms === null ? 'stands' : asItIs
  return withTerms({ ...token, displayFault }, 'display', on ? terms : null)
}

/** With terms no place is filled: none is found. */
export function breakMemory(token: Token, on: boolean, terms: Terms | null): Token {
  const without = withTerms(token, 'memory-full', on ? terms : null)
  return on && terms === null ? fillMemory(without) : without
}

/** Fills the free places with activations SIM0000001-1, SIM0000002-1, … that belong to no bank. */
function fillMemory(token: Token): Token {
  const activations = [...token.activations]
  for (let number = 1; activations.length < profileOf(token).memory; number++) {
    const filler = fillerActivation(`SIM${String(number).padStart(7, '0')}`)
    if (!activations.some(({ licence }) => licence === filler.licence)) activations.push(filler)
  }
  return activations.length === token.activations.length ? token : { ...token, activations }
}

function fillerActivation(licence: string): Activation {
  const instanceKey = bytesToHex(sha256(utf8ToBytes(`camera-token/1 filler ${licence}`)))
  return { licence, sequenceNumber: 1, instanceKey, issuer: 'SIM', account: 'SIM' }
}

/** A full set; over a set it is removed and fitted, so that the power is cut. */
export function fitBattery(token: Token): Token {
  const without = settlePower(token, { ...token, charge: null })
  return settlePower(without, { ...without, charge: profileOf(token).battery.full })
}

export function setLevel(token: Token, percent: number): Token {
  if (token.charge === null || Number.isNaN(percent)) return token
  const { full, cameraMinimum } = profileOf(token).battery
  const charge = Math.round((Math.min(100, Math.max(0, percent)) / 100) * full)
  return checkCamera(settlePower(token, { ...token, charge }), charge < cameraMinimum)
}

/** A camera that is lost while it runs: what the screen makes of it. */
export function checkCamera(token: Token, lost: boolean): Token {
  return lost ? (rowOf(token).cameraLost?.act(token) ?? token) : token
}
