/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { type CompanyProfile, HIGHEST_DAY_LIMITS, profileOf } from '../../../core/company-profiles.ts'
import type { Right } from '../../../core/rights.ts'
import { SERVICES } from '../../../core/services.ts'
import { troublePage } from '../../../web/errors.tsx'
import type { Problems } from '../../../web/fields.tsx'
import { denied } from '../../../web/operator.tsx'
import { type PageContext, type PageEnv, page, userOf, viewOf } from '../../../web/view.ts'
import { type NotedAccount, notedAccounts } from '../payments/accounts.ts'
import { accountsGiven, accountsTyped, checkAccounts, type TypedAccounts } from './user-accounts-form.ts'
import { UserAccountsPage } from './user-accounts-page.tsx'
import { findDraft, keepDraft, type UserDraft } from './user-drafts.ts'
import { toList } from './user-form-routes.tsx'
import { orderUser } from './user-orders.ts'
import { checkRights, rightsTyped } from './user-rights-form.ts'
import { UserRightsPage } from './user-rights-page.tsx'
import { CHANGE, REGISTRATION } from './user-steps.ts'

/** BRSK007/010 権限 and BRSK008/011 口座: from the draft of a user to the order that is signed. */
export function userDraftRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/users/drafts/:id/authority', async (c) => {
    const id = c.req.param('id')
    const draft = await findDraft(bank, userOf(c), id)
    if (!draft) return troublePage(c, 'not-found')
    return rightsPage(c, id, draft, [], draft.given.rights)
  })

  app.post('/users/drafts/:id/authority', async (c) => {
    const draft = await findDraft(bank, userOf(c), c.req.param('id'))
    if (!draft) return troublePage(c, 'not-found')
    const typed = rightsTyped(c.var.form)
    const checked = checkRights(typed)
    if (!checked.ok) return rightsPage(c, c.req.param('id'), draft, checked.problems, typed)
    const given = { ...draft.given, rights: checked.value }
    const next = await keepDraft(bank, userOf(c), { ...draft, given })
    return c.redirect(`/users/drafts/${next}/accounts`, 303)
  })

  app.get('/users/drafts/:id/accounts', async (c) => {
    const id = c.req.param('id')
    const draft = await findDraft(bank, userOf(c), id)
    if (!draft) return troublePage(c, 'not-found')
    const known = await knownOf(bank, c)
    return accountsPage(bank, c, id, draft, known, [], accountsGiven(draft.given, known.accounts))
  })

  app.post('/users/drafts/:id/accounts', async (c) => {
    const before = await findDraft(bank, userOf(c), c.req.param('id'))
    if (!before) return troublePage(c, 'not-found')
    const known = await knownOf(bank, c)
    const typed = accountsTyped(c.var.form, known.accounts, before.given.rights)
    if (c.var.form.do === 'sort') return accountsPage(bank, c, c.req.param('id'), before, known, [], typed)
    const checked = checkAccounts(bank, typed, known.accounts, known.profile)
    if (!checked.ok) return accountsPage(bank, c, c.req.param('id'), before, known, checked.problems, typed)
    const draft = { ...before, given: { ...before.given, ...checked.value } }
    const id = await keepDraft(bank, userOf(c), draft)
    const ordered = await orderUser(bank, userOf(c), id, draft)
    if (ordered.ok) return c.redirect(`/users/orders/${ordered.id}`, 303)
    if (ordered.reason === 'gone') return toList(c)
    if (ordered.reason === 'unchanged') {
      c.var.session.notice = 'notice.user-unchanged'
      return c.redirect(`/users/drafts/${encodeURIComponent(id)}/accounts`, 303)
    }
    if (ordered.reason === 'incomplete') return c.redirect(`/users/new?draft=${encodeURIComponent(id)}`, 303)
    return denied(c, 'user.change-forbidden', '/users/list')
  })

  return app
}

function rightsPage(c: PageContext, id: string, draft: UserDraft, problems: Problems, rights: readonly Right[]) {
  const view = viewOf(c, `/users/drafts/${id}/authority`)
  const content = <UserRightsPage steps={stepsOf(draft)} {...{ view, id, draft, problems, rights }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}

/** What the page of the accounts stands on. */
interface Known {
  readonly accounts: readonly NotedAccount[]
  readonly profile: CompanyProfile
}

function knownOf(bank: Bank, c: PageContext): Promise<Known> {
  const { companyId } = userOf(c)
  return bank.store.transaction(async (tables) => ({
    accounts: await notedAccounts(tables, companyId),
    profile: await profileOf(tables, companyId),
  }))
}

function accountsPage(
  bank: Bank,
  c: PageContext,
  id: string,
  draft: UserDraft,
  { accounts, profile }: Known,
  problems: Problems,
  typed: TypedAccounts,
) {
  const content = (
    <UserAccountsPage
      steps={stepsOf(draft)}
      {...{ id, draft, problems, accounts, typed }}
      view={viewOf(c, `/users/drafts/${id}/accounts`)}
      service={SERVICES[bank.rules.service]}
      companyLimits={{ ...HIGHEST_DAY_LIMITS, ...profile.dayLimits }}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function stepsOf({ target }: { readonly target: string | null }) {
  return target === null ? REGISTRATION : CHANGE
}
