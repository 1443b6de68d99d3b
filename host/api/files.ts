import { createRoute, z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { hexToBytes, serialOf, writeKeyFile } from '../../token-core/index.ts'
import type { Rack } from '../rack/rack.ts'
import { tokenFileSchema, writeTokenFile } from '../token/token-file.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { tagOf } from './sequence.ts'
import { idParameter, noSuchToken, viewAnswer } from './tokens.ts'

export const PSKC_TYPE = 'application/pskc+xml'
const MOST_TOKENS = 1000

const idsSchema = z
  .strictObject({
    ids: listOf(z.string())
      .min(1, { error: 'must name a token' })
      .max(MOST_TOKENS, { error: `must name at most ${MOST_TOKENS} tokens` }),
  })
  .openapi('TokenIds')

const exportRoute = createRoute({
  method: 'get',
  path: '/{id}/export',
  operationId: 'exportToken',
  summary: 'The token as a file, with its keys',
  description: 'A secret: whoever has the file can make the codes of the token.',
  request: { params: idParameter },
  responses: {
    200: { description: 'A token file', content: { 'application/json': { schema: tokenFileSchema } } },
    404: refusalOf('No such token'),
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/import',
  operationId: 'importToken',
  summary: 'A token from such a file',
  description: 'It gets an id of its own. Its time goes on from where it stood when the file was made.',
  request: { body: { required: true, content: { 'application/json': { schema: tokenFileSchema } } } },
  responses: {
    201: viewAnswer,
    400: refusalOf('Not a token file'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    500: refusalOf('The token could not be saved'),
  },
})

const pskcRoute = createRoute({
  method: 'post',
  path: '/pskc',
  operationId: 'exportKeys',
  summary: 'The device keys of tokens as a key container (RFC 6030)',
  description: "For a bank's test server. A secret: the keys stand in it in the clear.",
  request: { body: { required: true, content: { 'application/json': { schema: idsSchema } } } },
  responses: {
    200: { description: 'A key container', content: { [PSKC_TYPE]: { schema: z.string() } } },
    400: refusalOf('Not a list of ids'),
    404: refusalOf('No such token'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
  },
})

export const attachment = (name: string): string => `attachment; filename="${name}"`

/** Tokens as files. */
export function fileRoutes(rack: Rack) {
  return makeRoutes({ '/import': MAX_JSON_BYTES, '/pskc': MAX_JSON_BYTES })
    .openapi(importRoute, async (context) => {
      const { token, name, colour } = context.req.valid('json')
      const view = await rack.add(token, name, colour)
      return context.json(view, 201, tagOf(view))
    })
    .openapi(pskcRoute, async (context) => {
      const serials = new Map<string, string>()
      for (const id of context.req.valid('json').ids) {
        const held = (await rack.get(id))?.record().token
        if (held === undefined) return context.json(noSuchToken(id), 404)
        if ('deviceKey' in held) serials.set(held.serial, held.deviceKey)
      }
      const keys = [...serials].map(([serial, key]) => ({ serial, deviceKey: hexToBytes(key) }))
      context.header('content-disposition', attachment('device-keys.pskc.xml'))
      return context.body(writeKeyFile({ deviceKeys: keys }), 200, { 'content-type': PSKC_TYPE })
    })
    .openapi(exportRoute, async (context) => {
      const { id } = context.req.valid('param')
      const record = await (await rack.get(id))?.snapshot()
      if (record === undefined) return context.json(noSuchToken(id), 404)
      context.header('content-disposition', attachment(`token-${serialOf(record.token) ?? id}.json`))
      return context.json(writeTokenFile(record), 200)
    })
}
