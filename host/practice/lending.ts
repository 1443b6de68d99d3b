import { randomBytes } from 'node:crypto'
import type { Loan } from '../token/loan.ts'
import type { TokenRecord } from '../token/token-view.ts'
import type { Registrar } from './registrar.ts'

export interface Lending {
  /** Lends a user for a token that `make` makes, and takes him back when it fails. Throws what the registrar throws. */
  lendFor<Made>(serial: string, loginId: string | undefined, make: (loan: Loan) => Promise<Made>): Promise<Made>
  /** The loan of a token that comes back into the rack; null: its user has found other use. */
  resume<Back>(loan: Loan, bringBack: (loan: Loan | null) => Back): Promise<Back>
  /** Gives back whoever is lent to no token that is here. What cannot be given back now is at the next occasion. */
  settle(): Promise<void>
}

const ID_BYTES = 12
export const newMarkId = (): string => randomBytes(ID_BYTES).toString('hex')

/** @param held the tokens of the rack */
export function makeLending(registrar: Registrar, held: () => readonly TokenRecord[]): Lending {
  /** Loans of tokens that are not in the rack yet. */
  const underWay = new Set<string>()

  async function during<Done>(mark: string, deed: () => Promise<Done>): Promise<Done> {
    underWay.add(mark)
    try {
      return await deed()
    } finally {
      underWay.delete(mark)
    }
  }

  async function settle(): Promise<void> {
    const isHeld = (mark: string) => underWay.has(mark) || held().some(({ loan }) => loan?.mark === mark)
    try {
      for (const { id, user, isPutBack } of await registrar.marks()) {
        if (user !== null && !isPutBack && !isHeld(id)) await registrar.putBack(id)
      }
    } catch {
      // The bank is not there, or another one now.
    }
  }

  return {
    async lendFor(serial, loginId, make) {
      await settle()
      const mark = newMarkId()
      return during(mark, async () => {
        const { user } = await registrar.mark(mark, serial, loginId ?? 'next')
        if (user === null) throw new TypeError('nobody was lent')
        try {
          return await make({ mark, ...user })
        } catch (error) {
          await registrar.putBack(mark).catch(() => {})
          throw error
        }
      })
    },
    resume: (loan, bringBack) =>
      during(loan.mark, async () => {
        const isOurs = await registrar.undoPutBack(loan.mark).catch(() => true)
        return bringBack(isOurs ? loan : null)
      }),
    settle,
  }
}
