import type { Moment } from '../model/answer.ts'
import { type Contract, type User, userOf } from '../model/contract.ts'
import { holderFor, tokenHeldBy } from '../model/world.ts'

/** Whom a page is about. It is drawn when it is its turn, so that they are there. */

/** The contract of this session, from its entrance on. */
export function contractOf(moment: Moment): Contract {
  const contract = contractIfAny(moment)
  if (contract === undefined) throw new TypeError(`${moment.page} was drawn for nobody`)
  return contract
}

export const contractIfAny = ({ visit, world }: Moment): Contract | undefined =>
  visit.who === 'nobody' ? undefined : world.contracts[visit.number]

/** The user of this session. */
export function ownUser(moment: Moment): User {
  const { visit } = moment
  const user = 'user' in visit ? userOf(contractOf(moment), visit.user) : undefined
  if (user === undefined) throw new TypeError(`${moment.page} was drawn for no user`)
  return user
}

/** The user whom the admin chose; none: he has to choose one. */
export function chosenUserOf(moment: Moment): User | undefined {
  const { visit } = moment
  return visit.who === 'admin' ? userOf(contractOf(moment), moment.fields.user ?? visit.chosen ?? '') : undefined
}

/** 証明書状態. */
export function certificateState({ certificate }: User, { around }: Moment) {
  if (certificate === null) return 'none'
  if (certificate.revokedAt !== null) return 'revoked'
  return around.now >= certificate.notAfter ? 'expired' : 'issued'
}

/** Of the token that a user has; null: none. */
export const serialOf = (moment: Moment, user: string): string | null =>
  tokenHeldBy(moment.world, holderFor(contractOf(moment), user))?.serial ?? null
