import { z } from '@hono/zod-openapi'
import { listOf } from '../../../server/index.ts'
import { BUTTONS, REFUSAL_CODES, SCREEN_NAMES } from '../../../token-core/index.ts'
import type { BankUser } from '../../token/loan.ts'
import { CLOCK_MODES } from '../../token/token-clock.ts'
import { TOKEN_COLOURS, type TokenView } from '../../token/token-view.ts'

export const colourSchema = z
  .enum(TOKEN_COLOURS, { error: `must be one of ${TOKEN_COLOURS.join(', ')}` })
  .openapi('TokenColour')

const time = z.int().openapi({ description: 'Milliseconds on the clock that `now` tells' })

const gaugeSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

export const displaySchema = z
  .object({
    screen: z.enum(SCREEN_NAMES),
    lit: z.boolean(),
    camera: z.boolean(),
    lines: listOf(z.string()).readonly(),
    rows: listOf(z.string()).readonly(),
    softKeys: z.tuple([z.string(), z.string(), z.string()]).readonly(),
    code: z.string().nullable(),
    refusal: z.enum(REFUSAL_CODES).nullable(),
    gauge: gaugeSchema.nullable(),
  })
  .openapi('Display')

export const bankUserSchema = z
  .object({ loginId: z.string(), name: z.string(), company: z.string() })
  .openapi('BankUser') satisfies z.ZodType<BankUser>

/** The shape of a TokenView, for the OpenAPI document and for the typed client. */
export const tokenViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    colour: colourSchema,
    place: z.number(),
    sequence: z.int(),
    now: time,
    clock: z.object({ mode: z.enum(CLOCK_MODES), speed: z.number() }),
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
      stuckButtons: z.array(z.enum(BUTTONS)).readonly(),
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
    holder: bankUserSchema.nullable(),
  })
  .openapi('TokenView') satisfies z.ZodType<TokenView>
