import { z } from 'zod'
import { record } from '../../../model/table/schemas.ts'
import { type Account, parseAccount } from './account.ts'
import { type LinkRequest, linkWorld, NO_LINKS, REQUEST_LIFE } from './links.ts'
import { accountId } from './schemas.ts'

const LAST_USER = 99_999_999

/** The number in the user ID of the last token that was issued, whoever's; 0: none was. */
const lastUser = z.int().min(0).max(LAST_USER)
/** @throws ZodError for what is none */
export const parseLastUser = (json: unknown): number => lastUser.parse(json)

const schema = record({
  schema: z.literal(1),
  /** By their IDs. */
  accounts: z
    .record(
      accountId,
      z.unknown().transform((json) => parseAccount(json)),
    )
    .readonly(),
  lastUser,
  ...linkWorld,
}).refine(({ accounts }) => {
  const taken = Object.values(accounts).flatMap(({ loginId }) => loginId ?? [])
  return new Set(taken).size === taken.length
}, 'a login ID is that of one account')

/** All that the bank keeps, or the part of it that a request is about. */
export type World = z.output<typeof schema>

/** @throws ZodError for what is none */
export const parseWorld = (json: unknown): World => schema.parse(json)

export const EMPTY: World = { schema: 1, accounts: {}, lastUser: 0, ...NO_LINKS }

export const accountBy = ({ accounts }: World, id: string): Account | null =>
  Object.hasOwn(accounts, id) ? (accounts[id] ?? null) : null

export const accountOfLogin = ({ accounts }: World, loginId: string): Account | null =>
  Object.values(accounts).find((one) => one.loginId === loginId) ?? null

/** What a service has asked for, as long as it may be answered. */
export function requestBy({ requests }: World, id: string | undefined, now: number): LinkRequest | null {
  const found = id !== undefined && Object.hasOwn(requests, id) ? requests[id] : undefined
  return found && now - found.at < REQUEST_LIFE ? found : null
}

export const withAccount = (world: World, account: Account): World => ({
  ...world,
  accounts: { ...world.accounts, [account.id]: account },
})

/** After 99,999,999 issues the numbers begin again. */
export const nextUser = ({ lastUser }: World): number => (lastUser % LAST_USER) + 1
export const userIdOf = (user: number): string => `9998${String(user).padStart(8, '0')}`
