import { z } from 'zod'

/** Two of the formats of vector files (docs/protocol.md, "The vector files"), told apart by their keys. */

export const hex = z.string().regex(/^([0-9a-fA-F]{2})*$/, 'must be hexadecimal bytes')
const count = z.union([z.int().min(0), z.string().regex(/^\d+$/).transform(BigInt)])
export const algorithm = z
  .string()
  .transform((name) => name.toLowerCase().replace('-', ''))
  .pipe(z.enum(['sha1', 'sha256', 'sha512']))
const rows = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) }).optional()

export const rfcFile = z.object({
  hotp: rows(
    z.object({ key: hex, counter: count, digits: z.int(), algorithm: algorithm.optional(), code: z.string() }),
  ),
  totp: rows(
    z.object({
      algorithm: algorithm.default('sha1'),
      key: hex,
      time: z.number(),
      period: z.number().default(30),
      digits: z.int(),
      code: z.string(),
    }),
  ),
  ocra: rows(
    z.object({
      suite: z.string(),
      key: hex,
      question: z.string(),
      counter: count.nullish(),
      pinHash: hex.nullish(),
      session: hex.nullish(),
      timeSteps: count.nullish(),
      code: z.string(),
    }),
  ),
  base45: rows(z.tuple([z.string(), z.string()])),
})
export type RfcFile = z.infer<typeof rfcFile>

const request = z.object({
  title: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])).optional(),
  challenge: z.string().optional(),
  freeText: z.string().optional(),
  nonce: hex,
  text: z.string(),
  code: z.string(),
})
export type RequestRow = z.infer<typeof request>

const example = z.object({
  serial: z.string(),
  deviceKey: hex,
  madeFromDemoFactoryKey: z.boolean().default(false),
  activation1: z.object({ licence: z.string(), challenge: hex, issuer: z.string(), text: z.string() }),
  deviceCode: z.string(),
  activation2: z.object({ sequenceNumber: z.int(), instanceKey: hex, account: z.string(), text: z.string() }),
  activationCode: z.string(),
  tokenCode: z.string(),
  requests: z.array(request).default([]),
  deactivation: z.object({ text: z.string() }).optional(),
  sameAsActivation1: z.array(z.string()).default([]),
  refusals: z
    .array(
      z.object({ state: z.enum(['not-activated', 'pending', 'activated']), text: z.string(), refusal: z.string() }),
    )
    .default([]),
})
export type Example = z.infer<typeof example>
export type State = Example['refusals'][number]['state']

export const protocolFile = z.object({ demoFactoryKey: hex.optional(), examples: z.array(example).min(1) })
export type ProtocolFile = z.infer<typeof protocolFile>

export const RFC_KEYS = ['hotp', 'totp', 'ocra', 'base45'] as const
