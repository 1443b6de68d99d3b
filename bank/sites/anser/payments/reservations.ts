import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { dayInJapan, JAPAN } from '../../../core/banking-days.ts'
import { noteHistory } from '../../../core/history.ts'
import type { ProblemCode } from '../../../core/problems.ts'
import { hasRight } from '../../../core/rights.ts'
import type { OrderRow, ReservationRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { forgetSpending } from '../../../orders/limits.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import { payableOf, post } from './movements.ts'

/**
 * 予約振込振替: accepted today, paid when its day has come on the bank's clock. Nobody waits for the day: whoever next looks at the company's
 * money, or moves some, finds it carried out first.
 */

const paymentsSchema = z.array(z.object({ text: z.string(), amount: z.number() }))
/** What leaves the account, one movement each; amounts are yen. */
export type ReservedPayments = z.output<typeof paymentsSchema>

export const paymentsOf = ({ payments }: Pick<ReservationRow, 'payments'>): ReservedPayments =>
  paymentsSchema.parse(JSON.parse(payments))

export async function reserve(
  tables: Tables,
  { id, companyId, loginId }: OrderRow,
  accountId: string,
  day: string,
  payments: ReservedPayments,
): Promise<void> {
  await tables.reservations.insert({
    ...{ orderId: id, companyId, loginId, accountId, day },
    payments: JSON.stringify(payments),
    total: payments.reduce((sum, { amount }) => sum + amount, 0),
    ...{ state: 'reserved', decidedBy: null, decidedAt: null },
  })
}

/** Carries out what has become due, in the order of the days: or fails, where the balance does not suffice. */
export async function settleDue(bank: Bank, tables: Tables, companyId: string): Promise<void> {
  const today = dayInJapan(bank.now())
  const waiting = await tables.reservations.find({ companyId, state: 'reserved' }, { orderBy: 'day' })
  for (const reservation of waiting) if (reservation.day <= today) await settle(bank, tables, reservation)
}

async function settle(bank: Bank, tables: Tables, reservation: ReservationRow): Promise<void> {
  const { orderId, accountId, loginId, companyId, total, day } = reservation
  const at = Date.parse(day) - JAPAN
  const account = await tables.accounts.get(accountId)
  const suffices = account !== undefined && (await payableOf(tables, account)) >= total
  await decide(tables, orderId, { state: suffices ? 'executed' : 'failed', decidedBy: null, decidedAt: at })
  if (suffices) {
    let paying = account
    for (const [i, { text, amount }] of paymentsOf(reservation).entries()) {
      const posting = { id: `${orderId}/${i}`, kind: 'transfer', amount: -amount, text, orderId, at } as const
      paying = await post(bank, tables, paying, posting)
    }
  }
  if (!suffices) await forgetSpending(tables, orderId)
  const user = await tables.users.get(loginId)
  await noteHistory(bank, tables, user ?? { loginId, companyId, name: '' }, {
    category: 'transfer',
    action: suffices ? 'reservation-executed' : 'reservation-failed',
    result: suffices ? 'done' : 'failed',
    detail: { receipt: receiptOf({ id: orderId }), date: day, amount: total },
  })
}

async function decide(
  tables: Tables,
  orderId: string,
  decision: Pick<ReservationRow, 'state' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  const isFirst = await tables.reservations.update(orderId, decision, { state: 'reserved' })
  if (!isFirst) throw new Error('another process decided on this reservation at the same time')
}

/** Whether a user may look at a reservation: his own; with 全取引照会 also those of others. */
export const maySee = (user: UserRow, { companyId, loginId }: ReservationRow): boolean =>
  companyId === user.companyId && (loginId === user.loginId || hasRight(user, 'transfer-all'))

/** So many are shown, the newest first. */
const SHOWN = 100

/** Those that a user may look at. */
export function reservationsOf(bank: Bank, user: UserRow): Promise<readonly ReservationRow[]> {
  return bank.store.transaction(async (tables) => {
    await settleDue(bank, tables, user.companyId)
    const options = { orderBy: 'day', descending: true, limit: SHOWN } as const
    const found = await tables.reservations.find({ companyId: user.companyId }, options)
    return found.filter((reservation) => maySee(user, reservation))
  })
}

export function findReservation(bank: Bank, user: UserRow, orderId: string): Promise<ReservationRow | null> {
  return bank.store.transaction(async (tables) => {
    await settleDue(bank, tables, user.companyId)
    const found = await tables.reservations.get(orderId)
    return found && maySee(user, found) ? found : null
  })
}

/** 予約取消: by who ordered it, before its day. @returns why not */
export function cancelReservation(bank: Bank, user: UserRow, orderId: string): Promise<ProblemCode | null> {
  return bank.store.transaction(async (tables) => {
    await settleDue(bank, tables, user.companyId)
    const found = await tables.reservations.get(orderId)
    if (found?.companyId !== user.companyId || found.state !== 'reserved') return 'reservation-decided'
    if (found.loginId !== user.loginId) return 'no-authority'
    await decide(tables, orderId, { state: 'cancelled', decidedBy: user.loginId, decidedAt: bank.now() })
    await forgetSpending(tables, orderId)
    const { day, total } = found
    await noteHistory(bank, tables, user, {
      category: 'transfer',
      action: 'reservation-cancellation',
      detail: { receipt: receiptOf({ id: orderId }), date: day, amount: total },
    })
    return null
  })
}
