import { accept, type Result, refuse } from '../result.ts'
import type { HashName } from './hash.ts'

/** An OCRASuite taken apart, RFC 6287 §6. */
export interface OcraSuite {
  /** The suite as written: its bytes are the first part of the data input. */
  readonly text: string
  readonly hash: HashName
  /** 4–10, or 0: no truncation, the whole HMAC in hexadecimal. */
  readonly digits: number
  readonly counter: boolean
  /** A: alphanumeric, N: numeric, H: hexadecimal. `length` 4–64 is what a challenge should have; it bounds nothing (RFC 6287 C.2). */
  readonly question: { readonly format: 'A' | 'N' | 'H'; readonly length: number }
  /** The hash that makes the PIN's digest, or null. */
  readonly pin: HashName | null
  /** Bytes of session data, 1–512, or null. */
  readonly session: number | null
  /** Seconds of one time step, or null. */
  readonly timeStep: number | null
}

const CRYPTO_FUNCTION = /^HOTP-SHA(1|256|512)-(0|[4-9]|10)$/
/** What stands behind Q, P, S or T may be left out: RFC 6287 §6.3 has a default for each. */
const DATA_INPUT = /^(C-)?Q(?:([ANH])(\d\d))?(-P(?:SHA(1|256|512))?)?(-S(\d{3})?)?(-T(?:(\d{1,2})([SMH]))?)?$/
const UNIT_SECONDS = { S: 1, M: 60, H: 3600 } as const

/**
 * Reads `OCRA-1:HOTP-SHA256-8:QH64`: algorithm, crypto function, data input, in the order C Q P S T (RFC 6287 §6.1–6.3).
 * @returns the parts, or why the text is no suite
 */
export function parseOcraSuite(text: string): Result<OcraSuite> {
  const [algorithm, cryptoFunction = '', dataInput = '', ...rest] = text.split(':')
  if (algorithm !== 'OCRA-1' || rest.length > 0) return refuse('an OCRASuite has three parts and begins with "OCRA-1:"')
  const crypto = CRYPTO_FUNCTION.exec(cryptoFunction)
  if (!crypto) return refuse(`unknown crypto function "${cryptoFunction}"`)
  const input = DATA_INPUT.exec(dataInput)
  if (!input) return refuse(`unknown data input "${dataInput}"`)
  const [, counter, format = 'N', length = '08', pin, pinHash = '1', session, bytes = '064'] = input
  const [time, steps = '1', unit = 'M'] = input.slice(8)
  const timeStep = time === undefined ? null : readTimeStep(Number(steps), unit as keyof typeof UNIT_SECONDS)
  if (timeStep === 'invalid') return refuse(`time step "${steps}${unit}" is outside 1–59 S or M, 1–48 H`)
  if (Number(length) < 4 || Number(length) > 64) return refuse(`challenge length "${length}" is outside 04–64`)
  if (Number(bytes) < 1 || Number(bytes) > 512) return refuse(`session length "${bytes}" is outside 001–512`)
  return accept({
    text,
    hash: `sha${crypto[1]}` as HashName,
    digits: Number(crypto[2]),
    counter: counter !== undefined,
    question: { format: format as 'A' | 'N' | 'H', length: Number(length) },
    pin: pin === undefined ? null : (`sha${pinHash}` as HashName),
    session: session === undefined ? null : Number(bytes),
    timeStep,
  })
}

/** RFC 6287 §6.3: T is [1-59]S, [1-59]M or [0-48]H; a step of no time counts nothing, so zero is refused. */
function readTimeStep(count: number, unit: keyof typeof UNIT_SECONDS): number | 'invalid' {
  const most = unit === 'H' ? 48 : 59
  return count >= 1 && count <= most ? count * UNIT_SECONDS[unit] : 'invalid'
}
