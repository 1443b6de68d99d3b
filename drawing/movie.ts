import type { Display } from '../token-core/index.ts'
import { type GifFrame, writeGif } from './gif.ts'
import { drawDisplay } from './kinds.ts'
import { centred } from './placed.ts'
import { type Raster, rasterOf } from './raster.ts'
import type { Drawing } from './shapes.ts'

/** What a display showed from a moment on; `at` in ms, on any clock. */
export interface Shown {
  readonly at: number
  readonly display: Display
}

export interface MovieOptions {
  /** Pixels a pixel of the display: 1 or 2. */
  readonly scale?: number
  /** How many times faster than it happened. */
  readonly speed?: number
}

/** A longer pause is cut: for as long as this it is shown as it is, and for as long again with a note how long it was. */
const LONGEST_STILL_MS = 1500
/** How long the end stands before the film begins again. */
const END_MS = 3000

/**
 * What a display showed, as a GIF: in true times, but for long pauses, which are cut and marked. What follows at the same moment, or shows the
 * same, is one picture. Throws RangeError when there is nothing to show.
 *
 * @param shown in the order of their times
 */
export function displayMovie(shown: readonly Shown[], { scale = 1, speed = 1 }: MovieOptions = {}): Uint8Array {
  return writeGif(framesOf(changesIn(shown), scale, speed))
}

/** Only those that are seen, and for longer than no time at all. */
function changesIn(shown: readonly Shown[]): Shown[] {
  const changes: Shown[] = []
  for (const [n, one] of shown.entries()) {
    if (shown[n + 1]?.at === one.at) continue
    const last = changes.at(-1)
    if (last === undefined || JSON.stringify(last.display) !== JSON.stringify(one.display)) changes.push(one)
  }
  return changes
}

function* framesOf(changes: readonly Shown[], scale: number, speed: number): Generator<GifFrame> {
  const known = new Map<string, Raster>()
  const picture = (display: Display): Raster => {
    const key = JSON.stringify(display)
    const raster = known.get(key) ?? rasterOf(drawDisplay(display), scale)
    if (known.size < MOST_KEPT) known.set(key, raster)
    return raster
  }
  for (const [n, { at, display }] of changes.entries()) {
    const next = changes[n + 1]
    const ms = next === undefined ? END_MS : (next.at - at) / speed
    if (next === undefined || ms <= 2 * LONGEST_STILL_MS) {
      yield { raster: picture(display), ms }
      continue
    }
    yield { raster: picture(display), ms: LONGEST_STILL_MS }
    yield {
      raster: rasterOf(withNote(drawDisplay(display), `+${lengthOf(next.at - at)}`), scale),
      ms: LONGEST_STILL_MS,
    }
  }
}

/** Screens come again and again: so many are not drawn twice. */
const MOST_KEPT = 30

/** `9 s`, `4:20`, `1:04:20`. */
function lengthOf(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const two = (value: number) => String(value).padStart(2, '0')
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)]
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
}

const NOTE = 0xffd166
const NOTE_INK = 0x14233f

/** A note where the display never has one: above the middle button. */
function withNote(drawing: Drawing, text: string): Drawing {
  const { width, height } = drawing
  const note = { width: 92, height: 22, size: 16 }
  return {
    ...drawing,
    shapes: [
      ...drawing.shapes,
      {
        is: 'box',
        fill: NOTE,
        x: (width - note.width) / 2,
        y: height - note.height - 4,
        width: note.width,
        height: note.height,
        radius: 11,
      },
      {
        is: 'text',
        fill: NOTE_INK,
        y: height - 9.5,
        size: note.size,
        strong: true,
        characters: centred(text, width / 2, note.size),
      },
    ],
  }
}
