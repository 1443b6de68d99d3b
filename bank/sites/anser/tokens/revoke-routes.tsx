/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { problemAt } from '../../../core/problems.ts'
import { mayRevoke } from '../../../core/roles.ts'
import { refusalPage } from '../../../factors/camera-token/refusal-page.tsx'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import type { OrderingBank } from '../../../orders/order-kinds.ts'
import { acceptConfirmed, draftOrder, findOrder, payloadOf } from '../../../orders/orders.ts'
import { troublePage } from '../../../web/errors.tsx'
import { denied } from '../../../web/operator.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { userOf as colleagueOf, listUsers } from '../users/users.ts'
import { TokenResultPage } from './token-list-page.tsx'
import { tokenRevocationKind } from './token-revocation-kind.ts'
import { problemsOf, tokenListPage } from './token-routes.tsx'
import { REVOKE, REVOKE_UNSIGNED, REVOKED, REVOKED_UNSIGNED } from './token-works.ts'

/** BRSK031 失効, then BSSK007 as for every order, then BRSK032. */
export function revokeRoutes(bank: OrderingBank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  const work = () => (bank.rules.tokenNeeded.revocation ? REVOKE : REVOKE_UNSIGNED)
  const result = () => (bank.rules.tokenNeeded.revocation ? REVOKED : REVOKED_UNSIGNED)

  app.use('/tokens/revoke/*', async (c, next) => {
    if (!mayRevoke(bank.rules, userOf(c))) return denied(c, 'revoke.master-only')
    // The result stays to be seen, also by somebody who has just revoked his own token.
    const isResult = c.req.path.startsWith('/tokens/revoke/result/')
    const refused = bank.rules.tokenNeeded.revocation && !isResult ? await refusalPage(bank, c) : null
    if (refused) return refused
    return next()
  })

  app.get(REVOKE.path, (c) => tokenListPage(bank, c, work(), [], []))

  app.post(REVOKE.path, async (c) => {
    const loginId = typedText.parse(c.var.form.user)
    const problems = await problemsOf(bank, c, loginId === '' ? [] : [loginId])
    if (problems.length > 0) return tokenListPage(bank, c, work(), problems, [loginId])
    const id = await draft(bank, c, loginId)
    if (id === null) {
      c.var.session.notice = 'notice.token-gone'
      return c.redirect(REVOKE.path, 303)
    }
    if (bank.rules.tokenNeeded.revocation) return c.redirect(`/orders/${id}/authentication`, 303)
    const accepted = await acceptConfirmed(bank, userOf(c).loginId, id)
    if (accepted.kind !== 'refused') return c.redirect(`/tokens/revoke/result/${id}`, 303)
    return tokenListPage(bank, c, work(), [problemAt('user', accepted.found)], [loginId])
  })

  app.get('/tokens/revoke/result/:id', async (c) => {
    const operator = userOf(c)
    const id = c.req.param('id')
    const revocation = await payloadOf(bank, operator.loginId, tokenRevocationKind, id)
    const order = revocation && (await findOrder(bank, operator.loginId, id))
    if (!order || order.row.acceptedAt === null) return troublePage(c, 'not-found')
    const users = await listUsers(bank, operator.companyId)
    const concerned = users.filter(({ user }) => user.loginId === revocation.loginId)
    const columns = REVOKE.columns(c.var.text, bank)
    return page(c, <TokenResultPage view={viewOf(c)} result={result()} users={concerned} columns={columns} />)
  })

  return app
}

/** @returns the order's id, or null when the user has no token that could be taken away */
async function draft(bank: OrderingBank, c: PageContext, loginId: string): Promise<string | null> {
  const operator = userOf(c)
  return bank.store.transaction(async (tables) => {
    const target = await colleagueOf(tables, operator.companyId, loginId)
    const { tokenCode } = await readStanding(tables, loginId)
    if (!target || tokenCode === null) return null
    const { name } = target
    return (await draftOrder(bank, tables, operator, tokenRevocationKind, { loginId, name, tokenCode })).id
  })
}
