/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import type { Problems } from '../../../web/fields.tsx'
import { type PageContext, type PageEnv, page, userOf, viewOf } from '../../../web/view.ts'
import { DashboardPage } from './dashboard-page.tsx'
import { keepProfile, mustRegister, portalOf } from './portal.ts'
import { PortalPage } from './portal-page.tsx'
import { CONSENTS, checkProfile, type Profile, readProfile, typedProfile } from './profile.ts'

const NEW: Profile = { answers: {}, areas: [], themes: [], wantsMail: true }

/** The business portal: the first registration, its dashboard, and the profile once more. */
export function portalRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/portal', async (c) => ((await isNew(c)) ? c.redirect('/portal/first', 303) : dashboard(c)))

  app.get('/portal/first', async (c) => ((await isNew(c)) ? form(c, [], NEW, []) : c.redirect('/portal', 303)))

  app.post('/portal/first', async (c) => {
    if (!(await isNew(c))) return c.redirect('/portal', 303)
    const typed = typedProfile(c.var.form)
    const ticked = CONSENTS.filter((consent) => c.var.form[consent] !== undefined)
    const missing = CONSENTS.filter((consent) => !ticked.includes(consent))
    const checked = checkProfile(typed)
    const problems: Problem[] = [
      ...missing.map((field): Problem => ({ field, code: 'portal-consent-missing' })),
      ...(checked.ok ? [] : checked.problems),
    ]
    if (problems.length > 0) return form(c, problems, typed, ticked)
    await keepProfile(bank, userOf(c), typed)
    c.var.session.notice = 'notice.portal-registered'
    return c.redirect('/portal', 303)
  })

  app.get('/portal/profile', async (c) => {
    if (await isNew(c)) return c.redirect('/portal/first', 303)
    return form(c, [], readProfile((await portalOf(bank, userOf(c)))?.profile ?? null) ?? NEW, null)
  })

  app.post('/portal/profile', async (c) => {
    if (await isNew(c)) return c.redirect('/portal/first', 303)
    const typed = typedProfile(c.var.form)
    const checked = checkProfile(typed)
    if (!checked.ok) return form(c, checked.problems, typed, null)
    await keepProfile(bank, userOf(c), typed)
    c.var.session.notice = 'notice.portal-profile'
    return c.redirect('/portal', 303)
  })

  const isNew = (c: PageContext) => bank.store.transaction((tables) => mustRegister(bank, tables, userOf(c)))

  async function companyFor(c: PageContext): Promise<CompanyRow> {
    const company = await bank.store.transaction((tables) => tables.companies.get(userOf(c).companyId))
    if (!company) throw new TypeError('a user belongs to a company that is not there')
    return company
  }

  async function dashboard(c: PageContext) {
    return page(c, <DashboardPage view={viewOf(c)} company={await companyFor(c)} />)
  }

  /** @param ticked null: the consents were given before */
  async function form(c: PageContext, problems: Problems, profile: Profile, ticked: readonly string[] | null) {
    const { email } = userOf(c)
    const props = { problems, profile, ticked, email, company: await companyFor(c) }
    return page(c, <PortalPage view={viewOf(c)} {...props} />, problems.length > 0 ? 422 : 200)
  }

  return app
}
