import type { Account } from './account.ts'
import type { Circumstances } from './circumstances.ts'
import type { PageId } from './page-ids.ts'
import type { Problem, ProblemCode } from './problems.ts'
import type { Order } from './schemas.ts'
import type { Visit } from './visit.ts'
import type { World } from './world.ts'

/** One request as a page of the bank sees it. */
export interface Moment {
  readonly page: PageId
  readonly world: World
  readonly visit: Visit
  /** As typed; what the page does not ask for is not looked at. */
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly around: Circumstances
}

/** A mail to the practice mailbox. */
export type Mail = { readonly to: string; readonly account: string; readonly at: number } & (
  | { readonly kind: 'password'; readonly password: string }
  /** Its link opens the app with the key file. */
  | { readonly kind: 'token'; readonly userId: string; readonly keyFile: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'transfer'; readonly order: Order }
)

/** What the branch reads of a request: what was refused and why, and what was done. */
export interface Note {
  /** ms since 1970. */
  readonly at: number
  /** Null: at the branch's counter. */
  readonly page: PageId | null
  readonly account: string | null
  readonly what: ProblemCode | Deed
  readonly field: string | null
  /** A one-time password that did not fit, and nothing else that is secret. */
  readonly typed: string | null
  /** By how many time steps a right one is away. */
  readonly steps: number | null
}

export type Deed =
  | 'contract-made'
  | 'login-id-taken'
  | 'registered'
  | 'logged-in'
  | 'issued'
  | 'started'
  | 'token-released'
  | 'transferred'
  | 'released'

/** What a request changes: what is not named stays. No page: the same is shown again. */
export interface Answer {
  readonly page?: PageId
  readonly account?: Account
  /** The number of a token that was issued. */
  readonly lastUser?: number
  readonly visit?: Visit
  readonly problems?: readonly Problem[]
  readonly mails?: readonly Mail[]
  readonly deed?: Deed
  readonly typed?: string
  readonly steps?: number
}

export const refused = (code: ProblemCode, field?: string): Answer => ({
  problems: [field === undefined ? { code } : { field, code }],
})
