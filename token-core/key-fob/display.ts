import { unitsLeft } from '../otp/time-step.ts'
import { clockAt } from './clock.ts'
import type { FobScreen } from './events.ts'
import { codeOf, screenOf } from './screen.ts'
import { profileOf, type Token } from './token.ts'

/** What is seen on its front. Where nothing is lit, or a fault leaves the glass blank: `off`, empty. */
export interface Display {
  readonly kind: 'key-fob'
  readonly screen: FobScreen
  readonly lit: boolean
  /** How many a code of it has, shown or not. */
  readonly digits: 6 | 8
  /** `bAtt 03`, the digits, `EEEEEE`, or empty. */
  readonly text: string
  /** `text` as a line, where there is one. */
  readonly lines: readonly string[]
  /** The digits, on `code` only. */
  readonly code: string | null
  /** One for each 10 s begun; null: none are shown. */
  readonly bars: number | null
}

export function display(token: Token): Display {
  const { kind } = token
  const { digits } = profileOf(token)
  const screen = token.fault === 'blank' ? 'off' : screenOf(token)
  if (screen === 'off') return { kind, screen, lit: false, digits, text: '', lines: [], code: null, bars: null }
  const code = codeOf(token)?.code ?? null
  const text = textOf(token, screen, code)
  return { kind, screen, lit: true, digits, text, lines: [text], code, bars: barsOf(token) }
}

function textOf(token: Token, screen: FobScreen, code: string | null): string {
  switch (screen) {
    case 'battery':
      return `bAtt ${String(token.lit?.level).padStart(2, '0')}`
    case 'end':
      return profileOf(token).end
    default:
      return code ?? ''
  }
}

function barsOf(token: Token): number | null {
  const { bar, step } = profileOf(token)
  return bar === null ? null : unitsLeft(clockAt(token.clock, token.at), step, bar)
}
