import type * as common from '../../../model/table/answer.ts'
import type { Account } from './account.ts'
import type { Circumstances } from './circumstances.ts'
import type { PageId } from './page-ids.ts'
import type { Deed, MailSubject, Problem, ProblemCode } from './problems.ts'
import type { Order } from './schemas.ts'
import type { Visit } from './visit.ts'
import type { World } from './world.ts'

/** One request as a page of the bank sees it. */
export type Moment = common.Moment<PageId, World, Visit, Circumstances>

/** A mail to the practice mailbox. */
export type Mail = common.Mail<MailSubject> & { readonly account: string; readonly at: number } & (
    | { readonly subject: 'password'; readonly password: string }
    /** Its link opens the app with the key file. */
    | { readonly subject: 'token'; readonly userId: string; readonly keyFile: string }
    | { readonly subject: 'stopped' }
    | { readonly subject: 'transfer'; readonly order: Order }
    | { readonly subject: 'linked' | 'unlinked'; readonly client: string; readonly clientName: string }
  )

export interface Note extends common.Note<PageId, ProblemCode | Deed> {
  readonly account: string | null
}

/** What a request changes: what is not named stays. */
export interface Answer extends common.Answer<PageId, Visit, Problem> {
  readonly account?: Account
  /** The number of a token that was issued. */
  readonly lastUser?: number
  readonly mails?: readonly Mail[]
  readonly deed?: Deed
  /** Said although nothing is wrong. */
  readonly notice?: ProblemCode
  readonly typed?: string
  readonly steps?: number
}

export const refused = (code: ProblemCode, field?: string): Answer => ({
  problems: [field === undefined ? { code } : { field, code }],
})
