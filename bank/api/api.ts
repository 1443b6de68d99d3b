import { OpenAPIHono } from '@hono/zod-openapi'
import {
  apiHeaders,
  health,
  healthPath,
  limitBody,
  onlyThisMachine,
  onlyWithToken,
  refuseOthers,
  securityHeaders,
  withErrorCodes,
} from '../../server/index.ts'
import { actingFrom } from '../core/terminal.ts'
import type { Texts } from '../web/text.ts'
import { actingForPath } from './acting.ts'
import { bankRoutes } from './bank.ts'
import { companyRoutes } from './companies.ts'
import { type ApiEnv, errorCodes, refuseThrown } from './errors.ts'
import { markRoutes } from './marks.ts'
import { registrationRoutes } from './registrations.ts'
import { requestRoutes } from './requests.ts'
import type { ApiContext } from './router.ts'
import { snapshotRoutes } from './snapshots.ts'
import { tokenRoutes } from './tokens.ts'
import { userRoutes } from './users.ts'

export interface ApiOptions extends ApiContext {
  /** What callers must send. */
  readonly apiToken: string
  /** Of this program. */
  readonly version: string
  readonly texts: Texts
}

const LARGEST_BODY = 5 * 1024 * 1024

const TOKEN_ADVICE = 'Send "Authorization: Bearer <API token of the bank>". npm start prints it.'

/** The API for test automation, beside the pages and with the same functions behind it. Mounted at /api/v1. */
export function makeApi(options: ApiOptions) {
  const app = new OpenAPIHono<ApiEnv>()
  app.use(securityHeaders, apiHeaders, onlyThisMachine(), health('/api/v1/health', options.version))
  app.use(onlyWithToken(options.apiToken, TOKEN_ADVICE))
  app.use(limitBody(LARGEST_BODY))
  app.use(async (c, next) => {
    c.set('text', options.texts.en)
    await actingFrom('api', next)
  })
  app.use(actingForPath(options))
  app.route('/companies', companyRoutes(options))
  app.route('/users', userRoutes(options))
  app.route('/registrations', registrationRoutes(options))
  app.route('/marks', markRoutes(options))
  app.route('/requests', requestRoutes(options))
  app.route('/snapshots', snapshotRoutes(options))
  app.route('/', tokenRoutes(options))
  app.route('/', bankRoutes(options))
  app.get('/openapi.json', (c) => {
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Practice bank', version: '1' },
      servers: [{ url: '/api/v1' }],
      security: [{ apiToken: [] }],
    })
    return c.json(withErrorCodes(document, errorCodes(options.texts)))
  })
  app.openAPIRegistry.registerPath(healthPath('/health'))
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiToken', { type: 'http', scheme: 'bearer' })
  refuseOthers(app)
  app.onError(refuseThrown)
  return app
}
