import { z } from '@hono/zod-openapi'
import { BUTTONS, REFUSAL_CODES, SCREEN_NAMES } from '../../token-core/index.ts'
import type { TokenView } from '../token-view.ts'

const time = z.int().openapi({ description: 'Milliseconds on the clock that `now` tells' })

const displaySchema = z
  .object({
    screen: z.enum(SCREEN_NAMES),
    lit: z.boolean(),
    camera: z.boolean(),
    lines: z.array(z.string()).readonly(),
    rows: z.array(z.string()).readonly(),
    softKeys: z.tuple([z.string(), z.string(), z.string()]).readonly(),
    code: z.string().nullable(),
    refusal: z.enum(REFUSAL_CODES).nullable(),
    gauge: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  })
  .openapi('Display')

/** The shape of a TokenView, for the OpenAPI document and for the typed client. */
export const tokenViewSchema = z
  .object({
    id: z.string(),
    sequence: z.int(),
    now: time,
    serial: z.string(),
    profile: z.string(),
    at: time,
    display: displaySchema,
    power: z.enum(['on', 'off', 'none']),
    buttons: z.object({ left: z.enum(['up', 'down']), middle: z.enum(['up', 'down']), right: z.enum(['up', 'down']) }),
    tapeIn: z.boolean(),
    battery: z.object({ percent: z.number() }).nullable(),
    faults: z.object({
      cameraFault: z.boolean(),
      wrongCodes: z.boolean(),
      stuckButtons: z.array(z.enum(BUTTONS)).readonly(),
    }),
    activations: z.array(z.object({ tokenCode: z.string(), issuer: z.string(), account: z.string() })).readonly(),
    registration: z.object({ licence: z.string(), issuer: z.string() }).nullable(),
    window: z.object({ closesAt: time }).nullable(),
    hold: z.object({ action: z.enum(['switch-on', 'switch-off', 'menu']), since: time, completesAt: time }).nullable(),
    darkAt: time.nullable(),
    offAt: time.nullable(),
    nextChangeAt: time.nullable(),
  })
  .openapi('TokenView') satisfies z.ZodType<TokenView>
