import type { Seen } from '../../scanner/index.ts'

/** How many frames must agree before the hint changes: a third of a second, so that it does not flicker. */
const FRAMES = 5

/** What the camera sees, steadied. A code is believed at once. */
export function makeSteadySeen(): (seen: Seen) => Seen | null {
  let shown: Seen | null = null
  let candidate: Seen | null = null
  let count = 0
  return (seen) => {
    count = seen === candidate ? count + 1 : 1
    candidate = seen
    if (seen === 'code' || count >= FRAMES) shown = seen
    return shown
  }
}
