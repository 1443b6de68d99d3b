import { z } from 'zod'
import { BUTTONS, REFUSAL_CODES, SCREEN_NAMES } from '../token-core/index.ts'

/** A journey (docs/device.md, "Journeys"): what is done to a token and what must be seen, in plain data. */

const at = z.number().min(0)
const note = z.string().optional()
const button = z.enum(BUTTONS)
const on = z.boolean()
const howOften = { times: z.int().min(1).max(1000).optional(), probability: z.number().min(0).max(1).optional() }

const expectation = z.strictObject({
  screen: z.enum(SCREEN_NAMES).optional(),
  refusal: z.enum(REFUSAL_CODES).nullable().optional(),
  lit: z.boolean().optional(),
  code: z.string().nullable().optional(),
  notCode: z.string().optional(),
  contains: z.array(z.string()).optional(),
  softKeys: z.tuple([z.string(), z.string(), z.string()]).optional(),
  tokenCodes: z.array(z.string()).optional(),
})
export type Expectation = z.infer<typeof expectation>

const look = z.strictObject({ at, note, do: z.undefined().optional(), expect: expectation })
const deed = z.discriminatedUnion('do', [
  z.strictObject({ at, note, do: z.enum(['press', 'release']), button }),
  z.strictObject({ at, note, do: z.literal('tap'), button }),
  z.strictObject({ at, note, do: z.literal('hold'), button, for: z.number().min(0) }),
  z.strictObject({ at, note, do: z.literal('scan'), text: z.string() }),
  z.strictObject({ at, note, do: z.literal('battery-level'), percent: z.number() }),
  z.strictObject({ at, note, do: z.enum(['camera-fault', 'wrong-codes', 'display-fault']), on, ...howOften }),
  z.strictObject({ at, note, do: z.literal('button-stuck'), button, on, ...howOften }),
  z.strictObject({ at, note, do: z.literal('memory-filled'), on: on.optional(), ...howOften }),
  z.strictObject({
    at,
    note,
    do: z.enum(['tape-in', 'tape-removed', 'battery-removed', 'battery-fitted']),
  }),
])
export type Deed = z.infer<typeof deed>

export const journeyFile = z.object({
  name: z.string().optional(),
  serial: z.string().regex(/^\d{2}-\d{7}-\d$/, 'must be NN-NNNNNNN-N'),
  deviceKey: z.string().regex(/^[0-9a-fA-F]{64}$/, 'must be 32 bytes in hexadecimal'),
  profile: z.enum(['dp', 'e-code']).default('dp'),
  tapeIn: z.boolean().default(false),
  steps: z.array(z.discriminatedUnion('do', [look, deed])),
})
export type Journey = z.infer<typeof journeyFile>
