import type { TFunction } from 'i18next'
import { ND_REFUSAL_TEXTS, ND_TEXTS, SK_TEXTS } from '../../../token-core/key-free.ts'
import type { Display } from './sent.ts'

/** A code in two halves, as people read one out. */
export function codeGroups(code: string): readonly string[] {
  const half = Math.ceil(code.length / 2)
  return [code.slice(0, half), code.slice(half)].filter((group) => group !== '')
}

/** Digit by digit, with a rest in the middle. */
export const spokenCode = (code: string): string =>
  codeGroups(code)
    .map((group) => [...group].join(' '))
    .join(', ')

/** The screen as one is told of it when it changes: never the seconds. */
export function spokenDisplay(display: Display, t: TFunction): string {
  const { app, screen, code } = display
  if (screen === 'none') return t('phone.notInstalled')
  if (screen === 'closed') return t('phone.homeScreen')
  if (app === 'sk-app') {
    if (screen === 'error') return SK_TEXTS.error
    if (code === null) return SK_TEXTS.menu
    return [SK_TEXTS.title, spokenCode(code), ...serialWords(display.serial)].join(' ')
  }
  if (display.refusal !== null) return ND_REFUSAL_TEXTS[display.refusal]
  if (code !== null) return [display.name, spokenCode(code)].join(' ')
  if (screen === 'pin') return [display.name, ND_TEXTS.enterPin].join(' ')
  return screen === 'list' ? ND_TEXTS.list : ND_TEXTS.setUp
}

const serialWords = (serial: string | null) => (serial === null ? [] : [SK_TEXTS.serial, [...serial].join(' ')])
