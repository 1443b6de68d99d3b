import type { About } from '../../../model/table/shown.ts'
import type { Answer, Moment } from './answer.ts'
import { type Contract, OPERATIONS, type Opening, type Operation, type User, userOf, withUser } from './contract.ts'
import type { PageId } from './page-ids.ts'
import { ADMIN_DOOR, type Ended, nobody, type Order, USER_DOOR, type VisitOf } from './visit.ts'

/** Whose turn a page is: who sends it must be as far as that, and his session must not be over. */

/** What a page acts on; `contract` already knows that an opening was heard of. */
export interface Turn extends About {
  readonly contract?: Contract
  /** The answer where it is about something else than it was, if it is no order. */
  readonly changed?: Answer
}
/** Or the page where its way begins, and nothing is counted. */
export type TurnOf<Kind extends Turn> = (moment: Moment) => { readonly turn: Kind } | { readonly elsewhere: Answer }

const begin = (page: PageId): { readonly elsewhere: Answer } => ({ elsewhere: { page } })
const ended = (door: Ended['door'], by: Ended['by']) => ({ elsewhere: over(door, by) })

/** A session is over. */
export const over = (door: Ended['door'], by: Ended['by']): Answer => ({
  page: door,
  visit: nobody({ ended: { door, by } }),
  problems: [{ code: by }],
})

/** Whoever is not as far begins at the door; he whose session behind it is over reads why. */
const outside = ({ visit }: Moment, door: Ended['door']) =>
  visit.who === 'nobody' && visit.ended?.door === door ? ended(door, visit.ended.by) : begin(door)

/** Before the login another window may come as somebody else: whose a page is does not stand there, and it begins at the door. */
const aboutWhom = (door: Ended['door'], about: unknown) => ({
  about,
  changed: { page: door, problems: [{ code: 'order-changed', saying: 'content' }] } satisfies Answer,
})

export const anybody: TurnOf<Turn> = () => ({ turn: {} })

export interface PurposeTurn extends Turn {
  readonly purpose: 'open' | 'login'
}

/** K02 is for the one or for the other: the button of K01 says it. */
export const withPurpose: TurnOf<PurposeTurn> = ({ visit, fields }) => {
  const before = visit.who === 'nobody' ? visit.purpose : null
  const purpose = fields.purpose ?? before
  return purpose === 'open' || purpose === 'login' ? { turn: { purpose } } : begin(ADMIN_DOOR)
}

interface AdminTurn<Who extends 'admin-opening' | 'admin-at-card' | 'admin'> extends Turn {
  readonly visit: VisitOf<Who>
  readonly contract: Contract
}
export type OpeningTurn = AdminTurn<'admin-opening'>
export type CardTurn = AdminTurn<'admin-opening' | 'admin-at-card'>
export type LoggedInTurn = AdminTurn<'admin'>

/** K03. */
export const openingAdmin: TurnOf<OpeningTurn> = (moment) => {
  const { visit } = moment
  return visit.who === 'admin-opening' ? ofOpening(moment, visit, visit.number) : outside(moment, ADMIN_DOOR)
}

/** K04: of all that was entered on K03, or of the cells that a login asks: they are drawn anew when another has logged in. */
export const adminAtCard: TurnOf<CardTurn> = (moment) => {
  const { visit } = moment
  if (visit.who === 'admin-opening' && visit.entered !== null) return ofOpening(moment, visit, visit)
  if (visit.who !== 'admin-at-card') return outside(moment, ADMIN_DOOR)
  const found = ofLogin(moment, visit)
  if ('elsewhere' in found) return found
  return { turn: { ...found.turn, ...aboutWhom(ADMIN_DOOR, [visit, found.turn.contract.card]) } }
}

/** K06 to K12. */
export const loggedInAdmin: TurnOf<LoggedInTurn> = (moment) => {
  const { visit } = moment
  return visit.who === 'admin' ? ofLogin(moment, visit) : outside(moment, ADMIN_DOOR)
}

function ofOpening({ world, around }: Moment, visit: VisitOf<'admin-opening'>, about: unknown) {
  const contract = world.contracts[visit.number]
  // A session ends with a stop only; what was opened again since then has another number.
  if (contract?.session !== visit.session) return ended(ADMIN_DOOR, 'admin-stopped')
  if (contract.state === 'open') return ended(ADMIN_DOOR, 'already-open')
  const { admin } = contract
  if (admin.opening?.id !== visit.opening) return ended(ADMIN_DOOR, 'interrupted')
  const heard = { ...contract, admin: { ...admin, opening: heardNow(admin.opening, around.now) } }
  return { turn: { visit, contract: heard, ...aboutWhom(ADMIN_DOOR, about) } }
}

function ofLogin<Visit extends VisitOf<'admin-at-card' | 'admin'>>({ world }: Moment, visit: Visit) {
  const contract = world.contracts[visit.number]
  return contract?.session === visit.session ? { turn: { visit, contract } } : ended(ADMIN_DOOR, 'admin-stopped')
}

interface OfUser<Who extends 'user-opening' | 'user' | 'user-obtaining' | 'user-at-code'> extends Turn {
  readonly visit: VisitOf<Who>
  readonly contract: Contract
  readonly user: User
}
export type UserOpeningTurn = OfUser<'user-opening'>
export type UserTurn = OfUser<'user'>
export type ObtainingTurn = OfUser<'user-obtaining'>
export type CodeTurn = OfUser<'user-at-code'>
export interface OperationTurn extends UserTurn {
  readonly operation: Operation
}
export interface OrderTurn extends UserTurn {
  readonly order: Order
}

/** K21. */
export const openingUser: TurnOf<UserOpeningTurn> = (moment) => {
  const { visit } = moment
  if (visit.who !== 'user-opening') return outside(moment, USER_DOOR)
  const found = ofUser(moment, visit)
  if ('elsewhere' in found) return found
  const { contract, user } = found.turn
  if (user.opened) return ended(USER_DOOR, 'already-open')
  if (user.opening?.id !== visit.opening) return ended(USER_DOOR, 'interrupted')
  const heard = { ...user, opening: heardNow(user.opening, moment.around.now) }
  const whom = aboutWhom(USER_DOOR, [contract.number, user.id])
  return { turn: { visit, contract: withUser(contract, heard), user: heard, ...whom } }
}

/** K28, and K29 once the one-time password was right. */
export const obtainingUser =
  (proven: boolean): TurnOf<ObtainingTurn> =>
  (moment) => {
    const { visit } = moment
    if (visit.who !== 'user-obtaining') return outside(moment, USER_DOOR)
    if (visit.proven !== proven) return begin(visit.proven ? 'SIM-K29' : 'SIM-K28')
    return ofUser(moment, visit)
  }

export interface ObtainedTurn extends Turn {
  readonly certificate: NonNullable<VisitOf<'nobody'>['certificate']>
}

/** K31. */
export const obtained: TurnOf<ObtainedTurn> = (moment) => {
  const { visit } = moment
  const certificate = visit.who === 'nobody' ? visit.certificate : null
  return certificate === null ? outside(moment, USER_DOOR) : { turn: { certificate } }
}

/** K33. */
export const userAtCode: TurnOf<CodeTurn> = (moment) => {
  const { visit } = moment
  if (visit.who !== 'user-at-code') return outside(moment, USER_DOOR)
  const found = ofUser(moment, visit)
  if ('elsewhere' in found) return found
  return { turn: { ...found.turn, ...aboutWhom(USER_DOOR, [visit.number, visit.user]) } }
}

/** K22, K25. */
export const loggedInUser: TurnOf<UserTurn> = (moment) => {
  const { visit } = moment
  return visit.who === 'user' ? ofUser(moment, visit) : outside(moment, USER_DOOR)
}

/** K23, for an operation that he may do: without its right the button to it is not there. */
export const atOperation: TurnOf<OperationTurn> = (moment) => {
  const found = loggedInUser(moment)
  if ('elsewhere' in found) return found
  const { user, visit } = found.turn
  const named = moment.fields.operation ?? visit.operation
  const operation = OPERATIONS.find((one) => one === named)
  return operation && user.rights.includes(operation) ? { turn: { ...found.turn, operation } } : begin('SIM-K22')
}

/** K24: the way to it begins at K23. */
export const withOrder: TurnOf<OrderTurn> = (moment) => {
  const found = loggedInUser(moment)
  if ('elsewhere' in found) return found
  const { order } = found.turn.visit
  if (order === null) return begin('SIM-K23')
  // Nothing is signed that is not seen.
  const turn = { ...found.turn, order, about: order }
  return turn.user.rights.includes(order.operation) ? { turn } : begin('SIM-K22')
}

function ofUser<Visit extends VisitOf<'user-opening' | 'user' | 'user-obtaining' | 'user-at-code'>>(
  { world }: Moment,
  visit: Visit,
) {
  const contract = world.contracts[visit.number]
  const user = contract && userOf(contract, visit.user)
  if (contract?.session !== visit.session) return ended(USER_DOOR, user?.stopped ? 'user-stopped' : 'contract-closed')
  // Removed, and perhaps registered again under the same ID, he is another.
  if (user?.session !== visit.userSession) return ended(USER_DOOR, user?.endedBy ?? 'user-wrong')
  const restsOn = 'certificate' in visit ? visit.certificate : null
  const present = user.certificate
  if (restsOn !== null && (present?.serial !== restsOn || present.revokedAt !== null)) {
    return ended(USER_DOOR, 'certificate-ended')
  }
  return { turn: { visit, contract, user } }
}

const heardNow = (opening: Opening, now: number): Opening => ({ ...opening, heardAt: now })
