import { z } from 'zod'
import { moment, record } from '../../../model/table/schemas.ts'
import type { Account } from './account.ts'

/** 入出金明細. */

export const movement = record({
  at: moment,
  /** Yen: more than 0 came in, less went out. */
  amount: z.int(),
  /** What was there after it. */
  balance: z.int(),
  /** 摘要. */
  what: z.string().min(1),
})
export type Movement = z.output<typeof movement>
export type Moved = Omit<Movement, 'balance'>

/** So many are kept, the newest. */
const MOST = 500

/** An account after a movement. */
export function moved(account: Account, { at, amount, what }: Moved): Account {
  const balance = account.balance + amount
  return { ...account, balance, movements: [...account.movements, { at, amount, balance, what }].slice(-MOST) }
}

/** Movements with what was there after each, of an account that now has so much. @param all in the order of their times */
export function withBalances(all: readonly Moved[], balance: number): readonly Movement[] {
  const opening = all.reduce((sum, { amount }) => sum - amount, balance)
  let now = opening
  return all.map((one) => {
    now += one.amount
    return { ...one, balance: now }
  })
}
