import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { newApiToken, systemRandom } from '../server/index.ts'
import { isNotSaved } from '../store/index.ts'
import { makeApi } from './api/api.ts'
import type { Bank, Rules } from './core/bank.ts'
import { bankFor, liveBank } from './core/live-bank.ts'
import { logError } from './core/log.ts'
import { openBankStore } from './core/open-bank-store.ts'
import { seededFor } from './core/seeded.ts'
import type { Store } from './core/store.ts'
import { claimStore } from './core/whose-store.ts'
import { makeOrderKinds, type OrderingBank } from './orders/order-kinds.ts'
import type { Site } from './sites/site.ts'
import { isModel, MODEL_BANKS, SITES, type SiteName } from './sites.ts'
import { troublePage } from './web/errors.tsx'
import { forms, headers, knownPaths, loggedInOnly, ownPagesOnly, speaking, visitor } from './web/guard.ts'
import { puttingBack } from './web/late-form.ts'
import { makeSessions, type Sessions } from './web/sessions.ts'
import { servingStatic, WEB_STATIC } from './web/static-files.ts'
import type { PageEnv } from './web/view.ts'

/** A packaged bank has its static files beside its code. */
const BANK_FOLDER = new URL('.', import.meta.url)
const LARGEST_FORM = 16 * 1024

export interface BankOptions {
  /** ms since 1970; default: the system clock. */
  readonly now?: () => number
  /** So many random bytes; default: node:crypto. Anything else is for tests. */
  readonly random?: (length: number) => Uint8Array
  /**
   * What is random is drawn from it, and nothing is a secret then: the same calls in the same order have the same licences, keys, images
   * and ids. API token and sessions are not.
   */
  readonly seed?: number | undefined
  /** Default: one in memory. Who gives one closes it. */
  readonly store?: Store
  readonly rules?: Partial<Rules>
  /** Which bank it is; default: `anser`. */
  readonly site?: SiteName
  /** What callers of the API must send; default: 32 random bytes, which nobody learns. */
  readonly apiToken?: string | undefined
}

/** The bank as an application: filled with practice data, ready for `app.request()` or a server. */
export async function bankApp(options: BankOptions = {}): Promise<Pick<Hono, 'fetch' | 'request'>> {
  const { site = 'anser', now = Date.now, seed, apiToken = newApiToken() } = options
  const store = options.store ?? (await openBankStore())
  await claimStore(store, site)
  const { random = seed === undefined ? systemRandom : await seededFor(store, seed) } = options
  const opening = { store, now, random, apiToken }
  return isModel(site)
    ? MODEL_BANKS[site]({ ...opening, folder: BANK_FOLDER })
    : siteApp(SITES[site], { ...opening, rules: options.rules, randomNames: options.random })
}

interface SiteOpening extends Pick<Bank, 'store' | 'now' | 'random'> {
  readonly apiToken: string
  readonly rules: Partial<Rules> | undefined
  /** What names sessions; default: the system's, also where all else comes from a seed. */
  readonly randomNames: Bank['random'] | undefined
}

async function siteApp(site: Site, options: SiteOpening): Promise<Hono<PageEnv>> {
  const { store, now: real, random, rules, randomNames } = options
  const live = liveBank({ store, random, now: real, rules: { ...site.rules, ...rules } })
  const bank = orderingBank(live, site)
  const { now } = await store.transaction((tables) => bankFor(bank, tables, null))
  await site.addPracticeData(bank.store, now())
  const sessions = makeSessions(bank, site.loginRestsOn, randomNames)
  const app = new Hono<PageEnv>()
  app.route(
    '/api/v1',
    makeApi({
      ...{ bank, texts: site.texts, apiToken: options.apiToken },
    }),
  )
  app.use(headers(), ownPagesOnly, speaking(site))
  app.get('/static/:file', servingStatic([...WEB_STATIC, ...site.staticFiles], BANK_FOLDER))
  app.use(visitor(bank, sessions), knownPaths)
  app.use(limitedForms(sessions, site.largerForms))
  app.use(puttingBack)
  const pages = site.pages(bank, sessions)
  const mount = (all: readonly Hono<PageEnv>[]) => {
    for (const routes of all) app.route('/', routes)
  }
  app.use(pages.first)
  mount(pages.open)
  mount(pages.helpDesk)
  app.use(pages.customersOnly)
  mount(pages.entrance)
  app.use(loggedInOnly)
  mount(pages.loggedIn)
  app.notFound((c) => troublePage(c, 'not-found'))
  app.onError((error, c) => {
    logError(error)
    return troublePage(c, isNotSaved(error) ? 'not-saved' : 'failed')
  })
  return app
}

/** A bank whose rules are read when they are asked for, with what its site hands in. */
function orderingBank(bank: Bank, { orderKinds, proofs }: Site): OrderingBank {
  const { store, now, random, base } = bank
  return {
    ...{ store, now, random, proofs, ...(base && { base }), orderKinds: makeOrderKinds(orderKinds) },
    get rules() {
      return bank.rules
    },
  }
}

/** Reads a posted form, unless it is too large for its page. */
function limitedForms(sessions: Sessions, largerForms: Site['largerForms']): MiddlewareHandler<PageEnv> {
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => troublePage(c, 'too-large') })
  const ofForms = limit(LARGEST_FORM)
  const read = forms(sessions)
  const larger = new Map([...largerForms].map(([path, maxSize]) => [path, limit(maxSize)]))
  return (c, next) =>
    (larger.get(c.req.path) ?? ofForms)(c, async () => {
      const answer = await read(c, next)
      if (answer) c.res = answer
    })
}
