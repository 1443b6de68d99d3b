/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../domain/bank.ts'
import { registrationStart } from '../domain/registration-start.ts'
import { standingOf } from '../domain/standing.ts'
import { TopPage } from './top-page.tsx'
import { type PageEnv, page, viewOf } from './view.ts'

/** The top page. Who has no token and has not skipped is led to the registration first, as at login. */
export function topRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/', async (c) => {
    const { user, session } = c.var
    if (!user) return c.redirect('/login', 303)
    const start = await bank.store.transaction((tables) => registrationStart(bank, tables, user))
    if (start.at === 'choice' && !session.skipped) return c.redirect('/registration/choice', 303)
    if (start.at === 'new-token' && !session.skipped) return c.redirect('/registration', 303)
    if (start.at === 'later') session.notice ??= 'notice.registration-later'
    const found = await bank.store.transaction(async (tables) => ({
      company: await tables.companies.get(user.companyId),
      standing: await standingOf(bank, tables, user),
    }))
    if (!found.company) throw new TypeError('a user belongs to a company that is not there')
    return page(c, <TopPage view={viewOf(c)} company={found.company} standing={found.standing} />)
  })
  return app
}
