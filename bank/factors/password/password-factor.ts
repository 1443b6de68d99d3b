import type { Bank } from '../../core/bank.ts'
import { noteHistory } from '../../core/history.ts'
import { type Problem, type ProblemCode, problemAt } from '../../core/problems.ts'
import type { UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import type { Answer, Asker, Factor } from '../factor.ts'
import { forgetTries, type Hold, holdOf, settleTry } from './attempts.ts'
import { fitsPassword } from './passwords.ts'

/** One of a user's passwords. Each is counted, paused and disabled by itself. */
export interface Password {
  readonly name: string
  /** Under which its tries are counted. */
  countedAs(loginId: string): string
  /** '' when it was never set. */
  hashOf(user: UserRow): string
  /** What a wrong one is called in the history; with `-paused` and `-disabled` what the last one does. */
  readonly action: string
  /** The input that its mistakes stand beside. */
  readonly field: string
  readonly missing: ProblemCode
  readonly wrong: ProblemCode
  readonly held: Readonly<Record<Hold, ProblemCode>>
}

/**
 * A password as a factor. A login ID that nobody has is answered like a wrong password, in the same time, and counted too: the answers do
 * not tell which there are.
 */
export function passwordFactor(password: Password): Factor<never> {
  const refuse = (code: ProblemCode): Answer => ({ kind: 'refused', problem: { field: password.field, code } })
  return {
    name: password.name,
    lockOf: (bank, tables, { loginId }) => holdOf(bank, tables, password.countedAs(loginId)),
    ask: async () => null,
    async check(bank, loginId, asker, { answer }) {
      if (answer === '') return refuse(password.missing)
      const name = password.countedAs(loginId)
      const before = await bank.store.transaction(async (tables) => {
        const user = await tables.users.get(loginId)
        return { hold: await holdOf(bank, tables, name), hash: user ? password.hashOf(user) : '' }
      })
      if (before.hold) return refuse(password.held[before.hold])
      // Outside of any transaction: computing a hash takes a while.
      const fits = await fitsPassword(answer, before.hash || null)
      return bank.store.transaction(async (tables) => {
        const state = await asker.state(tables)
        if (state === 'accepted') return { kind: 'accepted-before' }
        if (typeof state === 'object') throw new RangeError(`there is nothing to confirm: ${state.none}`)
        const user = await tables.users.get(loginId)
        // What was changed meanwhile is not his password any more.
        const isRight = fits && user !== undefined && password.hashOf(user) === before.hash
        const hold = await settleTry(bank, tables, name, isRight)
        if (hold) return refuse(password.held[hold])
        if (!isRight) {
          if (user) await noteWrong(bank, tables, user, password)
          return refuse(password.wrong)
        }
        const found = await asker.accept(tables)
        return found ? { kind: 'refused', problem: problemAt(password.field, found) } : { kind: 'accepted' }
      })
    },
    async release(bank, tables, _actor, loginId) {
      const name = password.countedAs(loginId)
      const isHeld = (await holdOf(bank, tables, name)) !== null
      await forgetTries(tables, name)
      return isHeld
    },
  }
}

async function noteWrong(bank: Bank, tables: Tables, user: UserRow, { action, countedAs }: Password): Promise<void> {
  await noteHistory(bank, tables, user, { category: 'login', action, result: 'failed' })
  const hold = await holdOf(bank, tables, countedAs(user.loginId))
  if (hold) await noteHistory(bank, tables, user, { category: 'login', action: `${action}-${hold}` })
}

/** Whoever asks only whether the password is right, and does what follows by himself. */
const ONLY_ASKING: Asker = {
  about: '',
  message: async () => null,
  state: async () => 'open',
  accept: async () => null,
}

/** Whether a password is right, counted as always. @returns what is wrong, or null */
export async function wrongWith(
  factor: Factor<never>,
  bank: Bank,
  loginId: string,
  answer: string,
): Promise<Problem | null> {
  const result = await factor.check(bank, loginId, ONLY_ASKING, { answer })
  return result.kind === 'refused' ? result.problem : null
}
