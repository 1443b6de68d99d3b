import type { Place } from './settings.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So much of a title bar must lie on a display that a hand can catch the window, device-independent pixels. */
const GRIP = { width: 120, height: 40 }

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b)

/**
 * Where a window may stand as it stood before: null when no display shows its title bar any more. A window larger than its
 * display is cut to it.
 * @param areas the displays without task bars
 */
export function placeOn(areas: readonly Rectangle[], before: Place | null): Rectangle | null {
  if (before === null) return null
  const area = areas.find(
    (each) =>
      overlap(before.x, before.width, each.x, each.width) >= GRIP.width &&
      before.y >= each.y &&
      before.y + GRIP.height <= each.y + each.height,
  )
  if (area === undefined) return null
  const width = Math.min(before.width, area.width)
  const height = Math.min(before.height, area.height)
  return {
    x: Math.max(Math.min(before.x, area.x + area.width - GRIP.width), area.x - width + GRIP.width),
    y: Math.min(before.y, area.y + area.height - GRIP.height),
    width,
    height,
  }
}

/** A window narrower than this shows too little of a page, device-independent pixels. */
const NARROWEST = 480

/** Where a window may stand beside another without covering it: on its right, else on its left; null where there is no room. */
export function placeBeside(areas: readonly Rectangle[], other: Rectangle, width: number): Rectangle | null {
  const area = areas.find(
    (each) =>
      overlap(other.x, other.width, each.x, each.width) > 0 && overlap(other.y, other.height, each.y, each.height) > 0,
  )
  if (area === undefined) return null
  const top = Math.max(other.y, area.y)
  const height = Math.min(other.height, area.y + area.height - top)
  const right = area.x + area.width - (other.x + other.width)
  if (right >= NARROWEST) return { x: other.x + other.width, y: top, width: Math.min(width, right), height }
  const left = other.x - area.x
  if (left >= NARROWEST) return { x: other.x - Math.min(width, left), y: top, width: Math.min(width, left), height }
  return null
}
