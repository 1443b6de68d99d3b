import { withLastDigitOff } from '../otp/wrong-code.ts'
import { gaugeOf } from './battery.ts'
import type { RefusalCode, ScreenName } from './events.ts'
import { visibleContent, wrap } from './glass.ts'
import { appendCheckDigits } from './message/codes.ts'
import { SCREENS, signLine } from './screens.ts'
import { isLit, profileOf, type Screen, type Token, type TokenOn } from './token.ts'

/**
 * What a person sees on the front of the device. Plain data: window, CLI, API and tests draw the same value.
 * On a dark display `screen` and `refusal` stay; lines, rows, soft keys and code are empty. So on a blank one, where `camera` stays too.
 */
export interface Display {
  readonly screen: ScreenName
  /** The back-light is on. */
  readonly lit: boolean
  /** A fault leaves the glass blank, though the back-light is on. Missing where it does not. */
  readonly blank?: true | undefined
  /** The camera runs: its live picture fills the display. */
  readonly camera: boolean
  /** The text in logical lines, before any wrapping. */
  readonly lines: readonly string[]
  /** What the glass shows: `lines` wrapped at the profile's columns and scrolled. A half-width character is one column. */
  readonly rows: readonly string[]
  /** Labels above left, middle, right; empty where the button does nothing. */
  readonly softKeys: readonly [left: string, middle: string, right: string]
  /** The code on the screen, digits only: 12 on `device-code`, 8 on `activation-code` and `transaction`, else null. */
  readonly code: string | null
  /** The refusal's code, on the refusal screen only. */
  readonly refusal: RefusalCode | null
  /** Battery gauge 0–3, on the version screen only. */
  readonly gauge: 0 | 1 | 2 | 3 | null
}

export function display(token: Token): Display {
  const { name } = token.screen
  const refusal = token.screen.name === 'refusal' ? token.screen.code : null
  const isBlank = token.displayFault !== undefined
  const lit = isLit(token)
  if (!lit || isBlank) {
    return {
      screen: name,
      lit,
      ...(lit && { blank: true }),
      camera: lit && name === 'scanning',
      lines: [],
      rows: [],
      softKeys: ['', '', ''],
      code: null,
      refusal,
      gauge: null,
    }
  }
  const shown = token.wrongCodes || isWrong(token.screen) ? { ...token, screen: withWrongCode(token.screen) } : token
  const { texts } = profileOf(token)
  const text = SCREENS[name] as (typeof SCREENS)['start']
  const on = shown as TokenOn<'start'>
  const lines = text.lines(on, texts)
  return {
    screen: name,
    lit: true,
    camera: name === 'scanning',
    lines,
    rows: rowsOf(shown, lines),
    softKeys: [text.left?.(on, texts) ?? '', '', text.right?.(on, texts) ?? ''],
    code: 'code' in shown.screen && shown.screen.name !== 'refusal' ? shown.screen.code : null,
    refusal,
    gauge: name === 'version' ? gaugeOf(token) : null,
  }
}

/** A fault that acts only some times made this one code wrong. */
const isWrong = (screen: Screen): boolean => 'wrong' in screen && screen.wrong === true

function rowsOf(token: Token, lines: readonly string[]): readonly string[] {
  const { screen } = token
  if (screen.name !== 'transaction') return wrap(token, lines)
  return [...visibleContent(token, screen.lines, screen.scroll), signLine(screen.code, profileOf(token).texts)]
}

/**
 * The tester's wrong codes: the last digit d becomes (d + 1) mod 10; of a device code the tenth, with the check digits computed
 * again, so that the bank sees a wrong code and not a typing slip.
 */
function withWrongCode(screen: Screen): Screen {
  if (screen.name === 'device-code') {
    return { ...screen, code: appendCheckDigits(withLastDigitOff(screen.code.slice(0, 10))) }
  }
  if (screen.name === 'activation-code' || screen.name === 'transaction') {
    return { ...screen, code: withLastDigitOff(screen.code) }
  }
  return screen
}
