import type { BankDeed } from '../format/bank-deed.ts'
import type { OtpBank, Told } from '../world/world.ts'
import type { AtBank, BankRefusal } from './bank-deeds.ts'

/** What is done at a bank that asks for one-time passwords. */

/** The browser that is meant where none is named. */
const BROWSER = 'customer'

/** @returns what is refused, or null. Throws for what is no deed of such a bank. */
export async function doAtOtpBank(deed: BankDeed, bank: OtpBank, at: AtBank): Promise<BankRefusal | null> {
  if (deed.close !== undefined) {
    await bank.close(deed.close)
    return null
  }
  const answer = await answerOf(deed, bank)
  at.answer = answer
  at.mails = await bank.mails()
  return answer.isRefused ? refusalOf(answer) : null
}

function answerOf({ submit, staff }: BankDeed, bank: OtpBank): Promise<Told> {
  if (staff !== undefined) return bank.staff(staff)
  if (submit === undefined) throw new Error(`At the bank ${bank.name} there is "submit", "close" and "staff" only.`)
  const { page, button = null, fields, browser = BROWSER } = submit
  return bank.submit(browser, page, button, fields)
}

const refusalOf = ({ told }: Told): BankRefusal => ({ code: told[0] ?? '', codes: told, message: told.join(', ') })

/** A value of the newest mail that has it: `mail.password`, `mail.keyFile`. */
export const inMails = (mails: AtBank['mails'], field: string): string | undefined =>
  mails?.findLast((mail) => mail[field] !== undefined)?.[field]
