import { hotp } from '../otp/hotp.ts'
import { timeStepOf, unitsLeft } from '../otp/time-step.ts'
import { type CodeKey, clockOf, type Phone, SECOND } from './phone.ts'

/** What the screens of both apps have. */
export interface Shown {
  readonly kind: 'software-token'
  /** What stands on the screen, from top to bottom. */
  readonly lines: readonly string[]
  /** The app is open. */
  readonly lit: boolean
  readonly code: string | null
  /** Whole seconds until the code changes: 30 … 1 or 60 … 1. */
  readonly remaining: number | null
}

/** The code of now and the seconds that are left of it, or neither. */
export function codeOf(phone: Phone, from: CodeKey | null): Pick<Shown, 'code' | 'remaining'> {
  if (from === null) return { code: null, remaining: null }
  const clock = clockOf(phone)
  return {
    code: hotp({ ...from, counter: timeStepOf(clock, from.step) }),
    remaining: unitsLeft(clock, from.step, SECOND),
  }
}
