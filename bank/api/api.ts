import { actingFrom } from '../core/terminal.ts'
import type { Texts } from '../web/text.ts'
import { accountRoutes } from './accounts.ts'
import { actingForPath } from './acting.ts'
import { bankRoutes } from './bank.ts'
import { certificateRoutes } from './certificates.ts'
import { guardedApi } from './common/guarded.ts'
import { companyRoutes } from './companies.ts'
import { type ApiEnv, errorCodes } from './errors.ts'
import { BANK_WORDS } from './field-words.ts'
import { mailRoutes } from './mails.ts'
import { markRoutes } from './marks.ts'
import { profileRoutes } from './profiles.ts'
import { registrationRoutes } from './registrations.ts'
import { requestRoutes } from './requests.ts'
import type { ApiContext } from './router.ts'
import { snapshotRoutes } from './snapshots.ts'
import { timelineRoutes } from './timeline.ts'
import { tokenRoutes } from './tokens.ts'
import { userRoutes } from './users.ts'

export interface ApiOptions extends ApiContext {
  /** What callers must send. */
  readonly apiToken: string
  readonly texts: Texts
}

const ABOUT = {
  title: 'Practice bank',
  description:
    'The practice bank for test automation: its users, companies, registrations and what tokens sign, without its pages and by the same rules.',
  groups: {
    companies: 'Companies of a test’s own, and what is theirs alone',
    users: 'Users and their states',
    certificates: 'Client certificates of users',
    registrations: 'Registrations of tokens',
    requests: 'What tokens sign',
    marks: 'How the users stood, to be put back',
    tokens: 'Activations that the bank knows',
    devices: 'Tokens of the stock',
    stock: 'The stock of tokens',
    clock: 'The bank’s clock',
    rules: 'The bank’s rules',
    history: 'What was done',
    mails: 'Notices by mail',
    timeline: 'What was shown, typed and done',
    reset: 'Back to the practice data',
    snapshots: 'States of the bank, to be restored',
  },
} as const

/** The API for test automation, beside the pages and with the same functions behind it. Mounted at /api/v1. */
export function makeApi(options: ApiOptions) {
  const about = { ...ABOUT, words: BANK_WORDS, errorCodes: errorCodes(options.texts) }
  return guardedApi<ApiEnv>(options.apiToken, about, (app) => {
    app.use(async (c, next) => {
      c.set('text', options.texts.en)
      await actingFrom('api', next)
    })
    app.use(actingForPath(options))
    app.route('/companies', companyRoutes(options))
    app.route('/companies', accountRoutes(options))
    app.route('/companies', profileRoutes(options))
    app.route('/users', userRoutes(options))
    app.route('/certificates', certificateRoutes(options))
    app.route('/registrations', registrationRoutes(options))
    app.route('/mails', mailRoutes(options))
    app.route('/marks', markRoutes(options))
    app.route('/requests', requestRoutes(options))
    app.route('/snapshots', snapshotRoutes(options))
    app.route('/timeline', timelineRoutes(options))
    app.route('/', tokenRoutes(options))
    app.route('/', bankRoutes(options))
  })
}
