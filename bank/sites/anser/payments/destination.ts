import { profileOf } from '../../../core/company-profiles.ts'
import type { Checked } from '../../../core/problems.ts'
import type { PayeeRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { checkAccount } from './account-check.ts'
import type { PaidFrom } from './accounts.ts'
import { partsOf } from './institution.ts'
import { type Directory, resolve } from './institutions/directory.ts'
import { type FeeBearer, feeOf } from './transfer-details.ts'
import type { PaymentLine } from './transfer-form.ts'
import type { Destination } from './transfer-kind.ts'

/** Where money goes, of what was typed or kept: bank and branch by the dictionary, 振込手数料, and 口座確認 where the company uses it. */

export interface Going {
  readonly companyId: string
  readonly from: PaidFrom
  readonly feeBearer: FeeBearer
}

export async function destinationOf(
  tables: Tables,
  known: Directory,
  { companyId, from, feeBearer }: Going,
  line: PaymentLine,
): Promise<Checked<Destination, 'bank' | 'branch' | 'account-number'>> {
  const names = destinationNames(known, line)
  if (!names.ok) return names
  const { 'account-type': accountType, 'account-number': accountNumber, payee, amount } = line
  const there = { ...names.value, accountType, accountNumber, payee, amount }
  const { checksAccounts } = await profileOf(tables, companyId)
  const check = checksAccounts ? checkAccount(there) : null
  if (check === 'not-found') {
    return { ok: false, problems: [{ field: 'account-number', code: 'payee-account-unknown' }] }
  }
  return { ok: true, value: { ...there, fee: await feeOf(tables, companyId, from, there, feeBearer), check } }
}

type Names = Pick<Destination, 'bank' | 'branch' | 'bankCode' | 'branchCode'>

/** Bank and branch as the dictionary writes them; as they were typed, where it has none of this name. A number must be one. */
export function destinationNames(
  known: Directory,
  typed: Pick<PaymentLine, 'bank' | 'branch'>,
): Checked<Names, 'bank' | 'branch'> {
  const { bank, branch } = resolve(known, typed.bank, typed.branch)
  if (bank === null && partsOf('bank', typed.bank).code !== '') {
    return { ok: false, problems: [{ field: 'bank', code: 'bank-code-unknown' }] }
  }
  if (bank !== null && branch === null && partsOf('branch', typed.branch).code !== '') {
    return { ok: false, problems: [{ field: 'branch', code: 'branch-code-unknown', values: { bank: bank.name } }] }
  }
  const [bankName, branchName] = [bank?.name ?? typed.bank, branch?.name ?? typed.branch]
  const codes = { bankCode: bank?.code ?? null, branchCode: branch?.code ?? null }
  return { ok: true, value: { bank: bankName, branch: branchName, ...codes } }
}

/** What is kept of a payee, as a line that was typed. */
export function lineTo(payee: Omit<PayeeRow, 'id' | 'companyId'>, amount: number): PaymentLine {
  const { bank, branch, accountType, accountNumber } = payee
  return { bank, branch, 'account-type': accountType, 'account-number': accountNumber, payee: payee.payee, amount }
}
