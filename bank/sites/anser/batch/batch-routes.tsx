/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { type Checked, type ProblemCode, problemAt } from '../../../core/problems.ts'
import { hasRight } from '../../../core/rights.ts'
import type { BatchRow } from '../../../core/rows.ts'
import { refusalPage } from '../../../factors/camera-token/refusal-page.tsx'
import { allowed } from '../../../orders/access.tsx'
import { draftOrder, orderProblem } from '../../../orders/orders.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import { troublePage } from '../../../web/errors.tsx'
import type { Problems } from '../../../web/fields.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { paidFrom } from '../payments/accounts.ts'
import { directory } from '../payments/institutions/directory.ts'
import { branchOf, clientOf } from '../payments/own-bank.ts'
import { batchApprovalKind } from './batch-approval-kind.ts'
import { batchFacts } from './batch-facts.ts'
import { BatchListPage } from './batch-list-page.tsx'
import { BatchPage } from './batch-page.tsx'
import { BATCH_PATHS, paymentsSchema } from './batch-request-kind.ts'
import { APPROVAL_RIGHTS, BATCH_KINDS, REQUEST_RIGHTS, SIGHT_RIGHTS } from './batch-rights.ts'
import { batchesOf, findBatch, returnBatch, waitingBatches, withdrawBatch } from './batches.ts'
import { linesWithoutNumbers, writeZenginFile } from './zengin/write.ts'

const LONGEST_COMMENT = 100

/** 総合振込 and 給与振込 after their request: lists, approval, return, withdrawal. */
export function batchRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use(
    '/batches/*',
    allowed(
      bank,
      BATCH_KINDS.flatMap((kind) => SIGHT_RIGHTS[kind]),
    ),
  )
  app.use('/approvals', allowed(bank, Object.values(APPROVAL_RIGHTS)))

  for (const kind of BATCH_KINDS) {
    const path = `/${BATCH_PATHS[kind]}`
    app.use(path, allowed(bank, SIGHT_RIGHTS[kind]))
    app.get(path, async (c) => listPage(bank, c, kind, await batchesOf(bank, userOf(c), kind)))
  }

  app.get('/approvals', async (c) => listPage(bank, c, null, await waitingBatches(bank, userOf(c))))

  app.get('/batches/:id', async (c) => {
    const batch = await findBatch(bank, userOf(c), c.req.param('id'))
    return batch ? batchPage(bank, c, batch, [], '') : troublePage(c, 'not-found')
  })

  app.get('/batches/:id/zengin', async (c) => {
    const batch = await findBatch(bank, userOf(c), c.req.param('id'))
    const bytes = batch && (await zenginFile(bank, batch))
    if (!batch || !bytes) return troublePage(c, 'not-found')
    return c.body(bytes, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="zengin-${receiptOf(batch)}.txt"`,
    })
  })

  app.get('/batches/:id/:action', (c) => c.redirect(`/batches/${encodeURIComponent(c.req.param('id'))}`, 303))

  app.post('/batches/:id/approval', async (c) => {
    const batch = await findBatch(bank, userOf(c), c.req.param('id'))
    if (!batch) return troublePage(c, 'not-found')
    if (!hasRight(userOf(c), APPROVAL_RIGHTS[batch.kind])) return troublePage(c, 'no-authority')
    const problem = approvalProblem(c, batch)
    if (problem) return batchPage(bank, c, batch, [{ field: 'approve', code: problem }], '')
    const isTokenNeeded = bank.rules.tokenNeeded[batch.kind === 'general' ? 'bulk' : 'salary']
    const refused = isTokenNeeded ? await refusalPage(bank, c) : null
    if (refused) return refused
    const order = await draftApproval(bank, c, batch)
    if (!order.ok) return batchPage(bank, c, batch, order.problems, '')
    return c.redirect(`/orders/${order.value}/authentication`, 303)
  })

  app.post('/batches/:id/return', async (c) => {
    const batch = await findBatch(bank, userOf(c), c.req.param('id'))
    if (!batch) return troublePage(c, 'not-found')
    if (!hasRight(userOf(c), APPROVAL_RIGHTS[batch.kind])) return troublePage(c, 'no-authority')
    const comment = typedText.parse(c.var.form.comment).trim()
    const code = commentProblem(comment)
    if (code) return batchPage(bank, c, batch, [{ field: 'comment', code }], comment)
    return decided(bank, c, batch, await returnBatch(bank, userOf(c), batch.id, comment), 'notice.batch-returned')
  })

  app.post('/batches/:id/withdrawal', async (c) => {
    const batch = await findBatch(bank, userOf(c), c.req.param('id'))
    if (!batch) return troublePage(c, 'not-found')
    return decided(bank, c, batch, await withdrawBatch(bank, userOf(c), batch.id), 'notice.batch-withdrawn')
  })

  return app
}

function approvalProblem(c: PageContext, batch: BatchRow): ProblemCode | null {
  if (batch.state !== 'waiting') return 'batch-not-waiting'
  return batch.requestedBy === userOf(c).loginId ? 'batch-own' : null
}

function commentProblem(comment: string): ProblemCode | null {
  if (comment === '') return 'comment-missing'
  return [...comment].length > LONGEST_COMMENT ? 'comment-length' : null
}

async function draftApproval(bank: Bank, c: PageContext, batch: BatchRow): Promise<Checked<string>> {
  const { kind, paymentDate, count, total } = batch
  return bank.store.transaction(async (tables) => {
    const account = await tables.accounts.get(batch.accountId)
    if (!account) throw new TypeError('a batch is paid from an account that is not there')
    const payload = { batchId: batch.id, kind, from: paidFrom(account), paymentDate, count, total }
    const refused = await orderProblem(bank, tables, userOf(c), { kind: batchApprovalKind, payload })
    if (refused) return { ok: false, problems: [problemAt('approve', refused)] }
    return { ok: true, value: (await draftOrder(bank, tables, userOf(c), batchApprovalKind, payload)).id }
  })
}

/** @returns null for a list that such a file cannot hold */
async function zenginFile(bank: Bank, batch: BatchRow): Promise<Uint8Array<ArrayBuffer> | null> {
  const account = await bank.store.transaction((tables) => tables.accounts.get(batch.accountId))
  const client = clientOf(batch.companyId)
  const payments = paymentsSchema.parse(JSON.parse(batch.items))
  if (!account || !client || !branchOf(account) || linesWithoutNumbers(payments).length > 0) return null
  const { kind, paymentDate } = batch
  return writeZenginFile({ kind, from: paidFrom(account), paymentDate, payments }, client)
}

async function decided(
  bank: Bank,
  c: PageContext,
  batch: BatchRow,
  code: ProblemCode | null,
  notice: 'notice.batch-returned' | 'notice.batch-withdrawn',
) {
  const after = (await findBatch(bank, userOf(c), batch.id)) ?? batch
  if (code) return batchPage(bank, c, after, [{ field: 'decision', code }], '')
  c.var.session.notice = notice
  return c.redirect(`/batches/${batch.id}`, 303)
}

async function namesOf(bank: Bank, companyId: string): Promise<ReadonlyMap<string, string>> {
  const users = await bank.store.transaction((tables) => tables.users.find({ companyId }))
  return new Map(users.map(({ loginId, name }) => [loginId, name]))
}

async function listPage(bank: Bank, c: PageContext, kind: BatchRow['kind'] | null, batches: readonly BatchRow[]) {
  const user = userOf(c)
  const names = await namesOf(bank, user.companyId)
  return page(
    c,
    <BatchListPage
      view={viewOf(c)}
      kind={kind}
      batches={batches}
      names={names}
      mayRequest={(origin) => kind !== null && hasRight(user, REQUEST_RIGHTS[kind][origin])}
    />,
  )
}

async function batchPage(bank: Bank, c: PageContext, batch: BatchRow, problems: Problems, comment: string) {
  const user = userOf(c)
  const names = await namesOf(bank, user.companyId)
  const account = await bank.store.transaction((tables) => tables.accounts.get(batch.accountId))
  if (!account) throw new TypeError('a batch is paid from an account that is not there')
  const known = await directory()
  const view = viewOf(c, `/batches/${batch.id}`)
  const isWaiting = batch.state === 'waiting'
  const isRequester = batch.requestedBy === user.loginId
  const content = (
    <BatchPage
      {...{ view, problems, batch, names, comment }}
      known={known}
      facts={batchFacts({ ...batch, from: paidFrom(account) }, view.t)}
      payments={paymentsSchema.parse(JSON.parse(batch.items))}
      actions={{
        approve: isWaiting && hasRight(user, APPROVAL_RIGHTS[batch.kind]) && !isRequester,
        withdraw: isWaiting && isRequester,
        isOwn: isWaiting && isRequester && hasRight(user, APPROVAL_RIGHTS[batch.kind]),
      }}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
