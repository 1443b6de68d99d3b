/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Translate } from '../../server/index.ts'
import type { KeyOf, WEB_TEXTS } from './text.ts'

/** A keyboard on the page, for who types with the mouse. static/software-keyboard.js draws it; without scripts there is none. */

interface Texts {
  readonly t: Translate<KeyOf<typeof WEB_TEXTS>>
}

export const KEYBOARD_SHEET = 'software-keyboard.css'

export function KeyboardScript() {
  return <script src="/static/software-keyboard.js" defer />
}

/** What it writes on its keys. */
export function KeyboardTexts({ t }: Texts) {
  return (
    <template
      id="software-keyboard-texts"
      data-title={t('keyboard.title')}
      data-shift={t('keyboard.shift')}
      data-one={t('keyboard.one')}
      data-all={t('keyboard.all')}
      data-done={t('keyboard.done')}
      data-close={t('keyboard.close')}
    />
  )
}

/** Offers it for the input of this name. */
export function KeyboardSwitch({ t, name, label }: Texts & { readonly name: string; readonly label: string }) {
  return (
    <label class="tick keyboard-switch" hidden>
      <input
        type="checkbox"
        data-keyboard-for={name}
        data-testid={`keyboard-${name}`}
        aria-label={t('keyboard.for', { label })}
      />{' '}
      {t('keyboard.use')}
    </label>
  )
}
