import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import type { PaperRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { confirmationName, forgetTries } from '../../../factors/password/attempts.ts'
import { passwordProblem } from '../../../factors/password/password-change.ts'
import { hashPassword } from '../../../factors/password/passwords.ts'
import { askToRegister } from '../portal/portal.ts'
import { checkUser } from '../users/user-form.ts'

/** サービス開始登録: who takes the first login ID says who he is, and becomes the master. */

export interface TypedMaster {
  readonly name: string
  readonly email: string
  readonly emailAgain: string
  readonly loginId: string
  readonly loginIdAgain: string
  readonly password: string
  readonly passwordAgain: string
  readonly confirmation: string
  readonly confirmationAgain: string
}

const master = z.object({
  name: z.string(),
  email: z.string(),
  loginId: z.string(),
  /** Empty once they are his. */
  passwordHash: z.string(),
  confirmationHash: z.string(),
})
export type Master = z.output<typeof master>

/** How far a browser has come. */
export interface Started {
  readonly paper: PaperRow
  /** Null: nothing was typed yet. */
  readonly master: Master | null
  /** The login ID is taken, by this browser. */
  readonly isDone: boolean
}

/** @param session the row of the browser's session @returns null: it has not begun, or too long ago */
export function startedIn(bank: Bank, session: string): Promise<Started | null> {
  return bank.store.transaction((tables) => readStarted(bank, tables, session))
}

async function readStarted(bank: Bank, tables: Tables, session: string): Promise<Started | null> {
  const row = await tables.firstLogins.get(session)
  const paper = row && (await tables.papers.get(row.companyId))
  if (!row || !paper) return null
  const own = await bankFor(bank, tables, row.companyId)
  if (own.now() - row.startedAt >= own.rules.sessionIdle) return null
  const typed = row.master === null ? null : master.parse(JSON.parse(row.master))
  return { paper, master: typed, isDone: paper.takenBy !== null && paper.takenBy === typed?.loginId }
}

/** Keeps what was typed about the master until it is confirmed. @returns what is wrong */
export async function keepMaster(bank: Bank, session: string, typed: TypedMaster): Promise<readonly Problem[]> {
  const checked = checkMaster(typed)
  if (!checked.ok) return checked.problems
  const { name, email, loginId } = checked.value
  // Outside of the transaction: computing hashes takes a while.
  const [passwordHash, confirmationHash] = await Promise.all([
    hashPassword(typed.password, bank.random(16)),
    hashPassword(typed.confirmation, bank.random(16)),
  ])
  return bank.store.transaction(async (tables) => {
    if (await tables.users.get(loginId)) return [TAKEN]
    const content = JSON.stringify({ name, email, loginId, passwordHash, confirmationHash } satisfies Master)
    await tables.firstLogins.update(session, { master: content })
    return []
  })
}

const TAKEN: Problem = { field: 'new-login-id', code: 'login-id-taken' }

function checkMaster(typed: TypedMaster): Checked<Pick<Master, 'name' | 'email' | 'loginId'>> {
  const user = checkUser({ ...typed, mustChangePassword: false, isManager: false }, { isNew: true, hasPassword: false })
  const problems: Problem[] = user.ok ? [] : [...user.problems]
  const { password, confirmation, confirmationAgain } = typed
  const wrong = passwordProblem(confirmation)
  if (wrong) problems.push({ field: 'confirmation-new', code: `new-password-${wrong}` })
  else if (confirmation === password) problems.push({ field: 'confirmation-new', code: 'passwords-same' })
  if (confirmationAgain === '') problems.push({ field: 'confirmation-again', code: 'new-password-again-missing' })
  else if (confirmationAgain !== confirmation) {
    problems.push({ field: 'confirmation-again', code: 'new-password-differs' })
  }
  return user.ok && problems.length === 0 ? user : { ok: false, problems }
}

export type Taken =
  | { readonly ok: true }
  /** `over`: it must be begun again; `incomplete`: nothing was typed about the master. */
  | { readonly ok: false; readonly reason: 'over' | 'incomplete' | 'paper-taken' | 'login-id-taken' }

/** 「登録」: makes the master, with the company's paper, which is good for one. */
export function takeFirstLogin(bank: Bank, session: string): Promise<Taken> {
  return bank.store.transaction(async (tables) => {
    const started = await readStarted(bank, tables, session)
    if (!started) return { ok: false, reason: 'over' }
    const { paper, master: typed, isDone } = started
    if (isDone) return { ok: true }
    if (!typed) return { ok: false, reason: 'incomplete' }
    if (paper.takenAt !== null) return { ok: false, reason: 'paper-taken' }
    const { companyId } = paper
    const { loginId, name } = typed
    if (await tables.users.get(loginId)) return { ok: false, reason: 'login-id-taken' }
    const own = await bankFor(bank, tables, companyId)
    await tables.users.insert({
      ...typed,
      companyId,
      kind: 'master',
      mustChangePassword: 0,
      mayRequest: 1,
      mayApprove: 1,
      rights: null,
      createdAt: own.now(),
    })
    await tables.papers.update(companyId, { takenAt: own.now(), takenBy: loginId })
    // Somebody may have tried to log in with it before it was given away.
    for (const tries of [loginId, confirmationName(loginId)]) await forgetTries(tables, tries)
    if (own.rules.portal) await askToRegister(tables, loginId)
    const kept = JSON.stringify({ ...typed, passwordHash: '', confirmationHash: '' } satisfies Master)
    await tables.firstLogins.update(session, { master: kept })
    await noteHistory(own, tables, { loginId, name, companyId }, { category: 'login', action: 'first-login' })
    return { ok: true }
  })
}
