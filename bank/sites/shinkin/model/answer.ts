import type * as common from '../../../model/table/answer.ts'
import type { Circumstances } from './circumstances.ts'
import type { Contract } from './contract.ts'
import type { PageId } from './page-ids.ts'
import type { Deed, MailSubject, Problem, ProblemCode } from './problems.ts'
import type { Stocked } from './stock.ts'
import type { Order, Visit } from './visit.ts'
import type { Correction, World } from './world.ts'

/** One request as a page of the bank sees it. */
export type Moment = common.Moment<PageId, World, Visit, Circumstances>

export interface Mail extends common.Mail<MailSubject> {
  readonly number: string
  /** Whom it is about; null: the admin himself. */
  readonly user: string | null
}

export interface Note extends common.Note<PageId, ProblemCode | Deed> {
  readonly number: string | null
  readonly user: string | null
  readonly order: Order | null
}

/** What a request changes: what is not named stays. */
export interface Answer extends common.Answer<PageId, Visit, Problem> {
  readonly contract?: Contract
  readonly tokens?: readonly Stocked[]
  readonly correction?: { readonly serial: string; readonly failed: Correction | null }
  /** What is said although nothing is wrong. */
  readonly notice?: ProblemCode
  readonly mails?: readonly Mail[]
  readonly certificates?: readonly common.CertificateDeed[]
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
