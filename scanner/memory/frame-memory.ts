import { loadKernels } from '../kernels/kernels.ts'
import type { Look } from '../looks.ts'
import { giveBack } from '../luma.ts'
import { type Corners, type Found, type Luma, mapCorners, middleOf, middleOfPicture, type Point } from '../picture.ts'
import { type Survey, survey } from '../seen.ts'
import type { Box } from './landmarks.ts'
import { makeMemory } from './memory.ts'
import { isNoisy } from './noise.ts'
import { lookAtRemembered, WAYS } from './remembered-look.ts'
import { isStillThere } from './still-there.ts'

const { meanOf, rankOf } = loadKernels()

// So few frames show no more than one does.
const ENOUGH = 4
const MOST_PARTS = 16
const MOST_WHOLE = 8
// A code that was seen is sought for so many frames, although no frame shows it again.
const PATIENCE = 30
// Whether there is noise is asked once in so many frames.
const NOISE_FRAMES = 4
const ALL_FRAMES = 8
// Of a code's side: its margin, and a guess of its corners that is not exact.
const ROOM = 0.15

/** What a live stream knows of its last frames, and the looks at it. */
export interface FrameMemory {
  remember(luma: Luma): void
  clear(): void
  /** Where a code seems to be that was seen not long ago; null when there is none. */
  suspected(): Point | null
  /** What the newest frame shows. */
  survey(luma: Luma): Survey
  /** The next of the looks at what is remembered: where a code seems to be, or else whether there is one that no single frame shows. */
  look(): Found[]
}

export function frameMemory(main: Look): FrameMemory {
  const memory = makeMemory()
  let turn = 0
  let sought = 0
  let module = 0
  let frames = 0
  let seenAt = 0
  let isNoise = false
  let isRemembered = false
  let size = { width: 0, height: 0 }

  const clear = (): void => {
    memory.clear()
    isNoise = false
    frames = 0
    seenAt = 0
    sought = 0
  }
  const suspectedAt = (): Corners | null => (frames - seenAt > PATIENCE ? null : memory.followed())

  const follow = (seen: Survey): Survey => {
    if (seen.hint === null || seen.module === undefined) return seen
    seenAt = frames
    if (!isNear(seen.hint, memory.followed())) {
      memory.follow(seen.hint)
      module = seen.module
      turn = 0
    }
    return seen
  }

  /**
   * Whether several frames show together where a code is, in half their size: noise and blur hide its finder patterns less from their mean, and glare
   * that hides one in each frame has wandered on in the darkest.
   */
  const seek = (): void => {
    const parts = memory.halves(MOST_WHOLE)
    const together = sought % 2 === 0 ? meanOf(parts) : rankOf(parts, 1)
    sought += 1
    const { hint, module, ...seen } = survey(together)
    giveBack(together, ...parts)
    if (hint !== null && module !== undefined) follow({ ...seen, hint: mapCorners(hint, double), module: 2 * module })
  }

  const lookBehindNoise = (): Found[] => {
    const parts = memory.parts({ left: 0, top: 0, right: size.width, bottom: size.height }, MOST_WHOLE)
    const together = meanOf(parts)
    follow(survey(together))
    const found = main(together, middleOfPicture(together), 'all')
    const there = found.filter(({ corners }) => isStillThere(parts, corners))
    giveBack(together, ...parts)
    return there
  }

  return {
    clear,
    suspected() {
      const corners = suspectedAt()
      return corners && middleOf(corners)
    },
    remember(luma) {
      frames += 1
      size = { width: luma.width, height: luma.height }
      if (frames % NOISE_FRAMES === 1) isNoise = isNoisy(luma)
      // After a while half of the frames are enough where nothing speaks for a code.
      isRemembered = frames <= ALL_FRAMES || isNoise || suspectedAt() !== null || frames % 2 === 0
      if (isRemembered) memory.remember(luma)
    },
    survey(luma) {
      const seen = survey(luma)
      if (seen.hint !== null && !isRemembered) memory.remember(luma)
      return follow(seen)
    },
    look() {
      if (memory.size < ENOUGH) return []
      const corners = suspectedAt()
      if (corners === null) {
        if (isNoise) return lookBehindNoise()
        seek()
        return []
      }
      const box = boxAround(corners, size)
      if (box === null) return []
      const way = WAYS[turn % WAYS.length] as (typeof WAYS)[number]
      turn += 1
      const parts = memory.parts(box, MOST_PARTS)
      const found = lookAtRemembered(parts, box, module, way, main)
      giveBack(...parts)
      return found
    },
  }
}

const double = ({ x, y }: Point): Point => ({ x: 2 * x, y: 2 * y })

/** Whether two guesses mean the same code. */
function isNear(one: Corners, two: Corners | null): boolean {
  if (two === null) return false
  const side = Math.hypot(one[1].x - one[0].x, one[1].y - one[0].y)
  const other = Math.hypot(two[1].x - two[0].x, two[1].y - two[0].y)
  const [a, b] = [middleOf(one), middleOf(two)]
  return Math.hypot(a.x - b.x, a.y - b.y) < side / 8 && Math.abs(side - other) < side / 8
}

/** The part of the frame with a code and its margin; null where too little of it is inside. */
function boxAround(corners: Corners, { width, height }: { width: number; height: number }): Box | null {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const room = ROOM * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  const left = Math.max(0, Math.floor(Math.min(...xs) - room))
  const top = Math.max(0, Math.floor(Math.min(...ys) - room))
  const right = Math.min(width, Math.ceil(Math.max(...xs) + room))
  const bottom = Math.min(height, Math.ceil(Math.max(...ys) + room))
  return right - left < 2 * room || bottom - top < 2 * room ? null : { left, top, right, bottom }
}
