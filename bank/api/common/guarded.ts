import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from 'hono'
import {
  type About,
  apiDocument,
  apiHeaders,
  limitBody,
  onlyThisMachine,
  onlyWithToken,
  published,
  refuseOthers,
  securityHeaders,
} from '../../../server/index.ts'
import { refuseThrown } from './errors.ts'

/** A key file of ten thousand encrypted keys has 12 MB. */
const LARGEST_BODY = 16 * 1024 * 1024

const TOKEN_ADVICE = 'Send "Authorization: Bearer <API token of the bank>". npm start prints it.'

const DOCUMENT = { openapi: '3.1.0', info: { title: '', version: '' } }

/**
 * The API of a bank, for this machine and with its API token; its document, and that it is up, without one.
 * @param mount adds the routes, behind the check of the token
 */
export function guardedApi<E extends Env>(
  apiToken: string,
  about: Omit<About, 'url'>,
  mount: (app: OpenAPIHono<E>) => void,
): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>()
  app.use(securityHeaders, apiHeaders, onlyThisMachine())
  app.route(
    '/',
    published((origin) => apiDocument(app.getOpenAPI31Document(DOCUMENT), { ...about, url: `${origin}/api/v1` })),
  )
  app.use(onlyWithToken(apiToken, TOKEN_ADVICE), limitBody(LARGEST_BODY))
  mount(app)
  refuseOthers(app)
  app.onError(refuseThrown)
  return app
}
