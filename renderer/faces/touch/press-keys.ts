import { useEffect } from 'react'
import { useConnection } from '../../connection/context.ts'
import { standsIn, usePage } from '../../parts/page.ts'
import { usePreferences } from '../../parts/preferences.ts'
import type { PressBook } from './press-book.ts'

/** Elements that need these keys for themselves. */
const TYPING =
  'input, textarea, select, dialog, [contenteditable="true"], [role="listbox"], [role="menu"], [role="slider"], [role="dialog"]'

/** By a key's place on the keyboard, which button it presses. */
export type PressKeys<Part extends string> = Readonly<Record<string, Part>>

/**
 * Lets keys press buttons for as long as the keys are down; all but the arrows only where single keys are not switched off.
 * The returned function ends it.
 */
export function pressByKeyboard<Part extends string>(
  page: Window,
  book: PressBook<Part>,
  keys: PressKeys<Part>,
): () => void {
  const isFree = (event: KeyboardEvent) =>
    !(event.ctrlKey || event.altKey || event.metaKey) && !standsIn(event.target, TYPING)
  const onDown = (event: KeyboardEvent) => {
    const button = keys[event.code]
    if (!button || !isFree(event)) return
    if (!event.code.startsWith('Arrow') && !usePreferences.getState().keys) return
    event.preventDefault()
    if (!event.repeat) book.down(button, event.code)
  }
  const onUp = (event: KeyboardEvent) => {
    const button = keys[event.code]
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

/** The same for the token above this component; a replay is only looked at. */
export function usePressKeys<Part extends string>(book: PressBook<Part>, keys: PressKeys<Part>): void {
  const { isReplay } = useConnection()
  const page = usePage()
  useEffect(() => (isReplay ? undefined : pressByKeyboard(page, book, keys)), [isReplay, page, book, keys])
}
