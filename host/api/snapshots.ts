import { createRoute, z } from '@hono/zod-openapi'
import { errorBody, listOf, ofPlainCharacters } from '../../server/index.ts'
import type { KindName, Token } from '../../token-core/index.ts'
import type { Snapshot, Snapshots } from '../practice/snapshots.ts'
import type { Rack } from '../rack/rack.ts'
import { tokenFileSchema } from '../token/token-file.ts'
import { LONGEST_NAME } from '../token/token-view.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes, readAs } from './routes.ts'
import { ifMatch, tagOf } from './sequence.ts'
import { idParameter, noSuchToken, viewAnswer } from './tokens.ts'

const MOST_TOKENS = 1000

const snapshotSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    takenAt: z.int().openapi({ description: "On the host's clock, ms" }),
    tokens: z.array(z.string()).readonly().openapi({ description: 'Their ids' }),
    isRack: z.boolean().openapi({ description: 'Of the whole rack: tokens that came since go when it is restored' }),
    hasBank: z.boolean().openapi({ description: 'The practice bank is kept with it' }),
  })
  .openapi('Snapshot') satisfies z.ZodType<Snapshot>

const newSnapshotSchema = z
  .strictObject({
    name: z
      .string({ error: 'must be a text' })
      .trim()
      .max(LONGEST_NAME, { error: `must have at most ${LONGEST_NAME} characters` })
      .refine(...ofPlainCharacters)
      .optional(),
    tokens: listOf(z.string())
      .min(1, { error: 'must name a token' })
      .max(MOST_TOKENS, { error: `must name at most ${MOST_TOKENS} tokens` })
      .readonly()
      .optional()
      .openapi({ description: 'Ids. Default: the whole rack' }),
    bank: z.boolean({ error: 'must be true or false' }).optional().openapi({ description: 'The practice bank, too' }),
  })
  .openapi('NewSnapshot')

const answer = { description: 'The snapshot', content: { 'application/json': { schema: snapshotSchema } } }
const bankRefusal = { 502: refusalOf('The practice bank does not answer, or refuses') }
const parameter = z.object({ id: z.string().max(64) })

const takeRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'takeSnapshot',
  summary: 'Keeps how tokens stand, or the rack, or rack and bank together',
  description: 'Until the host ends. It holds keys, which nobody is told.',
  request: { body: { required: true, content: { 'application/json': { schema: newSnapshotSchema } } } },
  responses: {
    201: answer,
    400: refusalOf('The body is not what it should be'),
    404: refusalOf('No such token'),
    409: refusalOf('No practice bank, or too many snapshots'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    ...bankRefusal,
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listSnapshots',
  summary: 'All snapshots, the newest last',
  responses: {
    200: {
      description: 'The snapshots',
      content: { 'application/json': { schema: z.object({ snapshots: z.array(snapshotSchema).readonly() }) } },
    },
    400: refusalOf('A parameter that is not known'),
  },
})

const restoreRoute = createRoute({
  method: 'post',
  path: '/{id}/restoration',
  operationId: 'restoreSnapshot',
  summary: 'Puts everything back in place',
  description: 'Tokens keep their ids. Those that were removed come back; of a rack, those that came since go.',
  request: { params: parameter },
  responses: {
    200: answer,
    404: refusalOf('No such snapshot'),
    409: refusalOf('Somebody else moved a token meanwhile'),
    500: refusalOf('The state of a token could not be saved'),
    ...bankRefusal,
  },
})

const forgetRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'deleteSnapshot',
  summary: 'Forgets a snapshot: everything stays as it is',
  request: { params: parameter },
  responses: { 204: { description: 'It is gone' }, 404: refusalOf('No such snapshot'), ...bankRefusal },
})

const unknown = (id: string) => errorBody('not-found', `There is no snapshot ${JSON.stringify(id)}.`)

/** How everything stood, to be put back. */
export function snapshotRoutes(snapshots: Snapshots) {
  return makeRoutes({ '/': MAX_JSON_BYTES })
    .openapi(takeRoute, async (context) => context.json(await snapshots.take(context.req.valid('json')), 201))
    .openapi(listRoute, (context) => context.json({ snapshots: snapshots.list() }, 200))
    .openapi(restoreRoute, async (context) => {
      const { id } = context.req.valid('param')
      const restored = await snapshots.restore(id)
      return restored === null ? context.json(unknown(id), 404) : context.json(restored, 200)
    })
    .openapi(forgetRoute, async (context) => {
      const { id } = context.req.valid('param')
      return (await snapshots.forget(id)) ? context.body(null, 204) : context.json(unknown(id), 404)
    })
}

/** A token stays what it is: a file of another kind is no state of it. */
const fileOfA = (kind: KindName) =>
  z.object({
    token: z.custom<Token>().refine((token) => token.kind === kind, { error: `must be a ${kind}, as the token is` }),
  })

const stateRoute = createRoute({
  method: 'put',
  path: '/{id}/state',
  operationId: 'putTokenState',
  summary: 'Puts a token into the state of a token file, in place',
  description: 'It keeps its id, name and clock; its time is that of the file.',
  request: {
    params: idParameter,
    headers: ifMatch,
    body: { required: true, content: { 'application/json': { schema: tokenFileSchema } } },
  },
  responses: {
    200: viewAnswer,
    400: refusalOf('Not a token file'),
    404: refusalOf('No such token'),
    409: refusalOf('Somebody else moved the token meanwhile'),
    412: refusalOf('The token has another sequence'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    500: refusalOf('The state could not be saved'),
  },
})

/** One token, put back. */
export function stateRoutes(rack: Rack) {
  return makeRoutes({ '/:id/state': MAX_JSON_BYTES }).openapi(stateRoute, async (context) => {
    const { id } = context.req.valid('param')
    const held = await rack.get(id)
    if (held === undefined) return context.json(noSuchToken(id), 404)
    const sequence = context.req.valid('header')['if-match']
    const { token } = readAs(fileOfA(held.kind), 'json', context.req.valid('json'))
    const view = await held.putState({ token }, { sequence })
    return context.json(view, 200, tagOf(view))
  })
}
