import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isNotSaved } from '../store/index.ts'
import { makeApi } from './api/api.ts'
import { type Bank, DEFAULT_RULES, type Rules } from './core/bank.ts'
import { liveBank } from './core/live-bank.ts'
import { openBankStore } from './core/open-bank-store.ts'
import type { Store } from './core/store.ts'
import { logError } from './log.ts'
import { orderRoutes } from './orders/order-routes.tsx'
import { BATCH_FORM_PATHS, batchRequestRoutes } from './sites/anser/batch/batch-request-routes.tsx'
import { batchRoutes } from './sites/anser/batch/batch-routes.tsx'
import { customersOnly } from './sites/anser/help-desk/desk-guard.tsx'
import { deskRoutes } from './sites/anser/help-desk/desk-routes.tsx'
import { STOCK_PATH } from './sites/anser/help-desk/device-routes.tsx'
import { loginRoutes } from './sites/anser/login/login-routes.tsx'
import { passwordRoutes, passwordsFirst } from './sites/anser/login/password-routes.tsx'
import { managementRoutes } from './sites/anser/management-routes.ts'
import { payEasyRoutes } from './sites/anser/payments/pay-easy-routes.tsx'
import { registeredTransferRoutes } from './sites/anser/payments/registered-transfer-routes.tsx'
import { transferRoutes } from './sites/anser/payments/transfer-routes.tsx'
import { addPracticeData } from './sites/anser/practice/practice-data.ts'
import { registrationRoutes } from './sites/anser/registration/registration-routes.tsx'
import { sharedRegistrationRoutes } from './sites/anser/registration/shared-registration-routes.tsx'
import { topRoutes } from './sites/anser/top/top-routes.tsx'
import { troublePage } from './web/errors.tsx'
import { forms, headers, knownPaths, loggedInOnly, ownPagesOnly, speaking, visitor } from './web/guard.ts'
import { puttingBack } from './web/late-form.ts'
import { STYLE_SHEETS } from './web/layout.tsx'
import { makeSessions, type Sessions } from './web/sessions.ts'
import type { PageEnv } from './web/view.ts'

const LARGEST_FORM = 16 * 1024
const LARGEST_BATCH = 512 * 1024
const LARGEST_STOCK_FILE = 5 * 1024 * 1024
/** Pages that take a file or a list, and how large what they take may be. */
const LARGER_FORMS = new Map([
  [STOCK_PATH, LARGEST_STOCK_FILE],
  ...BATCH_FORM_PATHS.map((path) => [path, LARGEST_BATCH] as const),
])
const STATIC_TYPES = new Map<string, string>([
  ...STYLE_SHEETS.map((name) => [name, 'text/css; charset=utf-8'] as const),
  ...['choose-sharers.js', 'guide.js', 'language.js', 'print.js', 'session.js'].map(
    (name) => [name, 'text/javascript; charset=utf-8'] as const,
  ),
  ['icon.svg', 'image/svg+xml'] as const,
])

export interface BankOptions {
  /** ms since 1970; default: the system clock. */
  readonly now?: () => number
  /** So many random bytes; default: node:crypto. Anything else is for tests. */
  readonly random?: (length: number) => Uint8Array
  /** Default: one in memory. Who gives one closes it. */
  readonly store?: Store
  readonly rules?: Partial<Rules>
  /** What callers of the API must send; default: 32 random bytes, which nobody learns. */
  readonly apiToken?: string | undefined
  /** Where the style sheets and `icon.svg` lie; default: `static/` beside this file. */
  readonly staticDir?: URL
}

/** 32 random bytes, base64url. */
export const newApiToken = (): string => randomBytes(32).toString('base64url')

/** The bank as an application: filled with practice data, ready for `app.request()` or a server. */
export async function bankApp(options: BankOptions = {}): Promise<Hono<PageEnv>> {
  const { bank, refresh } = liveBank({
    store: options.store ?? (await openBankStore()),
    now: options.now ?? Date.now,
    random: options.random ?? ((length) => new Uint8Array(randomBytes(length))),
    rules: { ...DEFAULT_RULES, ...options.rules },
  })
  await addPracticeData(bank.store, bank.now())
  const sessions = makeSessions(bank)
  const staticDir = options.staticDir ?? new URL('./static/', import.meta.url)

  const app = new Hono<PageEnv>()
  const byApi: Bank = {
    store: bank.store,
    now: bank.now,
    random: bank.random,
    get rules() {
      return bank.rules
    },
    terminal: 'api',
  }
  app.route('/api/v1', makeApi({ bank: byApi, refresh, apiToken: options.apiToken ?? newApiToken() }))
  app.use(headers(), ownPagesOnly, speaking)
  app.get('/static/:file', async (c, next) => {
    const file = c.req.param('file')
    const type = STATIC_TYPES.get(file)
    if (!type) return next()
    return c.body(await readFile(new URL(file, staticDir), 'utf8'), 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
    })
  })
  app.use(async (_, next) => {
    await refresh()
    await next()
  })
  app.use(visitor(bank, sessions), knownPaths)
  app.use(limitedForms(sessions))
  app.use(puttingBack)
  app.use(passwordsFirst)
  app.route('/', loginRoutes(bank, sessions))
  app.route('/', deskRoutes(bank, sessions))
  app.use(customersOnly)
  app.route('/', topRoutes(bank))
  app.use(loggedInOnly)
  app.route('/', passwordRoutes(bank))
  app.route('/', registrationRoutes(bank))
  app.route('/', sharedRegistrationRoutes(bank))
  app.route('/', orderRoutes(bank))
  app.route('/', transferRoutes(bank))
  app.route('/', registeredTransferRoutes(bank))
  app.route('/', batchRequestRoutes(bank))
  app.route('/', batchRoutes(bank))
  app.route('/', payEasyRoutes(bank))
  app.route('/', managementRoutes(bank))
  app.notFound((c) => troublePage(c, 'not-found'))
  app.onError((error, c) => {
    logError(error)
    return troublePage(c, isNotSaved(error) ? 'not-saved' : 'failed')
  })
  return app
}

/** Reads a posted form, unless it is too large for its page. */
function limitedForms(sessions: Sessions): MiddlewareHandler<PageEnv> {
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => troublePage(c, 'too-large') })
  const ofForms = limit(LARGEST_FORM)
  const read = forms(sessions)
  const larger = new Map([...LARGER_FORMS].map(([path, maxSize]) => [path, limit(maxSize)]))
  return (c, next) =>
    (larger.get(c.req.path) ?? ofForms)(c, async () => {
      const answer = await read(c, next)
      if (answer) c.res = answer
    })
}
