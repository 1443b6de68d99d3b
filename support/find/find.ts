import { CASE_IDS, type CaseId } from '../catalogue/cases.ts'
import { RULES, weigh } from './evidence/table.ts'
import { likeness } from './likeness.ts'
import { type Concept, type Observations, OUTSIDE_IDS, observe } from './observe.ts'
import { oneSpelling } from './spelling.ts'
import { fold, wordsAt } from './text.ts'
import { rightTypos } from './typos.ts'

export interface Found {
  readonly id: CaseId
  /** How sure: from 0 to 1. */
  readonly score: number
}

export interface Explained extends Found {
  /** The customer's own words that counted, the weightiest first. */
  readonly because: readonly { readonly concept: Concept; readonly words: string }[]
}

/** Likeness to what customers say decides between cases that explain the same, and helps where a pattern is missing. */
const LIKENESS_WEIGHT = 10
/** How much more is asked of a text that is like what no case answers. */
const NONE_WEIGHT = 2
/** Below this nothing is answered. */
const ENOUGH = 3.8
/** Whoever speaks of a token, an app or their pages, and of nothing else, may say it in words that no pattern knows. */
const ENOUGH_IN_SCOPE = 2.4
/** Beside the best, a case is named that has at least this share of its weight. */
const SHARE = 0.3
const AT_LEAST = 1.5
const AT_MOST = 8

interface Candidate {
  readonly id: CaseId
  readonly sum: number
  readonly concepts: readonly Concept[]
}

/**
 * Which cases a customer may mean, the likeliest first; none if nothing fits.
 * @param text what the customer says, in Japanese or English; or a code, or what a display shows
 */
export function findCases(text: string): readonly Found[] {
  return explainCases(text).map(({ id, score }) => ({ id, score }))
}

/** As `findCases`, and the customer's words that speak for each case. */
export function explainCases(text: string): readonly Explained[] {
  const folded = rightTypos(oneSpelling(fold(text)))
  const seen = observe(folded)
  const alike = likeness(folded.text)
  const other = outside(seen)
  const none = NONE_WEIGHT * (alike.get('none') ?? 0)
  const enough = none + (other === 0 && seen.has('in-scope') ? ENOUGH_IN_SCOPE : ENOUGH + other)
  const candidates: Candidate[] = CASE_IDS.map((id) => {
    const { sum, concepts } = weigh(RULES.get(id) ?? [], seen)
    return { id, concepts, sum: sum + otherDevice(id, seen) + LIKENESS_WEIGHT * (alike.get(id) ?? 0) }
  }).sort((one, other) => other.sum - one.sum)
  const best = candidates[0]?.sum ?? 0
  if (best < enough) return []
  return candidates
    .filter(({ sum }) => sum >= Math.max(AT_LEAST, SHARE * best))
    .slice(0, AT_MOST)
    .map(({ id, sum, concepts }) => ({
      id,
      score: Math.round((100 * sum) / (sum + ENOUGH)) / 100,
      because: concepts.flatMap((concept) => {
        const place = seen.get(concept)
        return place ? [{ concept, words: wordsAt(text, folded, place.start, place.end) }] : []
      }),
    }))
}

/** How much more must speak for a case when the customer speaks of other things. */
function outside(seen: Observations): number {
  return 2.5 * OUTSIDE_IDS.filter((id) => seen.has(id)).length
}

const has = (seen: Observations, concepts: readonly Concept[]) => concepts.some((concept) => seen.has(concept))

/** What speaks of the camera token speaks against a one-time password, and the other way round. */
function otherDevice(id: CaseId, seen: Observations): number {
  const camera = has(seen, ['camera-word', 'eight-digits', 'twelve-digits'])
  const password = has(seen, ['fob', 'otp', 'app', 'six-digits', 'card', 'shinkin-word'])
  if (camera === password) return 0
  if (id.startsWith('T')) return password && !EITHER.has(id) ? -2.5 : 0
  return camera ? -2 : 0
}

/** Cases that a customer of either device may have. */
const EITHER: ReadonlySet<CaseId> = new Set(['T18', 'T40', 'T42', 'T44'])
