import { type ExplanationStep, explained, words } from '../explanation.ts'
import { explainTotp, pinKeyStep } from '../otp/explain-totp.ts'
import { clockOf } from './phone.ts'
import { codeKeyOf, type Token } from './token.ts'

export interface Explanation {
  readonly kind: 'totp'
  readonly code: string
  /** Of the Shinkin app. */
  readonly serial: string | null
  readonly steps: readonly ExplanationStep[]
}

/** Computes the code on the screen once more, writing down every step, without keys and PINs; null: none is shown. */
export function explain(token: Token): Explanation | null {
  const from = codeKeyOf(token)
  if (from === null) return null
  const { code, steps } = explainTotp({ ...from, clock: clockOf(token), ahead: token.clockOffset })
  const { screen } = token
  const wrongPin = typeof screen === 'object' && screen.name === 'code' ? screen.wrongPin : null
  return {
    kind: 'totp',
    code,
    serial: token.profile === 'sk-app' ? (token.app?.serial ?? null) : null,
    steps: [
      ...(wrongPin === null ? [] : [pinKeyStep(from.key.length, wrongPin)]),
      ...steps,
      explained('shown', words('code', code)),
    ],
  }
}
