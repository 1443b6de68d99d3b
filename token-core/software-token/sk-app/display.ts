import type { SkScreen } from '../events.ts'
import { codeOf, type Shown } from '../shown.ts'
import { SK_TEXTS } from '../texts.ts'
import { type SkToken, skCodeKey } from './token.ts'

export interface SkDisplay extends Shown {
  readonly app: 'sk-app'
  readonly screen: SkScreen
  /** On `code`, in the mode with serial. */
  readonly serial: string | null
}

/** What the Shinkin app shows. */
export function skDisplay(token: SkToken): SkDisplay {
  const { screen, app } = token
  const shown = {
    kind: token.kind,
    app: 'sk-app',
    screen,
    lit: screen !== 'none' && screen !== 'closed',
    ...codeOf(token, skCodeKey(token)),
    serial: screen === 'code' && app.showsSerial ? app.serial : null,
  } as const
  return { ...shown, lines: linesOf(shown) }
}

function linesOf({ screen, code, remaining, serial }: Omit<SkDisplay, 'lines'>): readonly string[] {
  switch (screen) {
    case 'none':
    case 'closed':
      return []
    case 'code':
      return [
        SK_TEXTS.title,
        `${code}`,
        `${SK_TEXTS.remaining} ${remaining} ${SK_TEXTS.seconds}`,
        ...(serial === null ? [] : [`${SK_TEXTS.serial} ${serial}`]),
      ]
    case 'menu':
      return [SK_TEXTS.title, SK_TEXTS.mode]
    case 'error':
      return [SK_TEXTS.title, SK_TEXTS.error]
  }
}
