import { z } from 'zod'
import type { BatchRow } from '../../../core/rows.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { ACCOUNT_TYPES, accountSchema } from '../payments/accounts.ts'
import { batchFacts } from './batch-facts.ts'
import { totalOf } from './batch-form.ts'
import { tellApprovers } from './batch-mails.ts'
import { REQUEST_RIGHTS } from './batch-rights.ts'

/** 総合振込 or 給与振込 as its requester sends it: nothing is paid before somebody else approves it. */

export const paymentsSchema = z.array(
  z.object({
    bank: z.string(),
    branch: z.string(),
    accountType: z.enum(ACCOUNT_TYPES),
    accountNumber: z.string(),
    payee: z.string(),
    amount: z.number(),
  }),
)
export type Payments = z.output<typeof paymentsSchema>

const ORIGINS = ['screen', 'file'] as const
export type Origin = (typeof ORIGINS)[number]

const payload = z.object({
  kind: z.enum(['general', 'salary']),
  from: accountSchema,
  paymentDate: z.string(),
  /** How the payments came: 画面入力 or ファイル受付. */
  origin: z.enum(ORIGINS).default('screen'),
  payments: paymentsSchema,
})
export type BatchRequest = z.output<typeof payload>

export const batchRequestKind: OrderKind<BatchRequest> = {
  name: 'batch-request',
  payload,
  category: 'bulk',
  movesMoney: true,
  title: 'batch.request',
  steps: { first: 'steps.batch.form' },
  done: 'batch.requested',
  operation: () => null,
  rights: (_bank, { kind, origin }) => [REQUEST_RIGHTS[kind][origin]],
  account: ({ from }) => from.id,
  message: () => ({ title: '', fields: [] }),
  facts: ({ payments, ...batch }, t) => batchFacts({ ...batch, count: payments.length, total: totalOf(payments) }, t),
  detail: ({ payments }) => ({ count: payments.length, total: totalOf(payments) }),
  async accept(bank, tables, order, { kind, from, paymentDate, payments }) {
    const batch: BatchRow = {
      id: order.id,
      companyId: order.companyId,
      kind,
      accountId: from.id,
      paymentDate,
      items: JSON.stringify(payments),
      count: payments.length,
      total: totalOf(payments),
      state: 'waiting',
      requestedBy: order.loginId,
      requestedAt: bank.now(),
      decidedBy: null,
      decidedAt: null,
      comment: null,
    }
    await tables.batches.insert(batch)
    await tellApprovers(bank, tables, batch)
    return null
  },
  correct: (order, { kind }) => `/${BATCH_PATHS[kind]}/new?from=${order.id}`,
  signingPage: (order) => `/batch-requests/${order.id}`,
}

/** The first part of the addresses of each kind. */
export const BATCH_PATHS = { general: 'bulk', salary: 'salary' } as const
