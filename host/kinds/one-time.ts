import { z } from '@hono/zod-openapi'
import { momentSchema } from '../token/time-schema.ts'

/** What tokens of one-time passwords tell alike: the device's own clock, the time step, the hash. */

export const hash = z.enum(['sha1', 'sha256', 'sha512']).openapi({ description: 'Under HMAC' })

/** Of the device's own clock. */
export const clockFields = {
  time: z.number().openapi({ description: 'What it says, ms since 1970' }),
  offset: z.number().openapi({ description: 'How far it was set ahead of the true time, ms' }),
}

export const timeStepSchema = z.object({
  number: z.int().openapi({ description: 'The time step that its clock is in' }),
  nextAt: momentSchema.openapi({ description: 'When the next one begins' }),
})
