import { createRoute, z } from '@hono/zod-openapi'
import { ofPlainCharacters } from '../../server/index.ts'
import { newTokenOf } from '../practice/makers.ts'
import type { PracticeRack } from '../practice/practice-rack.ts'
import { LONGEST_NAME } from '../token/token-view.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { ifMatch, tagOf } from './sequence.ts'
import { idParameter, noSuchToken, viewAnswer } from './tokens.ts'
import { colourSchema } from './view-schema.ts'

const nameSchema = z
  .string({ error: 'must be a text' })
  .trim()
  .min(1, { error: 'must not be empty' })
  .max(LONGEST_NAME, { error: `must have at most ${LONGEST_NAME} characters` })
  .refine(...ofPlainCharacters)

const newTokenSchema = newTokenOf({ name: nameSchema.optional(), colour: colourSchema.optional() })

const descriptionSchema = z
  .strictObject({
    name: nameSchema.optional(),
    colour: colourSchema.optional(),
    place: z.number({ error: 'must be a number' }).optional().openapi({ example: 1.5 }),
  })
  .openapi('TokenDescription')

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
})

const refusals = {
  400: refusalOf('The body is not what it should be'),
  404: refusalOf('No such token'),
  413: refusalOf('More than 1 MB'),
  415: refusalOf('Not JSON'),
  500: refusalOf('The state could not be saved'),
}

const createTokenRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'createToken',
  summary: 'A new token in the rack',
  description:
    'Of which kind says `kind`: a camera token where it is missing. factory-new: with its tape in. activated: registered at the practice bank, and off. dp020: the bank takes it for registered, but its last window closed. The latter two need the practice bank and a serial that it knows.',
  request: { body: json(newTokenSchema) },
  responses: {
    201: viewAnswer,
    ...refusals,
    409: refusalOf('No practice bank, or no practice serial or user left'),
    502: refusalOf('The practice bank does not answer, or refuses'),
  },
})

const describeRoute = createRoute({
  method: 'patch',
  path: '/{id}',
  operationId: 'describeToken',
  summary: 'Another name, colour or place',
  request: { params: idParameter, headers: ifMatch, body: json(descriptionSchema) },
  responses: {
    200: viewAnswer,
    ...refusals,
    409: refusalOf('Somebody else moved the token meanwhile'),
    412: refusalOf('The token has another sequence'),
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'removeToken',
  summary: 'Takes a token out of the rack',
  description:
    'It can be taken back until the host ends, or two hundred others were deleted after it. A user who was lent with it is given back in any case.',
  request: {
    params: idParameter,
    headers: ifMatch,
    query: z.strictObject({
      release: z.enum(['true', 'false']).default('false').openapi({
        description:
          'Whoever signs with it at the practice bank, also by a registration on the pages, is unregistered there',
      }),
    }),
  },
  responses: {
    204: { description: 'It is gone' },
    400: refusalOf('No sequence, or another query'),
    404: refusals[404],
    409: refusalOf('This host knows no practice bank'),
    412: refusalOf('The token has another sequence'),
    500: refusalOf('It could not be put aside'),
    502: refusalOf('The token is gone, but the practice bank does not answer, or refuses'),
  },
})

const restoreRoute = createRoute({
  method: 'post',
  path: '/{id}/restore',
  operationId: 'restoreToken',
  summary: 'Takes a deleted token back',
  request: { params: idParameter },
  responses: { 200: viewAnswer, 404: refusalOf('No deleted token of this id') },
})

const duplicateRoute = createRoute({
  method: 'post',
  path: '/{id}/duplicate',
  operationId: 'duplicateToken',
  summary: 'Another token in the same state, with the same serial and keys',
  request: { params: idParameter },
  responses: { 201: viewAnswer, 404: refusals[404], 500: refusals[500] },
})

/** Tokens that come and go. */
export function rackRoutes(rack: PracticeRack) {
  return makeRoutes({ '/': MAX_JSON_BYTES, '/:id': MAX_JSON_BYTES })
    .openapi(createTokenRoute, async (context) => {
      const view = await rack.create(context.req.valid('json'))
      return context.json(view, 201, tagOf(view))
    })
    .openapi(describeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      const sequence = context.req.valid('header')['if-match']
      const view = await token.describe(context.req.valid('json'), { sequence })
      return context.json(view, 200, tagOf(view))
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const sequence = context.req.valid('header')['if-match']
      const release = context.req.valid('query').release === 'true'
      const isGone = (await rack.remove(id, sequence, release)) !== null
      return isGone ? context.body(null, 204) : context.json(noSuchToken(id), 404)
    })
    .openapi(restoreRoute, async (context) => {
      const { id } = context.req.valid('param')
      const view = await rack.restore(id)
      return view === null ? context.json(noSuchToken(id), 404) : context.json(view, 200, tagOf(view))
    })
    .openapi(duplicateRoute, async (context) => {
      const { id } = context.req.valid('param')
      const view = await rack.duplicate(id)
      return view === null ? context.json(noSuchToken(id), 404) : context.json(view, 201, tagOf(view))
    })
}
