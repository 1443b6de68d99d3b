import { OpenAPIHono } from '@hono/zod-openapi'
import type { ReadPicture } from '../pictures/read-picture.ts'
import type { PracticeRack } from '../practice/practice-rack.ts'
import type { Registrar } from '../practice/registrar.ts'
import { bankRoutes } from './bank.ts'
import { clockRoutes } from './clock.ts'
import { refuse, refuseNotFound, refuseThrown } from './errors.ts'
import { explanationRoutes } from './explanation.ts'
import { fileRoutes } from './files.ts'
import { apiHeaders, onlyThisHost, onlyWithToken, securityHeaders } from './guard.ts'
import { imageRoutes } from './images.ts'
import { journalRoutes } from './journal.ts'
import { rackRoutes } from './rack.ts'
import { replayRoutes } from './replays.ts'
import { staticFiles } from './static.ts'
import { type StreamOptions, streamRoutes } from './stream.ts'
import { tokenRoutes } from './tokens.ts'

export interface ApiOptions extends StreamOptions {
  readonly rack: PracticeRack
  readonly apiToken: string
  /** The port the host listens on: what "Host" and "Origin" must name. */
  readonly port: () => number
  readonly readPicture: ReadPicture
  readonly rendererDir?: string | undefined
  /** Of the practice bank that stands beside this host. */
  readonly bankUrl?: string | undefined
  /** The way to its users. */
  readonly registrar?: Registrar | undefined
}

/** Which methods each path of the API takes: any other is a 405. */
const METHODS = {
  '/api/v1/bank': 'GET',
  '/api/v1/bank/marks': 'POST',
  '/api/v1/bank/marks/:id': 'DELETE',
  '/api/v1/bank/marks/:id/restoration': 'POST',
  '/api/v1/bank/users': 'GET',
  '/api/v1/bank/users/:loginId/release': 'POST',
  '/api/v1/openapi.json': 'GET',
  '/api/v1/replays': 'POST',
  '/api/v1/stream': 'GET',
  '/api/v1/tokens': 'GET, POST',
  '/api/v1/tokens/import': 'POST',
  '/api/v1/tokens/pskc': 'POST',
  '/api/v1/tokens/:id': 'GET, PATCH, DELETE',
  '/api/v1/tokens/:id/clock': 'PUT',
  '/api/v1/tokens/:id/clock/advance': 'POST',
  '/api/v1/tokens/:id/duplicate': 'POST',
  '/api/v1/tokens/:id/events': 'POST',
  '/api/v1/tokens/:id/explanation': 'GET',
  '/api/v1/tokens/:id/export': 'GET',
  '/api/v1/tokens/:id/images': 'POST',
  '/api/v1/tokens/:id/journal': 'GET',
  '/api/v1/tokens/:id/journal/export': 'GET',
  '/api/v1/tokens/:id/journal/stream': 'GET',
  '/api/v1/tokens/:id/restore': 'POST',
  '/api/v1/tokens/:id/stream': 'GET',
} as const

/** The API's resources. The typed client takes its types from here. */
function apiRoutes(options: ApiOptions) {
  const { rack, readPicture } = options
  return new OpenAPIHono()
    .route('/api/v1/tokens', tokenRoutes(rack))
    .route('/api/v1/tokens', fileRoutes(rack))
    .route('/api/v1/tokens', rackRoutes(rack))
    .route('/api/v1/tokens', imageRoutes(rack, readPicture))
    .route('/api/v1/tokens', clockRoutes(rack))
    .route('/api/v1/tokens', journalRoutes(rack))
    .route('/api/v1/tokens', explanationRoutes(rack))
    .route('/api/v1/replays', replayRoutes())
    .route('/api/v1/bank', bankRoutes(rack, options.bankUrl ?? null, options.registrar))
    .route('/api/v1', streamRoutes(options))
}

export type ApiRoutes = ReturnType<typeof apiRoutes>

/** The whole HTTP side of a host: the API under /api/v1 and the pages at /. */
export function makeApi(options: ApiOptions) {
  const app = new OpenAPIHono()
  app.use(securityHeaders, onlyThisHost(options.port))
  app.use('/api/*', apiHeaders, onlyWithToken(options.apiToken))

  const routes = apiRoutes(options)
  app.route('/', routes)
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Camera token simulator', version: '1' },
    servers: [{ url: `http://127.0.0.1:${options.port()}` }],
    security: [{ apiToken: [] }],
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiToken', { type: 'http', scheme: 'bearer' })
  for (const [path, allowed] of Object.entries(METHODS)) {
    app.all(path, (context) => {
      context.header('allow', allowed)
      return refuse(context, 'method-not-allowed', `${context.req.path} takes ${allowed} only.`)
    })
  }
  app.all('/api/*', refuseNotFound)
  app.route('/', staticFiles(options.rendererDir))
  app.notFound(refuseNotFound)
  app.onError(refuseThrown)
  return app
}
