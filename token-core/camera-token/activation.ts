import { bytesToHex, hexToBytes } from '../bytes.ts'
import { refuse } from './lens.ts'
import { deviceCode, signatureCode } from './message/codes.ts'
import type { Activation1Image } from './message/decode.ts'
import type { SealedImage } from './message/envelope.ts'
import { instanceKeys, registrationKeys } from './message/keys.ts'
import { openImage } from './message/seal.ts'
import { type Activation, profileOf, show, type Token, tokenCodeOf } from './token.ts'

/** Registration: first image, second image, Yes. */

/** The first image is always answered; a newer one replaces a registration in progress. */
export function beginRegistration(token: Token, { message, bytes }: Activation1Image, scanned: string): Token {
  const keys = registrationKeys(hexToBytes(token.deviceKey), message.challenge, message.licence)
  const registration = {
    licence: message.licence,
    issuer: message.issuer,
    challenge: bytesToHex(message.challenge),
    candidate: null,
  }
  const code = deviceCode(keys.deviceCode, bytes, token.serial)
  return show({ ...token, registration }, { name: 'device-code', code, scanned })
}

/** The second image: for this device, for the registration in progress, authentic, and with a place left for it. */
export function readSecondImage(token: Token, image: SealedImage, serial: string, scanned: string): Token {
  if (serial !== token.serial) return refuse(token, 'SIM02')
  const { registration } = token
  if (!registration) return refuse(token, 'SIM04')
  const { seal } = registrationKeys(
    hexToBytes(token.deviceKey),
    hexToBytes(registration.challenge),
    registration.licence,
  )
  const opened = openImage(image, seal)
  if (!opened.ok) return refuse(token, opened.error)
  const { message, plaintext } = opened.value
  if (message.type !== 'activation-2' || message.licence !== registration.licence) return refuse(token, 'SIM06')
  if (!hasPlaceFor(token, message.licence)) return refuse(token, 'SIM05')
  const candidate: Activation = {
    licence: message.licence,
    sequenceNumber: message.sequenceNumber,
    instanceKey: bytesToHex(message.instanceKey),
    issuer: registration.issuer,
    account: message.account,
  }
  const code = signatureCode(instanceKeys(message.instanceKey, tokenCodeOf(candidate)).signature, plaintext)
  return show({ ...token, registration: { ...registration, candidate } }, { name: 'activation-code', code, scanned })
}

/** Yes: only this stores. A licence that the device already holds is replaced in its place. */
export function activate(token: Token): Token {
  const candidate = token.registration?.candidate
  const ended: Token = { ...token, registration: null }
  if (!candidate || !hasPlaceFor(token, candidate.licence)) return refuse(ended, 'SIM05')
  const held = token.activations.some(({ licence }) => licence === candidate.licence)
  const activations = held
    ? token.activations.map((activation) => (activation.licence === candidate.licence ? candidate : activation))
    : [...token.activations, candidate]
  return show({ ...ended, activations }, { name: 'activated' })
}

/** No, or a window that closed: the registration is dropped. */
export function cancelRegistration(token: Token): Token {
  return show({ ...token, registration: null }, { name: 'cancelled' })
}

function hasPlaceFor(token: Token, licence: string): boolean {
  return (
    token.activations.length < profileOf(token).memory ||
    token.activations.some((activation) => activation.licence === licence)
  )
}
