import { type Bank, drawId } from '../core/bank.ts'
import { noteHistory } from '../core/history.ts'
import type { Finding } from '../core/problems.ts'
import { hasRight, mayUseAccount } from '../core/rights.ts'
import { mayDo } from '../core/roles.ts'
import type { OrderRow, UserRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { limitProblem, noteSpending } from './limits.ts'
import type { OrderKind } from './order-kind.ts'
import type { OrderingBank, ReadOrder } from './order-kinds.ts'
import { receiptOf } from './receipt.ts'

/** Orders: what users want done. Nothing is done before an order is accepted: signed with the token or, where no rule asks for it, confirmed with a password. */

/** Keeps an order whose form is right. Its content never changes; a correction makes a new one. */
export async function draftOrder<Payload>(
  bank: Bank,
  tables: Tables,
  user: Pick<UserRow, 'loginId' | 'companyId'>,
  kind: OrderKind<Payload>,
  payload: Payload,
): Promise<OrderRow> {
  const row: OrderRow = {
    id: drawId(bank),
    companyId: user.companyId,
    loginId: user.loginId,
    kind: kind.name,
    payload: JSON.stringify(payload),
    createdAt: bank.now(),
    acceptedAt: null,
  }
  await tables.orders.insert(row)
  return row
}

/** An order of this user, or null: nobody signs another's. */
export async function findOrder(bank: OrderingBank, loginId: string, id: string): Promise<ReadOrder | null> {
  const row = await bank.store.transaction((tables) => tables.orders.get(id))
  return row?.loginId === loginId && bank.orderKinds.has(row) ? bank.orderKinds.read(row) : null
}

/** What the form of an order of this kind was sent with, for correcting it; null when it is another's or another kind. */
export async function payloadOf<Payload>(
  bank: Bank,
  loginId: string,
  kind: OrderKind<Payload>,
  id: string,
): Promise<Payload | null> {
  const row = await bank.store.transaction((tables) => tables.orders.get(id))
  return row?.loginId === loginId && row.kind === kind.name ? kind.payload.parse(JSON.parse(row.payload)) : null
}

export function needsToken(bank: Pick<Bank, 'rules'>, { kind, payload }: ReadOrder): boolean {
  const operation = kind.operation(payload)
  return operation !== null && bank.rules.tokenNeeded[operation]
}

/** What an order asks for before it is accepted; `none`: another user approves it. */
export type Proof = 'token' | 'password' | 'none'

export function proofOf(bank: Pick<Bank, 'rules'>, order: ReadOrder): Proof {
  if (order.kind.operation(order.payload) === null) return 'none'
  return needsToken(bank, order) ? 'token' : 'password'
}

/**
 * Why a user may not order this now, or null: the hours, his rights, the account, his limits and those of his company. Looked at when the form is sent,
 * and once more when the order is accepted.
 */
export async function orderProblem(
  bank: Bank,
  tables: Tables,
  user: UserRow,
  { kind, payload }: Pick<ReadOrder, 'kind' | 'payload'>,
): Promise<Finding> {
  if (kind.movesMoney && bank.rules.outOfHours) return 'out-of-hours'
  const operation = kind.operation(payload)
  if (operation !== null && !mayDo(bank.rules, user, operation)) return 'no-authority'
  if (!(kind.rights?.(bank, payload) ?? []).every((right) => hasRight(user, right))) return 'no-authority'
  const account = kind.account?.(payload)
  if (account !== undefined && !mayUseAccount(user, { id: account })) return 'account-forbidden'
  const spending = kind.spending?.(payload)
  return spending ? limitProblem(bank, tables, user, spending) : null
}

export type Acceptance =
  | { readonly kind: 'accepted' }
  /** A doubled submission, or a second page of the same order. */
  | { readonly kind: 'accepted-before' }
  | { readonly kind: 'refused'; readonly found: NonNullable<Finding> }

/**
 * Accepts an order that needs no token. What else it needs, mostly the confirmation password, was checked by the caller.
 */
export async function acceptConfirmed(bank: OrderingBank, loginId: string, id: string): Promise<Acceptance> {
  return bank.store.transaction(async (tables) => {
    const row = await tables.orders.get(id)
    if (row?.loginId !== loginId || needsToken(bank, bank.orderKinds.read(row))) throw new RangeError('no such order')
    if (row.acceptedAt !== null) return { kind: 'accepted-before' }
    return acceptOrder(bank, tables, row)
  })
}

/** Does what was ordered and writes it into the history. Of two who race, one wins. */
export async function acceptOrder(bank: OrderingBank, tables: Tables, row: OrderRow): Promise<Acceptance> {
  const { kind, payload } = bank.orderKinds.read(row)
  const user = await tables.users.get(row.loginId)
  if (!user) return { kind: 'refused', found: 'user-gone' }
  const found =
    (await orderProblem(bank, tables, user, { kind, payload })) ?? (await kind.accept(bank, tables, row, payload))
  if (found) return { kind: 'refused', found }
  const spending = kind.spending?.(payload)
  if (spending) await noteSpending(bank, tables, row.id, row.companyId, spending)
  const isFirst = await tables.orders.update(row.id, { acceptedAt: bank.now() }, { acceptedAt: null })
  if (!isFirst) throw new Error('another process accepted this order at the same time')
  await noteHistory(bank, tables, user, {
    category: kind.category,
    action: kind.name,
    detail: { receipt: receiptOf(row), ...kind.detail(payload) },
  })
  return { kind: 'accepted' }
}
