import type { Button } from '../../connection/view.ts'
import { standsIn } from '../../parts/page.ts'
import { usePreferences } from '../../parts/preferences.ts'
import type { PressBook } from './press-book.ts'

const KEYS: Readonly<Record<string, Button>> = {
  ArrowLeft: 'left',
  ArrowDown: 'middle',
  ArrowRight: 'right',
  Digit1: 'left',
  Digit2: 'middle',
  Digit3: 'right',
  Numpad1: 'left',
  Numpad2: 'middle',
  Numpad3: 'right',
}

/** Elements that need these keys for themselves. */
const TYPING =
  'input, textarea, select, dialog, [contenteditable="true"], [role="listbox"], [role="menu"], [role="slider"], [role="dialog"]'

/** Lets ← ↓ → and 1 2 3 press the buttons for as long as the keys are down; the figures unless single keys are switched off. The returned function ends it. */
export function pressByKeyboard(page: Window, book: PressBook): () => void {
  const isFree = (event: KeyboardEvent) =>
    !(event.ctrlKey || event.altKey || event.metaKey) && !standsIn(event.target, TYPING)
  const onDown = (event: KeyboardEvent) => {
    const button = KEYS[event.code]
    if (!button || !isFree(event)) return
    if (!event.code.startsWith('Arrow') && !usePreferences.getState().keys) return
    event.preventDefault()
    if (!event.repeat) book.down(button, event.code)
  }
  const onUp = (event: KeyboardEvent) => {
    const button = KEYS[event.code]
    if (button) book.up(button, event.code)
  }
  const onAway = () => book.upAll()
  const onHidden = () => {
    if (page.document.hidden) book.upAll()
  }
  page.addEventListener('keydown', onDown)
  page.addEventListener('keyup', onUp)
  page.addEventListener('blur', onAway)
  page.addEventListener('pagehide', onAway)
  page.document.addEventListener('visibilitychange', onHidden)
  return () => {
    page.removeEventListener('keydown', onDown)
    page.removeEventListener('keyup', onUp)
    page.removeEventListener('blur', onAway)
    page.removeEventListener('pagehide', onAway)
    page.document.removeEventListener('visibilitychange', onHidden)
    book.upAll()
  }
}
