import { bytesToHex } from '../../bytes.ts'
import type { NdRefusal } from '../events.ts'
import type { EventOf } from '../phone.ts'
import { ND_PLACES } from '../profile.ts'
import { ND_TEXTS } from '../texts.ts'
import { readEntries } from './entries.ts'
import { readMail } from './mail.ts'
import { isSameHeld, type NdHeld, type NdToken } from './token.ts'

/**
 * A token is set up from the mail's key file: in place of one with the same two IDs, else behind all others; its code is shown without asking for
 * the PIN. Deriving the key from the password takes as long as {@link readMail} says.
 */
export function setUp(token: NdToken, typed: EventOf<'set-up'>): NdToken {
  const made = heldOf(token, typed)
  if (typeof made === 'string') return { ...token, screen: { name: 'refusal', code: made } }
  const index = placeOf(token, made)
  const tokens = index === token.tokens.length ? [...token.tokens, made] : token.tokens.with(index, made)
  return { ...token, screen: { name: 'code', index, wrongPin: null }, tokens, mail: null }
}

/** The checks, in their order. */
function heldOf(token: NdToken, typed: EventOf<'set-up'>): NdHeld | NdRefusal {
  if (token.mail === null) return 'SIM-A01'
  const entries = readEntries(typed)
  if (entries === null) return 'SIM-A02'
  const { serviceId, userId, startPassword, name, pin } = entries
  const read = readMail(token.mail, startPassword)
  if (read === 'unreadable') return 'SIM-A03'
  if (read === 'wrong-password' || read.id !== `${serviceId}-${userId}`) return 'SIM-A04'
  const { key, digits, step, hash, issuer } = read
  const held = {
    serviceId,
    userId,
    name: name || issuer || ND_TEXTS.unnamed,
    key: bytesToHex(key),
    digits,
    step: step * 1_000,
    hash,
    pin,
  }
  return placeOf(token, held) < ND_PLACES ? held : 'SIM-A05'
}

/** Where a token with the same two IDs stands, else behind all. */
function placeOf({ tokens }: NdToken, made: NdHeld): number {
  const index = tokens.findIndex((held) => isSameHeld(held, made))
  return index < 0 ? tokens.length : index
}
