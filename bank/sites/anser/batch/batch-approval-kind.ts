import { z } from 'zod'
import { groupThousands } from '../../../core/digits.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { accountSchema, pay } from '../payments/accounts.ts'
import { batchFacts, NAME_ON_TOKEN } from './batch-facts.ts'
import { tellRequester } from './batch-mails.ts'

/** 承認 of 総合振込 or 給与振込, by somebody else than its requester: the token shows count, total and day. */

const payload = z.object({
  batchId: z.string(),
  kind: z.enum(['general', 'salary']),
  from: accountSchema,
  paymentDate: z.string(),
  count: z.number(),
  total: z.number(),
})
export type BatchApproval = z.output<typeof payload>

export const batchApprovalKind: OrderKind<BatchApproval> = {
  name: 'batch-approval',
  payload,
  category: 'bulk',
  movesMoney: true,
  title: 'batch.approval',
  steps: { first: 'steps.batch.choice' },
  done: 'batch.approved',
  operation: ({ kind }) => (kind === 'general' ? 'bulk' : 'salary'),
  message: ({ kind, count, total, paymentDate }) => ({
    title: `${NAME_ON_TOKEN[kind]}承認`,
    fields: [
      ['件数', `${count}件`],
      ['合計', `${groupThousands(total)}円`],
      ['振込日', paymentDate.replaceAll('-', '/')],
    ],
  }),
  facts: batchFacts,
  detail: ({ count, total }) => ({ count, total }),
  isConfirmed: true,
  account: ({ from }) => from.id,
  spending: ({ kind, total, paymentDate }) => ({
    limited: kind === 'general' ? 'bulk' : 'salary',
    amount: total,
    day: paymentDate,
  }),
  async accept(bank, tables, order, { batchId, kind, from, count, total }) {
    const batch = await tables.batches.get(batchId)
    if (batch?.companyId !== order.companyId || batch.state !== 'waiting') return 'batch-not-waiting'
    if (batch.requestedBy === order.loginId) return 'batch-own'
    const problem = await pay(bank, tables, from.id, {
      id: order.id,
      kind: kind === 'general' ? 'bulk' : 'salary',
      amount: total,
      text: `${NAME_ON_TOKEN[kind]} ${count}件`,
      orderId: order.id,
    })
    if (problem) return problem
    const decision = { state: 'approved', decidedBy: order.loginId, decidedAt: bank.now() } as const
    const isFirst = await tables.batches.update(batchId, decision, { state: 'waiting' })
    if (!isFirst) throw new Error('another process decided on this batch at the same time')
    await tellRequester(bank, tables, batch, 'batch-approval')
    return null
  },
  next: { href: '/approvals', text: 'batch.to-approvals' },
}
