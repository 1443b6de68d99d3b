import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { DEFAULT_RULES, type Rules } from './domain/bank.ts'
import { liveBank } from './domain/live-bank.ts'
import { addPracticeData } from './domain/practice-data.ts'
import { troublePage } from './pages/errors.tsx'
import { headers, loggedInOnly, ownPagesOnly, visitor } from './pages/guard.ts'
import { customersOnly } from './pages/help-desk/desk-guard.tsx'
import { deskRoutes } from './pages/help-desk/desk-routes.tsx'
import { STOCK_PATH } from './pages/help-desk/device-routes.tsx'
import { STYLE_SHEETS } from './pages/layout.tsx'
import { loginRoutes } from './pages/login-routes.tsx'
import { managementRoutes } from './pages/management/routes.ts'
import { orderRoutes } from './pages/order-routes.tsx'
import { passwordRoutes, passwordsFirst } from './pages/password-routes.tsx'
import { registrationRoutes } from './pages/registration-routes.tsx'
import { makeSessions } from './pages/sessions.ts'
import { sharedRegistrationRoutes } from './pages/shared-registration-routes.tsx'
import { topRoutes } from './pages/top-routes.tsx'
import { transferRoutes } from './pages/transfer-routes.tsx'
import type { PageEnv } from './pages/view.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'

const LARGEST_FORM = 16 * 1024
const LARGEST_STOCK_FILE = 5 * 1024 * 1024
const tooLarge = (c: Context) => c.text('Too large', 413)
const STATIC_TYPES = new Map<string, string>([
  ...STYLE_SHEETS.map((name) => [name, 'text/css; charset=utf-8'] as const),
  ['session.js', 'text/javascript; charset=utf-8'] as const,
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
  /** Where the style sheets and `icon.svg` lie; default: `static/` beside this file. */
  readonly staticDir?: URL
}

/** The bank as an application: filled with practice data, ready for `app.request()` or a server. */
export async function bankApp(options: BankOptions = {}): Promise<Hono<PageEnv>> {
  const { bank, refresh } = liveBank({
    store: options.store ?? (await openStore()),
    now: options.now ?? Date.now,
    random: options.random ?? ((length) => new Uint8Array(randomBytes(length))),
    rules: { ...DEFAULT_RULES, ...options.rules },
  })
  await addPracticeData(bank.store, bank.now())
  const sessions = makeSessions(bank)
  const staticDir = options.staticDir ?? new URL('./static/', import.meta.url)

  const app = new Hono<PageEnv>()
  app.use(headers(), ownPagesOnly)
  app.get('/static/:file', async (c, next) => {
    const file = c.req.param('file')
    const type = STATIC_TYPES.get(file)
    if (!type) return next()
    return c.body(await readFile(new URL(file, staticDir), 'utf8'), 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
    })
  })
  app.use(STOCK_PATH, bodyLimit({ maxSize: LARGEST_STOCK_FILE, onError: tooLarge }))
  const ofForms = bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge })
  app.use((c, next) => (c.req.path === STOCK_PATH ? next() : ofForms(c, next)))
  app.use(async (_, next) => {
    await refresh()
    await next()
  })
  app.use(visitor(bank, sessions))
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
  app.route('/', managementRoutes(bank))
  app.notFound((c) => troublePage(c, 'not-found'))
  app.onError((error, c) => {
    console.error(error)
    return troublePage(c, 'failed')
  })
  return app
}
