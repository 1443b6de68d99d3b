import { z } from 'zod'
import type { Right } from '../../../core/rights.ts'
import type { BatchRow } from '../../../core/rows.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { ACCOUNT_TYPES, accountSchema } from '../payments/accounts.ts'
import { type BatchKind, batchFacts } from './batch-facts.ts'
import { totalOf } from './batch-form.ts'

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
    return null
  },
  correct: (order, { kind }) => `/${BATCH_PATHS[kind]}/new?from=${order.id}`,
  signingPage: (order) => `/batch-requests/${order.id}`,
}

/** What its requester must have been given. */
export const REQUEST_RIGHTS = {
  general: { screen: 'bulk-screen', file: 'bulk-file' },
  salary: { screen: 'salary-screen', file: 'salary-file' },
} as const satisfies Readonly<Record<BatchKind, Readonly<Record<Origin, Right>>>>

/** The first part of the addresses of each kind. */
export const BATCH_PATHS = { general: 'bulk', salary: 'salary' } as const
