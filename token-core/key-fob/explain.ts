import { hexToBytes } from '../bytes.ts'
import { count, type ExplanationStep, explained, words } from '../explanation.ts'
import { explainTotp } from '../otp/explain-totp.ts'
import { timeStepOf } from '../otp/time-step.ts'
import { clockAt } from './clock.ts'
import { display } from './display.ts'
import { codeOf } from './screen.ts'
import { profileOf, type Token } from './token.ts'

export interface Explanation {
  readonly kind: 'totp'
  /** As the display shows it. */
  readonly code: string
  readonly serial: string
  /** In order of computing. */
  readonly steps: readonly ExplanationStep[]
}

/** Computes the code on the display once more, writing down every step; of the key its length alone. @returns null when no code is shown */
export function explain(token: Token): Explanation | null {
  const shown = display(token).code === null ? null : codeOf(token)
  if (shown === null) return null
  const { digits, step, hash } = profileOf(token)
  const { code, clock, ahead } = shown
  const right = explainTotp({ key: hexToBytes(token.key), digits, step, hash, clock, ahead })
  const timeStep = timeStepOf(clockAt(token.clock, token.at), step)
  return {
    kind: 'totp',
    code,
    serial: token.serial,
    steps: [
      ...right.steps,
      ...(code === right.code ? [] : [explained('wrong-code', words('right-code', right.code))]),
      ...(token.fault === 'frozen' ? [explained('frozen', count('time-step', timeStep))] : []),
      explained('shown', words('code', code)),
    ],
  }
}
