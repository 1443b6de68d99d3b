import { z } from '@hono/zod-openapi'
import { listOf } from '../../../server/index.ts'
import { BUTTONS, FAULT_NAMES, REFUSAL_CODES, SCREEN_NAMES } from '../../../token-core/index.ts'
import { momentSchema as time } from '../../token/time-schema.ts'

const gaugeSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

export const displaySchema = z
  .object({
    screen: z.enum(SCREEN_NAMES),
    lit: z.boolean(),
    blank: z
      .literal(true)
      .optional()
      .openapi({ description: 'A fault leaves the glass blank; missing where it does not' }),
    camera: z.boolean(),
    lines: listOf(z.string()).readonly(),
    rows: listOf(z.string()).readonly(),
    softKeys: z.tuple([z.string(), z.string(), z.string()]).readonly(),
    code: z.string().nullable(),
    refusal: z.enum(REFUSAL_CODES).nullable(),
    gauge: gaugeSchema.nullable(),
  })
  .openapi('CameraTokenDisplay')

/** The fields of an Inspection. */
export const inspectionShape = {
  kind: z.literal('camera-token'),
  serial: z.string(),
  profile: z.string(),
  at: time,
  display: displaySchema,
  power: z.enum(['on', 'off', 'none']),
  buttons: z.object({ left: z.enum(['up', 'down']), middle: z.enum(['up', 'down']), right: z.enum(['up', 'down']) }),
  tapeIn: z.boolean(),
  battery: z.object({ percent: z.number(), units: z.number(), full: z.number(), gauge: gaugeSchema }).nullable(),
  faults: z.object({
    cameraFault: z.boolean(),
    wrongCodes: z.boolean(),
    displayFault: z.boolean(),
    stuckButtons: z.array(z.enum(BUTTONS)).readonly(),
    terms: z
      .array(
        z.object({
          fault: z.enum(FAULT_NAMES),
          timesLeft: z.int().nullable().openapi({ description: 'How often it will act still, then it mends itself' }),
          probability: z.number().nullable().openapi({ description: 'With which it acts each time it could' }),
        }),
      )
      .readonly()
      .openapi({ description: 'Faults that act only some times, and what is left of them' }),
  }),
  activations: z
    .array(
      z.object({
        tokenCode: z.string(),
        licence: z.string(),
        sequenceNumber: z.int(),
        issuer: z.string(),
        account: z.string(),
      }),
    )
    .readonly(),
  memory: z.object({ held: z.int(), places: z.int() }),
  registration: z.object({ licence: z.string(), issuer: z.string() }).nullable(),
  window: z.object({ openedAt: time, closesAt: time }).nullable(),
  hold: z.object({ action: z.enum(['switch-on', 'switch-off', 'menu']), since: time, completesAt: time }).nullable(),
  darkAt: time.nullable(),
  offAt: time.nullable(),
  nextChangeAt: time.nullable(),
}
