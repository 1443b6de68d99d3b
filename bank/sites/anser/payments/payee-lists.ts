import { createHash } from 'node:crypto'
import { type Bank, drawId } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { KnownPayeeRow, PayeeRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { destinationSchema } from './transfer-kind.ts'

/**
 * 登録振込先 and 総合振込先口座: payees to choose from. Those of the first list users have registered (利用者登録口座); those of the second
 * the company has paid by 総合振込.
 */

export const PAYEE_LISTS = ['known', 'bulk'] as const
export type PayeeList = (typeof PAYEE_LISTS)[number]
export type ListedPayee = Omit<PayeeRow, 'companyId'> & Pick<KnownPayeeRow, 'memo'>

/** So many users register. */
export const MOST_KNOWN = 1_000
export const LONGEST_MEMO = 20
/** The payees of so many lists, the newest, are offered again. */
const BATCHES = 20
const MOST_OFFERED = 200

export function payeesOn(tables: Tables, companyId: string, list: PayeeList): Promise<readonly ListedPayee[]> {
  return list === 'known'
    ? tables.knownPayees.find({ companyId }, { orderBy: 'payee' })
    : payeesOfBatches(tables, companyId)
}

async function payeesOfBatches(tables: Tables, companyId: string): Promise<readonly ListedPayee[]> {
  const options = { orderBy: 'requestedAt', descending: true, limit: BATCHES } as const
  const batches = await tables.batches.find({ companyId, kind: 'general', state: 'approved' }, options)
  const payees = new Map<string, ListedPayee>()
  for (const { items } of batches) {
    // One after the other: a list has up to 50,000, and so many are never offered.
    for (const line of JSON.parse(items) as readonly unknown[]) {
      if (payees.size === MOST_OFFERED) return [...payees.values()]
      const { bank, branch, accountType, accountNumber, payee } = destinationSchema.parse(line)
      const there = { bank, branch, accountType, accountNumber, payee }
      const id = createHash('sha256').update(Object.values(there).join('/')).digest('hex').slice(0, 32)
      payees.set(id, { id, ...there, memo: '' })
    }
  }
  return [...payees.values()]
}

export type NewPayee = Omit<KnownPayeeRow, 'id' | 'companyId' | 'registeredBy' | 'createdAt'>

/** @returns why not */
export function addKnownPayee(bank: Bank, user: UserRow, payee: NewPayee): Promise<'payees-too-many' | null> {
  return bank.store.transaction(async (tables) => {
    const { companyId, loginId } = user
    if ((await tables.knownPayees.count({ companyId })) >= MOST_KNOWN) return 'payees-too-many'
    const row = { id: drawId(bank), companyId, ...payee, registeredBy: loginId, createdAt: bank.now() }
    await tables.knownPayees.insert(row)
    await noteHistory(bank, tables, user, {
      category: 'transfer',
      action: 'payee-registration',
      detail: { payee: payee.payee },
    })
    return null
  })
}

/** One that is not there any more is gone already. */
export function removeKnownPayee(bank: Bank, user: UserRow, id: string): Promise<void> {
  return bank.store.transaction(async (tables) => {
    const found = await tables.knownPayees.get(id)
    if (found?.companyId !== user.companyId) return
    await tables.knownPayees.remove(id)
    const { payee } = found
    await noteHistory(bank, tables, user, { category: 'transfer', action: 'payee-deletion', detail: { payee } })
  })
}
