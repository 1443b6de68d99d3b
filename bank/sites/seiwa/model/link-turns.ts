import type { Account } from './account.ts'
import { refused } from './answer.ts'
import { type Link, type LinkRequest, linksAt } from './links.ts'
import { DOOR, type PageId } from './page-ids.ts'
import { customer, type Turn, type TurnOf } from './turns.ts'
import type { VisitOf } from './visit.ts'
import { accountBy, requestBy } from './world.ts'

/** Whose turn the pages of API連携 are. */

interface AskedTurn extends Turn {
  readonly request: LinkRequest
}

/** Nobody asks, or he has waited for too long: the service has to ask again. */
const over = { elsewhere: { page: DOOR as PageId, ...refused('link-over') } }

/** S40: what its address names. */
export const asked: TurnOf<AskedTurn> = ({ world, fields, around }) => {
  const request = requestBy(world, fields.request, around.now)
  return request ? { turn: { request } } : over
}

export interface LinkingTurn extends AskedTurn {
  readonly visit: VisitOf<'linking'>
  readonly account: Account
}

const entered = (isProved: boolean, page: PageId): TurnOf<LinkingTurn> => {
  return ({ visit, world, around }) => {
    if (visit.who !== 'linking') return over
    const [account, request] = [accountBy(world, visit.account), requestBy(world, visit.request, around.now)]
    if (account?.registration !== 'done' || request === null) return over
    if (visit.isProved !== isProved) return { elsewhere: { page } }
    const changed = { page: DOOR as PageId, ...refused('order-changed') }
    return { turn: { visit, account, request, about: [account.id, request.id], changed } }
  }
}

/** S41, once his login password was right. */
export const proving = entered(false, 'SIM-S42')
/** S42, once he has proved who he is. */
export const linking = entered(true, 'SIM-S41')

/** S43, once he has answered. */
export const sentBack: TurnOf<Turn> = ({ visit }) => (visit.who === 'returning' ? { turn: {} } : over)

type CustomerTurn = Extract<ReturnType<typeof customer>, { readonly turn: unknown }>['turn']

/** S44: of the consents that it shows. */
export const linkList: TurnOf<CustomerTurn & { readonly links: readonly Link[] }> = (moment) => {
  const found = customer(moment)
  if ('elsewhere' in found) return found
  const links = linksAt(found.turn.account, moment.around.now)
  const changed = { problems: [{ code: 'order-changed', saying: 'content' }] } as const
  return { turn: { ...found.turn, links, about: links.map(({ id }) => id), changed } }
}
