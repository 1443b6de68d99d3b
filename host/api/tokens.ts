import { createRoute, z } from '@hono/zod-openapi'
import { errorBody } from '../../server/index.ts'
import { type Rack, viewsOf } from '../rack/rack.ts'
import { isCursor } from '../storage/store.ts'
import type { Clock } from '../token/clock.ts'
import { LONGEST_ADVANCE_MS } from '../token/token-clock.ts'
import { TOKEN_ID } from '../token/token-id.ts'
import { awaitedBy, untilSchema } from './conditions.ts'
import { errorWith, refusalOf } from './errors.ts'
import { makeRoutes, readAs } from './routes.ts'
import { tagHeader, tagOf } from './sequence.ts'
import { tokenViewSchema } from './view-schema.ts'
import { waitUntil } from './wait-until.ts'

/** How much of what somebody takes for an id is said again. */
const LONGEST_ECHO = 64
const sentenceOf = (id: string): string =>
  `There is no token ${JSON.stringify(id.length > LONGEST_ECHO ? `${id.slice(0, LONGEST_ECHO)}…` : id)}.`
export const noSuchToken = (id: string) => errorBody('not-found', sentenceOf(id))

/** What has not the form of an id is the id of no token. */
export const idParameter = z.object({
  id: z
    .string()
    .regex(TOKEN_ID, { error: ({ input }) => sentenceOf(String(input)) })
    .openapi({ example: 'main' }),
})

export const viewAnswer = {
  description: 'The token',
  headers: tagHeader,
  content: { 'application/json': { schema: tokenViewSchema } },
}

const MOST_TOKENS = 1000
const limitError = `must be a number from 1 to ${MOST_TOKENS}`

const pageQuery = z.strictObject({
  limit: z.coerce
    .number({ error: limitError })
    .int({ error: limitError })
    .min(1, { error: limitError })
    .max(MOST_TOKENS, { error: limitError })
    .optional()
    .openapi({ description: 'Without it all tokens' }),
  after: z
    .string()
    .refine(isCursor, { error: 'must be the "next" of a page' })
    .optional()
    .openapi({ description: '`next` of the page before' }),
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listTokens',
  summary: 'All tokens, or a page of them',
  description:
    'In their order. With `limit` so many at most, and `next` where there are more: sent as `after`, it asks for those behind. Without, all of them.',
  request: { query: pageQuery },
  responses: {
    200: {
      description: 'The tokens',
      content: {
        'application/json': {
          schema: z.object({ tokens: z.array(tokenViewSchema).readonly(), next: z.string().optional() }),
        },
      },
    },
    400: refusalOf('A parameter is not what it should be'),
  },
})

const LONGEST_TIMEOUT_MS = 60_000
const USUAL_TIMEOUT_MS = 5000
const ms = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

const beside = (name: 'timeout' | 'advance') => ({
  path: [name],
  error: 'belongs to "until", which this call has not: say what is waited for',
})

const untilQuery = z
  .strictObject({
    until: untilSchema.optional(),
    timeout: ms(0, LONGEST_TIMEOUT_MS)
      .optional()
      .openapi({ description: `How long to wait, in ms of real time; ${USUAL_TIMEOUT_MS} if not said` }),
    advance: ms(1, LONGEST_ADVANCE_MS).optional().openapi({
      description: "Where the token's clock stands: by how many ms it may be moved on, from change to change",
    }),
  })
  .refine(({ until, timeout }) => until !== undefined || timeout === undefined, beside('timeout'))
  .refine(({ until, advance }) => until !== undefined || advance === undefined, beside('advance'))

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'getToken',
  summary: 'One token as it stands now, or once it is as wanted',
  description:
    "With `until` the answer waits until the conditions hold. Where the token's clock stands, nothing is waited for: its time is moved on by `advance`, or it is looked at once.",
  request: { params: idParameter, query: untilQuery },
  responses: {
    200: viewAnswer,
    400: refusalOf('A parameter is not what it should be'),
    404: refusalOf('No such token, or it was removed meanwhile'),
    408: {
      description: 'The conditions did not come to hold',
      content: { 'application/json': { schema: errorWith({ view: tokenViewSchema }) } },
    },
    503: refusalOf('The host is closing'),
  },
})

export interface TokenRoutesOptions {
  readonly rack: Rack
  readonly clock: Clock
  /** Ends what waits. */
  readonly closing: AbortSignal
}

/** Tokens, as they stand. */
export function tokenRoutes({ rack, clock, closing }: TokenRoutesOptions) {
  return makeRoutes()
    .openapi(listRoute, async (context) => {
      const { limit, after } = context.req.valid('query')
      if (limit === undefined) return context.json({ tokens: await viewsOf(rack, after) }, 200)
      const { views, next } = await rack.page({ after, limit })
      return context.json({ tokens: views, ...(next === null ? {} : { next }) }, 200)
    })
    .openapi(getRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      const { until, timeout = USUAL_TIMEOUT_MS, advance } = context.req.valid('query')
      if (until === undefined) {
        const view = await token.settled()
        return context.json(view, 200, tagOf(view))
      }
      const { holds, text } = readAs(awaitedBy(token.kind), 'query', { until }).until
      const signals = [closing, context.req.raw.signal]
      const view = await waitUntil({ token, holds, clock, timeout, advance, signals })
      if (holds(view)) return context.json(view, 200, tagOf(view))
      const message = `The token did not come to ${JSON.stringify(text.slice(0, LONGEST_ECHO))} in time: "view" is what it came to.`
      return context.json({ ...errorBody('timed-out', message), view }, 408, tagOf(view))
    })
}
