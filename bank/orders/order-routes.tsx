/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Problem } from '../core/problems.ts'
import { refusalPage } from '../factors/camera-token/refusal-page.tsx'
import { CONFIRMATION, checkConfirmation } from '../factors/password/confirmation-password.ts'
import { troublePage } from '../web/errors.tsx'
import type { Problems } from '../web/fields.tsx'
import { loginIdOf, type PageContext, type PageEnv, page, userOf, viewOf } from '../web/view.ts'
import { AuthenticationPage, PasswordPage } from './authentication-page.tsx'
import { closedPage } from './hours.tsx'
import type { OrderingBank, ReadOrder } from './order-kinds.ts'
import { ConfirmPage, ResultPage } from './order-pages.tsx'
import { findOrder, needsToken, proofOf } from './orders.ts'
import { confirmOrder } from './sign-order.ts'
import { newSignature, type Signature, signOrder } from './signature.tsx'

/** Every order's way after its form: look at it, BSSK007 or the confirmation password, result. */
export function orderRoutes(bank: OrderingBank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/orders/:id', async (c) => {
    const order = await findOrder(bank, loginIdOf(c), c.req.param('id'))
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt !== null) return toResult(c, order)
    const closed = closedPage(bank, c, order)
    if (closed) return closed
    const ownPage = order.kind.signingPage?.(order.row)
    if (ownPage) return c.redirect(ownPage, 303)
    return page(c, <ConfirmPage view={viewOf(c)} order={order} proof={proofOf(bank, order)} />)
  })

  app.get('/orders/:id/authentication', async (c) => {
    const order = await findOrder(bank, loginIdOf(c), c.req.param('id'))
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt !== null) return toResult(c, order)
    const closed = closedPage(bank, c, order)
    if (closed) return closed
    const ownPage = order.kind.signingPage?.(order.row)
    if (ownPage) return c.redirect(ownPage, 303)
    if (!needsToken(bank, order)) return passwordPage(c, order, [])
    const refused = await refusalPage(bank, c)
    return refused ?? authenticationPage(c, order, await newSignature(bank, c, order.row.id), [], '')
  })

  app.post('/orders/:id/authentication', async (c) => {
    const order = await findOrder(bank, loginIdOf(c), c.req.param('id'))
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt !== null) return toResult(c, order)
    const closed = closedPage(bank, c, order)
    if (closed) return closed
    // Its own page may ask for more than this one does.
    const ownPage = order.kind.signingPage?.(order.row)
    if (ownPage) return c.redirect(ownPage, 303)
    if (!needsToken(bank, order)) {
      const problem = await confirm(bank, c, order)
      return problem ? passwordPage(c, order, [problem]) : c.redirect(`/orders/${order.row.id}/result`, 303)
    }
    const wrong = order.kind.isConfirmed
      ? await checkConfirmation(bank, userOf(c), c.var.form[CONFIRMATION] ?? '')
      : null
    const signed = await signOrder(bank, c, order.row.id, wrong ? [wrong] : [])
    if (signed.ok) return c.redirect(`/orders/${order.row.id}/result`, 303)
    return authenticationPage(c, order, signed.signature, signed.problems, signed.code)
  })

  app.get('/orders/:id/result', async (c) => {
    const order = await findOrder(bank, loginIdOf(c), c.req.param('id'))
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt === null) return c.redirect(`/orders/${order.row.id}`, 303)
    const ownPage = order.kind.resultPage?.(order.row)
    if (ownPage) return c.redirect(ownPage, 303)
    return page(c, <ResultPage view={viewOf(c)} order={order} proof={proofOf(bank, order)} />)
  })

  return app
}

async function confirm(bank: OrderingBank, c: PageContext, order: ReadOrder): Promise<Problem | null> {
  const answer = await confirmOrder(bank, loginIdOf(c), order.row.id, c.var.form[CONFIRMATION] ?? '')
  if (answer.kind === 'accepted-before') c.var.session.notice = 'notice.accepted-before'
  return answer.kind === 'refused' ? answer.problem : null
}

function toResult(c: PageContext, order: ReadOrder) {
  c.var.session.notice = 'notice.accepted-before'
  return c.redirect(`/orders/${order.row.id}/result`, 303)
}

function authenticationPage(
  c: PageContext,
  order: ReadOrder,
  signature: Signature | null,
  problems: Problems,
  code: string,
) {
  const content = (
    <AuthenticationPage view={viewOf(c)} problems={problems} order={order} signature={signature} code={code} />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function passwordPage(c: PageContext, order: ReadOrder, problems: Problems) {
  return page(c, <PasswordPage view={viewOf(c)} problems={problems} order={order} />, problems.length > 0 ? 422 : 200)
}
