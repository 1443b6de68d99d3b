import { createRoute, z } from '@hono/zod-openapi'
import { errorBody } from '../../server/index.ts'
import { type Rack, viewsOf } from '../rack/rack.ts'
import { isCursor } from '../storage/store.ts'
import { TOKEN_ID } from '../token/token-id.ts'
import { refusalOf } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { tokenViewSchema } from './view-schema.ts'

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

export const viewAnswer = { description: 'The token', content: { 'application/json': { schema: tokenViewSchema } } }

const MOST_TOKENS = 1000
const limitError = `must be a number from 1 to ${MOST_TOKENS}`

const pageQuery = z.object({
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

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One token as it stands now',
  request: { params: idParameter },
  responses: { 200: viewAnswer, 404: refusalOf('No such token') },
})

/** Tokens, as they stand. */
export function tokenRoutes(rack: Rack) {
  return makeRoutes()
    .openapi(listRoute, async (context) => {
      const { limit, after } = context.req.valid('query')
      if (limit === undefined) return context.json({ tokens: await viewsOf(rack, after) }, 200)
      const { tokens, next } = await rack.page({ after, limit })
      const views = await Promise.all(tokens.map((token) => token.settled()))
      return context.json({ tokens: views, ...(next === null ? {} : { next }) }, 200)
    })
    .openapi(getRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      return token === undefined ? context.json(noSuchToken(id), 404) : context.json(await token.settled(), 200)
    })
}
