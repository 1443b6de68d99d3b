import type { Token } from '../../token-core/index.ts'
import type { BankUser } from '../token/loan.ts'
import type { WantedUser } from './lending.ts'

/** What a host asks of a bank of one-time passwords, to make tokens that it takes. Tests use desks of their own. */
export interface OtpDesk {
  /**
   * Who may get a token: whoever is wanted, else the first of the practice customers who has none.
   * Throws `no-user-left`, `user-in-use`, `bank-unreachable`, `bank-refused`. @param lent which customers are, by their marks
   */
  find(wanted: WantedUser, lent: (marks: readonly string[]) => Promise<ReadonlySet<string>>): Promise<Found>
  /** He has no token any more, as before. */
  giveBack(mark: string): Promise<void>
  /** He has his token again. False: he has another meanwhile, or is gone. */
  takeAgain(mark: string, token: Token): Promise<boolean>
  /** Nobody has this token any more. */
  release(token: Token): Promise<void>
}

/** A customer, and by what the desk finds him again. */
export interface Found extends BankUser {
  readonly mark: string
}

/** The bank of key fobs, of the Shinkin app and of the matrix card. */
export interface ShinkinDesk extends OtpDesk {
  /** Puts the key of a token into the stock, and registers it for a user. @param pskc a key file with this one key */
  register(
    mark: string,
    token: { readonly serial: string; readonly pskc: string; readonly kind: 'fob' | 'app' },
  ): Promise<void>
  /** Whether a token is registered for somebody. */
  isHeld(serial: string): Promise<boolean>
  /** The cards of open contracts, or of this one. */
  cards(number?: string): Promise<readonly Card[]>
}

/** The card that a customer has now. */
export interface Card {
  /** 利用者番号 */
  readonly number: string
  readonly name: string
  readonly issue: number
}

/** The bank of the NTT DATA app. */
export interface SeiwaDesk extends OtpDesk {
  /** Issues a token for a customer, who uses it from now on: what sets the app up. */
  issue(mark: string): Promise<Issued>
}

export interface Issued {
  readonly serviceId: string
  readonly userId: string
  readonly startPassword: string
  /** Sealed with it. */
  readonly keyFile: string
}

/** The desks of the banks that a host knows. */
export interface OtpDesks {
  readonly shinkin?: ShinkinDesk | undefined
  readonly seiwa?: SeiwaDesk | undefined
}
