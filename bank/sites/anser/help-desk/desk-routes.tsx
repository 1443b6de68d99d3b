/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { loginForm } from '../../../factors/password/login-form.ts'
import { STAFF } from '../../../factors/password/staff-login.ts'
import { enter, isOwnForm, startSession } from '../../../web/guard.ts'
import { tellKept } from '../../../web/late-form.ts'
import { HELP_DESK, type Sessions } from '../../../web/sessions.ts'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { chosenCompany } from './chosen-company.ts'
import { customerRoutes } from './customer-routes.tsx'
import { staffOnly } from './desk-guard.tsx'
import { DeskLoginPage } from './desk-login-page.tsx'
import { deviceRoutes } from './device-routes.tsx'
import { GuidePage } from './guide-page.tsx'
import { searchGuide } from './guide-search.ts'
import { searchCustomers } from './search.ts'
import { SearchPage } from './search-page.tsx'
import { settingsRoutes } from './settings-routes.tsx'
import { logInStaff } from './staff.ts'

/** ヘルプデスク: the pages of the bank's own staff, with a login of their own. */
export function deskRoutes(bank: Bank, sessions: Sessions): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/help-desk/login', (c) => {
    if (c.var.session.isHelpDesk) return c.redirect('/help-desk', 303)
    const isChosen = c.req.query('account') !== undefined
    return loginPage(c, [], isChosen ? STAFF.loginId : '', isChosen ? STAFF.password : '')
  })

  app.post('/help-desk/login', async (c) => {
    const { 'login-id': loginId, password } = loginForm.parse(c.var.form)
    if (!isOwnForm(c)) {
      c.var.session.notice = 'notice.session-ended'
      return loginPage(c, [], loginId)
    }
    const problems = missing(loginId, password)
    if (problems.length > 0) return loginPage(c, problems, loginId)
    const result = await logInStaff(bank, loginId, password)
    if (!result.ok) return loginPage(c, result.problems, loginId)
    return c.redirect(await enter(c, sessions, HELP_DESK, '/help-desk'), 303)
  })

  app.use('/help-desk', staffOnly)
  app.use('/help-desk/*', staffOnly)

  app.post('/help-desk/logout', async (c) => {
    await sessions.close(c.var.session)
    const session = await startSession(c, sessions, null)
    session.notice = 'notice.desk-logged-out'
    return c.redirect('/help-desk/login', 303)
  })

  app.get('/help-desk', async (c) => {
    const typed = (c.req.query('q') ?? '').slice(0, 60)
    const { companies, company } = await chosenCompany(bank, c.req.query('company'))
    const found = typed.trim() === '' && !company ? null : await searchCustomers(bank, typed, company)
    return page(c, <SearchPage view={viewOf(c)} {...{ typed, found, companies, company }} />)
  })

  app.get('/help-desk/errors', (c) => {
    const typed = (c.req.query('q') ?? '').slice(0, 200)
    const { texts } = c.var
    return page(c, <GuidePage view={viewOf(c)} texts={texts} typed={typed} hits={searchGuide(texts, typed)} />)
  })

  app.route('/', customerRoutes(bank))
  app.route('/', deviceRoutes(bank))
  app.route('/', settingsRoutes(bank))
  return app
}

function missing(loginId: string, password: string): Problem[] {
  const problems: Problem[] = []
  if (loginId === '') problems.push({ field: 'login-id', code: 'login-id-missing' })
  if (password === '') problems.push({ field: 'password', code: 'password-missing' })
  return problems
}

/** A typed password is never sent back. */
function loginPage(c: PageContext, problems: readonly Problem[], loginId: string, password = '') {
  tellKept(c, 'help-desk')
  const view = viewOf(c, '/help-desk/login')
  const content = <DeskLoginPage view={view} problems={problems} loginId={loginId} password={password} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
