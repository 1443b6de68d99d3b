import { createRoute, z } from '@hono/zod-openapi'
import { CLOCK_OFFSETS, type ClockChange, type ClockSettings, clockTime } from '../../core/settings.ts'
import { type Refusal, refuseCommon } from './errors.ts'
import { json, jsonBody, makeRouter } from './router.ts'

/** The clock of any bank. */

const clockSchema = z
  .object({
    now: z.int().openapi({ description: "The bank's clock, ms since 1970" }),
    offset: z.int().openapi({ description: 'ms ahead of the real time' }),
    mode: z.enum(['real', 'paused']).openapi({ description: 'paused: it stands until it is moved' }),
  })
  .openapi('Clock')

const offset = z.int().min(CLOCK_OFFSETS.min).max(CLOCK_OFFSETS.max)

/** @param real the real time */
export function clockView(settings: ClockSettings, real: number): ClockView {
  const now = clockTime(settings, real)
  return { now, offset: now - real, mode: settings.clockStoodAt === null ? 'real' : 'paused' }
}

export interface ClockView {
  readonly now: number
  readonly offset: number
  readonly mode: 'real' | 'paused'
}

export const clockBodies = {
  set: z.strictObject({ offset: offset.optional(), mode: z.enum(['real', 'paused']).optional() }),
  advance: z.strictObject({ ms: z.int().min(0).max(CLOCK_OFFSETS.max) }),
} as const

export const saysSomething = (change: object): boolean => Object.keys(change).length > 0
export const NOTHING_SAID = { error: 'must say "offset" or "mode"' }
export const TOO_FAR = '"ms": the clock would be more than ten years ahead.'

export interface BankClock {
  read(): Promise<ClockView>
  /** @returns null: it would be more than ten years from the real one, and is not moved */
  move(change: ClockChange): Promise<ClockView | null>
}

/** `/clock`, to be mounted at `/`. @param invalid the answer 400 as the document of the API describes it */
export function clockRoutes(invalid: Refusal, clock: BankClock) {
  const ok = json('The clock after it', clockSchema)
  const clockRoute = createRoute({
    method: 'get',
    path: '/clock',
    operationId: 'getClock',
    summary: "The bank's clock",
    responses: { 200: json('The clock', clockSchema) },
  })
  const setClockRoute = createRoute({
    method: 'put',
    path: '/clock',
    operationId: 'setClock',
    summary: 'Sets how far the clock is ahead of the real time, and whether it goes',
    request: jsonBody(clockBodies.set.refine(saysSomething, NOTHING_SAID)),
    responses: { 200: ok, 400: invalid },
  })
  const advanceClockRoute = createRoute({
    method: 'post',
    path: '/clock/advance',
    operationId: 'advanceClock',
    summary: 'Moves the clock forward, in all processes of the bank',
    request: jsonBody(clockBodies.advance),
    responses: { 200: ok, 400: invalid },
  })
  return makeRouter()
    .openapi(clockRoute, async (c) => c.json(await clock.read(), 200))
    .openapi(setClockRoute, async (c) => {
      const { offset: to, mode } = c.req.valid('json')
      const moved = await clock.move({ to, mode })
      return moved ? c.json(moved, 200) : refuseCommon(c, 'invalid-request', TOO_FAR)
    })
    .openapi(advanceClockRoute, async (c) => {
      const moved = await clock.move({ by: c.req.valid('json').ms })
      return moved ? c.json(moved, 200) : refuseCommon(c, 'invalid-request', TOO_FAR)
    })
}
