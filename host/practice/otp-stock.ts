import { z } from '@hono/zod-openapi'
import { type FobProfileName, parseOtpSerial } from '../../token-core/index.ts'

/** What tokens of one-time passwords are made of: serials and keys. */

/** The letters of the practice serials of each model. */
const LETTERS = {
  fob: 'FOBA',
  'fob-8': 'FOBE',
  card: 'CARD',
  always: 'ALWS',
  'sk-app': 'SKAP',
} as const satisfies Readonly<Record<FobProfileName | 'sk-app', string>>

/** More than a rack has places for. */
const STOCK = 100_000

/** The practice serials of a model in their order: `FOBA10000001` and those after it. */
export function* practiceSerials(profile: keyof typeof LETTERS): Iterable<string> {
  for (let n = 1; n <= STOCK; n += 1) yield `${LETTERS[profile]}${10_000_000 + n}`
}

export const otpSerialSchema = z
  .string({ error: 'must be a text' })
  .refine((text) => parseOtpSerial(text) !== null, {
    error: 'must be four letters and eight digits, such as FOBA10000001',
  })
  .transform((text) => parseOtpSerial(text) as string)
  .openapi({ example: 'FOBA10000001' })

/** RFC 4226 §4 R6 asks for 16 bytes at least. */
const KEY = /^(?:[0-9a-fA-F]{2}){16,64}$/
export const keySchema = z
  .string({ error: 'must be a text' })
  .regex(KEY, { error: 'must be 16 to 64 bytes in hexadecimal' })
  .openapi({ description: 'Hexadecimal, 16 to 64 bytes. Default: derived from the serial. Nobody is told it again' })
