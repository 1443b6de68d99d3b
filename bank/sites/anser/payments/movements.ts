import type { Bank } from '../../../core/bank.ts'
import { DAY, JAPAN } from '../../../core/banking-days.ts'
import type { AccountRow, AccountTermsRow, MovementRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { beginningOf, practiceMovements } from '../practice/practice-movements.ts'

/** 入出金明細: every yen that comes into an account or leaves it, and what follows for its balances. */

/** What changes a balance. `id`: no two have one. */
export type Posting = Pick<MovementRow, 'id' | 'kind' | 'amount' | 'text'> &
  Partial<Pick<MovementRow, 'bank' | 'branch' | 'orderId' | 'at'>>

/** Changes the balance and keeps the movement. @param account as it was read in this transaction @returns the account after it */
export async function post(bank: Bank, tables: Tables, account: AccountRow, posting: Posting): Promise<AccountRow> {
  const balance = account.balance + posting.amount
  const isFirst = await tables.accounts.update(account.id, { balance }, { balance: account.balance })
  if (!isFirst) throw new Error('another process changed this account at the same time')
  const { id: accountId, companyId } = account
  await tables.movements.insert({
    ...{ at: bank.now(), bank: null, branch: null, orderId: null },
    ...posting,
    ...{ accountId, companyId, balance },
  })
  return { ...account, balance }
}

export async function termsOf(tables: Tables, account: AccountRow): Promise<AccountTermsRow> {
  const terms = await tables.accountTerms.get(account.id)
  return terms ?? { accountId: account.id, companyId: account.companyId, uncleared: 0, overdraft: 0 }
}

/** 支払可能残高: what can be paid now, in yen. */
export async function payableOf(tables: Tables, account: AccountRow): Promise<number> {
  const { uncleared, overdraft } = await termsOf(tables, account)
  return account.balance - uncleared + overdraft
}

/** So many may lie in the time that is asked for: 上限5,000明細. */
export const MOST_MOVEMENTS = 5_000

interface Time {
  readonly from: number
  readonly before: number
}

/** In the order in which they happened; one more than {@link MOST_MOVEMENTS} where there are too many. */
export async function movementsOf(tables: Tables, account: AccountRow, time: Time): Promise<readonly MovementRow[]> {
  const invented = (await inventedOf(tables, account)).filter(({ at }) => at >= time.from && at < time.before)
  const match = { accountId: account.id, at: time }
  const kept = await tables.movements.find(match, { orderBy: 'at', limit: MOST_MOVEMENTS + 1 })
  return [...invented, ...kept].slice(0, MOST_MOVEMENTS + 1)
}

/** What the company is told to have had before it was made. */
async function inventedOf(tables: Tables, account: AccountRow): Promise<readonly MovementRow[]> {
  const beginning = await beginningOf(tables, account.companyId)
  return beginning === null ? [] : practiceMovements(account, beginning, await openingOf(tables, account))
}

/** The balance before the first movement that is kept. */
async function openingOf(tables: Tables, account: AccountRow): Promise<number> {
  const [first] = await tables.movements.find({ accountId: account.id }, { limit: 1 })
  return first ? first.balance - first.amount : account.balance
}

export interface Balances extends Pick<AccountTermsRow, 'uncleared' | 'overdraft'> {
  /** 当日残高. */
  readonly today: number
  readonly payable: number
  /** 前日残高. */
  readonly yesterday: number
  /** 前月末残高. */
  readonly lastMonth: number
}

/** 残高照会, in yen. */
export async function balancesOf(bank: Bank, tables: Tables, account: AccountRow): Promise<Balances> {
  const { uncleared, overdraft } = await termsOf(tables, account)
  const midnight = Math.floor((bank.now() + JAPAN) / DAY) * DAY - JAPAN
  const date = new Date(midnight + JAPAN).getUTCDate()
  return {
    today: account.balance,
    payable: account.balance - uncleared + overdraft,
    uncleared,
    overdraft,
    yesterday: await balanceBefore(tables, account, midnight),
    lastMonth: await balanceBefore(tables, account, midnight - (date - 1) * DAY),
  }
}

async function balanceBefore(tables: Tables, account: AccountRow, time: number): Promise<number> {
  const match = { accountId: account.id, at: { before: time } }
  const [last] = await tables.movements.find(match, { orderBy: 'at', descending: true, limit: 1 })
  if (last) return last.balance
  const invented = await inventedOf(tables, account)
  const before = invented.findLast(({ at }) => at < time)
  if (before) return before.balance
  const [first] = invented
  return first ? first.balance - first.amount : openingOf(tables, account)
}
