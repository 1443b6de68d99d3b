import type { Bank, Operation } from '../../../core/bank.ts'
import { type Authority, hasAuthority, managesUsers, mayDo, mayInitialise, mayRevoke } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { type Refusal, refusalOf, type Standing } from '../../../factors/camera-token/standing.ts'
import type { TextKey } from '../../../web/text.ts'
import { SIGHT_RIGHTS } from '../batch/batch-rights.ts'
import { RESERVATION_RIGHTS } from '../payments/reservation-routes.tsx'

/** What the top page and 業務選択 offer, in the guide's groups, and why a user cannot use it now. */

export type OperationName =
  | 'balances'
  | 'statement'
  | 'incoming'
  | 'transfer'
  | 'listed-transfer'
  | 'registered-transfer'
  | 'reservations'
  | 'pay-easy'
  | 'bulk'
  | 'salary'
  | 'approvals'
  | 'management'
  | 'company'
  | 'users'
  | 'history'
  | 'password'
  | 'token-help'

/** One operation as the top page offers it. */
export interface Offer {
  readonly name: OperationName
  /** For which of its parts the rules ask for the token; all of them: none is named. */
  readonly tokenFor: readonly Operation[] | 'all'
  /** The parts that its sentence names. */
  readonly works?: readonly TextKey[]
  /** Why the user cannot use it now. */
  readonly refusal: Refusal | 'no-authority' | 'out-of-hours' | null
}

export interface OfferGroup {
  readonly heading: TextKey
  readonly offers: readonly Offer[]
}

/** What is offered: whose authority it is, and which rules may ask for the token. */
interface Offering {
  readonly name: OperationName
  /** Default: that of one of its operations. */
  readonly authority?: readonly Authority[] | 'anybody' | 'managers'
  readonly operations: readonly Operation[]
  readonly neverRefused?: boolean
  /** It moves money, which 受付時間外 nobody does. */
  readonly hasHours?: boolean
  readonly works?: (bank: Bank, user: UserRow) => readonly TextKey[]
}

/** What is done with tokens there, by the rules in force. */
function usersWorks({ rules }: Bank, user: UserRow): readonly TextKey[] {
  return [
    'operation.users-release',
    ...(mayRevoke(rules, user) ? (['operation.users-revoke'] as const) : []),
    ...(mayInitialise(rules, user) ? (['operation.users-initialise'] as const) : []),
  ]
}

/** 業務選択 of 管理業務. */
const MANAGEMENT: readonly Offering[] = [
  { name: 'company', authority: 'managers', operations: [] },
  {
    name: 'users',
    operations: ['user-registration', 'user-change', 'revocation'],
    // The list and the menu are of use without a token.
    neverRefused: true,
    works: usersWorks,
  },
  { name: 'history', authority: 'anybody', operations: [] },
]

const GROUPS: readonly { readonly heading: TextKey; readonly offerings: readonly Offering[] }[] = [
  {
    heading: 'top.inquiries',
    offerings: [
      { name: 'balances', authority: ['balances'], operations: [] },
      { name: 'statement', authority: ['movements'], operations: [] },
      { name: 'incoming', authority: ['incoming-transfers'], operations: [] },
    ],
  },
  {
    heading: 'top.payments',
    offerings: [
      { name: 'transfer', authority: ['transfer-typed'], operations: ['transfer'], hasHours: true },
      { name: 'listed-transfer', authority: ['transfer-listed'], operations: ['transfer'], hasHours: true },
      { name: 'registered-transfer', operations: ['registered-transfer'], hasHours: true },
      { name: 'reservations', authority: RESERVATION_RIGHTS, operations: [] },
      { name: 'pay-easy', operations: ['pay-easy-private', 'pay-easy-tax'], hasHours: true },
    ],
  },
  {
    heading: 'top.lists',
    offerings: [
      { name: 'bulk', authority: SIGHT_RIGHTS.general, operations: [] },
      { name: 'salary', authority: SIGHT_RIGHTS.salary, operations: [] },
    ],
  },
  { heading: 'top.approvals', offerings: [{ name: 'approvals', operations: ['bulk', 'salary'] }] },
  {
    heading: 'top.management',
    offerings: [{ name: 'management', authority: 'anybody', operations: [] }, ...MANAGEMENT],
  },
  {
    heading: 'top.own',
    offerings: [
      { name: 'password', authority: 'anybody', operations: [] },
      { name: 'token-help', authority: 'anybody', operations: [] },
    ],
  },
]

export const topOffers = (bank: Bank, user: UserRow, standing: Standing): readonly OfferGroup[] =>
  GROUPS.map(({ heading, offerings }) => ({ heading, offers: offersFor(bank, user, standing, offerings) }))

export const managementOffers = (bank: Bank, user: UserRow, standing: Standing): readonly Offer[] =>
  offersFor(bank, user, standing, MANAGEMENT)

function isFor({ rules }: Bank, user: UserRow, { authority, operations }: Offering): boolean {
  if (authority === undefined) return operations.some((operation) => mayDo(rules, user, operation))
  if (authority === 'managers') return managesUsers(user)
  return authority === 'anybody' || authority.some((one) => hasAuthority(user, one))
}

function offersFor(bank: Bank, user: UserRow, standing: Standing, offerings: readonly Offering[]): readonly Offer[] {
  return offerings.map((offering) => {
    const { name, operations, neverRefused, hasHours, works } = offering
    const reached = operations.filter((operation) => operation !== 'revocation' || mayRevoke(bank.rules, user))
    const needed = reached.filter((operation) => bank.rules.tokenNeeded[operation])
    const isWhole = needed.length > 0 && needed.length === reached.length && !neverRefused
    const closed = hasHours && bank.rules.outOfHours ? 'out-of-hours' : null
    const refusal = isFor(bank, user, offering) ? (closed ?? (isWhole ? refusalOf(standing) : null)) : 'no-authority'
    return { name, tokenFor: isWhole ? 'all' : needed, refusal, ...(works && { works: works(bank, user) }) }
  })
}
