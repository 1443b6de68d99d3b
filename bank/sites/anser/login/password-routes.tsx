/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import {
  changePasswords,
  mustChange,
  type PasswordName,
  type TypedChange,
} from '../../../factors/password/password-change.ts'
import type { Problems } from '../../../web/fields.tsx'
import { rowIdOf } from '../../../web/sessions.ts'
import { type PageContext, type PageEnv, page, userOf, viewOf } from '../../../web/view.ts'
import { PasswordChangedPage, PasswordPage } from './password-page.tsx'

const password = z.string().max(128).catch('')
const passwordForm = z.object({
  'change-login': password,
  'login-current': password,
  'login-new': password,
  'login-again': password,
  'change-confirmation': password,
  'confirmation-current': password,
  'confirmation-new': password,
  'confirmation-again': password,
})
type PasswordForm = z.output<typeof passwordForm>

/** パスワード変更: forced after the first login, open to everybody at other times. */
export function passwordRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/password', (c) => passwordPage(c, [], passwordForm.parse({ 'change-login': 'yes' })))

  app.post('/password', async (c) => {
    const form = passwordForm.parse(c.var.form)
    const problems = await changePasswords(bank, userOf(c), rowIdOf(c.var.session), {
      login: typedChange(form, 'login'),
      confirmation: typedChange(form, 'confirmation'),
    })
    return problems.length > 0 ? passwordPage(c, problems, form) : c.redirect('/password/result', 303)
  })

  app.get('/password/result', (c) => page(c, <PasswordChangedPage view={viewOf(c)} />))

  return app
}

function typedChange(form: PasswordForm, name: PasswordName): TypedChange | null {
  if (form[`change-${name}`] !== 'yes') return null
  return { current: form[`${name}-current`], next: form[`${name}-new`], again: form[`${name}-again`] }
}

const OPEN_PATHS = ['/password', '/logout', '/login', '/session']

/** Who must change a password first sees no other page. */
export const passwordsFirst: MiddlewareHandler<PageEnv> = async (c, next) => {
  const { user } = c.var
  const must = user && mustChange(user)
  const isOpen = OPEN_PATHS.includes(c.req.path) || c.req.path.startsWith('/language/')
  if (must && (must.login || must.confirmation) && !isOpen) return c.redirect('/password', 303)
  return next()
}

function passwordPage(c: PageContext, problems: Problems, form: PasswordForm) {
  const user = userOf(c)
  const must = mustChange(user)
  const part = (name: PasswordName, hasCurrent: boolean) => ({
    isForced: must[name],
    isChosen: form[`change-${name}`] === 'yes',
    hasCurrent,
  })
  const parts = { login: part('login', true), confirmation: part('confirmation', user.confirmationHash !== '') }
  const content = <PasswordPage view={viewOf(c)} problems={problems} parts={parts} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
