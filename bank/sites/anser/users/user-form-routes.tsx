/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { mayAppointManagers, mayChange } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { SERVICES } from '../../../core/services.ts'
import { denied } from '../../../web/operator.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { UserBasicsPage } from './user-basics-page.tsx'
import { draftOf, EMPTY_DRAFT, findDraft, hashNewPassword, keepDraft, type UserDraft } from './user-drafts.ts'
import { checkUser, isPasswordUsable, type TypedUser } from './user-form.ts'
import { CHANGE, REGISTRATION } from './user-steps.ts'
import { userOf as colleagueOf } from './users.ts'

const password = z.string().max(128).catch('')
const basicsForm = z.object({
  draft: typedText,
  'new-login-id': typedText,
  'new-login-id-again': typedText,
  'new-password': password,
  'new-password-again': password,
  'must-change': typedText,
  'user-name': typedText,
  email: typedText,
  'email-again': typedText,
  manager: typedText,
  smartphone: typedText,
})

/** BRSK006 and BRSK009 基本情報: the first page of registering and of changing a user. */
export function userFormRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/users/new', async (c) => {
    if (await isFull(bank, userOf(c))) return toFullList(c)
    const id = c.req.query('draft') ?? ''
    const draft = await findDraft(bank, userOf(c), id)
    return basicsPage(c, null, [], typedBefore(draft ?? EMPTY_DRAFT), draft ? id : '', draft)
  })

  app.post('/users/new', async (c) => {
    if (await isFull(bank, userOf(c))) return toFullList(c)
    return takeBasics(bank, c, null)
  })

  app.get('/users/of/:loginId/change', async (c) => {
    const target = await findColleague(bank, c)
    if (!target) return toList(c)
    if (!mayChange(userOf(c), target)) return denied(c, 'user.change-forbidden', '/users/list')
    const id = c.req.query('draft') ?? ''
    const draft = await findDraft(bank, userOf(c), id)
    const own = draft?.target === target.loginId ? draft : null
    return basicsPage(c, target, [], typedBefore(own ?? draftOf(target)), own ? id : '', own)
  })

  app.post('/users/of/:loginId/change', async (c) => {
    const target = await findColleague(bank, c)
    if (!target) return toList(c)
    if (!mayChange(userOf(c), target)) return denied(c, 'user.change-forbidden', '/users/list')
    return takeBasics(bank, c, target)
  })

  return app
}

/** The user whom the address names; undefined when the company has none. */
export function findColleague(bank: Bank, c: PageContext): Promise<UserRow | undefined> {
  const loginId = c.req.param('loginId') ?? ''
  return bank.store.transaction((tables) => colleagueOf(tables, userOf(c).companyId, loginId))
}

export function toList(c: PageContext) {
  c.var.session.notice = 'notice.user-gone'
  return c.redirect('/users/list', 303)
}

function toFullList(c: PageContext) {
  c.var.session.notice = 'notice.users-full'
  return c.redirect('/users/list', 303)
}

async function isFull(bank: Bank, { companyId }: UserRow): Promise<boolean> {
  return (
    (await bank.store.transaction((tables) => tables.users.count({ companyId }))) > SERVICES[bank.rules.service].users
  )
}

/** @param target whom it changes; null: a new user */
async function takeBasics(bank: Bank, c: PageContext, target: UserRow | null) {
  const operator = userOf(c)
  const form = basicsForm.parse(c.var.form)
  const typed = typedNow(form, target)
  if (typed.isManager !== (target?.kind === 'manager') && !mayAppointManagers(operator)) {
    return denied(c, 'user.manager-not-offered', '/users/list')
  }
  const found = await findDraft(bank, operator, form.draft)
  const before = found && found.target === (target?.loginId ?? null) ? found : null
  const checked = checkUser(typed, { isNew: !target, hasPassword: before?.passwordHash != null })
  const problems: Problem[] = checked.ok ? [] : [...checked.problems]
  if (!target && !problems.some(({ field }) => field === 'new-login-id') && (await isTaken(bank, typed.loginId))) {
    problems.push({ field: 'new-login-id', code: 'login-id-taken' })
  }
  const passwordHash = isPasswordUsable(typed)
    ? await hashNewPassword(bank, typed.password)
    : (before?.passwordHash ?? null)
  const start = before ?? (target ? draftOf(target) : EMPTY_DRAFT)
  const { loginId, name, email, isManager, mustChangePassword } = checked.ok ? checked.value : typed
  const given = { ...start.given, smartphone: typed.usesSmartphone }
  const draft: UserDraft = { ...start, loginId, name, email, isManager, mustChangePassword, passwordHash, given }
  const id = await keepDraft(bank, operator, draft)
  if (problems.length > 0) return basicsPage(c, target, problems, typed, id, draft)
  return c.redirect(`/users/drafts/${id}/authority`, 303)
}

async function isTaken(bank: Bank, typed: string): Promise<boolean> {
  const loginId = typed.normalize('NFKC').trim()
  return (await bank.store.transaction((tables) => tables.users.get(loginId))) !== undefined
}

function typedNow(form: z.output<typeof basicsForm>, target: UserRow | null): TypedUser {
  return {
    loginId: target?.loginId ?? form['new-login-id'],
    loginIdAgain: form['new-login-id-again'],
    password: form['new-password'],
    passwordAgain: form['new-password-again'],
    mustChangePassword: form['must-change'] === 'yes',
    name: form['user-name'],
    email: form.email,
    emailAgain: form['email-again'],
    isManager: form.manager === 'yes',
    usesSmartphone: form.smartphone === 'yes',
  }
}

function typedBefore({ loginId, name, email, mustChangePassword, isManager, given }: UserDraft): TypedUser {
  const twice = { loginIdAgain: loginId, emailAgain: email }
  const choices = { mustChangePassword, isManager, usesSmartphone: given.smartphone }
  return { loginId, name, email, ...choices, password: '', passwordAgain: '', ...twice }
}

/** @param draft that keeps the password; null for none */
function basicsPage(
  c: PageContext,
  target: UserRow | null,
  problems: readonly Problem[],
  typed: TypedUser,
  draftId: string,
  draft: UserDraft | null,
) {
  const path = target ? `/users/of/${target.loginId}/change` : '/users/new'
  const offered = mayAppointManagers(userOf(c)) ? 'offered' : 'not-offered'
  const content = (
    <UserBasicsPage
      view={viewOf(c, draftId === '' ? path : `${path}?draft=${draftId}`)}
      problems={problems}
      steps={target ? CHANGE : REGISTRATION}
      action={path}
      typed={typed}
      draft={draftId}
      hasPassword={draft?.passwordHash != null}
      managerChoice={target?.kind === 'master' ? 'master' : offered}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
