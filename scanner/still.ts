import { fittingView, partsOf, type View } from './fit.ts'
import { mapBack, type StillLooks } from './looks.ts'
import { type Found, type Luma, middleOf, middleOfPicture } from './picture.ts'
import { nothing, type Reading, readingOf } from './reading.ts'
import { survey } from './seen.ts'

/** A still picture: look after look until one reads something, and what it reads lacks no part, or `now` has passed `end`. */
export function readStill(luma: Luma, looks: StillLooks, now: () => number, end: number): Reading {
  const found: Found[] = []
  const isEnough = (more: readonly Found[], view: View): boolean => {
    found.push(...more.map((one) => mapBack(one, view)))
    return found.length > 0 && readingOf(found).seen === 'code' && readingOf(found).incomplete.length === 0
  }
  const view = fittingView(luma)
  if (isEnough(looks.main(view.luma, middleOfPicture(view.luma), 'all'), view)) return readingOf(found)
  const seen = survey(view.luma)
  if (view.luma !== luma) {
    for (const part of partsOf(luma)) {
      if (now() >= end) break
      if (isEnough(looks.main(part.luma, middleOfPicture(part.luma), 'all'), part)) return readingOf(found)
    }
  }
  const around = seen.hint === null ? middleOfPicture(view.luma) : middleOf(seen.hint)
  for (const look of looks.more) {
    if (now() >= end) break
    if (isEnough(look(view.luma, around, 'all'), view)) return readingOf(found)
  }
  return found.length > 0 ? readingOf(found) : nothing(seen, view)
}
