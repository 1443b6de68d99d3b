import { z } from '@hono/zod-openapi'
import { EARLIEST, LATEST } from './token-clock.ts'

const timeRange = `must be a whole number from ${EARLIEST} to ${LATEST}`

/** A moment that a view tells. */
export const momentSchema = z.int().openapi({ description: 'Milliseconds on the clock that `now` tells' })

/** A time in a saved journal, ms. */
export const timeSchema = z
  .int({ error: timeRange })
  .min(EARLIEST, { error: timeRange })
  .max(LATEST, { error: timeRange })
