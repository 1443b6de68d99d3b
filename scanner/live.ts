import { fittingView, isCrowded } from './fit.ts'
import type { LiveLooks, Step } from './live-looks.ts'
import { type Look, mapBack } from './looks.ts'
import { frameMemory } from './memory/frame-memory.ts'
import { type Found, type Luma, middleOf, middleOfPicture, type Point } from './picture.ts'
import { nothing, type Reading, readingOf } from './reading.ts'
import type { Survey } from './seen.ts'

// Whether a live picture is crowded with finder patterns is asked once in so many frames, since it takes as long as a third of a look.
const CROWD_FRAMES = 8
// A light code on dark is found a quarter of a second later at most.
const FULL_EVERY = 6

/**
 * A reader of the frames of one live stream: a look at the whole frame, and on a miss the survey, one of the other looks, or a look at what the
 * last frames show together, in turn: more of them where something like a code was seen.
 */
export function liveReader(looks: LiveLooks): (frame: Luma) => Reading {
  const memory = frameMemory(looks.main)
  let misses = 0
  let isCrowd = false
  let last: Survey = { seen: 'no-code', hint: null }
  return (frame) => {
    if (misses % CROWD_FRAMES === 0) isCrowd = isCrowded(frame)
    const view = fittingView(frame, isCrowd)
    const { luma } = view
    const turn = misses
    const suspected = memory.suspected()
    const steps = suspected === null ? looks.far : looks.near
    const step = steps[turn % steps.length] as Step
    const isInstead = typeof step === 'object' && step.instead === true
    if (!isInstead) {
      const found = lookAtFrame(turn % FULL_EVERY === 0 ? looks.main : looks.quick, luma, middleOfPicture(luma))
      if (found.length > 0) {
        misses = 0
        memory.clear()
        return firstOf(readingOf(found.map((one) => mapBack(one, view))))
      }
    }
    misses += 1
    memory.remember(luma)
    if (step === 'survey') last = memory.survey(luma)
    const around = suspected ?? (last.hint === null ? middleOfPicture(luma) : middleOf(last.hint))
    const more =
      typeof step === 'object' ? lookAtFrame(step.look, luma, around) : step === 'memory' ? memory.look() : []
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
