import type { TokenView } from '../connection/view.ts'

/** What a text of a code is, as far as it shows without a key. Serials as printed, token codes unpadded. */
export type CodeKind =
  | { readonly kind: 'first'; readonly licence: string; readonly issuer: string }
  | { readonly kind: 'second'; readonly serial: string }
  | { readonly kind: 'request'; readonly tokenCode: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreign' }

const PREFIX = 'CT1:'
/** RFC 9285 §4.2, table 1. */
const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** RFC 9285; null for what is none. */
function fromBase45(text: string): Uint8Array | null {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((sign) => BASE45.indexOf(sign))
    if (digits.length === 1 || digits.includes(-1)) return null
    const [c = 0, d = 0, e = 0] = digits
    const value = c + 45 * d + 45 * 45 * e
    if (digits.length === 2) {
      if (value > 0xff) return null
      bytes.push(value)
    } else {
      if (value > 0xffff) return null
      bytes.push(value >> 8, value & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** docs/protocol.md: a map of four, the licence under key 1, the challenge under 2, the issuer under 3. */
function readFirst(bytes: Uint8Array): CodeKind {
  const licence = ascii(bytes.subarray(5, 15))
  const head = bytes[26] ?? 0
  const [start, length] = head === 0x78 ? [28, bytes[27] ?? 0] : [27, head - 0x60]
  if (!/^[A-Z]{3}\d{7}$/.test(licence) || length < 1) return { kind: 'damaged' }
  return { kind: 'first', licence, issuer: new TextDecoder().decode(bytes.subarray(start, start + length)) }
}

/** docs/protocol.md: COSE_Encrypt0; the addressee stands in the protected header after `{1: 3, 4:`. */
function readSealed(bytes: Uint8Array): CodeKind {
  const protectedHeader = bytes.subarray(2, 2 + ((bytes[1] ?? 0x40) - 0x40))
  const addressee = ascii(protectedHeader.subarray(5))
  const serial = /^(\d{2})(\d{7})(\d)$/.exec(addressee)
  if (serial) return { kind: 'second', serial: serial.slice(1).join('-') }
  return /^[A-Z]{3}\d{7}-\d{1,2}$/.test(addressee) ? { kind: 'request', tokenCode: addressee } : { kind: 'damaged' }
}

export function codeKind(text: string): CodeKind {
  if (!text.startsWith(PREFIX)) return { kind: 'foreign' }
  const bytes = fromBase45(text.slice(PREFIX.length))
  if (bytes?.[0] === 0xa4) return readFirst(bytes)
  if (bytes?.[0] === 0x83) return readSealed(bytes)
  return { kind: 'damaged' }
}

const unpadded = (tokenCode: string) => tokenCode.replace(/-0(\d)$/, '-$1')

/** How well a code suits the token now: 3 it waits for it, 2 it will answer, 1 it is a token's, 0 it is none. */
export function suits(kind: CodeKind, view: TokenView): 0 | 1 | 2 | 3 {
  switch (kind.kind) {
    case 'first':
      return 2
    case 'second':
      return kind.serial === view.serial ? (view.registration ? 3 : 2) : 1
    case 'request':
      return view.activations.some(({ tokenCode }) => unpadded(tokenCode) === kind.tokenCode) ? 3 : 1
    case 'damaged':
      return 1
    case 'foreign':
      return 0
  }
}

/** The one code that the token is meant to read; null when that is for a person to say. */
export function rightCode(texts: readonly string[], view: TokenView): string | null {
  const different = [...new Set(texts)]
  if (different.length === 1) return different[0] ?? null
  const graded = different.map((text) => ({ text, grade: suits(codeKind(text), view) }))
  const best = Math.max(...graded.map(({ grade }) => grade))
  const candidates = graded.filter(({ grade }) => grade === best)
  return best >= 2 && candidates.length === 1 ? (candidates[0]?.text ?? null) : null
}
