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
const SEGMENT_LINES: Readonly<Record<Segment, readonly [Point, Point]>> = {
  a: [at(LEFT, TOP), at(RIGHT, TOP)],
  b: [at(RIGHT, TOP), at(RIGHT, MIDDLE)],
  c: [at(RIGHT, MIDDLE), at(RIGHT, BOTTOM)],
  d: [at(LEFT, BOTTOM), at(RIGHT, BOTTOM)],
  e: [at(LEFT, MIDDLE), at(LEFT, BOTTOM)],
  f: [at(LEFT, TOP), at(LEFT, MIDDLE)],
  g: [at(LEFT, MIDDLE), at(RIGHT, MIDDLE)],
}

/** Between two segments, so that one sees where one ends. */
const GAP = 0.3

/** A segment is a bar with two pointed ends, along its line. */
function outlineOf(segment: Segment): readonly Point[] {
  const [[x1, y1], [x2, y2]] = SEGMENT_LINES[segment]
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2)
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const half = CELL.thickness / 2
  const point = (along: number, aside: number): Point => [x1 + ux * along - uy * aside, y1 + uy * along + ux * aside]
  const [from, to] = [GAP, length - GAP]
  return [
    point(from, 0),
    point(from + half, half),
    point(to - half, half),
    point(to, 0),
    point(to - half, -half),
    point(from + half, -half),
  ]
}

/** The corners of each segment, in units of its cell. */
export const SEGMENT_OUTLINES: Readonly<Record<Segment, readonly Point[]>> = {
  a: outlineOf('a'),
  b: outlineOf('b'),
  c: outlineOf('c'),
  d: outlineOf('d'),
  e: outlineOf('e'),
  f: outlineOf('f'),
  g: outlineOf('g'),
}

/** What so many cells take. */
export const widthOfCells = (cells: number): number => (cells - 1) * CELL.pitch + CELL.width + 1.4

/** The indicator of remaining time: a bar for each ten seconds of a minute. */
export const BAR = { width: 9, height: 1.9 } as const

/** Where the upper edges of the bars lie, the lowest first. */
export const BAR_TOPS = [0, 1, 2, 3, 4, 5].map((bar) => CELL.height - BAR.height - bar * 3.22)

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
