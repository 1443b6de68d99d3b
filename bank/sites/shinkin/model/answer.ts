import type { Circumstances } from './circumstances.ts'
import type { Contract } from './contract.ts'
import type { PageId } from './page-ids.ts'
import type { MailSubject, Problem, ProblemCode } from './problems.ts'
import type { Stocked } from './stock.ts'
import type { Order, Visit } from './visit.ts'
import type { Correction, World } from './world.ts'

/** One request as a page of the bank sees it. */
export interface Moment {
  readonly page: PageId
  readonly world: World
  readonly visit: Visit
  /** As typed; what the page does not ask for is not looked at. */
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly around: Circumstances
}

export interface Mail {
  readonly to: string
  readonly subject: MailSubject
  readonly number: string
  /** Whom it is about; null: the admin himself. */
  readonly user: string | null
}

/** What the bank's staff read of a request: what was refused, with the digits and by how many steps, and what was done. */
export interface Note {
  /** ms since 1970. */
  readonly at: number
  /** Null: at the 金庫's own terminal. */
  readonly page: PageId | null
  readonly number: string | null
  readonly user: string | null
  readonly what: ProblemCode | Deed
  readonly field: string | null
  /** One-time passwords and serials: nothing that is good for more than a moment. */
  readonly typed: string | null
  /** Of a code that is out of step. */
  readonly steps: number | null
  readonly order: Order | null
}

export type Deed =
  | 'executed'
  | 'corrected'
  | 'registered'
  | 'contract-made'
  | 'released'
  | 'card-issued'
  | 'application-changed'
  | 'stocked'

/** What a request changes: what is not named stays. No page: the same is shown again. */
export interface Answer {
  readonly page?: PageId
  readonly contract?: Contract
  readonly tokens?: readonly Stocked[]
  readonly correction?: { readonly serial: string; readonly failed: Correction | null }
  readonly visit?: Visit
  readonly problems?: readonly Problem[]
  /** What is said although nothing is wrong. */
  readonly notice?: ProblemCode
  readonly mails?: readonly Mail[]
  /** Whom it was about, where no session says it. */
  readonly about?: { readonly number: string; readonly user: string | null }
  readonly deed?: Deed
  readonly order?: Order
  readonly typed?: string
  readonly steps?: number
}

export const refused = (code: ProblemCode, field?: string): Answer => ({
  problems: [field === undefined ? { code } : { field, code }],
})
