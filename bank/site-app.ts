import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isNotSaved } from '../store/index.ts'
import { makeApi } from './api/api.ts'
import type { Bank, Rules } from './core/bank.ts'
import { bankFor, liveBank } from './core/live-bank.ts'
import { logError } from './core/log.ts'
import { makeOrderKinds, type OrderingBank } from './orders/order-kinds.ts'
import type { Site } from './sites/site.ts'
import { START_STATIC } from './start-page/start-page.tsx'
import { troublePage } from './web/errors.tsx'
import type { Foundation } from './web/foundation.ts'
import { forms, headers, knownPaths, loggedInOnly, ownPagesOnly, speaking, visitor } from './web/guard.ts'
import { puttingBack } from './web/late-form.ts'
import { makeSessions, type Sessions } from './web/sessions.ts'
import { servingStatic, WEB_STATIC } from './web/static-files.ts'
import type { PageEnv } from './web/view.ts'

const LARGEST_FORM = 16 * 1024

/**
 * A bank whose customers and orders are rows, as an application.
 * @param rules that differ from its own
 * @param sessionRandom names sessions, which are secrets also where nothing else is
 */
export async function siteApp(
  site: Site,
  { store, now, random, apiToken, folder, startPage }: Foundation,
  rules: Partial<Rules> = {},
  sessionRandom?: Foundation['random'],
): Promise<Hono<PageEnv>> {
  const live = liveBank({ store, now, random, rules: { ...site.rules, ...rules } })
  const bank = orderingBank(live, site)
  const acting = await store.transaction((tables) => bankFor(bank, tables, null))
  await site.addPracticeData(bank.store, acting.now())
  const sessions = makeSessions(bank, site.loginRestsOn, sessionRandom)
  const app = new Hono<PageEnv>()
  app.route('/api/v1', makeApi({ bank, texts: site.texts, apiToken }))
  app.use(headers(), ownPagesOnly, speaking(site))
  app.get('/static/:file', servingStatic([...WEB_STATIC, ...START_STATIC, ...site.staticFiles], folder))
  app.route('/', startPage)
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
