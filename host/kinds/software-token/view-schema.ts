import { z } from '@hono/zod-openapi'
import { ND_REFUSALS, ND_SCREENS, SK_SCREENS, type SoftwareTokenTypes } from '../../../token-core/index.ts'
import { momentSchema as time } from '../../token/time-schema.ts'
import { clockFields, hash, timeStepSchema } from '../one-time.ts'

const shown = {
  kind: z.literal('software-token'),
  lit: z.boolean(),
  lines: z.array(z.string()).readonly(),
  code: z.string().nullable(),
  remaining: z.int().nullable(),
}

const skDisplay = z
  .object({ app: z.literal('sk-app'), screen: z.enum(SK_SCREENS), ...shown, serial: z.string().nullable() })
  .openapi('SkAppDisplay')
const ndDisplay = z
  .object({
    app: z.literal('nd-app'),
    screen: z.enum(ND_SCREENS),
    ...shown,
    name: z.string().nullable(),
    names: z.array(z.string()).readonly().nullable(),
    refusal: z.enum(ND_REFUSALS).nullable(),
  })
  .openapi('NdAppDisplay')

export const displaySchema = z
  .discriminatedUnion('app', [skDisplay, ndDisplay])
  .openapi('SoftwareTokenDisplay') satisfies z.ZodType<SoftwareTokenTypes['display']>

const inspected = {
  kind: z.literal('software-token'),
  at: time,
  deviceClock: z.object(clockFields),
  timeStep: timeStepSchema.nullable(),
  nextChangeAt: time.nullable(),
}

/** The fields of an Inspection, of each app. */
export const inspectionShapes = {
  SkAppView: {
    ...inspected,
    profile: z.literal('sk-app'),
    display: skDisplay,
    serial: z.string().nullable(),
    showsSerial: z.boolean(),
    foreignSim: z.boolean(),
    isRestored: z.boolean(),
  },
  NdAppView: {
    ...inspected,
    profile: z.literal('nd-app'),
    display: ndDisplay,
    serial: z.null(),
    tokens: z
      .array(
        z.object({
          serviceId: z.string(),
          userId: z.string(),
          name: z.string(),
          hasPin: z.boolean(),
          digits: z.int(),
          step: z.int(),
          hash,
        }),
      )
      .readonly(),
    hasMail: z.boolean(),
  },
}
