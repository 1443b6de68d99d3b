import type { View } from './fit.ts'
import { type Code, covers, type Found, mapCorners, middleOf } from './picture.ts'
import type { Seen, Survey } from './seen.ts'
import { type Incomplete, joinParts } from './structured-append.ts'

/**
 * What came of looking at a picture. `codes` from top to bottom, empty when nothing was read; `seen` then says what the picture shows instead.
 * A text that is spread over several codes is one code here, when all of them are in the picture; else it is among `incomplete`.
 * `hint`: where the first code is, or where something like a code was seen.
 */
export type Reading = {
  codes: readonly Code[]
  seen: Seen
  incomplete: readonly Incomplete[]
  hint: Code['corners'] | null
}

/** Symbols in reading order, each once: two looks may report the same, and so may two inside zxing. */
export function readingOf(found: readonly Found[]): Reading {
  const symbols: Found[] = []
  for (const one of found) {
    const double = symbols.some((known) => known.text === one.text && covers(known.corners, middleOf(one.corners)))
    if (!double) symbols.push(one)
  }
  const { codes, incomplete } = joinParts(symbols.sort(inReadingOrder))
  codes.sort(inReadingOrder)
  const hint = (codes[0] ?? symbols[0])?.corners ?? null
  return { codes, seen: codes.length > 0 ? 'code' : 'part', incomplete, hint }
}

/** What a survey of a view says of the picture that the view was made from. */
export function nothing({ seen, hint }: Survey, { back }: View): Reading {
  return { codes: [], seen, incomplete: [], hint: hint && mapCorners(hint, back) }
}

function inReadingOrder(a: Code, b: Code): number {
  return top(a) - top(b) || left(a) - left(b)
}

function top(code: Code): number {
  return Math.min(...code.corners.map(({ y }) => y))
}

function left(code: Code): number {
  return Math.min(...code.corners.map(({ x }) => x))
}
