import type { Rules } from './rules.ts'

/** All that the bank knows beside what it keeps: the model reads no clock, draws nothing itself, and keeps no code that a person chose. */
export interface Circumstances {
  /** ms since 1970. */
  readonly now: number
  /** So many random bytes. */
  random(bytes: number): Uint8Array
  /** The same for the same text, and nobody finds the text from it: own codes are kept as this only. */
  digest(text: string): string
  /** Of the cards. */
  readonly factoryKey: Uint8Array
  readonly rules: Rules
}
