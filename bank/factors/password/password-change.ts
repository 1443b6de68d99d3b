import type { Bank } from '../../core/bank.ts'
import { noteHistory } from '../../core/history.ts'
import type { Problem } from '../../core/problems.ts'
import type { UserRow } from '../../core/rows.ts'
import { confirmationPassword } from './confirmation-password.ts'
import { keepSession } from './credentials.ts'
import { loginPassword } from './login-password.ts'
import { type DuePasswords, duePasswords, PASSWORDS, type PasswordName, renewAges } from './password-age.ts'
import { wrongWith } from './password-factor.ts'
import { fitsPassword, hashPassword } from './passwords.ts'

/** パスワード変更: both passwords on one page, either or both at once. */

/** As typed. Null: 変更しない. */
export interface TypedChange {
  readonly current: string
  readonly next: string
  readonly again: string
}
export type TypedChanges = Readonly<Record<PasswordName, TypedChange | null>>

export type ChangeField = `${PasswordName}-${'current' | 'new' | 'again'}` | 'change-login'

/** 半角英数字混在6文字以上12文字以内. */
export function passwordProblem(password: string): 'missing' | 'length' | 'characters' | 'mixed' | null {
  if (password === '') return 'missing'
  if (!/^[A-Za-z0-9]+$/.test(password)) return 'characters'
  if (password.length < 6 || password.length > 12) return 'length'
  return /[A-Za-z]/.test(password) && /[0-9]/.test(password) ? null : 'mixed'
}

/**
 * Changes what was asked for when everything is right, else nothing. All other sessions of the user are over then.
 * @param session the row of the one in which he does it
 * @returns what is wrong
 */
export async function changePasswords(
  bank: Bank,
  user: UserRow,
  session: string,
  typed: TypedChanges,
): Promise<readonly Problem<ChangeField>[]> {
  const due = await bank.store.transaction((tables) => duePasswords(bank, tables, user))
  const problems: Problem<ChangeField>[] = PASSWORDS.flatMap((name) => formProblems(user, due, name, typed[name]))
  if (!typed.login && !typed.confirmation) problems.push({ field: 'change-login', code: 'nothing-to-change' })
  if (problems.length > 0) return problems
  for (const name of PASSWORDS) {
    const problem = await currentProblem(bank, user, name, typed[name])
    if (problem) problems.push(problem)
  }
  const same = problems.length === 0 && (await areTheSame(user, typed))
  if (same) problems.push({ field: typed.confirmation ? 'confirmation-new' : 'login-new', code: 'passwords-same' })
  if (problems.length > 0) return problems
  await keep(bank, user, session, typed)
  return []
}

function formProblems(
  user: UserRow,
  due: DuePasswords,
  name: PasswordName,
  typed: TypedChange | null,
): Problem<ChangeField>[] {
  if (!typed) return due[name] ? [{ field: `${name}-new`, code: 'new-password-missing' }] : []
  const problems: Problem<ChangeField>[] = []
  if (hasPassword(user, name) && typed.current === '') {
    problems.push({ field: `${name}-current`, code: 'current-password-missing' })
  }
  const problem = passwordProblem(typed.next)
  if (problem) problems.push({ field: `${name}-new`, code: `new-password-${problem}` })
  else if (typed.next === typed.current) problems.push({ field: `${name}-new`, code: 'new-password-same' })
  if (typed.again === '') problems.push({ field: `${name}-again`, code: 'new-password-again-missing' })
  else if (typed.again !== typed.next) problems.push({ field: `${name}-again`, code: 'new-password-differs' })
  return problems
}

function hasPassword(user: UserRow, name: PasswordName): boolean {
  return name === 'login' || user.confirmationHash !== ''
}

async function currentProblem(
  bank: Bank,
  user: UserRow,
  name: PasswordName,
  typed: TypedChange | null,
): Promise<Problem<ChangeField> | null> {
  if (!typed || !hasPassword(user, name)) return null
  const factor = name === 'login' ? loginPassword : confirmationPassword
  const wrong = await wrongWith(factor, bank, user.loginId, typed.current)
  // He is logged in: only the password can be wrong.
  const code = wrong?.code === 'login-refused' ? 'current-password-wrong' : wrong?.code
  return code ? { field: `${name}-current`, code } : null
}

/** 各々異なる文字列: login and confirmation password differ, the one that stays included. */
async function areTheSame(user: UserRow, { login, confirmation }: TypedChanges): Promise<boolean> {
  if (login && confirmation) return login.next === confirmation.next
  const [next, other] = login ? [login.next, user.confirmationHash] : [confirmation?.next ?? '', user.passwordHash]
  return other !== '' && fitsPassword(next, other)
}

async function keep(bank: Bank, user: UserRow, session: string, { login, confirmation }: TypedChanges): Promise<void> {
  const passwordHash = login && (await hashPassword(login.next, bank.random(16)))
  const confirmationHash = confirmation && (await hashPassword(confirmation.next, bank.random(16)))
  await bank.store.transaction(async (tables) => {
    await tables.users.update(user.loginId, {
      ...(passwordHash && { passwordHash, mustChangePassword: 0 as const }),
      ...(confirmationHash && { confirmationHash }),
    })
    const changed = PASSWORDS.filter((name) => (name === 'login' ? login : confirmation) !== null)
    await renewAges(bank, tables, user, changed)
    await keepSession(tables, session, user.loginId)
    if (login) await noteHistory(bank, tables, user, { category: 'login', action: 'login-password-changed' })
    if (confirmation) {
      await noteHistory(bank, tables, user, { category: 'login', action: 'confirmation-password-changed' })
    }
  })
}
