import { z } from 'zod'
import { LIMITED } from './limited.ts'
import type { UserRow } from './rows.ts'

/** What a user may do besides managing users: サービス利用権限, 利用可能口座 and 限度額 of BRSK007/010 and BRSK008/011. */

/**
 * A right is to look at something (`look`; `all`: also at what only others had to do with), to make orders, to approve those of others, or
 * to go over to another service.
 */
export type RightKind = 'look' | 'all' | 'request' | 'approve' | 'link'

interface ServiceRights {
  /** By their names, in the order of the page. */
  readonly [right: string]: RightKind | { readonly kind: RightKind; readonly optionOf: string }
}

/** Every right, by the service that it stands beside, in the order of the page: サービス利用権限 as the guide prints it. */
export const RIGHTS_BY_SERVICE = {
  balances: { balances: 'look' },
  movements: { movements: 'look' },
  'incoming-transfers': { 'incoming-transfers': 'look' },
  'mail-notices': { 'mail-notices': 'look' },
  transfer: {
    /** 事前登録口座: payees on paper at the branch. */
    'transfer-registered': 'request',
    /** 利用者登録口座: payees that users have registered, on a later day; its option: today. */
    'transfer-listed': 'request',
    'transfer-listed-today': { kind: 'request', optionOf: 'transfer-listed' },
    /** 新規口座指定: the payee is typed. */
    'transfer-typed': 'request',
    'transfer-typed-today': { kind: 'request', optionOf: 'transfer-typed' },
    'transfer-all': 'all',
  },
  bulk: { 'bulk-screen': 'request', 'bulk-file': 'request', 'bulk-all': 'all' },
  salary: { 'salary-screen': 'request', 'salary-file': 'request', 'salary-all': 'all' },
  /** 代金回収: 口座振替, 資金回収, 地銀自動会計. */
  collection: { 'collection-screen': 'request', 'collection-file': 'request', 'collection-all': 'all' },
  'resident-tax': { 'resident-tax-screen': 'request', 'resident-tax-file': 'request', 'resident-tax-all': 'all' },
  'pay-easy': { 'pay-easy': 'request', 'pay-easy-all': 'all' },
  approval: {
    'approve-transfer': 'approve',
    'approve-bulk': 'approve',
    'approve-salary': 'approve',
    'approve-collection': 'approve',
    'approve-resident-tax': 'approve',
  },
  links: {
    'link-forex': 'link',
    'link-claims': 'link',
    'link-documents': 'link',
    'link-partners': 'link',
    'link-corrections': 'link',
  },
} as const satisfies { readonly [service: string]: ServiceRights }

type ByService = typeof RIGHTS_BY_SERVICE
export type RightService = keyof ByService
type Names<Service> = Service extends unknown ? keyof Service & string : never
export type Right = Names<ByService[RightService]>

export interface RightRow {
  readonly right: Right
  readonly service: RightService
  readonly kind: RightKind
  /** Nobody has it without this one. */
  readonly optionOf: Right | null
}

/** The same, a line for each right. */
export const RIGHT_ROWS: readonly RightRow[] = Object.entries<ServiceRights>(RIGHTS_BY_SERVICE).flatMap(
  ([service, rights]) =>
    Object.entries(rights).map(([right, told]) => {
      const { kind, optionOf } = typeof told === 'string' ? { kind: told, optionOf: null } : told
      return { right, service, kind, optionOf } as RightRow
    }),
)

export const RIGHTS = RIGHT_ROWS.map(({ right }) => right) as readonly Right[] as readonly [Right, ...Right[]]

export const userRights = z.object({
  rights: z.array(z.enum(RIGHTS)).readonly(),
  /** Ids of the accounts that he may use; null: all, also those that come later. */
  accounts: z.array(z.string()).readonly().nullable(),
  /** 利用者一回当たり限度額, in yen; what is not named is not set. */
  limits: z.partialRecord(z.enum(LIMITED), z.int()).readonly(),
  /** スマートフォン 利用する. */
  smartphone: z.boolean(),
})
export type UserRights = z.output<typeof userRights>

/** Whose rights are asked for. */
export type RightHolder = Pick<UserRow, 'mayRequest' | 'mayApprove' | 'rights'>

/** What a user may do. Where nothing was written for him, what 依頼者 and 承認者 stand for. */
export function rightsOf({ rights, mayRequest, mayApprove }: RightHolder): UserRights {
  if (rights !== null) return userRights.parse(JSON.parse(rights))
  return { rights: rightsFor(mayRequest === 1, mayApprove === 1), accounts: null, limits: {}, smartphone: true }
}

/** The short form: every right of 依頼者, of 承認者, of both, or to look at accounts only. */
export function rightsFor(mayRequest: boolean, mayApprove: boolean): readonly Right[] {
  const kinds: Readonly<Record<RightKind, boolean>> = {
    ...{ look: true, all: mayRequest || mayApprove, request: mayRequest, approve: mayApprove, link: false },
  }
  return RIGHT_ROWS.flatMap(({ right, kind }) => (kinds[kind] ? right : []))
}

/** How rights are kept in a user's row: the short form goes with them, for whoever asks for no more. */
export function rowOfRights(given: UserRights): Pick<UserRow, 'rights' | 'mayRequest' | 'mayApprove'> {
  const rights = wholeRights(given.rights)
  const has = (kind: RightKind) => RIGHT_ROWS.some((row) => row.kind === kind && rights.includes(row.right))
  return {
    rights: JSON.stringify(userRights.parse({ ...given, rights })),
    mayRequest: has('request') ? 1 : 0,
    mayApprove: has('approve') ? 1 : 0,
  }
}

/** In the order of the table, each once, and no option without what it is an option of. */
export function wholeRights(rights: readonly Right[]): readonly Right[] {
  return RIGHT_ROWS.flatMap(({ right, optionOf }) => {
    return rights.includes(right) && (optionOf === null || rights.includes(optionOf)) ? right : []
  })
}

export function hasRight(user: RightHolder, right: Right): boolean {
  return rightsOf(user).rights.includes(right)
}

/** Whether a user may pay from an account, and look at it; that it is his company's is another question. */
export function mayUseAccount(user: RightHolder, account: { readonly id: string }): boolean {
  return rightsOf(user).accounts?.includes(account.id) ?? true
}
