import type { Bank } from '../../../core/bank.ts'
import { sendMail } from '../../../core/mails.ts'
import { hasRight } from '../../../core/rights.ts'
import type { BatchRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import { APPROVAL_RIGHTS } from './batch-rights.ts'

/** Notices of a list to others than who acts: they go out in the transaction of what they tell of. */

/** 承認待ち: to the colleagues who may approve a list of its kind. */
export async function tellApprovers(bank: Bank, tables: Tables, batch: BatchRow): Promise<void> {
  const { companyId, kind, requestedBy } = batch
  for (const user of await tables.users.find({ companyId })) {
    if (user.loginId === requestedBy || !hasRight(user, APPROVAL_RIGHTS[kind])) continue
    sendMail(bank, tables, user, 'waiting', { action: 'batch-request', ...contentOf(batch) })
  }
}

/** 承認 or 差戻し: to its requester, if he is still there. */
export async function tellRequester(
  bank: Bank,
  tables: Tables,
  batch: BatchRow,
  action: 'batch-approval' | 'batch-return',
): Promise<void> {
  const requester = await tables.users.get(batch.requestedBy)
  if (requester?.companyId !== batch.companyId) return
  sendMail(bank, tables, requester, 'decided', { action, ...contentOf(batch) })
}

const contentOf = (batch: BatchRow) => ({ receipt: receiptOf(batch), count: batch.count, total: batch.total })
