import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { ProblemCode } from '../../../core/problems.ts'
import { hasRight } from '../../../core/rights.ts'
import type { BatchRow, UserRow } from '../../../core/rows.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import type { BatchKind } from './batch-facts.ts'
import { tellRequester } from './batch-mails.ts'
import { APPROVAL_RIGHTS, maySee } from './batch-rights.ts'

/** 総合振込 and 給与振込 after their request: the lists, and what happens to them besides the approval. */

/** So many of each list are shown, the newest first. */
const SHOWN = 50

export async function batchesOf(bank: Bank, user: UserRow, kind: BatchKind): Promise<readonly BatchRow[]> {
  const { companyId } = user
  const all = await bank.store.transaction((tables) =>
    tables.batches.find({ companyId, kind }, { orderBy: 'requestedAt', descending: true }),
  )
  return all.filter((batch) => maySee(user, batch)).slice(0, SHOWN)
}

/** 承認待ち of the kinds that a user approves, the oldest first. */
export async function waitingBatches(bank: Bank, user: UserRow): Promise<readonly BatchRow[]> {
  const { companyId } = user
  const all = await bank.store.transaction((tables) =>
    tables.batches.find({ companyId, state: 'waiting' }, { orderBy: 'requestedAt' }),
  )
  return all.filter(({ kind }) => hasRight(user, APPROVAL_RIGHTS[kind])).slice(0, SHOWN)
}

/** A batch that a user may look at, or null. */
export async function findBatch(bank: Bank, user: UserRow, id: string): Promise<BatchRow | null> {
  const batch = await bank.store.transaction((tables) => tables.batches.get(id))
  return batch?.companyId === user.companyId && maySee(user, batch) ? batch : null
}

/** 差戻し: back to the requester, with a comment. */
export function returnBatch(bank: Bank, user: UserRow, id: string, comment: string): Promise<ProblemCode | null> {
  return decide(bank, user, id, { state: 'returned', comment })
}

/** 引戻し: the requester takes it back while it waits. */
export function withdrawBatch(bank: Bank, user: UserRow, id: string): Promise<ProblemCode | null> {
  return decide(bank, user, id, { state: 'withdrawn', comment: null })
}

type Decision = Pick<BatchRow, 'comment'> & { readonly state: 'returned' | 'withdrawn' }

/** @returns why not: somebody was faster, or it is not this user's to decide */
async function decide(bank: Bank, user: UserRow, id: string, decision: Decision): Promise<ProblemCode | null> {
  return bank.store.transaction(async (tables) => {
    const batch = await tables.batches.get(id)
    const deciding = await tables.users.get(user.loginId)
    if (!deciding || batch?.companyId !== user.companyId) return 'batch-not-waiting'
    const isRequester = batch.requestedBy === user.loginId
    if (decision.state === 'returned' && !hasRight(deciding, APPROVAL_RIGHTS[batch.kind])) return 'no-authority'
    if (decision.state === 'returned' && isRequester) return 'batch-own'
    if (decision.state === 'withdrawn' && !isRequester) return 'no-authority'
    const change = { ...decision, decidedBy: user.loginId, decidedAt: bank.now() }
    const isFirst = await tables.batches.update(id, change, { state: 'waiting' })
    if (!isFirst) return 'batch-not-waiting'
    await noteHistory(bank, tables, user, {
      category: 'bulk',
      action: decision.state === 'returned' ? 'batch-return' : 'batch-withdrawal',
      detail: { receipt: receiptOf(batch), count: batch.count, total: batch.total },
    })
    if (decision.state === 'returned') await tellRequester(bank, tables, batch, 'batch-return')
    return null
  })
}
