import type { Presentation } from './presenting-store.ts'

/**
 * Presentations that run, one entry a window. An entry outlives a window that was closed in the middle; the lock that the window
 * held does not, and so the next window knows that nobody presents this any more.
 */

const PREFIX = 'camtoken.presentation.'
/** In this window's own storage: which of them is its own. */
const OWN = 'camtoken.presentation'

const keyOf = ({ original }: Presentation) => PREFIX + original

let release = () => {}

export function rememberPresentation(show: Presentation): void {
  const key = keyOf(show)
  localStorage.setItem(key, JSON.stringify(show))
  if (sessionStorage.getItem(OWN) === key) return
  sessionStorage.setItem(OWN, key)
  holdLock(key)
}

export function forgetPresentation(show: Presentation): void {
  localStorage.removeItem(keyOf(show))
  if (sessionStorage.getItem(OWN) !== keyOf(show)) return
  sessionStorage.removeItem(OWN)
  release()
}

function holdLock(key: string): void {
  void navigator.locks?.request(key, () => new Promise<void>((resolve) => (release = resolve))).catch(() => {})
}

async function isHeld(key: string): Promise<boolean> {
  const { held } = (await navigator.locks?.query()) ?? {}
  return held?.some(({ name }) => name === key) ?? false
}

function read(key: string): Presentation | null {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(key) ?? '')
    const isOne =
      typeof json === 'object' && json !== null && ['situation', 'original', 'played'].every((part) => part in json)
    return isOne ? (json as Presentation) : null
  } catch {
    return null
  }
}

/** What this window presented before it was reloaded, and what windows presented that are gone. */
export async function recallPresentations(): Promise<{
  readonly own: Presentation | null
  readonly left: readonly Presentation[]
}> {
  const ownKey = sessionStorage.getItem(OWN)
  const left: Presentation[] = []
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const show = read(key)
    if (show === null) localStorage.removeItem(key)
    else if (key !== ownKey && !(await isHeld(key))) left.push(show)
  }
  const own = ownKey === null ? null : read(ownKey)
  if (ownKey !== null && own !== null) holdLock(ownKey)
  return { own, left }
}
