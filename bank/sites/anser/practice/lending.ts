import { type Bank, isTooOld } from '../../../core/bank.ts'
import { needsTokenAtAll } from '../../../core/roles.ts'
import type { MarkRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { type KeptUser, readStanding, withKept } from '../../../factors/camera-token/standing.ts'
import { holdOf } from '../../../factors/password/attempts.ts'
import { makeMark } from './marks.ts'

/** Practice users are lent to whoever makes a token that is registered, and come back as they were when its mark is put back. */

export type Lent =
  | { readonly ok: true; readonly mark: MarkRow; readonly user: UserRow | null }
  | { readonly ok: false; readonly reason: 'user-unknown' | 'user-in-use' | 'no-user-free' }

/** @param wanted a login ID; `next`: the first who is free; null: nobody is lent, the mark is all */
export function lend(bank: Bank, wanted: string | null, mark: Pick<MarkRow, 'id' | 'owner' | 'serial'>): Promise<Lent> {
  return bank.store.transaction(async (tables) => {
    const known = await tables.marks.get(mark.id)
    if (known) return { ok: true, mark: known, user: await userNamed(tables, known.loginId) }
    if (wanted === null) return { ok: true, mark: await makeMark(bank, tables, { ...mark, loginId: null }), user: null }
    const found = wanted === NEXT ? await nextFree(bank, tables) : await keptUser(tables, wanted)
    if (!found) return { ok: false, reason: wanted === NEXT ? 'no-user-free' : 'user-unknown' }
    if (!(await canBeLent(bank, tables, found))) return { ok: false, reason: 'user-in-use' }
    const { user } = found
    return { ok: true, mark: await makeMark(bank, tables, { ...mark, loginId: user.loginId }), user }
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
async function nextFree(bank: Bank, tables: Tables): Promise<KeptUser | undefined> {
  for (const found of await withKept(tables, await tables.users.find({}))) {
    const isFree = needsTokenAtAll(bank, found.user) && (await canBeLent(bank, tables, found))
    if (isFree && !(await isWorkedWith(bank, tables, found.user))) return found
  }
  return undefined
}
