import type { Bank } from '../../core/bank.ts'
import type { Problem } from '../../core/problems.ts'
import type { UserRow } from '../../core/rows.ts'
import { confirmationName } from './attempts.ts'
import { passwordFactor, wrongWith } from './password-factor.ts'

/** The field that every page names the confirmation password by. */
export const CONFIRMATION = 'confirmation'

/** 確認パスワード, typed again by somebody who is logged in, for what matters. */
export const confirmationPassword = passwordFactor({
  name: 'password',
  countedAs: confirmationName,
  hashOf: (user) => user.confirmationHash,
  action: 'confirmation',
  field: CONFIRMATION,
  missing: 'confirmation-missing',
  wrong: 'confirmation-wrong',
  // What is stopped is the login: nobody gets as far as here.
  held: { paused: 'confirmation-paused', disabled: 'confirmation-disabled', stopped: 'confirmation-disabled' },
})

/** @returns what is wrong, or null */
export function checkConfirmation(bank: Bank, { loginId }: UserRow, typed: string): Promise<Problem | null> {
  return wrongWith(confirmationPassword, bank, loginId, typed)
}
