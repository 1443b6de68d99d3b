/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { hasRight, type Right } from '../../../core/rights.ts'
import { actingFrom } from '../../../core/terminal.ts'
import { loginForm } from '../../../factors/password/login-form.ts'
import type { Problems } from '../../../web/fields.tsx'
import { isOwnForm } from '../../../web/guard.ts'
import type { Sessions } from '../../../web/sessions.ts'
import type { TextKey } from '../../../web/text.ts'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { comeIn } from '../login/come-in.ts'
import { logIn } from '../login/login.ts'
import { PhoneLoginPage, PhoneMenuPage } from './phone-pages.tsx'

/** Where the menu leads, and whose right it is. */
const MENU: readonly (readonly [path: string, label: TextKey, rights: readonly Right[]])[] = [
  ['/balances', 'phone.balances', ['balances']],
  ['/statement', 'phone.statement', ['movements']],
  ['/incoming', 'phone.incoming', ['incoming-transfers']],
  ['/approvals', 'phone.approvals', ['approve-bulk', 'approve-salary', 'approve-transfer']],
]

/** スマートフォン: a login page of its own, and the menu behind it. */
export function phoneRoutes(bank: Bank, sessions: Sessions): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/phone', (c) => (c.var.user ? c.redirect('/phone/menu', 303) : loginPage(c, [], '')))

  app.post('/phone', async (c) => {
    const { 'login-id': loginId, password } = loginForm.parse(c.var.form)
    if (!isOwnForm(c)) {
      c.var.session.notice = 'notice.session-ended'
      return loginPage(c, [], loginId)
    }
    const result = await actingFrom('smartphone', () => logIn(bank, loginId, password, true))
    if (!result.ok) return loginPage(c, result.problems, loginId)
    return c.redirect(await comeIn(bank, c, sessions, result.value, null, 'smartphone'), 303)
  })

  app.get('/phone/menu', (c) => {
    const { user } = c.var
    if (!user) return c.redirect('/phone', 303)
    const offered = MENU.filter(([, , rights]) => rights.some((right) => hasRight(user, right)))
    return page(c, <PhoneMenuPage view={viewOf(c)} menu={offered.map(([path, label]) => ({ path, label }))} />)
  })

  return app
}

/** A typed password is never sent back. */
function loginPage(c: PageContext, problems: Problems, loginId: string) {
  return page(c, <PhoneLoginPage view={viewOf(c)} {...{ problems, loginId }} />, problems.length > 0 ? 422 : 200)
}
