import { randomBytes } from 'node:crypto'
import type { AllTokens } from '../storage/store.ts'
import type { BankName } from '../token/bank-name.ts'
import type { Loan } from '../token/loan.ts'
import type { Registrar } from './registrar.ts'

export interface Lending {
  /** Lends a user for a token that `make` makes, and takes him back when it fails. Throws what the registrar throws. */
  lendFor<Made>(serial: string, wanted: WantedUser, make: (loan: Loan) => Promise<Made>): Promise<Made>
  /** The loan of a token that comes back into the rack; null: its user has found other use. */
  resume(loan: Loan): Promise<Loan | null>
  /** Gives back whoever is lent to no token that is here. What cannot be given back now is at the next occasion. */
  settle(): Promise<void>
}

export interface WantedUser {
  /** Default: the first who is free. */
  readonly loginId: string | undefined
  /** Of which company, by its id. Default: of the practice company, or whose a named one is. */
  readonly company: string | undefined
}

const ID_BYTES = 12
export const newMarkId = (): string => randomBytes(ID_BYTES).toString('hex')

/** @param all the tokens of the rack */
export function makeLending(
  bank: BankName,
  registrar: Registrar,
  all: Pick<AllTokens, 'lent' | 'claim' | 'release'>,
): Lending {
  /** Loans of tokens that are not in the rack yet. */
  const underWay = new Set<string>()

  async function during<Done>(mark: string, deed: () => Promise<Done>): Promise<Done> {
    underWay.add(mark)
    // Other hosts of the same tokens look for it there.
    await all.claim({ bank, mark })
    try {
      return await deed()
    } finally {
      underWay.delete(mark)
      await all.release({ bank, mark }).catch(() => {})
    }
  }

  async function settle(): Promise<void> {
    try {
      const marks = await registrar.marks()
      // What comes into the rack while it is looked through was under way before.
      const arriving = new Set(underWay)
      const open = marks.filter(({ id, user, isPutBack }) => user !== null && !isPutBack && !arriving.has(id))
      const lent = await all.lent(
        bank,
        open.map(({ id }) => id),
      )
      for (const { id } of open) if (!underWay.has(id) && !lent.has(id)) await registrar.putBack(id)
    } catch {
      // The bank is not there, or another one now.
    }
  }

  return {
    async lendFor(serial, { loginId = 'next', company }, make) {
      await settle()
      const mark = newMarkId()
      return during(mark, async () => {
        const { user } = await registrar.mark(mark, serial, loginId, company)
        if (user === null) throw new TypeError('nobody was lent')
        try {
          return await make({ bank, mark, ...user })
        } catch (error) {
          await registrar.putBack(mark).catch(() => {})
          throw error
        }
      })
    },
    async resume(loan) {
      return (await registrar.undoPutBack(loan.mark).catch(() => true)) ? loan : null
    },
    settle,
  }
}
