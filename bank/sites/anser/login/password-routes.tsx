/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { duePasswords, PASSWORDS, type PasswordName, passwordEnds } from '../../../factors/password/password-age.ts'
import { changePasswords, type TypedChange } from '../../../factors/password/password-change.ts'
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

/** パスワード変更: forced after the first login and when one has run out, open to everybody at other times. */
export function passwordRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/password', (c) => passwordPage(bank, c, [], passwordForm.parse({ 'change-login': 'yes' })))

  app.post('/password', async (c) => {
    const form = passwordForm.parse(c.var.form)
    const problems = await changePasswords(bank, userOf(c), rowIdOf(c.var.session), {
      login: typedChange(form, 'login'),
      confirmation: typedChange(form, 'confirmation'),
    })
    return problems.length > 0 ? passwordPage(bank, c, problems, form) : c.redirect('/password/result', 303)
  })

  app.get('/password/result', async (c) => {
    const ends = await bank.store.transaction((tables) => passwordEnds(bank, tables, userOf(c)))
    return page(c, <PasswordChangedPage view={viewOf(c)} ends={ends} />)
  })

  return app
}

function typedChange(form: PasswordForm, name: PasswordName): TypedChange | null {
  if (form[`change-${name}`] !== 'yes') return null
  return { current: form[`${name}-current`], next: form[`${name}-new`], again: form[`${name}-again`] }
}

async function passwordPage(bank: Bank, c: PageContext, problems: Problems, form: PasswordForm) {
  const user = userOf(c)
  const { due, ends } = await bank.store.transaction(async (tables) => ({
    due: await duePasswords(bank, tables, user),
    ends: await passwordEnds(bank, tables, user),
  }))
  const part = (name: PasswordName, hasCurrent: boolean) => ({
    due: due[name],
    end: ends[name],
    isChosen: form[`change-${name}`] === 'yes',
    hasCurrent,
  })
  const parts = { login: part('login', true), confirmation: part('confirmation', user.confirmationHash !== '') }
  const isExpired = PASSWORDS.some((name) => due[name] === 'expired')
  const content = <PasswordPage view={viewOf(c)} {...{ problems, parts, isExpired }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
