import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '../bytes.ts'
import { type Activation, profileOf, type Token } from './token.ts'

/** Fills the free places with activations SIM0000001-1, SIM0000002-1, … that belong to no bank. */
export function fillMemory(token: Token): Token {
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
