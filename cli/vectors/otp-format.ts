import { z } from 'zod'
import { PSKC_REFUSALS } from '../../token-core/index.ts'
import { algorithm, hex } from './format.ts'

/** Vector files of one-time passwords (docs/otp-checks.md, "Vector files"): `format` is `otp/1`, and each part may be missing. */

const text = z.string()
const whole = z.int()
/** How a key makes its codes; `step` in seconds. */
const code = { digits: whole.min(6).max(8), step: whole.min(1), hash: algorithm }
const outcome = { result: text, drift: whole, last: whole.nullable() }
const part = <Row extends z.ZodType>(row: Row) => z.array(row).default([])

const checked = z.object({ at: whole, window: z.enum(['use', 'first']), code: text, ...outcome })
const corrected = z.object({ at: whole, window: z.literal('correct'), code1: text, code2: text, ...outcome })

export const otpFile = z.object({
  format: z.literal('otp/1'),
  demoFactoryKey: hex.optional(),
  derivations: part(z.object({ serial: text, bytes: whole, key: hex })),
  codes: part(
    z.object({
      key: hex,
      ...code,
      at: whole,
      clock: z.object({ offset: z.number(), ppm: z.number(), since: whole }),
      ms: whole,
      steps: whole,
      code: text,
    }),
  ),
  pins: part(z.object({ key: hex, pin: text, serves: hex })),
  cards: part(z.object({ number: text, issue: whole, cells: z.record(text, text) })),
  verifier: part(
    z.object({
      name: text.optional(),
      key: hex,
      ...code,
      drift: whole.default(0),
      rows: z.array(z.discriminatedUnion('window', [checked, corrected])),
    }),
  ),
  dates: part(z.object({ rule: z.enum(['next-monday', 'next-day']), at: whole, from: whole })),
  pskc: part(
    z.object({
      name: text.optional(),
      xml: text,
      key: hex.optional(),
      passphrase: text.optional(),
      keys: z
        .array(
          z.object({ serial: text, key: hex, ...code, drift: whole, id: text.nullable(), issuer: text.nullable() }),
        )
        .optional(),
      refusal: z.enum(PSKC_REFUSALS).optional(),
    }),
  ),
})
export type OtpFile = z.infer<typeof otpFile>
