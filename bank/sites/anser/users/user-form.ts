import type { Checked, Problem, ProblemCode } from '../../../core/problems.ts'
import { passwordProblem } from '../../../factors/password/password-change.ts'

/** BRSK006 and BRSK009 利用者基本情報: a rule per field, and each rule's own message. */

export type UserField =
  | 'new-login-id'
  | 'new-login-id-again'
  | 'new-password'
  | 'new-password-again'
  | 'user-name'
  | 'email'
  | 'email-again'

/** As typed. */
export interface TypedUser {
  readonly loginId: string
  readonly loginIdAgain: string
  readonly password: string
  readonly passwordAgain: string
  readonly mustChangePassword: boolean
  readonly name: string
  readonly email: string
  readonly emailAgain: string
  readonly isManager: boolean
  readonly usesSmartphone: boolean
}

/** Brought to their plain form; the password as typed, '' for none. */
export interface UserBasics {
  readonly loginId: string
  readonly password: string
  readonly mustChangePassword: boolean
  readonly name: string
  readonly email: string
  readonly isManager: boolean
}

/** `hasPassword`: one was given before and is kept unless a new one is typed. */
export interface UserFormOptions {
  readonly isNew: boolean
  readonly hasPassword: boolean
}

const LONGEST_NAME = 30
const NAME = /^[\p{L}\p{M}\p{N}\p{P}ー々〆〇 ]+$/u
const EMAIL_LENGTH = { min: 4, max: 64 } as const
/** One @, something on either side, no blanks: the rest only a mail can prove. */
const EMAIL = /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/

export function checkUser(
  typed: Omit<TypedUser, 'usesSmartphone'>,
  options: UserFormOptions,
): Checked<UserBasics, UserField> {
  const loginId = plain(typed.loginId)
  const name = plainName(typed.name)
  const email = plain(typed.email)
  const problems = [
    ...(options.isNew ? twice('new-login-id', loginId, plain(typed.loginIdAgain), loginIdProblem(loginId)) : []),
    ...passwordProblems(typed, options),
    ...one('user-name', nameProblem(name)),
    ...twice('email', email, plain(typed.emailAgain), emailProblem(email)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const { password, mustChangePassword, isManager } = typed
  return { ok: true, value: { loginId, password, mustChangePassword, name, email, isManager } }
}

/** Whether the password is right and typed twice alike: then it need not be typed again because of another mistake. */
export function isPasswordUsable({ password, passwordAgain }: Pick<TypedUser, 'password' | 'passwordAgain'>): boolean {
  return passwordProblem(password) === null && password === passwordAgain
}

function passwordProblems(
  typed: Pick<TypedUser, 'password' | 'passwordAgain'>,
  { isNew, hasPassword }: UserFormOptions,
): Problem<UserField>[] {
  const { password, passwordAgain } = typed
  if (password === '' && passwordAgain === '' && (hasPassword || !isNew)) return []
  const problem = passwordProblem(password)
  return twice('new-password', password, passwordAgain, problem && `new-password-${problem}`)
}

/** The first of two equal inputs has the rule; the second only has to be the same. */
function twice(
  field: 'new-login-id' | 'new-password' | 'email',
  first: string,
  again: string,
  problem: ProblemCode | null,
): Problem<UserField>[] {
  const second: ProblemCode | null =
    again === '' ? `${field}-again-missing` : again === first ? null : `${field}-differs`
  return [...one(field, problem), ...one(`${field}-again`, first === '' && again === '' ? null : second)]
}

function one(field: UserField, code: ProblemCode | null): Problem<UserField>[] {
  return code === null ? [] : [{ field, code }]
}

/** 半角英数字混在6文字以上12文字以内 */
function loginIdProblem(loginId: string): ProblemCode | null {
  const problem = passwordProblem(loginId)
  return problem && `new-login-id-${problem}`
}

/** 全角30文字以内[半角可] */
function nameProblem(name: string): ProblemCode | null {
  if (name === '') return 'user-name-missing'
  if (!NAME.test(name)) return 'user-name-characters'
  return [...name].length > LONGEST_NAME ? 'user-name-length' : null
}

function emailProblem(email: string): ProblemCode | null {
  if (email === '') return 'email-missing'
  if (!EMAIL.test(email)) return 'email-characters'
  return email.length < EMAIL_LENGTH.min || email.length > EMAIL_LENGTH.max ? 'email-length' : null
}

/** Full-width letters, digits and signs become half-width. */
function plain(typed: string): string {
  return typed.normalize('NFKC').trim()
}

function plainName(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/gu, ' ')
}
