import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { type NewEvent, newEventSchema } from '../events.ts'
import type { RunningToken } from '../running-token.ts'
import { errorBody, invalidRequest, refusalOf, refuse } from './errors.ts'
import { tokenViewSchema } from './view-schema.ts'

/** The tokens of this host, by id. */
export type Tokens = ReadonlyMap<string, RunningToken>

export const idParameter = z.object({ id: z.string().openapi({ example: 'main' }) })
export const noSuchToken = (id: string) => errorBody('not-found', `There is no token ${JSON.stringify(id)}.`)

const MAX_JSON_BYTES = 1_000_000

const viewAnswer = { description: 'The token', content: { 'application/json': { schema: tokenViewSchema } } }

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'All tokens',
  responses: {
    200: {
      description: 'The tokens',
      content: { 'application/json': { schema: z.object({ tokens: z.array(tokenViewSchema).readonly() }) } },
    },
  },
})

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One token as it stands now',
  request: { params: idParameter },
  responses: { 200: viewAnswer, 404: refusalOf('No such token') },
})

const eventRoute = createRoute({
  method: 'post',
  path: '/{id}/events',
  summary: 'Lets something happen to the token',
  request: {
    params: idParameter,
    body: { required: true, content: { 'application/json': { schema: newEventSchema } } },
  },
  responses: {
    200: viewAnswer,
    400: refusalOf('Not an event'),
    404: refusalOf('No such token'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    500: refusalOf('The state could not be saved'),
  },
})

/** Tokens and their events. Every answer shows the settled state, after it was saved. */
export function tokenRoutes(tokens: Tokens) {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (!result.success) return refuse(context, 'invalid-request', invalidRequest(result.error))
    },
  })
  app.use(
    '/:id/events',
    bodyLimit({
      maxSize: MAX_JSON_BYTES,
      onError: (context) => refuse(context, 'too-large', `The body has more than ${MAX_JSON_BYTES} bytes.`),
    }),
  )
  return app
    .openapi(listRoute, async (context) =>
      context.json({ tokens: await Promise.all([...tokens.values()].map((token) => token.settled())) }, 200),
    )
    .openapi(getRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = tokens.get(id)
      return token === undefined ? context.json(noSuchToken(id), 404) : context.json(await token.settled(), 200)
    })
    .openapi(eventRoute, async (context) => {
      const { id } = context.req.valid('param')
      const event: NewEvent = context.req.valid('json')
      const token = tokens.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      return context.json(await token.send(event), 200)
    })
}
