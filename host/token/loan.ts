import type { BankName } from './bank-name.ts'

/** A user of the practice bank, as people speak of him. */
export interface BankUser {
  readonly loginId: string
  readonly name: string
  readonly company: string
}

/** Whose a token is at its bank. */
export interface Holder extends BankUser {
  /** Where he logs in there, filled in with who he is: a path at the bank with its query. */
  readonly page: string
}

/** A user of a practice bank whom a token has for as long as it, or a copy of it, is in the rack. */
export interface Loan extends BankUser {
  readonly bank: BankName
  /** The id of the mark that puts him back. */
  readonly mark: string
}
