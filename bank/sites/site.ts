import type { Hono, MiddlewareHandler } from 'hono'
import type { Rules } from '../core/bank.ts'
import type { UserRow } from '../core/rows.ts'
import type { Store } from '../core/store.ts'
import type { OrderKind } from '../orders/order-kind.ts'
import type { OrderingBank, Proofs } from '../orders/order-kinds.ts'
import type { Sessions } from '../web/sessions.ts'
import type { Texts } from '../web/text.ts'
import type { PageEnv } from '../web/view.ts'

/** What a bank hands in. `bank/app.ts` mounts it, and names no feature of it. */
export interface Site {
  readonly orderKinds: readonly OrderKind[]
  readonly proofs: Proofs
  /** What holds where nothing was set. */
  readonly rules: Rules
  /** Fills an empty store; a filled one is left as it is. @param now ms since 1970 */
  addPracticeData(store: Store, now: number): Promise<void>
  /** What a user's login rests on: a session is over when it has changed. */
  loginRestsOn(user: UserRow): string
  /** Style sheets, scripts and pictures of its features: their paths from the bank's folder. */
  readonly staticFiles: readonly string[]
  /** All that its pages say. */
  readonly texts: Texts
  /** A name as its pages say it. */
  readonly spoken: PageEnv['Variables']['spoken']
  /** Pages that take a file or a list, and how many bytes what they take may have. */
  readonly largerForms: ReadonlyMap<string, number>
  pages(bank: OrderingBank, sessions: Sessions): Pages
}

type Routes = Hono<PageEnv>

/** The pages of a bank, by who reaches them. They are mounted in the order of these properties: each is behind what stands above it. */
export interface Pages {
  /** In front of all pages: what a user must do before he sees any other. */
  readonly first: MiddlewareHandler<PageEnv>
  /** Open to everybody: login, logout, the language. */
  readonly open: readonly Routes[]
  /** The bank's own staff, with a login of their own. */
  readonly helpDesk: readonly Routes[]
  /** In front of all that follows: the staff has no business there. */
  readonly customersOnly: MiddlewareHandler<PageEnv>
  /** Also for who is not logged in: they lead to the login themselves. */
  readonly entrance: readonly Routes[]
  /** For users who are logged in, and for forms of their own sessions. */
  readonly loggedIn: readonly Routes[]
}
