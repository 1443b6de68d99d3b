import { hasRight, type Right, type RightHolder } from '../../../core/rights.ts'
import type { BatchRow, UserRow } from '../../../core/rows.ts'
import type { BatchKind } from './batch-facts.ts'
import type { Origin } from './batch-request-kind.ts'

/** Who may do what with 総合振込 and 給与振込 after their request. */

export const BATCH_KINDS = ['general', 'salary'] as const satisfies readonly BatchKind[]

/** What the requester of a list must have been given. */
export const REQUEST_RIGHTS = {
  general: { screen: 'bulk-screen', file: 'bulk-file' },
  salary: { screen: 'salary-screen', file: 'salary-file' },
} as const satisfies Readonly<Record<BatchKind, Readonly<Record<Origin, Right>>>>

export const APPROVAL_RIGHTS = {
  general: 'approve-bulk',
  salary: 'approve-salary',
} as const satisfies Readonly<Record<BatchKind, Right>>

/** 全取引照会. */
const WHOLE_SIGHT = { general: 'bulk-all', salary: 'salary-all' } as const satisfies Readonly<Record<BatchKind, Right>>

/** Any of them shows the list. */
export const SIGHT_RIGHTS: Readonly<Record<BatchKind, readonly Right[]>> = {
  general: [...Object.values(REQUEST_RIGHTS.general), APPROVAL_RIGHTS.general, WHOLE_SIGHT.general],
  salary: [...Object.values(REQUEST_RIGHTS.salary), APPROVAL_RIGHTS.salary, WHOLE_SIGHT.salary],
}

/** What he has requested or decided himself, what waits for him, and with 全取引照会 everything. */
export function maySee(user: RightHolder & Pick<UserRow, 'loginId'>, batch: BatchRow): boolean {
  const { kind, state, requestedBy, decidedBy } = batch
  if (requestedBy === user.loginId || decidedBy === user.loginId) return true
  if (state === 'waiting' && hasRight(user, APPROVAL_RIGHTS[kind])) return true
  return hasRight(user, WHOLE_SIGHT[kind])
}
