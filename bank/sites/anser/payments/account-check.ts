import type { AccountType } from '../../../core/rows.ts'
import { OWN_CODE } from './institutions/practice-institutions.ts'

/**
 * 口座確認, played: whether there is the payee's account, and in whose name. Nobody is asked: the last digit of the account's number says
 * it, and the kind of bank whether it answers at all. The page of the company's settings says whether it is used.
 */

export const ACCOUNT_CHECKS = ['found', 'other-name', 'not-found', 'not-offered'] as const
export type AccountCheck = (typeof ACCOUNT_CHECKS)[number]

interface Asked {
  readonly bankCode: string | null
  readonly accountType: AccountType
  readonly accountNumber: string
}

/** Banks, credit associations and ゆうちょ; others do not take part. */
const answers = (code: string): boolean => code < '2000' || code >= '9000' || code === OWN_CODE

export function checkAccount({ bankCode, accountType, accountNumber }: Asked): AccountCheck {
  if (bankCode === null || !answers(bankCode)) return 'not-offered'
  if (accountNumber.endsWith('0') || accountType === 'savings') return 'not-found'
  return accountNumber.endsWith('9') ? 'other-name' : 'found'
}
