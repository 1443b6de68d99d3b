/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { type Problem, problemAt } from '../../../core/problems.ts'
import { refusalPage } from '../../../factors/camera-token/refusal-page.tsx'
import { CONFIRMATION, checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { keepSession } from '../../../factors/password/credentials.ts'
import type { OrderingBank, ReadOrder } from '../../../orders/order-kinds.ts'
import { acceptConfirmed, findOrder, needsToken } from '../../../orders/orders.ts'
import { newSignature, type Signature, signOrder } from '../../../orders/signature.tsx'
import { troublePage } from '../../../web/errors.tsx'
import { rowIdOf } from '../../../web/sessions.ts'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { userChangeKind } from './user-change-kind.ts'
import { UserConfirmPage, UserResultPage } from './user-confirm-page.tsx'
import { userPayload, userRegistrationKind } from './user-registration-kind.ts'
import { CHANGE, REGISTRATION } from './user-steps.ts'

/** 内容確認 with the signature, and the result. */
export function userOrderRoutes(bank: OrderingBank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/users/orders/:id', async (c) => {
    const order = await findUserOrder(bank, c)
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt !== null) return toResult(c, order, true)
    if (!needsToken(bank, order)) return confirmPage(bank, c, order, null, [], '')
    const refused = await refusalPage(bank, c)
    return refused ?? confirmPage(bank, c, order, await newSignature(bank, c, order.row.id), [], '')
  })

  app.post('/users/orders/:id', async (c) => {
    const order = await findUserOrder(bank, c)
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt !== null) return toResult(c, order, true)
    const wrong = await checkConfirmation(bank, userOf(c), typedText.parse(c.var.form[CONFIRMATION]))
    if (!needsToken(bank, order)) {
      const problem = wrong ?? (await acceptByPassword(bank, c, order))
      return problem ? confirmPage(bank, c, order, null, [problem], '') : finished(bank, c, order)
    }
    const signed = await signOrder(bank, c, order.row.id, wrong ? [wrong] : [])
    if (signed.ok) return finished(bank, c, order)
    return confirmPage(bank, c, order, signed.signature, signed.problems, signed.code)
  })

  app.get('/users/orders/:id/result', async (c) => {
    const order = await findUserOrder(bank, c)
    if (!order) return troublePage(c, 'not-found')
    if (order.row.acceptedAt === null) return c.redirect(`/users/orders/${order.row.id}`, 303)
    const { passwordHash } = userChangeKind.payload.safeParse(order.payload).data ?? { passwordHash: '' }
    const steps = order.kind.name === userChangeKind.name ? CHANGE : REGISTRATION
    const content = (
      <UserResultPage view={viewOf(c)} steps={steps} order={order} tellsPassword={passwordHash !== null} />
    )
    return page(c, content)
  })

  return app
}

async function findUserOrder(bank: OrderingBank, c: PageContext): Promise<ReadOrder | null> {
  const order = await findOrder(bank, userOf(c).loginId, c.req.param('id') ?? '')
  const isOurs = order?.kind.name === userRegistrationKind.name || order?.kind.name === userChangeKind.name
  return isOurs ? order : null
}

/** Who has changed himself stays logged in here, and nowhere else. */
async function finished(bank: OrderingBank, c: PageContext, order: ReadOrder) {
  const { loginId } = userPayload.parse(order.payload)
  if (loginId === userOf(c).loginId) {
    await bank.store.transaction((tables) => keepSession(tables, rowIdOf(c.var.session), loginId))
  }
  return toResult(c, order, false)
}

function toResult(c: PageContext, order: ReadOrder, wasBefore: boolean) {
  if (wasBefore) c.var.session.notice = 'notice.accepted-before'
  return c.redirect(`/users/orders/${order.row.id}/result`, 303)
}

async function acceptByPassword(bank: OrderingBank, c: PageContext, order: ReadOrder): Promise<Problem | null> {
  const accepted = await acceptConfirmed(bank, userOf(c).loginId, order.row.id)
  return accepted.kind === 'refused' ? problemAt(CONFIRMATION, accepted.found) : null
}

function confirmPage(
  bank: OrderingBank,
  c: PageContext,
  order: ReadOrder,
  signature: Signature | null,
  problems: readonly Problem[],
  code: string,
) {
  const { draft } = userPayload.parse(order.payload)
  const steps = order.kind.name === userChangeKind.name ? CHANGE : REGISTRATION
  const content = (
    <UserConfirmPage
      {...{ problems, steps, order, draft, signature, code }}
      view={viewOf(c, `/users/orders/${order.row.id}`)}
      byToken={needsToken(bank, order)}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
