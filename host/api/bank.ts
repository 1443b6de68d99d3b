import { createRoute, z } from '@hono/zod-openapi'
import { makeRoutes } from './routes.ts'

const bankSchema = z
  .object({ url: z.string().nullable().openapi({ description: 'Such as `http://127.0.0.1:47601`' }) })
  .openapi('PracticeBank')

const bankRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Where the practice bank is',
  description: 'The address of the bank that this host was started with; null when there is none.',
  responses: { 200: { description: 'Its address', content: { 'application/json': { schema: bankSchema } } } },
})

/** The other side: for a window that opens it. */
export function bankRoutes(url: string | null) {
  return makeRoutes().openapi(bankRoute, (context) => context.json({ url }, 200))
}
