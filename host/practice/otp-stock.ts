import { z } from '@hono/zod-openapi'
import {
  hexToBytes,
  type OtpKey,
  type OtpKeyToWrite,
  PRACTICE_OTP_SERIALS,
  parseOtpSerial,
} from '../../token-core/index.ts'
import type { Stock } from './maker.ts'

/** What tokens of one-time passwords are made of: serials and keys. */

/** What is said when all of a stock are in the rack. */
const NONE_LEFT = 'All practice serials of this model are in the rack: give a serial.'

/** The practice serials of a model. */
export const otpStock = (profile: keyof typeof PRACTICE_OTP_SERIALS): Stock => ({
  serials: PRACTICE_OTP_SERIALS[profile],
  noneLeft: NONE_LEFT,
})

export const otpSerialSchema = z
  .string({ error: 'must be a text' })
  .refine((text) => parseOtpSerial(text) !== null, {
    error: 'must be four letters and eight digits, such as SIMF10020000',
  })
  .transform((text) => parseOtpSerial(text) as string)
  .openapi({ example: 'SIMF10020000' })

/** RFC 4226 §4 R6 asks for 16 bytes at least. */
const KEY = /^(?:[0-9a-fA-F]{2}){16,64}$/
export const keySchema = z
  .string({ error: 'must be a text' })
  .regex(KEY, { error: 'must be 16 to 64 bytes in hexadecimal' })
  .openapi({ description: 'Hexadecimal, 16 to 64 bytes. Default: derived from the serial. Nobody is told it again' })

type Codes = Pick<OtpKey, 'digits' | 'step' | 'hash'>

/** How codes are made, as key files have it: `step` in seconds, not in ms. */
export const inKeyFile = ({
  digits,
  step,
  hash,
}: Pick<Codes, 'digits' | 'hash'> & { readonly step: number }): Codes => ({
  digits,
  step: step === 60_000 ? 60 : 30,
  hash,
})

/** The one key of a token or an app, for a key file. @param key hexadecimal @param model how its codes are made */
export const ownKey = (
  { serial, key }: { readonly serial: string; readonly key: string },
  model: Parameters<typeof inKeyFile>[0],
): OtpKeyToWrite => ({ serial, id: serial, issuer: null, key: hexToBytes(key), ...inKeyFile(model) })

/** What codes a key is for, in a refusal. */
export const wordsOfCodes = ({ digits, step, hash }: Codes): string =>
  `codes of ${digits} digits every ${step} s by HMAC-${hash.toUpperCase()}`
