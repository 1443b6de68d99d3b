import { type Bank, isTooOld } from '../../../core/bank.ts'
import { bankFor } from '../../../core/live-bank.ts'
import { needsTokenAtAll } from '../../../core/roles.ts'
import type { MarkRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { type KeptUser, readStanding, withKept } from '../../../factors/camera-token/standing.ts'
import { holdOf } from '../../../factors/password/attempts.ts'
import { makeMark } from './marks.ts'
import { PRACTICE_COMPANY } from './practice-data.ts'

/** Practice users are lent to whoever makes a token that is registered, and come back as they were when its mark is put back. */

export type Lent =
  | { readonly ok: true; readonly mark: MarkRow; readonly user: UserRow | null }
  | { readonly ok: false; readonly reason: 'company-unknown' | 'user-unknown' | 'user-in-use' | 'no-user-free' }

export interface Wanted {
  /** A login ID; `next`: the first who is free; null: nobody is lent, the mark is all. */
  readonly loginId: string | null
  /** Whose user. Default: for `next` the practice company, so that nobody draws a user whom a test has for itself. */
  readonly companyId?: string | undefined
}

export function lend(
  bank: Bank,
  { loginId: wanted, companyId }: Wanted,
  mark: Pick<MarkRow, 'id' | 'owner' | 'serial'>,
): Promise<Lent> {
  return bank.store.transaction(async (tables) => {
    if (companyId !== undefined && !(await tables.companies.get(companyId)))
      return { ok: false, reason: 'company-unknown' }
    const known = await tables.marks.get(mark.id)
    if (known) return { ok: true, mark: known, user: await userNamed(tables, known.loginId) }
    if (wanted === null) {
      const made = await makeMark(bank, tables, { ...mark, loginId: null }, companyId ?? null)
      return { ok: true, mark: made, user: null }
    }
    const found =
      wanted === NEXT ? await nextFree(bank, tables, companyId ?? PRACTICE_COMPANY.id) : await keptUser(tables, wanted)
    if (!found) return { ok: false, reason: wanted === NEXT ? 'no-user-free' : 'user-unknown' }
    const { user } = found
    if (companyId !== undefined && user.companyId !== companyId) return { ok: false, reason: 'user-unknown' }
    const own = await bankFor(bank, tables, user.companyId)
    if (!(await canBeLent(own, tables, found))) return { ok: false, reason: 'user-in-use' }
    return { ok: true, mark: await makeMark(own, tables, { ...mark, loginId: user.loginId }, user.companyId), user }
  })
}

export const NEXT = 'next'

async function keptUser(tables: Tables, loginId: string): Promise<KeptUser | undefined> {
  const user = await tables.users.get(loginId)
  return user && { user, kept: await readStanding(tables, loginId) }
}

const userNamed = async (tables: Tables, loginId: string | null): Promise<UserRow | null> =>
  loginId === null ? null : ((await tables.users.get(loginId)) ?? null)

/** Who has no token, no registration under way, can log in, and is lent to nobody. */
export async function canBeLent(bank: Bank, tables: Tables, { user, kept }: KeptUser): Promise<boolean> {
  const { loginId } = user
  if (kept.registrationState !== 'none' || (await holdOf(bank, tables, loginId)) !== null) return false
  return (await tables.marks.find({ loginId })).every(({ undone }) => undone !== null)
}

/** Whether somebody works with the user: he is logged in, or at BLGI022. */
async function isWorkedWith(bank: Bank, tables: Tables, { loginId }: UserRow): Promise<boolean> {
  const from = bank.now() - bank.rules.sessionIdle
  if ((await tables.sessions.count({ loginId, lastSeen: { from } })) > 0) return true
  const latest = (await tables.registrations.find({ loginId })).at(-1)
  return latest !== undefined && latest.completedAt === null && !isTooOld(bank, latest.createdAt)
}

/** One who needs a token and whom nobody works with. */
async function nextFree(everybodys: Bank, tables: Tables, companyId: string): Promise<KeptUser | undefined> {
  const bank = await bankFor(everybodys, tables, companyId)
  for (const found of await withKept(tables, await tables.users.find({ companyId }))) {
    const isFree = needsTokenAtAll(bank, found.user) && (await canBeLent(bank, tables, found))
    if (isFree && !(await isWorkedWith(bank, tables, found.user))) return found
  }
  return undefined
}
