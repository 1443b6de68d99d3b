import { createRoute, z } from '@hono/zod-openapi'
import { EXPLANATION_STEPS, EXPLANATION_VALUES, type Explanation, explain } from '../../token-core/index.ts'
import type { Rack } from '../rack/rack.ts'
import { errorBody, refusalOf } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'

const name = z.enum(EXPLANATION_VALUES)

const valueSchema = z
  .discriminatedUnion('type', [
    z.object({
      name,
      type: z.literal('bytes'),
      hex: z.string().openapi({ description: 'Lower case; `**` for each byte of a key' }),
      length: z.int(),
      text: z.string().nullable(),
    }),
    z.object({ name, type: z.literal('secret'), length: z.int() }),
    z.object({ name, type: z.literal('text'), text: z.string() }),
    z.object({ name, type: z.literal('number'), number: z.number() }),
  ])
  .openapi('ExplanationValue')

const explanationSchema = z
  .object({
    kind: z.enum(['device-code', 'activation-code', 'transaction-code']),
    code: z.string(),
    serial: z.string(),
    tokenCode: z.string().nullable(),
    steps: z.array(z.object({ name: z.enum(EXPLANATION_STEPS), values: z.array(valueSchema).readonly() })).readonly(),
  })
  .openapi('Explanation') satisfies z.ZodType<Explanation>

const explanationRoute = createRoute({
  method: 'get',
  path: '/{id}/explanation',
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
