import type { Bank } from '../../../core/bank.ts'
import { type Checked, problemAt } from '../../../core/problems.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { draftOrder, orderProblem } from '../../../orders/orders.ts'
import { accountOf, type PaidFrom, paidFrom } from './accounts.ts'
import { payableOf } from './movements.ts'
import { settleDue } from './reservations.ts'

/** What every order that pays asks of user and account, before anybody signs it; it is asked once more when it is done. */
interface Payment<Field extends string> {
  /** As the form names it; it may be anything. */
  readonly account: string
  /** Yen that must be there now. */
  readonly amount: number
  /** The input that the word about a balance or a limit too small stands beside. */
  readonly short: Field
}

/**
 * Keeps an order to pay: from an account of the user's company, whose balance suffices.
 * @param payloadFrom the order's content, or what else is wrong with it
 * @returns the order's id
 */
export async function draftPayment<Payload, Field extends string>(
  bank: Bank,
  user: UserRow,
  kind: OrderKind<Payload>,
  { account: accountId, amount, short }: Payment<Field>,
  payloadFrom: (from: PaidFrom, tables: Tables) => Payload | Promise<Checked<Payload, Field>>,
): Promise<Checked<string, Field | 'account'>> {
  return bank.store.transaction(async (tables) => {
    await settleDue(bank, tables, user.companyId)
    const account = await accountOf(tables, user.companyId, accountId)
    if (!account) return { ok: false, problems: [{ field: 'account', code: 'account-missing' }] }
    const found = payloadFrom(paidFrom(account), tables)
    const payload: Checked<Payload, Field> = found instanceof Promise ? await found : { ok: true, value: found }
    if (!payload.ok) return payload
    const refused = await orderProblem(bank, tables, user, { kind, payload: payload.value })
    if (refused)
      return { ok: false, problems: [problemAt(refused === 'account-forbidden' ? 'account' : short, refused)] }
    if ((await payableOf(tables, account)) < amount) {
      return { ok: false, problems: [{ field: short, code: 'balance-short' }] }
    }
    const order = await draftOrder(bank, tables, user, kind, payload.value)
    return { ok: true, value: order.id }
  })
}
