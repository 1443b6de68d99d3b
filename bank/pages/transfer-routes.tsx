/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../domain/bank.ts'
import type { Problem } from '../domain/problems.ts'
import { checkCode } from '../domain/registration-input.ts'
import { answerRequest, findOpenRequest, issueRequest, type OpenRequest } from '../domain/requests.ts'
import { refusalOf, standingOf } from '../domain/standing.ts'
import { checkTransfer, type TypedTransfer } from '../domain/transfer-form.ts'
import { accountsOf, draftTransfer, findTransfer, type TransferView } from '../domain/transfers.ts'
import { AuthenticationPage, ResultPage } from './authentication-page.tsx'
import { troublePage } from './errors.tsx'
import { RefusalPage } from './message-page.tsx'
import { ConfirmPage, TransferPage } from './transfer-page.tsx'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, viewOf } from './view.ts'

const transferForm = z.object({
  account: typedText,
  bank: typedText,
  branch: typedText,
  'account-type': typedText,
  'account-number': typedText,
  payee: typedText,
  amount: typedText,
})

const authenticationForm = z.object({ request: typedText, code: typedText })

/** 振込振替 都度指定: form, confirmation, BSSK007, result. All of it needs a registered token that is not stopped. */
export function transferRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.use('/transfer/*', async (c, next) => {
    const standing = await bank.store.transaction(async (tables) => c.var.user && standingOf(tables, c.var.user))
    const refusal = standing && refusalOf(standing)
    // A transfer that was accepted stays to be seen, and BSSK007 itself says why a number is refused.
    const isAnswer = refusal === 'stopped' && c.req.method === 'POST' && c.req.path.endsWith('/authentication')
    if (refusal && !isAnswer && !c.req.path.endsWith('/result'))
      return page(c, <RefusalPage view={viewOf(c)} refusal={refusal} />, 403)
    await next()
  })

  app.get('/transfer', async (c) => {
    const before = await findTransfer(bank, loginIdOf(c), c.req.query('from') ?? '')
    if (before) return transferPage(bank, c, [], typedBefore(before))
    const [account] = await bank.store.transaction((tables) => accountsOf(tables, loginIdOf(c)))
    return transferPage(bank, c, [], { ...transferForm.parse({}), account: account?.id ?? '' })
  })

  app.post('/transfer', async (c) => {
    const typed = transferForm.parse(c.var.form)
    const checked = checkTransfer(typed)
    const drafted = checked.ok ? await draftTransfer(bank, loginIdOf(c), checked.value) : checked
    if (!drafted.ok) return transferPage(bank, c, drafted.problems, typed)
    return c.redirect(`/transfer/${drafted.value}`, 303)
  })

  app.get('/transfer/:id', async (c) => {
    const shown = await findTransfer(bank, loginIdOf(c), c.req.param('id'))
    if (!shown) return troublePage(c, 'not-found')
    if (shown.transfer.acceptedAt !== null) return toResult(c, shown)
    return page(c, <ConfirmPage view={viewOf(c)} shown={shown} />)
  })

  app.get('/transfer/:id/authentication', async (c) => {
    const shown = await findTransfer(bank, loginIdOf(c), c.req.param('id'))
    if (!shown) return troublePage(c, 'not-found')
    if (shown.transfer.acceptedAt !== null) return toResult(c, shown)
    return authenticationPage(bank, c, shown, await issueRequest(bank, loginIdOf(c), shown.transfer.id), [], '')
  })

  app.post('/transfer/:id/authentication', async (c) => {
    const shown = await findTransfer(bank, loginIdOf(c), c.req.param('id'))
    if (!shown) return troublePage(c, 'not-found')
    const { id } = shown.transfer
    const form = authenticationForm.parse(c.var.form)
    const same = await findOpenRequest(bank, loginIdOf(c), id, form.request)
    const problem = await answer(bank, c, shown, form, same)
    if (!problem) return c.redirect(`/transfer/${id}/result`, 303)
    const request = problem.code === 'token-stopped' ? null : (same ?? (await issueRequest(bank, loginIdOf(c), id)))
    return authenticationPage(bank, c, shown, request, [problem], form.code)
  })

  app.get('/transfer/:id/result', async (c) => {
    const shown = await findTransfer(bank, loginIdOf(c), c.req.param('id'))
    if (!shown) return troublePage(c, 'not-found')
    if (shown.transfer.acceptedAt === null) return c.redirect(`/transfer/${shown.transfer.id}`, 303)
    return page(c, <ResultPage view={viewOf(c)} shown={shown} />)
  })

  return app
}

/** @returns what is wrong, or null when the transfer stands as accepted */
async function answer(
  bank: Bank,
  c: PageContext,
  shown: TransferView,
  form: z.output<typeof authenticationForm>,
  open: OpenRequest | null,
): Promise<Problem | null> {
  if (shown.transfer.acceptedAt !== null) {
    c.var.session.notice = 'notice.accepted-before'
    return null
  }
  if (!open) return { field: 'code', code: 'image-too-old' }
  const checked = checkCode(form.code)
  if (!checked.ok) return checked.problems[0] ?? null
  const result = await answerRequest(bank, loginIdOf(c), shown.transfer.id, form.request, checked.value)
  if (result.kind === 'accepted-before') c.var.session.notice = 'notice.accepted-before'
  return result.kind === 'refused' ? result.problem : null
}

function toResult(c: PageContext, shown: TransferView) {
  c.var.session.notice = 'notice.accepted-before'
  return c.redirect(`/transfer/${shown.transfer.id}/result`, 303)
}

async function transferPage(bank: Bank, c: PageContext, problems: readonly Problem[], typed: TypedTransfer) {
  const accounts = await bank.store.transaction((tables) => accountsOf(tables, loginIdOf(c)))
  const content = <TransferPage view={viewOf(c)} problems={problems} accounts={accounts} typed={typed} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function authenticationPage(
  bank: Bank,
  c: PageContext,
  shown: TransferView,
  open: OpenRequest | null,
  problems: readonly Problem[],
  code: string,
) {
  const request = open && {
    id: open.request.id,
    image: { text: open.text, validUntil: open.request.createdAt + bank.rules.imageAge },
  }
  const content = (
    <AuthenticationPage view={viewOf(c)} problems={problems} shown={shown} request={request} code={code} />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function typedBefore({ transfer }: TransferView): TypedTransfer {
  return {
    account: transfer.accountId,
    bank: transfer.bank,
    branch: transfer.branch,
    'account-type': transfer.accountType,
    'account-number': transfer.accountNumber,
    payee: transfer.payee,
    amount: String(transfer.amount),
  }
}
