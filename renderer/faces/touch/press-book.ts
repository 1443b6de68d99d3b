/**
 * Which fingers are on which button. A finger is anything that can hold a button down: a pointer, a key, a helper.
 * The token hears of the first one down and of the last one up.
 */
export interface PressBook<Part extends string> {
  down(button: Part, finger: string): void
  up(button: Part, finger: string): void
  /** Everything up: the window lost the keyboard, or is going away. */
  upAll(): void
  isDown(button: Part): boolean
}

export function makePressBook<Part extends string>(
  send: (type: 'press' | 'release', button: Part) => void,
): PressBook<Part> {
  const fingers = new Map<Part, Set<string>>()
  const on = (button: Part) => {
    const known = fingers.get(button) ?? new Set<string>()
    fingers.set(button, known)
    return known
  }
  return {
    down(button, finger) {
      const here = on(button)
      if (here.has(finger)) return
      here.add(finger)
      if (here.size === 1) send('press', button)
    },
    up(button, finger) {
      const here = on(button)
      if (here.delete(finger) && here.size === 0) send('release', button)
    },
    upAll() {
      for (const [button, here] of fingers) {
        if (here.size === 0) continue
        here.clear()
        send('release', button)
      }
    },
    isDown: (button) => on(button).size > 0,
  }
}
