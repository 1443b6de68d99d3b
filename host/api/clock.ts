import { createRoute, z } from '@hono/zod-openapi'
import type { Rack } from '../rack/rack.ts'
import type { Advance } from '../rack/running.ts'
import { type ClockSetting, FASTEST, LONGEST_ADVANCE_MS, SLOWEST } from '../token/token-clock.ts'
import { refusalOf } from './errors.ts'
import { eventAnswerSchema } from './happened-schema.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { ifMatch, tagHeader, tagOf } from './sequence.ts'
import { idParameter, noSuchToken, viewAnswer } from './tokens.ts'

const speedRange = `must be a number from ${SLOWEST} to ${FASTEST}`
const range = `a whole number from 1 to ${LONGEST_ADVANCE_MS}`
const error = `must be ${range}`
/** ms to move on by. */
export const advanceRange = z.int({ error }).min(1, { error }).max(LONGEST_ADVANCE_MS, { error })

export const settingSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({
      mode: z.literal('real'),
      from: z.literal('host', { error: 'must be host, or not there' }).optional(),
    }),
    z.strictObject({ mode: z.literal('paused') }),
    z.strictObject({
      mode: z.literal('scaled'),
      speed: z.number({ error: speedRange }).min(SLOWEST, { error: speedRange }).max(FASTEST, { error: speedRange }),
    }),
  ])
  .openapi('ClockSetting') satisfies z.ZodType<ClockSetting>

const advanceSchema = z
  .union([z.strictObject({ ms: advanceRange }), z.strictObject({ to: z.literal('next-change') })], {
    error: `must be {"ms": n}, where n is ${range}, or {"to": "next-change"}`,
  })
  .openapi('Advance') satisfies z.ZodType<Advance>

const refusals = {
  400: refusalOf('The body is not what it should be'),
  404: refusalOf('No such token'),
  409: refusalOf('Somebody else moved the token meanwhile'),
  412: refusalOf('The token has another sequence'),
  413: refusalOf('More than 1 MB'),
  415: refusalOf('Not JSON'),
  500: refusalOf('The state could not be saved'),
}

const setRoute = createRoute({
  method: 'put',
  path: '/{id}/clock',
  operationId: 'setTokenClock',
  summary: "How the token's time goes",
  description:
    "Real: as the host's, on from where the token stands; with `from` host, the same time as the host's. Paused: nothing happens by itself. Scaled: so many times as fast.",
  request: {
    params: idParameter,
    headers: ifMatch,
    body: { required: true, content: { 'application/json': { schema: settingSchema } } },
  },
  responses: { 200: viewAnswer, ...refusals },
})

const advanceRoute = createRoute({
  method: 'post',
  path: '/{id}/clock/advance',
  operationId: 'advanceTokenClock',
  summary: "Moves the token's time on",
  description: 'Whatever its clock does. What falls due on the way happens, each at its own time.',
  request: {
    params: idParameter,
    headers: ifMatch,
    body: { required: true, content: { 'application/json': { schema: advanceSchema } } },
  },
  responses: {
    200: {
      description: 'The token, and what fell due',
      headers: tagHeader,
      content: { 'application/json': { schema: eventAnswerSchema } },
    },
    ...refusals,
  },
})

/** A clock for each token. */
export function clockRoutes(rack: Rack) {
  return makeRoutes({ '/:id/clock': MAX_JSON_BYTES, '/:id/clock/advance': MAX_JSON_BYTES })
    .openapi(setRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      const sequence = context.req.valid('header')['if-match']
      const view = await token.setClock(context.req.valid('json'), { sequence })
      return context.json(view, 200, tagOf(view))
    })
    .openapi(advanceRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      const sequence = context.req.valid('header')['if-match']
      const view = await token.advance(context.req.valid('json'), { sequence })
      return context.json(view, 200, tagOf(view))
    })
}
