import type { OcraSuite } from './ocra-suite.ts'

type Format = OcraSuite['question']['format']

export const QUESTION_BYTES = 128

const PATTERNS: Readonly<Record<Format, RegExp>> = { A: /^[\x20-\x7e]+$/, N: /^\d+$/, H: /^[0-9a-fA-F]+$/ }

/**
 * Q in 128 bytes, filled with zeros on the right (RFC 6287 §5.1). A numeric challenge is taken as one number and written in
 * hexadecimal from the left, nibble by nibble, as the RFC's reference code does: an odd number of digits leaves a half byte.
 */
export function writeQuestion(bytes: Uint8Array, at: number, format: Format, question: string): void {
  if (!PATTERNS[format].test(question)) throw new RangeError(`"question" does not fit the format Q${format}`)
  const text = format === 'N' ? BigInt(question).toString(16) : question
  const inByte = format === 'A' ? 1 : 2
  if (text.length > inByte * QUESTION_BYTES) throw new RangeError(`"question" expected at most ${QUESTION_BYTES} bytes`)
  bytes.fill(0, at, at + QUESTION_BYTES)
  if (inByte === 1) for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
  else for (let i = 0; i < text.length; i += 2) bytes[at + i / 2] = (nibble(text, i) << 4) | nibble(text, i + 1)
}

/** A hexadecimal digit; behind the end it is 0. */
function nibble(text: string, place: number): number {
  const code = text.charCodeAt(place)
  // 0–9 end in 0x30–0x39, A–F and a–f in 1–6 with the bit 0x40; NaN counts as 0.
  return (code & 0x0f) + (code & 0x40 ? 9 : 0)
}
