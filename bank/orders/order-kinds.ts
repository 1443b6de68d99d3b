import type { OrderRow } from '../core/rows.ts'
import { batchApprovalKind } from '../sites/anser/batch/batch-approval-kind.ts'
import { batchRequestKind } from '../sites/anser/batch/batch-request-kind.ts'
import { payEasyKind } from '../sites/anser/payments/pay-easy-kind.ts'
import { registeredTransferKind, transferKind } from '../sites/anser/payments/transfer-kind.ts'
import { tokenRevocationKind } from '../sites/anser/tokens/token-revocation-kind.ts'
import { userChangeKind } from '../sites/anser/users/user-change-kind.ts'
import { userRegistrationKind } from '../sites/anser/users/user-registration-kind.ts'
import type { OrderKind } from './order-kind.ts'

/** Every kind of order that the bank knows. */
const ORDER_KINDS: readonly OrderKind[] = [
  transferKind,
  registeredTransferKind,
  batchRequestKind,
  batchApprovalKind,
  payEasyKind,
  tokenRevocationKind,
  userRegistrationKind,
  userChangeKind,
]

const kinds = new Map(ORDER_KINDS.map((kind) => [kind.name, kind]))

/** An order as its kind reads it. */
export interface ReadOrder {
  readonly row: OrderRow
  readonly kind: OrderKind
  /** By the schema of the kind, and only for its methods. */
  readonly payload: unknown
}

/** Whether a row is an order: a draft on the way to one lies in the same table, and nobody signs it. */
export function isOrder(row: OrderRow): boolean {
  return kinds.has(row.kind)
}

export function readOrder(row: OrderRow): ReadOrder {
  const kind = kinds.get(row.kind)
  if (!kind) throw new TypeError(`an order is of an unknown kind: ${row.kind}`)
  return { row, kind, payload: kind.payload.parse(JSON.parse(row.payload)) }
}
