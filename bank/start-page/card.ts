import type { Language } from '../web/text.ts'

/** What the page of all banks says of one, beside what kind it is. */
export interface BankCard {
  name(language: Language): string
  /** The customers that it has from the start: what each is for, and what he logs in with. */
  logins(language: Language): PracticeLogins
}

export interface PracticeLogins {
  /** The second column and those that follow: the first one says whom. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly who: string; readonly cells: readonly string[] }[]
}
