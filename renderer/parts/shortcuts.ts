import { useEffect, useRef } from 'react'
import { standsIn, usePage } from './page.ts'
import { usePreferences } from './preferences.ts'

/** Elements that need letters for themselves, and windows over the page that stop its keys. */
const OCCUPIED =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], dialog, [role="dialog"], [role="menu"]'

/** Keys by the letter or sign they give, in lower case; with Ctrl or ⌘ after `ctrl+`. */
export type Shortcuts = Readonly<Record<string, () => void>>

export function shortcutName(event: KeyboardEvent): string | null {
  if (event.altKey) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key
}

/** Single keys for the whole window that the component stands in, while nothing is being typed. A person may switch those without Ctrl off (WCAG 2.1.4). */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const areOn = usePreferences((state) => state.keys)
  const page = usePage()
  useEffect(() => {
    const onDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const name = shortcutName(event)
      const run = name === null ? undefined : latest.current[name]
      if (!name || !run || (!areOn && !name.startsWith('ctrl+'))) return
      if (standsIn(event.target, OCCUPIED)) return
      event.preventDefault()
      if (!event.repeat || name.startsWith('ctrl+')) run()
    }
    page.addEventListener('keydown', onDown)
    return () => page.removeEventListener('keydown', onDown)
  }, [areOn, page])
}
