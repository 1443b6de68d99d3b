import { isOtpKeyLength } from '../otp/derive.ts'
import { parseSerial } from '../serial.ts'
import { type PskcFault, type PskcFaultCode, pskcFault, short } from './faults.ts'
import {
  DEVICE_KEY_BYTES,
  type DeviceKey,
  inRange,
  KEY_ALGORITHMS,
  type KeyAlgorithm,
  OTP_DIGITS,
  type OtpKey,
  parseKeySerial,
  SUITES_OF_TOTP,
} from './key-container.ts'
import { ENCRYPTED_VALUE, KEY_USAGE, OTHER_POLICY, type Parts, SECRET } from './parts.ts'
import type { KeyFileOptions } from './read.ts'
import {
  type Derivation,
  decodeBase64,
  derivationOf,
  missingSecret,
  strangeSealing,
  unfitDerivation,
  unseal,
} from './unseal.ts'

/** What a package is read with. */
interface Reading {
  readonly head: Parts
  readonly options: KeyFileOptions
  /** Of the packages before. */
  readonly serials: Set<string>
  /** Keys made of the passphrase, by their length. */
  readonly derived: Map<number, Uint8Array>
}

type PackageKey = DeviceKey | OtpKey | PskcFault

/** @returns the key of a package, or the first thing that is wrong with it */
export function* packageKey(
  parts: Parts,
  reading: Reading,
): Generator<Derivation | undefined, PackageKey, Uint8Array | undefined> {
  const { head, options, serials } = reading
  const algorithm = algorithmOf(parts, options.takes)
  if (typeof algorithm !== 'string') return algorithm
  const isTotp = algorithm === 'totp'
  const isSealed = parts.has(ENCRYPTED_VALUE)
  const wrong =
    (isTotp && strangeSuite(parts)) ||
    (isSealed && strangeSealing(head, parts)) ||
    (isTotp && unfitParameters(parts)) ||
    (isSealed && unfitDerivation(head, parts)) ||
    otherPolicy(parts)
  if (wrong) return wrong
  const serial = serialOf(parts, algorithm)
  if (typeof serial !== 'string') return serial
  if (serials.has(serial)) return pskcFault('serial-twice', { value: serial })
  serials.add(serial)
  const secret = isSealed ? yield* sealedSecret(parts, reading) : plainSecret(parts)
  if ('refusal' in secret) return secret
  if (isTotp) {
    return isOtpKeyLength(secret.length)
      ? otpKey(parts, serial, secret)
      : pskcFault('other-length', { value: secret.length })
  }
  return secret.length === DEVICE_KEY_BYTES
    ? { serial, deviceKey: secret }
    : pskcFault('other-length', { value: secret.length })
}

/** The algorithm first: a container of another vendor is another vendor's, whatever else it has. */
function algorithmOf(parts: Parts, takes: KeyFileOptions['takes']): KeyAlgorithm | PskcFault {
  const name = parts.get('Key@Algorithm') ?? ''
  if (name === '') return pskcFault('no-algorithm')
  const known = Object.keys(KEY_ALGORITHMS) as KeyAlgorithm[]
  const algorithm = (takes ?? known).find((one) => KEY_ALGORITHMS[one] === name)
  return algorithm ?? pskcFault('other-algorithm', { value: short(name) })
}

const suiteOf = (parts: Parts) => parts.get('Key/AlgorithmParameters/Suite')?.trim() ?? 'HMAC-SHA1'

function strangeSuite(parts: Parts): PskcFault | null {
  const suite = suiteOf(parts)
  return SUITES_OF_TOTP.has(suite) ? null : pskcFault('other-suite', { value: short(suite) })
}

const RESPONSE = 'Key/AlgorithmParameters/ResponseFormat'
/** XML Schema's int. */
const MOST_DRIFT = 2 ** 31 - 1

function unfitParameters(parts: Parts): PskcFault | null {
  const encoding = parts.get(`${RESPONSE}@Encoding`) ?? ''
  if (encoding !== 'DECIMAL') return pskcFault('other-encoding', { value: short(encoding) })
  const digits = parts.get(`${RESPONSE}@Length`) ?? ''
  // A digit more than said, which these tokens do not show.
  const hasCheckDigit = /^(?:true|1)$/.test(parts.get(`${RESPONSE}@CheckDigits`) ?? '')
  if (!inRange(digits, OTP_DIGITS.least, OTP_DIGITS.most) || hasCheckDigit) {
    return pskcFault('other-digits', { value: short(hasCheckDigit ? `${digits} + 1` : digits) })
  }
  return (
    unfitNumber(parts, 'Time', 'other-time', (text) => inRange(text, 0, 0)) ??
    unfitNumber(parts, 'TimeInterval', 'other-interval', (text) => inRange(text, 30, 30) || inRange(text, 60, 60)) ??
    unfitNumber(parts, 'TimeDrift', 'other-drift', (text) => inRange(text, -MOST_DRIFT - 1, MOST_DRIFT))
  )
}

function unfitNumber(
  parts: Parts,
  name: string,
  code: PskcFaultCode,
  isFit: (text: string) => boolean,
): PskcFault | null {
  if (parts.has(`Key/Data/${name}/EncryptedValue`)) return pskcFault(code, { value: 'EncryptedValue' })
  const text = numberOf(parts, name)
  return text === undefined || isFit(text) ? null : pskcFault(code, { value: short(text) })
}

const numberOf = (parts: Parts, name: string) => parts.get(`Key/Data/${name}/PlainValue`)?.trim()

function otherPolicy(parts: Parts): PskcFault | null {
  const usage = (parts.get(KEY_USAGE) ?? '').trim().split(/\s+/)
  const other = parts.get(OTHER_POLICY) ?? usage.find((one) => one !== '' && one !== 'OTP')
  return other === undefined ? null : pskcFault('other-policy', { value: short(other) })
}

function serialOf(parts: Parts, algorithm: KeyAlgorithm): string | PskcFault {
  const text = parts.get('DeviceInfo/SerialNo')?.trim() ?? ''
  if (text === '') return pskcFault('no-serial')
  const serial = algorithm === 'device-key' ? parseSerial(text) : parseKeySerial(text)
  return serial ?? pskcFault('other-serial', { value: short(text) })
}

function plainSecret(parts: Parts): Uint8Array | PskcFault {
  // RFC 6030 §6.2: who takes a value with a MAC checks it, and a MAC is over what is encrypted.
  if (parts.has(`${SECRET}/ValueMAC`)) return pskcFault('mac-of-plain')
  const bytes = decodeBase64(parts.get(`${SECRET}/PlainValue`) ?? '')
  if (!bytes) return pskcFault('no-base64')
  return bytes.length > 0 ? bytes : pskcFault('no-value')
}

function* sealedSecret(
  parts: Parts,
  { head, options, derived }: Reading,
): Generator<Derivation | undefined, Uint8Array | PskcFault, Uint8Array | undefined> {
  const missing = missingSecret(head, options)
  if (missing) return missing
  const derivation = derivationOf(head, parts, options)
  if (!derivation) return unseal(head, parts, options.key ?? new Uint8Array())
  const key = derived.get(derivation.bytes) ?? (yield derivation) ?? new Uint8Array()
  derived.set(derivation.bytes, key)
  return unseal(head, parts, key)
}

function otpKey(parts: Parts, serial: string, key: Uint8Array): OtpKey {
  const issuer = parts.get('Key/Issuer')?.trim() ?? ''
  return {
    serial,
    id: parts.get('Key@Id') ?? null,
    issuer: issuer === '' ? null : issuer,
    key,
    digits: Number(parts.get(`${RESPONSE}@Length`)),
    step: Number(numberOf(parts, 'TimeInterval') ?? 30) === 60 ? 60 : 30,
    hash: SUITES_OF_TOTP.get(suiteOf(parts)) ?? 'sha1',
    // Never −0.
    drift: Number(numberOf(parts, 'TimeDrift') ?? 0) + 0,
  }
}
