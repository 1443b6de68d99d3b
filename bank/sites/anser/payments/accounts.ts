import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { memosOf } from '../../../core/memos.ts'
import { mayUseAccount, type RightHolder } from '../../../core/rights.ts'
import type { AccountRow, AccountType, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { type Posting, payableOf, post } from './movements.ts'
import { settleDue } from './reservations.ts'

/** The company's own accounts, and money leaving them. */

export const ACCOUNT_TYPES = ['ordinary', 'current', 'savings'] as const satisfies readonly AccountType[]

/** As the bank's documents write the type of an account, in either language. */
export const TYPE_IN_JAPANESE: Readonly<Record<AccountType, string>> = {
  ordinary: '普通',
  current: '当座',
  savings: '貯蓄',
}

/** 預金種目 in the Zengin data format. */
export const TYPE_NUMBERS: Readonly<Record<AccountType, string>> = { ordinary: '1', current: '2', savings: '4' }

/** The account that an order is paid from, as it was when the order was made. */
export const accountSchema = z.object({
  id: z.string(),
  branch: z.string(),
  type: z.enum(ACCOUNT_TYPES),
  number: z.string(),
})
export type PaidFrom = z.output<typeof accountSchema>

export function paidFrom({ id, branch, type, number }: AccountRow): PaidFrom {
  return { id, branch, type, number }
}

/** An account with the company's own words beside it. */
export interface NotedAccount extends AccountRow {
  /** 口座メモ; '' for none. */
  readonly memo: string
}

/** All accounts of a company. */
export async function notedAccounts(tables: Tables, companyId: string): Promise<readonly NotedAccount[]> {
  const memos = await memosOf(tables, companyId, 'account')
  const accounts = await tables.accounts.find({ companyId })
  return accounts.map((account) => ({ ...account, memo: memos.get(account.id) ?? '' }))
}

/** The accounts that a user may pay from: those of the company that were not kept from him. */
export async function accountsOf(
  bank: Bank,
  user: RightHolder & Pick<UserRow, 'companyId'>,
): Promise<readonly NotedAccount[]> {
  const { companyId } = user
  const all = await bank.store.transaction(async (tables) => {
    await settleDue(bank, tables, companyId)
    return notedAccounts(tables, companyId)
  })
  return all.filter((account) => mayUseAccount(user, account))
}

/** An account of this company, or null: what a form names may be anything. */
export async function accountOf(tables: Tables, companyId: string, id: string): Promise<AccountRow | null> {
  const account = await tables.accounts.get(id)
  return account?.companyId === companyId ? account : null
}

/** Takes yen off an account. @param payment what the statement says of it; its amount is what is paid @returns why not; nothing is written then */
export async function pay(
  bank: Bank,
  tables: Tables,
  accountId: string,
  payment: Posting,
): Promise<'balance-short' | null> {
  const before = await tables.accounts.get(accountId)
  if (before) await settleDue(bank, tables, before.companyId)
  const account = await tables.accounts.get(accountId)
  if (!account || (await payableOf(tables, account)) < payment.amount) return 'balance-short'
  await post(bank, tables, account, { ...payment, amount: -payment.amount })
  return null
}
