import { loadKernels } from '../kernels/kernels.ts'
import type { LiveLooks } from '../live-looks.ts'
import { type Corners, type Found, type Luma, middleOf } from '../picture.ts'
import { type Survey, survey } from '../seen.ts'
import type { Box } from './landmarks.ts'
import { makeMemory } from './memory.ts'
import { lookAtRemembered, WAYS } from './remembered-look.ts'

const { meanOf } = loadKernels()

// So few frames show no more than one does.
const ENOUGH = 4
// Grey levels of difference between frames: above it, noise hides from a single frame even that there is a code.
const NOISY = 2.5
const NOISY_FRAMES = 8
// Of a code's side: its margin, and a guess of its corners that is not exact.
const ROOM = 0.15

/** What a live stream knows of its last frames, and the looks at it. */
export interface FrameMemory {
  remember(luma: Luma): void
  clear(): void
  /** What the newest frame shows, or where that is nothing but noise, what the last ones do together. */
  survey(luma: Luma): Survey
  /** The next of the looks at what is remembered, where a code seems to be. */
  look(): Found[]
}

export function frameMemory(looks: LiveLooks): FrameMemory {
  const memory = makeMemory()
  let turn = 0
  let module = 0
  let side = { width: 0, height: 0 }

  const follow = (seen: Survey): Survey => {
    if (seen.hint !== null && seen.module !== undefined && !isNear(seen.hint, memory.followed())) {
      memory.follow(seen.hint)
      module = seen.module
      turn = 0
    }
    return seen
  }

  return {
    clear: memory.clear,
    remember(luma) {
      side = luma
      memory.remember(luma)
    },
    survey(luma) {
      const seen = follow(survey(luma))
      if (seen.hint !== null || memory.unrest < NOISY || memory.size < ENOUGH) return seen
      const box = { left: 0, top: 0, right: luma.width, bottom: luma.height }
      return follow(survey(meanOf(memory.parts(box).slice(0, NOISY_FRAMES))))
    },
    look() {
      const corners = memory.followed()
      if (corners === null || memory.size < ENOUGH) return []
      const box = boxAround(corners, side)
      if (box === null) return []
      const way = WAYS[turn % WAYS.length] as (typeof WAYS)[number]
      turn += 1
      return lookAtRemembered(memory.parts(box), box, module, way, looks.main)
    },
  }
}

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
