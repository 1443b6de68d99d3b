import type { Bank } from '../core/bank.ts'
import type { OrderRow } from '../core/rows.ts'
import type { OpenRequest } from '../factors/camera-token/requests.ts'
import type { Factor } from '../factors/factor.ts'
import type { OrderKind } from './order-kind.ts'

/** A bank with the kinds of orders that it handed in, and what proves them. */
export interface OrderingBank extends Bank {
  readonly orderKinds: OrderKinds
  readonly proofs: Proofs
}

/** The factors of a bank, by what its rules ask for. */
export interface Proofs {
  /** For operations of which `tokenNeeded` is true. */
  readonly token: Factor<OpenRequest>
  /** For the others. */
  readonly password: Factor<never>
}

/** An order as its kind reads it. */
export interface ReadOrder {
  readonly row: OrderRow
  readonly kind: OrderKind
  /** By the schema of the kind, and only for its methods. */
  readonly payload: unknown
}

/** Every kind of order that a bank knows. */
export interface OrderKinds {
  /** Whether a row is an order: a draft on the way to one lies in the same table, and nobody signs it. */
  has(row: OrderRow): boolean
  /** Throws a TypeError for an order of an unknown kind. */
  read(row: OrderRow): ReadOrder
}

export function makeOrderKinds(list: readonly OrderKind[]): OrderKinds {
  const kinds = new Map(list.map((kind) => [kind.name, kind]))
  return {
    has: (row) => kinds.has(row.kind),
    read(row) {
      const kind = kinds.get(row.kind)
      if (!kind) throw new TypeError(`an order is of an unknown kind: ${row.kind}`)
      return { row, kind, payload: kind.payload.parse(JSON.parse(row.payload)) }
    },
  }
}
