import { codeToShow } from './codes.ts'
import type { FobScreen } from './events.ts'
import { isOver } from './life.ts'
import { type MadeCode, profileOf, type Token } from './token.ts'

/** What it shows inside, whatever of it is seen. */
export function screenOf(token: Token): FobScreen {
  if (profileOf(token).button === null) return isOver(token) ? 'off' : 'code'
  return token.lit?.screen ?? 'off'
}

/** The code that it shows inside; null: none. */
export function codeOf(token: Token): MadeCode | null {
  if (screenOf(token) !== 'code') return null
  return token.lit ? token.lit.code : codeToShow(token)
}
