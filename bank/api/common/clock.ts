import { z } from '@hono/zod-openapi'
import { CLOCK_OFFSETS, type ClockSettings, clockTime } from '../../core/settings.ts'

/** The clock of any bank. */

export const clockSchema = z
  .object({
    now: z.int().openapi({ description: "The bank's clock, ms since 1970" }),
    offset: z.int().openapi({ description: 'ms ahead of the real time' }),
    mode: z.enum(['real', 'paused']).openapi({ description: 'paused: it stands until it is moved' }),
  })
  .openapi('Clock')

const offset = z.int().min(CLOCK_OFFSETS.min).max(CLOCK_OFFSETS.max)

/** @param real the real time */
export function clockView(settings: ClockSettings, real: number) {
  const now = clockTime(settings, real)
  const mode = settings.clockStoodAt === null ? ('real' as const) : ('paused' as const)
  return { now, offset: now - real, mode }
}

export const clockBodies = {
  set: z.strictObject({ offset: offset.optional(), mode: z.enum(['real', 'paused']).optional() }),
  advance: z.strictObject({ ms: z.int().min(0).max(CLOCK_OFFSETS.max) }),
} as const

export const saysSomething = (change: object): boolean => Object.keys(change).length > 0
export const NOTHING_SAID = { error: 'must say "offset" or "mode"' }
export const TOO_FAR = '"ms": the clock would be more than ten years ahead.'
