import type { HashName } from './hash.ts'
import { hotp } from './hotp.ts'
import { timeStepOf } from './time-step.ts'

/** How a bank checks one-time passwords: one state for each registered key, whoever uses it. Pure: who calls keeps the state. */

/** What a key file says of a key. */
export interface CheckedKey {
  readonly key: Uint8Array
  readonly digits: number
  /** Seconds. */
  readonly step: number
  readonly hash: HashName
}

export interface OtpState {
  /** Whole time steps that the device was ahead of the bank at the last code; at first 0, or what the key file says. */
  readonly drift: number
  /** The highest time step of which a code was accepted; null: none yet. */
  readonly last: number | null
}

/** How far a code may be from the time that the bank expects, ms each way. Practice values: the banks say no more than "a certain time". */
export const OTP_WINDOWS = {
  use: 60_000,
  /** The first code of a token that may have lain in stock for years. */
  first: 300_000,
  /** Where a code is looked for that is out of step, and two codes of a correction. */
  correct: 7_200_000,
} as const

export interface CodeGiven {
  /** Digits: what a customer types beside them is taken away before. */
  readonly code: string
  /** The bank's time, ms since 1970. */
  readonly at: number
  readonly window: 'use' | 'first'
}

/** With the state from now on. Customers are told the same of `out-of-step` and of `wrong`. */
export type CodeChecked = { readonly state: OtpState } & (
  | { readonly result: 'accepted' }
  /** Right, but of a time step that is over: time goes forward only. */
  | { readonly result: 'used' }
  /** A right code `steps` time steps after the one expected, or before it. */
  | { readonly result: 'out-of-step'; readonly steps: number }
  | { readonly result: 'wrong' }
)

/** Whether a code is right now. Where the same digits come twice in the window, a later step's are good although an earlier one's are used. */
export function checkCode(key: CheckedKey, state: OtpState, { code, at, window }: CodeGiven): CodeChecked {
  const now = stepAt(key, at)
  const expected = now + state.drift
  const found = stepsOf(key, code, expected, OTP_WINDOWS[window])
  const next = found.find(isAfter(state.last))
  if (next !== undefined) return { result: 'accepted', state: { drift: next - now, last: next } }
  if (found.length > 0) return { result: 'used', state }
  const far = stepsOf(key, code, expected, OTP_WINDOWS.correct).find(isAfter(state.last))
  return far === undefined ? { result: 'wrong', state } : { result: 'out-of-step', steps: far - expected, state }
}

export interface CodesGiven {
  /** Two codes, one directly after the other. */
  readonly codes: readonly [string, string]
  /** ms since 1970. */
  readonly at: number
}

export interface Correction {
  /** `same`: one code twice. */
  readonly result: 'corrected' | 'same' | 'wrong'
  readonly state: OtpState
}

/** 時刻補正: finds the time of a token that is out of step by two codes of neighbouring time steps, however far it was ahead before. */
export function correctTime(key: CheckedKey, state: OtpState, { codes: [one, two], at }: CodesGiven): Correction {
  const now = stepAt(key, at)
  const first = stepsOf(key, one, now, OTP_WINDOWS.correct)
    .filter(isAfter(state.last))
    .find((step) => isEqual(codeOf(key, step + 1), two))
  if (first !== undefined) return { result: 'corrected', state: { drift: first + 1 - now, last: first + 1 } }
  return { result: isEqual(one, two) ? 'same' : 'wrong', state }
}

const stepAt = ({ step }: CheckedKey, at: number): number => timeStepOf(at, step * 1_000)

const isAfter = (last: number | null) => (step: number) => last === null || step > last

const codeOf = ({ key, digits, hash }: CheckedKey, step: number): string => hotp({ key, counter: step, digits, hash })

/** Time steps within so many ms of one, whose code this is: the nearest first, and the earlier of two as near. All of them are computed, found or not. */
function stepsOf(key: CheckedKey, code: string, middle: number, within: number): number[] {
  const far = Math.floor(within / (key.step * 1_000))
  const near = [middle]
  for (let away = 1; away <= far; away++) near.push(middle - away, middle + away)
  return near.filter((step) => step >= 0 && isEqual(codeOf(key, step), code))
}

/** In constant time for texts of one length. */
function isEqual(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
