import type { OrderRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import type { OpenRequest } from '../factors/camera-token/requests.ts'
import type { Answer, Asker } from '../factors/factor.ts'
import type { OrderingBank } from './order-kinds.ts'
import { acceptOrder, needsToken } from './orders.ts'

/** An order asks a factor for its proof: the token, or the confirmation password where no rule asks for the token. */

/** The image for an order: BSSK007, and pages that ask for the same within their own. Null when the order or a token that works is not there. */
export function issueRequest(bank: OrderingBank, loginId: string, orderId: string): Promise<OpenRequest | null> {
  return bank.proofs.token.ask(bank, loginId, askerOf(bank, loginId, orderId))
}

/** Checks 8 digits and, when they are right, does what was ordered, all in one transaction. Of two who race, one wins. */
export function answerRequest(
  bank: OrderingBank,
  loginId: string,
  orderId: string,
  requestId: string,
  code: string,
): Promise<Answer> {
  return bank.proofs.token.check(bank, loginId, askerOf(bank, loginId, orderId), { shown: requestId, answer: code })
}

/** Checks the confirmation password and does what was ordered. Throws a RangeError for an order that needs the token. */
export function confirmOrder(bank: OrderingBank, loginId: string, orderId: string, password: string): Promise<Answer> {
  const asker = askerOf(bank, loginId, orderId)
  const state: Asker['state'] = async (tables) => {
    const row = await tables.orders.get(orderId)
    if (row && needsToken(bank, bank.orderKinds.read(row))) throw new RangeError('this order needs the token')
    return asker.state(tables)
  }
  return bank.proofs.password.check(bank, loginId, { ...asker, state }, { answer: password })
}

function askerOf(bank: OrderingBank, loginId: string, orderId: string): Asker {
  return {
    about: orderId,
    async message(tables) {
      const row = await ownOrder(tables, loginId, orderId)
      if (typeof row === 'string') return null
      const { kind, payload } = bank.orderKinds.read(row)
      return kind.message(payload)
    },
    async state(tables) {
      const row = await ownOrder(tables, loginId, orderId)
      if (typeof row === 'string') return { none: row }
      return row.acceptedAt === null ? 'open' : 'accepted'
    },
    async accept(tables) {
      const row = await ownOrder(tables, loginId, orderId)
      if (typeof row === 'string') return row
      const accepted = await acceptOrder(bank, tables, row)
      return accepted.kind === 'refused' ? accepted.found : null
    },
    /** One order, or one that was begun again with the same content: some pages make a new order each time they are opened. */
    async isSame(tables, one, other) {
      const [order, same] = [await tables.orders.get(one), await tables.orders.get(other)]
      if (!order || !same) return false
      return order.acceptedAt === null && order.kind === same.kind && order.payload === same.payload
    },
  }
}

type OrderRefusal = 'order-unknown' | 'order-of-another-user'

async function ownOrder(tables: Tables, loginId: string, orderId: string): Promise<OrderRow | OrderRefusal> {
  const row = await tables.orders.get(orderId)
  if (!row) return 'order-unknown'
  return row.loginId === loginId ? row : 'order-of-another-user'
}
