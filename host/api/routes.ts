import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { limitBody, strictQueries, wrongInRequest } from '../../server/index.ts'
import { hostError } from '../token/host-error.ts'
import { refuse } from './errors.ts'

export const MAX_JSON_BYTES = 1_000_000

/** Routes whose refusals have the one form. `limits`: paths that take a body, and its most bytes. */
export function makeRoutes(limits: Readonly<Record<string, number>> = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      // A part of the address that cannot be leads nowhere.
      if (result.target === 'param') return refuse(context, 'not-found', result.error.issues[0]?.message ?? '')
      return refuse(context, 'invalid-request', wrongInRequest(result.target, result.error))
    },
  })
  for (const [path, maxSize] of Object.entries(limits)) {
    app.use(path, limitBody(maxSize))
  }
  return strictQueries(app)
}

/** A part of a request as the shapes of the token's own kind read it: they are known when the token is. Throws `invalid-request`. */
export function readAs<Value>(schema: z.ZodType<Value>, target: 'json' | 'query', value: unknown): Value {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw hostError('invalid-request', wrongInRequest(target, read.error))
}
