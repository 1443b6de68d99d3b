/** A user of the practice bank, as people speak of him. */
export interface BankUser {
  readonly loginId: string
  readonly name: string
  readonly company: string
}

/** A user of the practice bank whom a token has for as long as it, or a copy of it, is in the rack. */
export interface Loan extends BankUser {
  /** The id of the mark that puts him back. */
  readonly mark: string
}
