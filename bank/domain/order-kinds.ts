import type { OrderRow } from '../store/rows.ts'
import { batchApprovalKind } from './kinds/batch-approval.ts'
import { batchRequestKind } from './kinds/batch-request.ts'
import { payEasyKind } from './kinds/pay-easy.ts'
import { tokenRevocationKind } from './kinds/token-revocation.ts'
import { registeredTransferKind, transferKind } from './kinds/transfer.ts'
import { userChangeKind } from './kinds/user-change.ts'
import { userRegistrationKind } from './kinds/user-registration.ts'
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
