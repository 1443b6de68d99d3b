import type { TokenConnection } from '../../connection/token-store.ts'
import type { Button, NewEvent } from '../../connection/view.ts'

/**
 * Which fingers are on which button. A finger is anything that can hold a button down: a pointer, a key, a helper.
 * The token hears of the first one down and of the last one up.
 */
export interface PressBook {
  down(button: Button, finger: string): void
  up(button: Button, finger: string): void
  /** Everything up: the window lost the keyboard, or is going away. */
  upAll(): void
  isDown(button: Button): boolean
}

export function makePressBook(send: (action: NewEvent) => void): PressBook {
  const fingers = new Map<Button, Set<string>>()
  const on = (button: Button) => {
    const known = fingers.get(button) ?? new Set<string>()
    fingers.set(button, known)
    return known
  }
  return {
    down(button, finger) {
      const here = on(button)
      if (here.has(finger)) return
      here.add(finger)
      if (here.size === 1) send({ type: 'press', button })
    },
    up(button, finger) {
      const here = on(button)
      if (here.delete(finger) && here.size === 0) send({ type: 'release', button })
    },
    upAll() {
      for (const [button, here] of fingers) {
        if (here.size === 0) continue
        here.clear()
        send({ type: 'release', button })
      }
    },
    isDown: (button) => on(button).size > 0,
  }
}

const books = new WeakMap<TokenConnection, PressBook>()

/** The book of a token: all that hold its buttons write into the same one. */
export function pressBookOf(connection: TokenConnection): PressBook {
  const known = books.get(connection)
  if (known) return known
  const made = makePressBook((action) => void connection.send(action))
  books.set(connection, made)
  return made
}
