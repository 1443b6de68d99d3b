import { OpenAPIHono } from '@hono/zod-openapi'
import {
  apiDocument,
  apiHeaders,
  onlyThisMachine,
  onlyWithToken,
  published,
  refuseNotFound,
  refuseOthers,
  securityHeaders,
} from '../../server/index.ts'
import type { MakeMovie, MakePng } from '../pictures/jobs.ts'
import type { ReadPicture } from '../pictures/read-picture.ts'
import type { BankControl } from '../practice/bank-control.ts'
import type { PracticeRack } from '../practice/practice-rack.ts'
import type { Registrar } from '../practice/registrar.ts'
import { makeSnapshots } from '../practice/snapshots.ts'
import type { OfBanks } from '../token/bank-name.ts'
import { allClockRoutes } from './all-clocks.ts'
import { bankRoutes } from './bank.ts'
import { bankClockRoutes, bankClocksRoutes } from './bank-clock.ts'
import { bankMarksRoutes } from './bank-marks.ts'
import { banksRoutes } from './banks.ts'
import { clockRoutes } from './clock.ts'
import { displayRoutes } from './display.ts'
import { API_ERRORS, refuseThrown } from './errors.ts'
import { eventRoutes } from './events.ts'
import { explanationRoutes } from './explanation.ts'
import { HOST_WORDS } from './field-words.ts'
import { fileRoutes } from './files.ts'
import { imageRoutes } from './images.ts'
import { journalRoutes } from './journal.ts'
import { keyFileRoutes } from './key-files.ts'
import type { Mount } from './mount.ts'
import { movieRoutes } from './movie.ts'
import { otpauthRoutes } from './otpauth.ts'
import { rackRoutes } from './rack.ts'
import { replayRoutes } from './replays.ts'
import { snapshotRoutes, stateRoutes } from './snapshots.ts'
import { staticFiles } from './static.ts'
import { type StreamOptions, streamRoutes } from './stream.ts'
import { tokenRoutes } from './tokens.ts'

export interface ApiOptions extends StreamOptions {
  readonly rack: PracticeRack
  readonly apiToken: string
  /** The port the host listens on: what "Host" and "Origin" must name. */
  readonly port: () => number
  /** Where the host listens, as its own programs ask it. */
  readonly url: () => string
  readonly mounts: readonly Mount[]
  /** Nothing is kept when the host ends. */
  readonly inMemory: boolean
  readonly readPicture: ReadPicture
  readonly makePng: MakePng
  readonly makeMovie: MakeMovie
  readonly rendererDir?: string | undefined
  /** Of the practice banks that stand beside this host. */
  readonly bankUrls: OfBanks<string>
  /** The way to the users of the bank of the camera tokens. */
  readonly registrar?: Registrar | undefined
  /** The ways to the time of the banks, and to their snapshots. */
  readonly bankControls: OfBanks<BankControl>
}

/** The API's resources. The typed client takes its types from here. */
function apiRoutes(options: ApiOptions) {
  const { rack, readPicture, makePng, makeMovie, bankUrls, bankControls } = options
  const snapshots = makeSnapshots({ rack, now: options.clock.now, banks: bankControls })
  return new OpenAPIHono()
    .route('/api/v1/tokens', tokenRoutes(options))
    .route('/api/v1/tokens', eventRoutes(rack, options.closing))
    .route('/api/v1/tokens', fileRoutes(rack))
    .route('/api/v1/tokens', keyFileRoutes(rack))
    .route('/api/v1/tokens', otpauthRoutes(rack, readPicture))
    .route('/api/v1/tokens', rackRoutes(rack))
    .route('/api/v1/tokens', imageRoutes(rack, readPicture))
    .route('/api/v1/tokens', clockRoutes(rack))
    .route('/api/v1/tokens', displayRoutes(rack, makePng))
    .route('/api/v1/tokens', journalRoutes(rack))
    .route('/api/v1/tokens', movieRoutes(rack, makeMovie))
    .route('/api/v1/tokens', explanationRoutes(rack))
    .route('/api/v1/tokens', stateRoutes(rack))
    .route('/api/v1/snapshots', snapshotRoutes(snapshots))
    .route('/api/v1/clock', allClockRoutes(rack, bankControls))
    .route('/api/v1/replays', replayRoutes())
    .route('/api/v1/bank/clock', bankClockRoutes(rack, bankControls))
    .route('/api/v1/bank', bankRoutes(rack, bankUrls.anser ?? null, options.registrar))
    .route('/api/v1/banks', banksRoutes(bankUrls))
    .route('/api/v1/banks', bankClocksRoutes(rack, bankControls))
    .route('/api/v1/banks', bankMarksRoutes(bankControls))
    .route('/api/v1', streamRoutes(options))
}

export type ApiRoutes = ReturnType<typeof apiRoutes>

const TOKEN_ADVICE = 'Send "Authorization: Bearer <API token>". The host tells it at start.'

const DOCUMENT = { openapi: '3.1.0', info: { title: '', version: '' } }

const ABOUT = {
  title: 'Camera token simulator',
  description: 'Tokens that are pressed, shown pictures and read, one by one or as a rack.',
  groups: {
    tokens: 'Tokens, what is done to them and what they show',
    stream: 'All tokens, live',
    clock: 'The time of all tokens, and of the banks',
    snapshots: 'States of tokens, or of the rack and the bank, to be restored',
    replays: 'Saved journals',
    bank: 'The practice bank of the camera tokens: anser',
    banks: 'The practice banks beside this host',
  },
} as const

/** The whole HTTP side of a host: the API under /api/v1 and the pages at /. */
export function makeApi(options: ApiOptions) {
  const app = new OpenAPIHono()
  app.use(securityHeaders, onlyThisMachine(options.port))
  app.use('/api/*', apiHeaders)
  app.route(
    '/api/v1',
    published(
      (origin) =>
        apiDocument(app.getOpenAPI31Document(DOCUMENT), {
          ...ABOUT,
          words: Object.assign({}, HOST_WORDS, ...options.mounts.map(({ words }) => words)),
          groups: { ...ABOUT.groups, ...Object.fromEntries(options.mounts.map(({ name, about }) => [name, about])) },
          url: `${origin}/api/v1`,
          errorCodes: Object.keys(API_ERRORS),
        }),
      { inMemory: options.inMemory },
    ),
  )
  app.use('/api/*', onlyWithToken(options.apiToken, TOKEN_ADVICE))

  const routes = apiRoutes(options)
  app.route('/', routes)
  const self = () => ({ url: options.url(), apiToken: options.apiToken })
  for (const mount of options.mounts) app.route(`/api/v1/${mount.name}`, mount.routes(self))
  refuseOthers(app, '/api')
  app.route('/', staticFiles(options.rendererDir))
  app.notFound(refuseNotFound)
  app.onError(refuseThrown)
  return app
}
