import type { Context, MiddlewareHandler } from 'hono'

/** Whether a server answers: for who starts it and waits, before it has an API token. */
export interface Health {
  readonly status: 'ok'
  readonly version: string
}

/** Answers GET of a path before anybody is asked for the API token; Host and Origin are looked at before. @param version of this program */
export const health =
  (path: string, version: string): MiddlewareHandler =>
  async (c: Context, next) =>
    c.req.method === 'GET' && c.req.path === path ? c.json({ status: 'ok', version } satisfies Health, 200) : next()

/** The same for an OpenAPI document. */
export const healthPath = (path: string) => ({
  method: 'get' as const,
  path,
  operationId: 'getHealth',
  summary: 'Whether the server answers; without the API token',
  security: [],
  responses: {
    200: {
      description: 'It does',
      content: {
        'application/json': {
          schema: {
            type: 'object' as const,
            properties: { status: { type: 'string' as const, enum: ['ok'] }, version: { type: 'string' as const } },
            required: ['status', 'version'],
          },
        },
      },
    },
  },
})
