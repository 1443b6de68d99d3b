import { boxBlur, halve } from '../luma.ts'
import type { Corners, Luma } from '../picture.ts'
import { align } from './align.ts'
import { type Box, type Landmarks, landmarksIn } from './landmarks.ts'
import { enlarge, join, type Motion, move, REST, reverse } from './motion.ts'
import { nearShift } from './near.ts'
import { patched } from './patches.ts'

/** What the last frames of a live stream show together, laid over the newest. */
export interface Memory {
  /** Takes a frame. One that shows another scene, or another code where one was seen, is the first of a new memory. */
  remember(frame: Luma): void
  /** Where a code was seen in the newest frame: from now on it is what the frames are laid over one another by. */
  follow(corners: Corners): void
  /** Where the code is by now that was seen last; null when nothing of the kind is remembered. */
  followed(): Corners | null
  clear(): void
  /** How many frames lie over one another. */
  readonly size: number
  /** By how many grey levels one frame differs from another, light and motion taken off: about a sixth of what noise adds to or takes from a pixel. */
  readonly unrest: number
  /** The same part of all frames, the newest first. */
  parts(box: Box): Luma[]
}

// The last frames all, and of those before each second: what wanders is then seen in more of its places.
const MOST = 16
const CLOSE = 8
const MOST_BYTES = 32_000_000
const SMALL_SIDE = 480
// Of the code's side, on each side: its margin, and what moves with it.
const AROUND = 0.15
// Of the small picture's side: farther away than this too few landmarks are in the frame.
const FAR = 0.25

/** `motion`: where a point of the landmarks' frame is in this one, in small pixels. */
type Remembered = { frame: Luma; small: Luma; motion: Motion; number: number }

export function makeMemory(): Memory {
  let frames: Remembered[] = []
  let marks: Landmarks | null = null
  let box: Box | null = null
  let corners: Corners | null = null
  let unrest = 0
  let count = 0
  let factor = 1

  const reset = (): void => {
    frames = []
    marks = null
    box = null
    corners = null
    unrest = 0
  }
  const toNewest = (motion: Motion): Motion => enlarge(motion, factor)

  /** New landmarks in the newest frame; what does not lie over them is forgotten. */
  const anchor = (around: Box | null): void => {
    const [newest, ...older] = frames
    if (newest === undefined) return
    const before = newest.motion
    const { width, height } = newest.small
    box = around ?? { left: 0, top: 0, right: width, bottom: height }
    marks = landmarksIn(newest.small, box)
    const found = marks
    const home = reverse(before)
    frames = [{ ...newest, motion: { ...REST, about: marks.about } }]
    for (const old of older) {
      const alignment = align(found, old.small, join(home, old.motion, found.about))
      if (alignment !== null) frames.push({ ...old, motion: alignment.motion })
    }
  }

  return {
    get size() {
      return frames.length
    },
    get unrest() {
      return unrest
    },
    clear: reset,
    remember(shared) {
      if (
        frames[0] !== undefined &&
        (frames[0].frame.width !== shared.width || frames[0].frame.height !== shared.height)
      )
        reset()
      count += 1
      const frame = { ...shared, data: shared.data.slice() }
      factor = 1
      let small: Luma = frame
      while (Math.max(small.width, small.height) > SMALL_SIDE && Math.min(small.width, small.height) > 2) {
        small = halve(small)
        factor *= 2
      }
      small = boxBlur(small, 1)
      const [newest, before] = frames
      const next = { frame, small, number: count, motion: REST }
      if (newest !== undefined && marks !== null) {
        const last = newest.motion
        const steady = before === undefined ? last : onward(last, before.motion)
        const alignment =
          align(marks, small, steady) ??
          align(marks, small, last) ??
          align(marks, small, jumped(last, newest.small, small))
        if (alignment !== null) {
          unrest = alignment.unrest
          frames = kept([{ ...next, motion: alignment.motion }, ...frames], frame.data.length)
          const { right, down } = alignment.motion
          const side = box === null ? 0 : Math.min(box.right - box.left, box.bottom - box.top)
          if (Math.max(Math.abs(right), Math.abs(down)) > FAR * side) {
            if (corners !== null) {
              const now = toNewest(alignment.motion)
              corners = corners.map((corner) => move(now, corner)) as unknown as Corners
              anchor(boxAround(corners, factor))
            } else anchor(null)
          }
          return
        }
      }
      reset()
      frames = [next]
      anchor(null)
    },
    follow(found) {
      corners = found
      anchor(boxAround(found, factor))
    },
    followed() {
      const [newest] = frames
      if (newest === undefined || corners === null) return null
      const motion = toNewest(newest.motion)
      const [a, b, c, d] = corners
      return [move(motion, a), move(motion, b), move(motion, c), move(motion, d)]
    },
    parts(part) {
      const [newest] = frames
      if (newest === undefined) return []
      const home = reverse(newest.motion)
      return frames.map(({ frame, motion }) => {
        const middle = { x: (part.left + part.right) / 2 / factor, y: (part.top + part.bottom) / 2 / factor }
        return patched(frame, part, enlarge(join(home, motion, middle), factor), newest.frame)
      })
    },
  }
}

/** As far again as from the frame before. */
function onward(last: Motion, before: Motion): Motion {
  return {
    ...last,
    right: 2 * last.right - before.right,
    down: 2 * last.down - before.down,
    along: 2 * last.along - before.along,
    across: 2 * last.across - before.across,
  }
}

/** Somewhere near, when it is not where it was heading for. */
function jumped(last: Motion, before: Luma, now: Luma): Motion {
  const { right, down } = nearShift(before, now)
  return { ...last, right: last.right + right, down: last.down + down }
}

function kept(frames: readonly Remembered[], bytes: number): Remembered[] {
  const most = Math.max(1, Math.min(MOST, Math.floor(MOST_BYTES / bytes)))
  return frames.filter(({ number }, i) => i < CLOSE || number % 2 === 0).slice(0, most)
}

function boxAround(corners: Corners, factor: number): Box {
  const xs = corners.map(({ x }) => x / factor)
  const ys = corners.map(({ y }) => y / factor)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const room = AROUND * Math.max(right - left, bottom - top)
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room }
}
