import { roomFor } from '../kernels/spare.ts'
import { boxBlur, giveBack, halve } from '../luma.ts'
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
  /** The same part of the frames, the newest first, the others spread over all that are remembered. */
  parts(box: Box, most: number): Luma[]
  /** The same of whole frames in half their size. */
  halves(most: number): Luma[]
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
  let count = 0
  let factor = 1

  const keep = (kept: Remembered[]): void => {
    for (const { frame, small, number } of frames)
      if (!kept.some((one) => one.number === number)) giveBack(frame, small)
    frames = kept
  }
  const reset = (): void => {
    keep([])
    marks = null
    box = null
    corners = null
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
    const kept = [{ ...newest, motion: { ...REST, about: marks.about } }]
    for (const old of older) {
      const motion = align(found, old.small, join(home, old.motion, found.about))
      if (motion !== null) kept.push({ ...old, motion })
    }
    keep(kept)
  }

  return {
    get size() {
      return frames.length
    },
    clear: reset,
    remember(shared) {
      if (
        frames[0] !== undefined &&
        (frames[0].frame.width !== shared.width || frames[0].frame.height !== shared.height)
      )
        reset()
      count += 1
      const frame = { ...shared, data: roomFor(shared.data.length) }
      frame.data.set(shared.data)
      const shrunk = smallOf(frame)
      factor = shrunk.factor
      const { small } = shrunk
      const [newest, before] = frames
      const next = { frame, small, number: count, motion: REST }
      if (newest !== undefined && marks !== null) {
        const last = newest.motion
        const steady = before === undefined ? last : onward(last, before.motion)
        const motion =
          align(marks, small, steady) ??
          align(marks, small, last) ??
          align(marks, small, jumped(last, newest.small, small))
        if (motion !== null) {
          keep(thinned([{ ...next, motion }, ...frames], frame.data.length))
          const { right, down } = motion
          const side = box === null ? 0 : Math.min(box.right - box.left, box.bottom - box.top)
          if (Math.max(Math.abs(right), Math.abs(down)) > FAR * side) {
            if (corners !== null) {
              const now = toNewest(motion)
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
    parts(part, most) {
      return laidOver(frames, part, most, factor)
    },
    halves(most) {
      const [newest] = frames
      if (newest === undefined) return []
      const [width, height] = [newest.frame.width >> 1, newest.frame.height >> 1]
      const halved = chosen(frames, most).map((one) => ({ ...one, frame: halve(one.frame) }))
      const parts = laidOver(halved, { left: 0, top: 0, right: width, bottom: height }, most, factor / 2)
      giveBack(...halved.map(({ frame }) => frame))
      return parts
    },
  }
}

/** Where frames are aligned: made smaller, and soft, so that noise and steps do not matter. */
function smallOf(frame: Luma): { small: Luma; factor: number } {
  let small = frame
  let factor = 1
  while (Math.max(small.width, small.height) > SMALL_SIDE && Math.min(small.width, small.height) > 2) {
    const half = halve(small)
    if (small !== frame) giveBack(small)
    small = half
    factor *= 2
  }
  const soft = boxBlur(small, 1)
  if (small !== frame) giveBack(small)
  return { small: soft, factor }
}

/** `factor`: how many times as large the frames are as the small ones in which they were aligned. */
function laidOver(frames: readonly Remembered[], part: Box, most: number, factor: number): Luma[] {
  const [newest] = frames
  if (newest === undefined) return []
  const home = reverse(newest.motion)
  const middle = { x: (part.left + part.right) / 2 / factor, y: (part.top + part.bottom) / 2 / factor }
  return chosen(frames, most).map(({ frame, motion }) =>
    patched(frame, part, enlarge(join(home, motion, middle), factor), newest.frame),
  )
}

/** So many at most, the newest among them. */
function chosen(frames: readonly Remembered[], most: number): Remembered[] {
  const every = Math.max(1, frames.length / most)
  return frames.filter((_, i) => i === 0 || Math.floor(i / every) > Math.floor((i - 1) / every))
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

function thinned(frames: readonly Remembered[], bytes: number): Remembered[] {
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
