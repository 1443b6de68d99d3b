/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { registrationStart } from '../../../factors/camera-token/registration-start.ts'
import { standingOf } from '../../../factors/camera-token/standing.ts'
import { printedStanding } from '../../../factors/camera-token/token-code.ts'
import { type PageEnv, page, userOf, viewOf } from '../../../web/view.ts'
import { unreadAnnouncement } from '../announcement/announcement.ts'
import { hasPortal } from '../portal/portal.ts'
import { ManagementPage } from './management-page.tsx'
import { managementOffers, topOffers } from './offers.ts'
import { TopPage } from './top-page.tsx'

/** The top page. Who has no token and has not skipped is led to the registration first, as at login. */
export function topRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/', async (c) => {
    const { user, session } = c.var
    if (!user) return c.redirect('/login', 303)
    const { unread, start } = await bank.store.transaction(async (tables) => ({
      unread: await unreadAnnouncement(bank, tables, user),
      start: await registrationStart(bank, tables, user),
    }))
    if (unread !== null) return c.redirect('/announcement', 303)
    if (start.at === 'choice' && !session.skipped) return c.redirect('/registration/choice', 303)
    if (start.at === 'new-token' && !session.skipped) return c.redirect('/registration', 303)
    if (start.at === 'later') session.notice ??= `notice.registration-later-${start.because}`
    const found = await bank.store.transaction(async (tables) => ({
      company: await tables.companies.get(user.companyId),
      standing: await standingOf(bank, tables, user),
      hasPortal: await hasPortal(bank, tables, user),
    }))
    if (!found.company) throw new TypeError('a user belongs to a company that is not there')
    const { standing, hasPortal: leadsBack } = found
    const tokenCode = printedStanding(bank.rules, standing)
    const groups = topOffers(bank, user, standing)
    return page(
      c,
      <TopPage
        view={viewOf(c)}
        {...{ company: found.company, standing, tokenCode, groups, leadsBack, rules: bank.rules }}
      />,
    )
  })
  return app
}

/** 業務選択 of 管理業務. */
export function managementRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/management', async (c) => {
    const user = userOf(c)
    const standing = await bank.store.transaction((tables) => standingOf(bank, tables, user))
    return page(c, <ManagementPage view={viewOf(c)} offers={managementOffers(bank, user, standing)} />)
  })
  return app
}
