/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { loginForm } from '../../../factors/password/login-form.ts'
import { isOwnForm, loggedInOnly, startSession, switchLanguage } from '../../../web/guard.ts'
import { tellKept } from '../../../web/late-form.ts'
import type { Sessions } from '../../../web/sessions.ts'
import { type PageContext, type PageEnv, page, userOf, viewOf } from '../../../web/view.ts'
import { NEW_COMPANY } from '../practice/papers.ts'
import { PRACTICE_USERS } from '../practice/practice-data.ts'
import { comeIn } from './come-in.ts'
import { logIn, logOut } from './login.ts'
import { LoginPage } from './login-page.tsx'
import { LogoutPage } from './logout-page.tsx'

/** Login, logout and the language switch: what is open to everybody. */
export function loginRoutes(bank: Bank, sessions: Sessions): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/login', async (c) => {
    if (c.var.user) return c.redirect('/', 303)
    const chosen = PRACTICE_USERS.find(({ loginId }) => loginId === c.req.query('account'))
    return loginPage(bank, c, [], chosen?.loginId ?? '', chosen?.password ?? '')
  })

  app.post('/login', async (c) => {
    const { 'login-id': loginId, password } = loginForm.parse(c.var.form)
    if (!isOwnForm(c)) {
      c.var.session.notice = 'notice.session-ended'
      return loginPage(bank, c, [], loginId)
    }
    const problems = missing(loginId, password)
    if (problems.length > 0) return loginPage(bank, c, problems, loginId)
    const result = await logIn(bank, loginId, password)
    if (!result.ok) return loginPage(bank, c, result.problems, loginId)
    return c.redirect(await comeIn(bank, c, sessions, result.value), 303)
  })

  app.post('/logout', loggedInOnly, async (c) => {
    await logOut(bank, userOf(c))
    await sessions.close(c.var.session)
    await startSession(c, sessions, null)
    return c.redirect('/logout', 303)
  })

  app.get('/logout', (c) => {
    if (c.var.user) return c.redirect('/', 303)
    return page(c, <LogoutPage view={viewOf(c)} isTimeOut={c.req.query('reason') === 'time-out'} />)
  })

  // 「利用を続ける」 of the warning: any request keeps a session open.
  app.get('/session', (c) => c.body(null, c.var.user ? 204 : 401))

  app.get('/language/:language', switchLanguage)

  return app
}

function missing(loginId: string, password: string): Problem[] {
  const problems: Problem[] = []
  if (loginId === '') problems.push({ field: 'login-id', code: 'login-id-missing' })
  if (password === '') problems.push({ field: 'password', code: 'password-missing' })
  return problems
}

/** A typed password is never sent back. */
async function loginPage(bank: Bank, c: PageContext, problems: readonly Problem[], loginId: string, password = '') {
  tellKept(c, 'customer')
  const paper = await bank.store.transaction((tables) => tables.papers.get(NEW_COMPANY.id))
  const takenBy = paper?.takenBy ?? null
  const content = <LoginPage view={viewOf(c)} {...{ problems, loginId, password, takenBy }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
