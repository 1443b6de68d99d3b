import type { Token } from '../../token-core/index.ts'
import type { AllTokens } from '../storage/store.ts'
import { noBank } from '../token/host-error.ts'
import type { Loan } from '../token/loan.ts'
import type { WantedUser } from './lending.ts'
import type { OtpDesk, OtpDesks } from './otp-desk.ts'

export type OtpBankName = keyof OtpDesks

/** Lends customers of the banks of one-time passwords for as long as their tokens, or copies of them, are in the rack. */
export interface OtpLending {
  /**
   * Lends one for a token that `make` makes, and takes him back when that fails: one after the other, so that nobody is lent twice.
   * Throws what the desk throws, and `no-bank`.
   */
  lend<Name extends OtpBankName, Made>(
    name: Name,
    wanted: WantedUser,
    make: (loan: Loan, desk: NonNullable<OtpDesks[Name]>) => Promise<Made>,
  ): Promise<Made>
  /** Gives him back whose token has left the rack, unless a copy of it is still there. A bank that does not answer keeps it as it is. */
  giveBack(loan: Loan): Promise<void>
  /** The loan of a token that comes back into the rack; null: its customer has found other use. */
  resume(loan: Loan, token: Token): Promise<Loan | null>
}

/** @param all the tokens of the rack */
export function makeOtpLending(desks: OtpDesks, all: Pick<AllTokens, 'lent' | 'claim' | 'release'>): OtpLending {
  const deskOf = (loan: Loan): OtpDesk | undefined => (loan.bank === 'anser' ? undefined : desks[loan.bank])
  /** Who is free may be lent by another host before he is kept here: then the next one is. */
  async function claimed<Name extends OtpBankName>(bank: Name, desk: OtpDesk, wanted: WantedUser): Promise<Loan> {
    for (;;) {
      const loan = { bank, ...(await desk.find(wanted, (marks) => all.lent(bank, marks))) }
      if (await all.claim(loan)) return loan
    }
  }
  let underWay: Promise<unknown> = Promise.resolve()

  return {
    lend(bank, wanted, make) {
      const desk = desks[bank]
      if (desk === undefined) return Promise.reject(noBank(bank))
      const lent = underWay.then(async () => {
        const loan = await claimed(bank, desk, wanted)
        try {
          return await make(loan, desk)
        } catch (error) {
          await desk.giveBack(loan.mark).catch(() => {})
          throw error
        } finally {
          await all.release(loan).catch(() => {})
        }
      })
      underWay = lent.catch(() => {})
      return lent
    },
    async giveBack(loan) {
      if ((await all.lent(loan.bank, [loan.mark])).size > 0) return
      await deskOf(loan)
        ?.giveBack(loan.mark)
        .catch(() => {})
    },
    async resume(loan, token) {
      const isHis = await deskOf(loan)
        ?.takeAgain(loan.mark, token)
        .catch(() => true)
      return isHis === true ? loan : null
    },
  }
}
