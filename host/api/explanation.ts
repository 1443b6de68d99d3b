import { createRoute } from '@hono/zod-openapi'
import { errorBody } from '../../server/index.ts'
import { explain } from '../../token-core/index.ts'
import { explanationSchema } from '../kinds/kinds.ts'
import type { Rack } from '../rack/rack.ts'
import { refusalOf } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'

const explanationRoute = createRoute({
  method: 'get',
  path: '/{id}/explanation',
  operationId: 'explainCode',
  summary: 'How the code on the display was computed',
  description: 'Every input and step, in order. Of keys only the length is told.',
  request: { params: idParameter },
  responses: {
    200: { description: 'The steps', content: { 'application/json': { schema: explanationSchema } } },
    404: refusalOf('No such token'),
    409: refusalOf('There is no code on the display'),
  },
})

/** How codes come about. */
export function explanationRoutes(rack: Rack) {
  return makeRoutes().openapi(explanationRoute, async (context) => {
    const { id } = context.req.valid('param')
    const record = await (await rack.get(id))?.snapshot()
    if (record === undefined) return context.json(noSuchToken(id), 404)
    const explanation = explain(record.token)
    if (explanation === null) return context.json(errorBody('no-code', 'There is no code on the display.'), 409)
    return context.json(explanation, 200)
  })
}
