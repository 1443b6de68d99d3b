import { bytesToHex } from '../../token-core/index.ts'
import type { Store } from '../store/store.ts'

/** What a bank decides for itself. */
export interface Rules {
  /** Wrong 8-digit codes in a row that make a token 停止中. */
  readonly wrongCodeLimit: number
  /** How long an image counts, in ms. */
  readonly imageAge: number
  /** Wrong passwords in a row that pause a login ID. */
  readonly wrongPasswordLimit: number
  /** How long the pause lasts, in ms. */
  readonly passwordPause: number
  /** A session without a request for so long is over, in ms. */
  readonly sessionIdle: number
}

const MINUTE = 60_000

export const DEFAULT_RULES: Rules = {
  wrongCodeLimit: 5,
  imageAge: 10 * MINUTE,
  wrongPasswordLimit: 5,
  passwordPause: 10 * MINUTE,
  sessionIdle: 30 * MINUTE,
}

/** The bank's name inside the token (issuer, 1–24 characters). */
export const ISSUER = 'Practice Bank'

/** What every function of the domain works with. Clock and randomness come from outside. */
export interface Bank {
  readonly store: Store
  /** ms since 1970. */
  readonly now: () => number
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array
  readonly rules: Rules
}

/** A fresh name for a row or a session: 16 random bytes. */
export function drawId(bank: Pick<Bank, 'random'>): string {
  return bytesToHex(bank.random(16))
}

/** Whether an image made at `createdAt` is too old to be answered. */
export function isTooOld(bank: Bank, createdAt: number): boolean {
  return bank.now() - createdAt >= bank.rules.imageAge
}
