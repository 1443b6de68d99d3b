import { z } from 'zod'
import { type Bank, drawId } from '../../../core/bank.ts'
import { rightsFor, rightsOf, userRights } from '../../../core/rights.ts'
import type { UserRow } from '../../../core/rows.ts'
import { hashPassword } from '../../../factors/password/passwords.ts'

/**
 * What was entered on the steps of 利用者登録 and 利用者変更 so far. Each step makes a new one, so that going back and
 * reloading lose nothing. It is no order: nobody signs it. A password is kept as its hash only.
 */

const KIND = 'user-draft'

const draftSchema = z.object({
  /** Whom the draft changes; null: a new user. */
  target: z.string().nullable(),
  loginId: z.string(),
  name: z.string(),
  email: z.string(),
  isManager: z.boolean(),
  /** Null: none was given; on a change, the old one stays. */
  passwordHash: z.string().nullable(),
  mustChangePassword: z.boolean(),
  given: userRights,
})
export type UserDraft = z.output<typeof draftSchema>

type Author = Pick<UserRow, 'loginId' | 'companyId'>

/** @returns its id */
export async function keepDraft(bank: Bank, author: Author, draft: UserDraft): Promise<string> {
  const id = drawId(bank)
  const { loginId, companyId } = author
  const row = { id, companyId, loginId, kind: KIND, payload: JSON.stringify(draft), acceptedAt: null }
  await bank.store.transaction((tables) => tables.orders.insert({ ...row, createdAt: bank.now() }))
  return id
}

/** A draft of this author, or null: nobody sees another's, nor one that was begun before the bank knew what a draft says now. */
export async function findDraft(bank: Bank, author: Author, id: string): Promise<UserDraft | null> {
  const row = id === '' ? undefined : await bank.store.transaction((tables) => tables.orders.get(id))
  return row?.loginId === author.loginId && row.kind === KIND
    ? (draftSchema.safeParse(JSON.parse(row.payload)).data ?? null)
    : null
}

/** What a user is now, as a draft of his change begins. */
export function draftOf(user: UserRow): UserDraft {
  return {
    target: user.loginId,
    loginId: user.loginId,
    name: user.name,
    email: user.email,
    isManager: user.kind === 'manager',
    passwordHash: null,
    mustChangePassword: true,
    given: rightsOf(user),
  }
}

export const EMPTY_DRAFT: UserDraft = {
  target: null,
  loginId: '',
  name: '',
  email: '',
  isManager: false,
  passwordHash: null,
  mustChangePassword: true,
  given: { rights: rightsFor(true, false), accounts: null, limits: {}, smartphone: false },
}

/** Outside of any transaction: computing a hash takes a while. */
export function hashNewPassword(bank: Bank, password: string): Promise<string> {
  return hashPassword(password, bank.random(16))
}
