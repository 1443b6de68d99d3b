/** What can be wrong with an input. Pages turn a code into a sentence: locale key `problem.<code>`. */
export const PROBLEM_CODES = [
  'login-id-missing',
  'password-missing',
  'login-refused',
  'login-paused',
  'login-disabled',
  'confirmation-missing',
  'confirmation-wrong',
  'confirmation-paused',
  'confirmation-disabled',
  'nothing-to-change',
  'current-password-missing',
  'current-password-wrong',
  'new-password-missing',
  'new-password-length',
  'new-password-characters',
  'new-password-mixed',
  'new-password-same',
  'new-password-again-missing',
  'new-password-differs',
  'passwords-same',
  'serial-missing',
  'serial-again-missing',
  'serial-not-digits',
  'serial-length',
  'serial-differs',
  'serial-unknown',
  'device-code-missing',
  'device-code-not-digits',
  'device-code-length',
  'device-code-slip',
  'device-code-wrong',
  'code-missing',
  'code-not-digits',
  'code-length',
  'code-wrong',
  'code-used',
  'image-too-old',
  'activation-too-old',
  'token-stopped',
  'done-not-ticked',
  'account-missing',
  'bank-missing',
  'bank-characters',
  'bank-length',
  'branch-missing',
  'branch-characters',
  'branch-length',
  'account-type-missing',
  'account-number-missing',
  'account-number-not-digits',
  'account-number-length',
  'payee-missing',
  'payee-characters',
  'payee-length',
  'amount-missing',
  'amount-not-digits',
  'amount-range',
  'balance-short',
  'user-missing',
  'order-forbidden',
  'order-outdated',
  'history-from-invalid',
  'history-to-invalid',
  'history-order',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

export interface Problem<Field extends string = string> {
  /** The input it stands beside. */
  readonly field: Field
  readonly code: ProblemCode
  /** Tries left after a wrong 8-digit code. */
  readonly triesLeft?: number
}

export type Checked<Value, Field extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem<Field>[] }
