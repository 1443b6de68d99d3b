import type { BankUser, OtpBank, Stage } from '../world/world.ts'
import type { AtBank } from './bank-deeds.ts'

/** What a scenario left in running servers. */
export interface Left {
  /** By their names in the scenario, the first that is meant first. `id`: in the host. */
  readonly tokens: readonly { readonly name: string; readonly id: string; readonly serial: string | null }[]
  /** Null: it was played without a bank. */
  readonly bank: LeftAtBank | null
  /** Null: it was played at no bank of one-time passwords. */
  readonly otpBank: Pick<OtpBank, 'name' | 'url' | 'words'> | null
}

export interface LeftAtBank {
  readonly url: string
  /** Its own company, by its id; null: it was played in the practice company. */
  readonly company: string | null
  /** By their names in the scenario. Their passwords are here and nowhere else. */
  readonly users: Readonly<Record<string, BankUser>>
  /** What is under way there: ids of the last registration and request, the text of the last image. */
  readonly underWay: AtBank
}

export function whatIsLeft({ tokens, bank, otpBank }: Stage, underWay: AtBank): Left {
  return {
    tokens: [...tokens].flatMap(([name, { id, serial }]) => (id === null ? [] : [{ name, id, serial }])),
    bank: bank && { url: bank.url, company: bank.company, users: bank.users, underWay },
    otpBank: otpBank && { name: otpBank.name, url: otpBank.url, words: otpBank.words },
  }
}
