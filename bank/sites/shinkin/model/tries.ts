import type { Answer, Mail, Moment } from './answer.ts'
import {
  type AdminCode,
  type Contract,
  LIMIT,
  nextOrdinal,
  type User,
  type UserCode,
  userOf,
  withUser,
} from './contract.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { over } from './turns.ts'
import { ADMIN_DOOR, USER_DOOR } from './visit.ts'

/**
 * Wrong codes in a row, one count for each code of each person. They are kept over sessions; a right one sets its own to 0. The seventh stops, and says
 * the sentence of the stop.
 */

/** A right one, with the contract from now on; or a wrong one, with the answer. */
export type Tried = { readonly contract: Contract } | { readonly answer: Answer }

interface Wrong {
  readonly isRight: boolean
  /** What is told of a wrong one, and beside which input. */
  readonly wrong: ProblemCode
  readonly field?: string
}

/** ① to ④. */
export function tryOfAdmin(moment: Moment, before: Contract, code: AdminCode, { isRight, ...told }: Wrong): Tried {
  const failures = isRight ? 0 : before.admin.wrong[code] + 1
  const admin = { ...before.admin, wrong: { ...before.admin.wrong, [code]: failures } }
  const contract = { ...before, admin }
  if (isRight) return { contract }
  const about = { number: before.number, user: null }
  if (failures < LIMIT) return { answer: { contract, about, problems: [problemOf(told)] } }
  return {
    answer: {
      contract: stopped(contract),
      about,
      mails: toAdmin(contract, 'admin-locked'),
      ...(moment.page === 'SIM-K02' ? { problems: [{ code: 'admin-stopped' }] } : over(ADMIN_DOOR, 'admin-stopped')),
    },
  }
}

/** ⑤ to ⑦. */
export function tryOfUser(moment: Moment, before: Contract, user: User, code: UserCode, tried: Wrong): Tried {
  const { isRight, ...told } = tried
  const failures = isRight ? 0 : user.wrong[code] + 1
  const counted = { ...user, wrong: { ...user.wrong, [code]: failures } }
  if (isRight) return { contract: withUser(before, counted) }
  const about = { number: before.number, user: user.id }
  if (failures < LIMIT) return { answer: { contract: withUser(before, counted), about, problems: [problemOf(told)] } }
  const alone = shutOut(before, { ...counted, stopped: true }, 'user-stopped')
  return {
    answer: {
      // 連動式, or 非連動式.
      contract: moment.around.rules.spread === 'all' ? stopped(alone) : alone,
      about,
      mails: toUser(before, user, 'user-locked'),
      ...(moment.page === 'SIM-K20' ? { problems: [{ code: 'user-stopped' }] } : over(USER_DOOR, 'user-stopped')),
    },
  }
}

const problemOf = ({ wrong, field }: Omit<Wrong, 'isRight'>): Problem => ({
  ...(field !== undefined && { field }),
  code: wrong,
})

/** The admin and all users are out, and their sessions are over. */
function stopped(before: Contract): Contract {
  const [session, contract] = nextOrdinal(before)
  return { ...contract, state: 'stopped', session }
}

/** The sessions of a user are over, and he reads why. */
export function shutOut(before: Contract, user: User, endedBy: User['endedBy']): Contract {
  const [session, contract] = nextOrdinal(before)
  return withUser(contract, { ...user, session, endedBy })
}

export const toAdmin = (
  { number, admin: { email } }: Contract,
  subject: Mail['subject'],
  user?: User,
): readonly Mail[] => (email === null ? [] : [{ to: email, subject, number, user: user?.id ?? null }])

export const toUser = ({ number }: Contract, { id, email }: User, subject: Mail['subject']): readonly Mail[] =>
  email === null ? [] : [{ to: email, subject, number, user: id }]

/** The user as the contract has him now; he is there. */
export function stillThere(contract: Contract, id: string): User {
  const user = userOf(contract, id)
  if (user === undefined) throw new RangeError('"id" is of no user of the contract')
  return user
}

export const onceRight = (tried: Tried, then: (contract: Contract) => Answer): Answer =>
  'answer' in tried ? tried.answer : then(tried.contract)
