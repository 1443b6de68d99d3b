/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import { type Checked, type Problem, problemAt } from '../../../core/problems.ts'
import { allowed } from '../../../orders/access.tsx'
import type { OrderingBank } from '../../../orders/order-kinds.ts'
import { acceptConfirmed, findOrder, payloadOf } from '../../../orders/orders.ts'
import { troublePage } from '../../../web/errors.tsx'
import type { Problems } from '../../../web/fields.tsx'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { accountsOf } from '../payments/accounts.ts'
import { draftPayment } from '../payments/draft-payment.ts'
import { directory } from '../payments/institutions/directory.ts'
import { clientOf } from '../payments/own-bank.ts'
import { paymentDays } from '../payments/payment-day.ts'
import { PAYMENT_FIELDS, type PaymentLine, type TypedPayment } from '../payments/transfer-form.ts'
import type { BatchKind } from './batch-facts.ts'
import { LARGEST_FILE, readBatchFile } from './batch-file.ts'
import {
  type BatchHead,
  checkHead,
  checkLines,
  lineField,
  mostLines,
  type NumberedLine,
  totalOf,
} from './batch-form.ts'
import { BatchFormPage } from './batch-form-page.tsx'
import { BATCH_PATHS, batchRequestKind, type Origin, type Payments, paymentsSchema } from './batch-request-kind.ts'
import { BatchRequestPage } from './batch-request-page.tsx'
import { REQUEST_RIGHTS } from './batch-rights.ts'
import { findBatch } from './batches.ts'
import { readZenginFile } from './zengin/read.ts'
import { isZenginFile } from './zengin/records.ts'

/** Their forms may be larger than others. */
export const BATCH_FORM_PATHS = Object.values(BATCH_PATHS).flatMap((path) => [`/${path}/new`, `/${path}/file`])

const headForm = z.object({ account: typedText, 'payment-date': typedText })
const NO_LINE: TypedPayment = {
  bank: '',
  branch: '',
  'account-type': '',
  'account-number': '',
  payee: '',
  amount: '',
}
/** A new list begins with so many, and grows by so many. */
const MORE_LINES = 3
/** How a list came, and where its mistakes are shown. */
interface Places {
  readonly origin: Origin
  readonly fieldOf: Parameters<typeof checkLines>[1]
  /** Where the word leads that there are more of them. */
  readonly others: string
  /** So many mistakes are named at once. */
  readonly most: number
}
const ON_PAGE: Places = { origin: 'screen', fieldOf: lineField, others: 'lines-heading', most: 30 }
const IN_FILE: Places = { origin: 'file', fieldOf: () => 'file', others: 'file', most: 10 }

/** 総合振込 and 給与振込 from the form to the request. */
export function batchRequestRoutes(bank: OrderingBank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use(
    '/batch-requests/*',
    allowed(
      bank,
      Object.values(REQUEST_RIGHTS).flatMap((rights) => Object.values(rights)),
    ),
  )

  for (const kind of ['general', 'salary'] as const) {
    const path = `/${BATCH_PATHS[kind]}`
    app.use(`${path}/new`, allowed(bank, REQUEST_RIGHTS[kind].screen))
    app.use(`${path}/file`, allowed(bank, REQUEST_RIGHTS[kind].file))

    app.get(`${path}/new`, async (c) => {
      const before = await typedBefore(bank, c, c.req.query('from') ?? '')
      const lines = before?.lines ?? blankLines(lineCount(bank, c.req.query('lines')))
      return formPage(bank, c, kind, [], before?.head ?? (await firstHead(bank, c)), lines)
    })

    app.get(`${path}/file`, async (c) => formPage(bank, c, kind, [], await firstHead(bank, c), null))

    app.post(`${path}/new`, async (c) => {
      const head = headForm.parse(c.var.form)
      const lines = typedLines(bank, c.var.form)
      if (c.var.form.do === 'add') {
        const more = [...lines, ...blankLines(MORE_LINES)].slice(0, mostLines(bank))
        return formPage(bank, c, kind, [], head, more)
      }
      const numbered = lines.map((typed, i) => ({ line: i + 1, typed }))
      const drafted = await draft(bank, c, kind, head, numbered, ON_PAGE)
      if (!drafted.ok) return formPage(bank, c, kind, drafted.problems, head, lines)
      return c.redirect(`/batch-requests/${drafted.value}`, 303)
    })

    app.post(`${path}/file`, async (c) => {
      const head = headForm.parse(c.var.form)
      const { file } = await c.req.parseBody()
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
      const read = await readFile(bank, c, kind, head, bytes)
      const drafted = await draft(bank, c, kind, read.head, read.lines, IN_FILE)
      if (!drafted.ok) return formPage(bank, c, kind, drafted.problems, head, null)
      if (read.head && !sameHead(head, read.head, bank.now())) c.var.session.notice = 'notice.zengin-head'
      return c.redirect(`/batch-requests/${drafted.value}`, 303)
    })
  }

  app.get('/batch-requests/:id', (c) => requestPage(bank, c, []))

  app.post('/batch-requests/:id', async (c) => {
    const id = c.req.param('id')
    const payload = await payloadOf(bank, loginIdOf(c), batchRequestKind, id)
    if (!payload) return troublePage(c, 'not-found')
    const accepted = await acceptConfirmed(bank, loginIdOf(c), id)
    if (accepted.kind === 'refused') return requestPage(bank, c, [problemAt('request', accepted.found)])
    if (accepted.kind === 'accepted-before') c.var.session.notice = 'notice.accepted-before'
    return c.redirect(`/orders/${id}/result`, 303)
  })

  return app
}

function blankLines(count: number): readonly TypedPayment[] {
  return Array.from({ length: count }, () => NO_LINE)
}

/** How many lines a page has, as the page itself says. */
function lineCount(bank: OrderingBank, said: string | undefined): number {
  const count = Number(said)
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), mostLines(bank)) : MORE_LINES
}

function typedLines(bank: OrderingBank, form: Readonly<Record<string, string>>): readonly TypedPayment[] {
  return Array.from(
    { length: lineCount(bank, form.lines) },
    (_, i) =>
      Object.fromEntries(
        PAYMENT_FIELDS.map((name) => [name, typedText.parse(form[lineField(i + 1, name)])]),
      ) as TypedPayment,
  )
}

/** CSV has lines alone; a 全銀 file names account and day itself, whatever stands on the page. */
async function readFile(bank: OrderingBank, c: PageContext, kind: BatchKind, typed: BatchHead, bytes: Uint8Array) {
  if (bytes.length > LARGEST_FILE || !isZenginFile(bytes))
    return { head: typed, lines: readBatchFile(bytes, mostLines(bank)) }
  const reader = {
    kind,
    client: clientOf(userOf(c).companyId),
    accounts: await accountsOf(bank, userOf(c)),
    now: bank.now(),
  }
  const read = readZenginFile(bytes, reader)
  return read.ok ? read.value : { head: null, lines: read }
}

function sameHead(typed: BatchHead, read: BatchHead, now: number): boolean {
  const checked = checkHead(typed, now)
  const isSame = (name: keyof BatchHead) => typed[name] === '' || (checked.ok && checked.value[name] === read[name])
  return isSame('account') && isSame('payment-date')
}

/** What a draft, or a batch that came back, was requested with. */
async function typedBefore(bank: OrderingBank, c: PageContext, id: string) {
  const draft = await payloadOf(bank, loginIdOf(c), batchRequestKind, id)
  const batch = await findBatch(bank, userOf(c), id)
  if (draft && !batch) return asTyped(draft.from.id, draft.paymentDate, draft.payments)
  if (batch?.requestedBy !== loginIdOf(c)) return null
  return asTyped(batch.accountId, batch.paymentDate, paymentsSchema.parse(JSON.parse(batch.items)))
}

function asTyped(account: string, paymentDate: string, payments: Payments) {
  const lines = payments.map((payment) => ({
    bank: payment.bank,
    branch: payment.branch,
    'account-type': payment.accountType,
    'account-number': payment.accountNumber,
    payee: payment.payee,
    amount: String(payment.amount),
  }))
  return { head: { account, 'payment-date': paymentDate }, lines }
}

async function firstHead(bank: OrderingBank, c: PageContext): Promise<BatchHead> {
  const [account] = await accountsOf(bank, userOf(c))
  return { account: account?.id ?? '', 'payment-date': paymentDays(bank.now()).first.replaceAll('-', '/') }
}

/**
 * Keeps a request whose form is right. All mistakes are named at once: those of the head, and those of the lines.
 * @param typed null where a file says it, and is refused
 */
async function draft(
  bank: OrderingBank,
  c: PageContext,
  kind: BatchKind,
  typed: BatchHead | null,
  lines: readonly NumberedLine[] | Checked<readonly NumberedLine[]>,
  places: Places,
): Promise<Checked<string>> {
  const head: Checked<BatchHead> = typed ? checkHead(typed, bank.now()) : { ok: false, problems: [] }
  const read = 'ok' in lines ? lines : ({ ok: true, value: lines } as const)
  const payments = read.ok ? checkLines(read.value, places.fieldOf, mostLines(bank)) : read
  const problems: Problem[] = [...(head.ok ? [] : head.problems), ...(payments.ok ? [] : payments.problems)]
  if (!head.ok || !payments.ok) return { ok: false, problems: capped(problems, places) }
  const payment = { account: head.value.account, amount: totalOf(payments.value), short: 'account' } as const
  return draftPayment(bank, userOf(c), batchRequestKind, payment, (from) => ({
    kind,
    from,
    paymentDate: head.value['payment-date'],
    origin: places.origin,
    payments: payments.value.map(kept),
  }))
}

function kept(line: PaymentLine): Payments[number] {
  return {
    bank: line.bank,
    branch: line.branch,
    accountType: line['account-type'],
    accountNumber: line['account-number'],
    payee: line.payee,
    amount: line.amount,
  }
}

function capped(problems: readonly Problem[], { most, others }: Places): readonly Problem[] {
  const more = problems.length - most
  if (more <= 0) return problems
  return [...problems.slice(0, most), { field: others, code: 'more-problems', values: { more } }]
}

async function formPage(
  bank: OrderingBank,
  c: PageContext,
  kind: BatchKind,
  problems: Problems,
  head: BatchHead,
  lines: readonly TypedPayment[] | null,
) {
  const accounts = await accountsOf(bank, userOf(c))
  const days = paymentDays(bank.now())
  // A list that was sent is found again with as many lines as it has.
  const view = lines && c.req.method === 'POST' ? viewOf(c, `${c.req.path}?lines=${lines.length}`) : viewOf(c)
  const client = clientOf(userOf(c).companyId)
  const content = (
    <BatchFormPage {...{ view, kind, problems, accounts, head, days, lines, client, most: mostLines(bank) }} />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

async function requestPage(bank: OrderingBank, c: PageContext, problems: Problems) {
  const id = c.req.param('id') ?? ''
  const order = await findOrder(bank, loginIdOf(c), id)
  const payload = await payloadOf(bank, loginIdOf(c), batchRequestKind, id)
  if (!order || !payload) return troublePage(c, 'not-found')
  if (order.row.acceptedAt !== null) return c.redirect(`/orders/${id}/result`, 303)
  const { kind, payments } = payload
  const known = await directory()
  const content = <BatchRequestPage view={viewOf(c)} {...{ problems, order, kind, payments, known }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
