import type { Account, Count } from './account.ts'
import type { Answer, Moment } from './answer.ts'
import { stopMail } from './mails.ts'
import type { Problem, ProblemCode } from './problems.ts'

/**
 * Wrong passwords in a row, one count for each. They are kept over sessions; a right one sets its own to 0. The one that reaches the limit stops everything:
 * what was wrong is told, and that nothing more is possible.
 */

/** A right one, with the account from now on; or a wrong one, with the answer. */
export type Tried = { readonly account: Account } | { readonly answer: Answer }

export interface Wrong {
  readonly code: ProblemCode
  readonly field?: string
  /** For the branch: a one-time password, and by how many time steps it is away. */
  readonly told?: Pick<Answer, 'typed' | 'steps'>
}

/** @param wrong null: it is right */
export function tried({ around }: Moment, before: Account, count: Count, wrong: Wrong | null): Tried {
  const failures = wrong === null ? 0 : before.errors[count] + 1
  const account = { ...before, errors: { ...before.errors, [count]: failures } }
  if (wrong === null) return { account }
  const { told, ...problem } = wrong
  if (failures < around.rules.errors) return { answer: { account, problems: [problem], ...told } }
  const problems: readonly Problem[] = [problem, { code: 'stopped' }]
  return { answer: { account: { ...account, stopped: true }, problems, mails: stopMail(account, around), ...told } }
}

export const onceRight = (tried: Tried, then: (account: Account) => Answer): Answer =>
  'answer' in tried ? tried.answer : then(tried.account)
