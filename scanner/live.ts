import { fittingView, isCrowded } from './fit.ts'
import type { LiveLooks } from './live-looks.ts'
import { type Look, mapBack } from './looks.ts'
import { frameMemory } from './memory/frame-memory.ts'
import { type Found, type Luma, middleOf, middleOfPicture, type Point } from './picture.ts'
import { nothing, type Reading, readingOf } from './reading.ts'
import type { Survey } from './seen.ts'

// Whether a live picture is crowded with finder patterns is asked once in so many frames, since it takes as long as a third of a look.
const CROWD_FRAMES = 8

/**
 * A reader of the frames of one live stream: the main look at each, and on a miss the survey, one of the other looks, or a look at what the
 * last frames show together, in turn.
 */
export function liveReader(looks: LiveLooks): (frame: Luma) => Reading {
  const memory = frameMemory(looks)
  let misses = 0
  let isCrowd = false
  let last: Survey = { seen: 'no-code', hint: null }
  return (frame) => {
    if (misses % CROWD_FRAMES === 0) isCrowd = isCrowded(frame)
    const view = fittingView(frame, isCrowd)
    const { luma } = view
    const found = lookAtFrame(looks.main, luma, middleOfPicture(luma))
    if (found.length > 0) {
      misses = 0
      memory.clear()
      return firstOf(readingOf(found.map((one) => mapBack(one, view))))
    }
    const turn = misses
    misses += 1
    memory.remember(luma)
    if (turn % 2 === 0) {
      last = memory.survey(luma)
      const more = turn % 4 === 2 ? memory.look() : []
      return more.length > 0 ? firstOf(readingOf(more.map((one) => mapBack(one, view)))) : nothing(last, view)
    }
    const look = looks.more[(turn >> 1) % looks.more.length] as Look
    const more = lookAtFrame(look, luma, last.hint === null ? middleOfPicture(luma) : middleOf(last.hint))
    return more.length > 0 ? firstOf(readingOf(more.map((one) => mapBack(one, view)))) : nothing(last, view)
  }
}

/** One symbol is enough, unless it is a part of a text. */
function lookAtFrame(look: Look, luma: Luma, around: Point): Found[] {
  const first = look(luma, around, 'first')
  return first.some(({ part }) => part !== undefined && part.of > 1) ? look(luma, around, 'all') : first
}

function firstOf(reading: Reading): Reading {
  return { ...reading, codes: reading.codes.slice(0, 1) }
}
