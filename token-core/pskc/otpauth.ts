import { base32nopad } from '@scure/base'
import { isOtpKeyLength } from '../otp/derive.ts'
import type { HashName } from '../otp/hash.ts'
import { short } from './faults.ts'
import { inRange, OTP_DIGITS } from './key-container.ts'

/** Keys as authenticator apps take them: `otpauth://totp/…` (Key URI Format of Google Authenticator; no standard, and no two read it alike). */

export interface OtpauthKey {
  /** Whose account it is; null: nobody says. */
  readonly issuer: string | null
  readonly account: string
  /** 16–64 bytes. */
  readonly key: Uint8Array
  /** 6–8. */
  readonly digits: number
  /** Seconds. */
  readonly step: 30 | 60
  readonly hash: HashName
}

export const OTPAUTH_FAULTS = [
  'no-otpauth',
  /** What Google's app exports: several accounts in a form of its own. */
  'migration',
  /** hotp, or something new. `value`: what. */
  'other-type',
  'no-secret',
  'no-base32',
  /** `value`: bytes. */
  'other-length',
  'other-algorithm',
  'other-digits',
  'other-period',
] as const

export interface OtpauthFault {
  readonly code: (typeof OTPAUTH_FAULTS)[number]
  /** What stands there; never the secret. */
  readonly value?: string | number
}

export type OtpauthResult =
  | { readonly ok: true; readonly value: OtpauthKey }
  | { readonly ok: false; readonly error: OtpauthFault }

/** All apps make right codes of such a key; several pass over what another one says, without a word. */
export const isUsualInApps = ({ digits, step, hash }: Pick<OtpauthKey, 'digits' | 'step' | 'hash'>): boolean =>
  digits === 6 && step === 30 && hash === 'sha1'

/**
 * Writes what an app reads from a QR code. It is a secret. The issuer stands in both places; a colon, which the format has between issuer and
 * account, becomes a blank in either.
 */
export function writeOtpauth({ issuer, account, key, digits, step, hash }: OtpauthKey): string {
  const by = issuer === null ? '' : encoded(issuer)
  const label = by === '' ? encoded(account) : `${by}:${encoded(account)}`
  const named = by === '' ? '' : `&issuer=${by}`
  const made = `&algorithm=${hash.toUpperCase()}&digits=${digits}&period=${step}`
  return `otpauth://totp/${label}?secret=${base32nopad.encode(key)}${named}${made}`
}

const encoded = (name: string): string =>
  encodeURIComponent(
    name
      .replaceAll(':', ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .trim(),
  )

const refuse = (code: OtpauthFault['code'], value?: string | number): OtpauthResult => ({
  ok: false,
  error: value === undefined ? { code } : { code, value: typeof value === 'string' ? short(value) : value },
})

/**
 * Reads what apps and servers write: the secret in either case, with blanks, hyphens and padding; `SHA-256` and `HmacSHA256`; the issuer as a
 * parameter, which counts more, or before the colon of the label; of a parameter that stands twice the last.
 */
export function readOtpauth(text: string): OtpauthResult {
  const uri = text.trim()
  if (/^otpauth-migration:/i.test(uri)) return refuse('migration')
  const parts = /^otpauth:\/\/([^/?#]*)\/?([^?#]*)(?:\?([^#]*))?/i.exec(uri)
  if (!parts) return refuse('no-otpauth')
  const [, type = '', label = '', query = ''] = parts
  if (type.toLowerCase() !== 'totp') return refuse('other-type', type)
  const given = parametersOf(query)

  const secret = given.get('secret')?.replace(/[\s-]|=+$/g, '') ?? ''
  if (secret === '') return refuse('no-secret')
  const key = decodeBase32(secret)
  if (!key) return refuse('no-base32')
  if (!isOtpKeyLength(key.length)) return refuse('other-length', key.length)
  const { algorithm = 'SHA1', digits = '6', period = '30' } = Object.fromEntries(given)
  const size = /^(?:hmac-?)?sha-?(1|256|512)$/i.exec(algorithm)?.[1]
  if (size === undefined) return refuse('other-algorithm', algorithm)
  if (!inRange(digits, OTP_DIGITS.least, OTP_DIGITS.most)) return refuse('other-digits', digits)
  if (!inRange(period, 30, 30) && !inRange(period, 60, 60)) return refuse('other-period', period)
  const step = Number(period) === 60 ? 60 : 30
  return {
    ok: true,
    value: {
      ...namesOf(decoded(label), given.get('issuer')),
      key,
      digits: Number(digits),
      step,
      hash: `sha${size}` as HashName,
    },
  }
}

/** By their names in lower case. A plus is a plus. */
function parametersOf(query: string): ReadonlyMap<string, string> {
  return new Map(
    query.split('&').map((pair) => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? []
      return [decoded(name).toLowerCase(), decoded(value).trim()]
    }),
  )
}

/** A percent sign that begins nothing is one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function namesOf(label: string, named: string | undefined): Pick<OtpauthKey, 'issuer' | 'account'> {
  const at = named !== undefined && label.startsWith(`${named}:`) ? named.length : label.indexOf(':')
  const before = at < 0 ? '' : label.slice(0, at).trim()
  return { issuer: named || before || null, account: label.slice(at + 1).trim() }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 §6. Apps draw secrets letter by letter: what is left of the last one counts for nothing. @returns null when it is no base32 */
function decodeBase32(text: string): Uint8Array | null {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const letter of text.toUpperCase()) {
    const five = BASE32.indexOf(letter)
    if (five < 0) return null
    value = ((value << 5) | five) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 0xff)
  }
  return bits < 5 ? Uint8Array.from(bytes) : null
}
