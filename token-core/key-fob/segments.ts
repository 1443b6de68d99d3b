/** The glass of a key fob: cells of seven segments. Which of them a character lights, and where they lie, is the device's: window and pictures draw from here. */

/** `a` on top, then clockwise; `g` across the middle. */
export const SEGMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
export type Segment = (typeof SEGMENTS)[number]

/** Units of the glass: a cell, from the left edge of one to that of the next, and how thick a segment is. */
export const CELL = { width: 10, height: 18, pitch: 13.4, thickness: 2 } as const

/** Digits lean to the right, by so much of their height. */
const SLANT = 0.07

type Point = readonly [x: number, y: number]

const at = (x: number, y: number): Point => [x + (CELL.height - y) * SLANT, y]
const [LEFT, RIGHT, TOP, MIDDLE, BOTTOM] = [1, 9, 1, 9, 17]

/** A segment lies along a line within its cell, from one end to the other. */
export const SEGMENT_LINES: Readonly<Record<Segment, readonly [Point, Point]>> = {
  a: [at(LEFT, TOP), at(RIGHT, TOP)],
  b: [at(RIGHT, TOP), at(RIGHT, MIDDLE)],
  c: [at(RIGHT, MIDDLE), at(RIGHT, BOTTOM)],
  d: [at(LEFT, BOTTOM), at(RIGHT, BOTTOM)],
  e: [at(LEFT, MIDDLE), at(LEFT, BOTTOM)],
  f: [at(LEFT, TOP), at(LEFT, MIDDLE)],
  g: [at(LEFT, MIDDLE), at(RIGHT, MIDDLE)],
}

/** All that a fob ever says: digits, `bAtt`, `E`. */
const LIT: Readonly<Record<string, string>> = {
  0: 'abcdef',
  1: 'bc',
  2: 'abdeg',
  3: 'abcdg',
  4: 'bcfg',
  5: 'acdfg',
  6: 'acdefg',
  7: 'abcf',
  8: 'abcdefg',
  9: 'abcdfg',
  A: 'abcefg',
  b: 'cdefg',
  E: 'adefg',
  t: 'defg',
}

/** Which segments of its cell a character lights; a blank lights none. */
export const segmentsOf = (character: string): readonly Segment[] =>
  SEGMENTS.filter((segment) => LIT[character]?.includes(segment))

/**
 * What stands in each cell of the glass, from the left. It has one cell more than a code has digits: a code stands in two halves
 * with an empty cell between, where `bAtt 03` has its blank, too.
 *
 * @param text what the display says
 * @param digits of a code
 */
export function cellsOf(text: string, digits: number): readonly string[] {
  const half = digits / 2
  const said = text.length === digits ? `${text.slice(0, half)} ${text.slice(half)}` : text
  return [...said.padEnd(digits + 1)]
}
