import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env } from 'hono'

const NONE = z.strictObject({})

/**
 * Routes of which each refuses a parameter in its address that it does not know, also where it takes none: a word that was mistyped
 * would else be passed over. What is wrong is said by the routes' `defaultHook`, as of any parameter.
 */
export function strictQueries<E extends Env>(routes: OpenAPIHono<E>): OpenAPIHono<E> {
  const { openapi } = routes
  const strict: typeof openapi = (route, ...rest) =>
    openapi({ ...route, request: { query: NONE, ...route.request } }, ...(rest as [never, never]))
  return Object.assign(routes, { openapi: strict })
}
