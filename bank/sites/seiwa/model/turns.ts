import type { About } from '../../../model/table/shown.ts'
import type { Account, HeldToken } from './account.ts'
import type { Answer, Moment } from './answer.ts'
import { DOOR, HOME, type PageId, TOKEN_CHOICE } from './page-ids.ts'
import { mayIssue, notYet } from './release.ts'
import type { Order } from './schemas.ts'
import type { VisitOf } from './visit.ts'
import { accountBy } from './world.ts'

/** Whose turn a page is: who sends it must be as far as that. */

/** What a page acts on. */
export interface Turn extends About {
  readonly account?: Account
  /** The answer where it is about something else than it was, if it is no order. */
  readonly changed?: Answer
}
/** Or the page where its way begins, and nothing is counted. */
export type Found<Kind extends Turn> = { readonly turn: Kind } | { readonly elsewhere: Answer }
export type TurnOf<Kind extends Turn> = (moment: Moment) => Found<Kind>

const begin = (page: PageId): { readonly elsewhere: Answer } => ({ elsewhere: { page } })

export const anybody: TurnOf<Turn> = () => ({ turn: {} })

interface Of<Who extends 'applying' | 'applied' | 'at-otp' | 'registering' | 'customer'> extends Turn {
  readonly visit: VisitOf<Who>
  readonly account: Account
}

const contentChanged = { problems: [{ code: 'order-changed', saying: 'content' }] } as const satisfies Answer
/** Where nobody is logged in, another window may come with another account: whose a page is does not stand there. */
const ofAccount = ({ id }: Account) => ({ about: id, changed: { ...contentChanged, page: DOOR } }) as const

/** S03, until somebody takes a login ID for the account. */
export const applying: TurnOf<Of<'applying'>> = ({ visit, world }) => {
  const account = visit.who === 'applying' ? accountBy(world, visit.account) : null
  if (visit.who !== 'applying' || account?.registration !== 'none') return begin(DOOR)
  return { turn: { visit, account, ...ofAccount(account) } }
}

/** S04. */
export const applied: TurnOf<Of<'applied'>> = ({ visit, world }) => {
  const account = visit.who === 'applied' ? accountBy(world, visit.account) : null
  return visit.who === 'applied' && account ? { turn: { visit, account } } : begin(DOOR)
}

/** S05, as long as the token is in use. */
export const atCode: TurnOf<Of<'at-otp'>> = ({ visit, world }) => {
  const account = visit.who === 'at-otp' ? accountBy(world, visit.account) : null
  if (visit.who !== 'at-otp' || account?.otp.state !== 'in-use') return begin(DOOR)
  return { turn: { visit, account, ...ofAccount(account) } }
}

type Entered = 'answers' | 'passwords' | 'details'
type Registering = VisitOf<'registering'>

export interface RegisteringTurn<Needed extends Entered> extends Of<'registering'> {
  readonly visit: Registering & { readonly [Name in Needed]: NonNullable<Registering[Name]> }
}

/** S10 to S12: what the pages before it ask must have been entered. Of two who began, the later one goes on, also when the branch has released him. */
export const registering = <Needed extends Entered = never>(
  ...needed: readonly Needed[]
): TurnOf<RegisteringTurn<Needed>> => {
  const hasEntered = (visit: Registering): visit is RegisteringTurn<Needed>['visit'] =>
    needed.every((one) => visit[one] !== null)
  return ({ visit, world }) => {
    if (visit.who !== 'registering' || !hasEntered(visit)) return begin(DOOR)
    const account = accountBy(world, visit.account)
    const goesOn = account?.beginnings === visit.beginning && account.registration !== 'done'
    return goesOn ? { turn: { visit, account, ...ofAccount(account) } } : begin(DOOR)
  }
}

/** S12: of all that was entered. */
export const checking: TurnOf<RegisteringTurn<Entered>> = (moment) => {
  const found = registering<Entered>('answers', 'passwords', 'details')(moment)
  return 'elsewhere' in found ? found : { turn: { ...found.turn, about: found.turn.visit, changed: contentChanged } }
}

type CustomerTurn = Of<'customer'>

/** Whoever is logged in. */
export const customer: TurnOf<CustomerTurn> = ({ visit, world }) => {
  const account = visit.who === 'customer' ? accountBy(world, visit.account) : null
  return visit.who === 'customer' && account?.registration === 'done' ? { turn: { visit, account } } : begin(DOOR)
}

/** S20: a token may be issued now. */
export const withoutToken: TurnOf<CustomerTurn> = (moment) => {
  const found = customer(moment)
  if ('elsewhere' in found) return found
  const may = mayIssue(found.turn.account.otp, moment.around)
  if (may === 'yes') return found
  return { elsewhere: { page: TOKEN_CHOICE, ...(may === 'not-yet' && notYet(moment.around)) } }
}

interface IssueTurn extends CustomerTurn {
  readonly issue: NonNullable<VisitOf<'customer'>['issue']>
}

/** S21. */
export const withIssue: TurnOf<IssueTurn> = (moment) => {
  const found = withoutToken(moment)
  if ('elsewhere' in found) return found
  const { issue } = found.turn.visit
  return issue === null
    ? begin(TOKEN_CHOICE)
    : { turn: { ...found.turn, issue, about: issue, changed: contentChanged } }
}

const withTokenIn =
  (state: HeldToken['state']): TurnOf<CustomerTurn> =>
  (moment) => {
    const found = customer(moment)
    if ('elsewhere' in found) return found
    const { otp } = found.turn.account
    if (otp.state !== state) return begin(TOKEN_CHOICE)
    return { turn: { ...found.turn, about: otp.userId, changed: contentChanged } }
  }

/** S23. */
export const withIssued = withTokenIn('issued')
/** BOS001. */
export const withTokenInUse = withTokenIn('in-use')

/** BLI041, S22, S24, S25, S32: something was done. @param from where the way to it begins */
export const after =
  (what: NonNullable<VisitOf<'customer'>['done']>['what'], from: PageId): TurnOf<CustomerTurn> =>
  (moment) => {
    const found = customer(moment)
    return 'elsewhere' in found || found.turn.visit.done?.what === what ? found : begin(from)
  }

export interface OrderTurn extends CustomerTurn {
  readonly order: Order
}

/** S31. */
export const withOrder: TurnOf<OrderTurn> = (moment) => {
  const found = customer(moment)
  if ('elsewhere' in found) return found
  const { order } = found.turn.visit
  return order === null ? begin(HOME) : { turn: { ...found.turn, order, about: order } }
}
