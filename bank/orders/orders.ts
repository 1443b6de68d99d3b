import { type Bank, drawId, type Rules } from '../core/bank.ts'
import { noteHistory } from '../core/history.ts'
import type { ProblemCode } from '../core/problems.ts'
import { hasAuthority, mayDo, type Role } from '../core/roles.ts'
import type { OrderRow, UserRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
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

/** Whether a user has the authority: looked at once more when the order is accepted. */
function mayOrder(rules: Rules, user: Role, { kind, payload }: Pick<ReadOrder, 'kind' | 'payload'>): boolean {
  const operation = kind.operation(payload)
  if (operation !== null) return mayDo(rules, user, operation)
  return kind.authority === undefined || hasAuthority(user, kind.authority)
}

export type Acceptance =
  | { readonly kind: 'accepted' }
  /** A doubled submission, or a second page of the same order. */
  | { readonly kind: 'accepted-before' }
  | { readonly kind: 'refused'; readonly code: ProblemCode }

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
  if (!user) return { kind: 'refused', code: 'user-gone' }
  if (!mayOrder(bank.rules, user, { kind, payload })) return { kind: 'refused', code: 'no-authority' }
  const problem = await kind.accept(bank, tables, row, payload)
  if (problem) return { kind: 'refused', code: problem }
  const isFirst = await tables.orders.update(row.id, { acceptedAt: bank.now() }, { acceptedAt: null })
  if (!isFirst) throw new Error('another process accepted this order at the same time')
  await noteHistory(bank, tables, user, {
    category: kind.category,
    action: kind.name,
    detail: { receipt: receiptOf(row), ...kind.detail(payload) },
  })
  return { kind: 'accepted' }
}
