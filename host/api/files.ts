import { createRoute } from '@hono/zod-openapi'
import { serialOf } from '../../token-core/index.ts'
import type { Rack } from '../rack/rack.ts'
import { tokenFileSchema, writeTokenFile } from '../token/token-file.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { tagOf } from './sequence.ts'
import { idParameter, noSuchToken, viewAnswer } from './tokens.ts'

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

export const attachment = (name: string): string => `attachment; filename="${name}"`

/** Tokens as files. */
export function fileRoutes(rack: Rack) {
  return makeRoutes({ '/import': MAX_JSON_BYTES })
    .openapi(importRoute, async (context) => {
      const { token, name, colour } = context.req.valid('json')
      const view = await rack.add(token, name, colour)
      return context.json(view, 201, tagOf(view))
    })
    .openapi(exportRoute, async (context) => {
      const { id } = context.req.valid('param')
      const record = await (await rack.get(id))?.snapshot()
      if (record === undefined) return context.json(noSuchToken(id), 404)
      context.header('content-disposition', attachment(`token-${serialOf(record.token) ?? id}.json`))
      return context.json(writeTokenFile(record), 200)
    })
}
