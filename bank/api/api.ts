import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Texts } from '../web/text.ts'
import { bankRoutes } from './bank.ts'
import { type ApiEnv, refuse, refuseThrown } from './errors.ts'
import { apiHeaders, onlyThisMachine, onlyWithToken } from './guard.ts'
import { markRoutes } from './marks.ts'
import { registrationRoutes } from './registrations.ts'
import { requestRoutes } from './requests.ts'
import type { ApiContext } from './router.ts'
import { tokenRoutes } from './tokens.ts'
import { userRoutes } from './users.ts'

export interface ApiOptions extends ApiContext {
  /** What callers must send. */
  readonly apiToken: string
  readonly texts: Texts
}

const LARGEST_BODY = 5 * 1024 * 1024

/** Which methods each path takes: any other is a 405. */
const METHODS = {
  '/openapi.json': 'GET',
  '/users': 'GET',
  '/users/:loginId': 'GET, PATCH',
  '/users/:loginId/registration': 'POST',
  '/registrations/:id': 'GET',
  '/registrations/:id/identification': 'POST',
  '/registrations/:id/completion': 'POST',
  '/marks': 'GET',
  '/marks/users': 'GET',
  '/marks/:id': 'PUT, DELETE',
  '/marks/:id/restoration': 'POST, DELETE',
  '/requests': 'GET, POST',
  '/requests/:id': 'GET',
  '/requests/:id/verification': 'POST',
  '/tokens': 'GET',
  '/tokens/:tokenCode': 'GET, PATCH',
  '/devices/:serial': 'GET, PATCH',
  '/stock': 'POST',
  '/clock': 'GET, PUT',
  '/clock/advance': 'POST',
  '/rules': 'GET, PATCH',
  '/history': 'GET',
  '/reset': 'POST',
} as const

/** The API for test automation, beside the pages and with the same functions behind it. Mounted at /api/v1. */
export function makeApi(options: ApiOptions) {
  const app = new OpenAPIHono<ApiEnv>()
  app.use(apiHeaders, onlyThisMachine, onlyWithToken(options.apiToken))
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => refuse(c, 'too-large', `The body has more than ${LARGEST_BODY} bytes.`),
    }),
  )
  app.use(async (c, next) => {
    c.set('text', options.texts.en)
    await options.refresh()
    await next()
  })
  app.route('/users', userRoutes(options))
  app.route('/registrations', registrationRoutes(options))
  app.route('/marks', markRoutes(options))
  app.route('/requests', requestRoutes(options))
  app.route('/', tokenRoutes(options))
  app.route('/', bankRoutes(options))
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Practice bank', version: '1' },
    servers: [{ url: '/api/v1' }],
    security: [{ apiToken: [] }],
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiToken', { type: 'http', scheme: 'bearer' })
  for (const [path, allowed] of Object.entries(METHODS)) {
    app.all(path, (c) => {
      c.header('allow', allowed)
      return refuse(c, 'method-not-allowed', `${c.req.path} takes ${allowed} only.`)
    })
  }
  app.all('*', (c) => refuse(c, 'not-found', `There is no ${c.req.path}.`))
  app.onError(refuseThrown)
  return app
}
