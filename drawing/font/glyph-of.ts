import { FONT_SLICES, readFontFile, sliceFile } from './font-files.ts'
import { type Glyph, type Outlines, readTrueType } from './true-type.ts'

/** Which characters a file of the font has; like a browser, the last of several is taken that has one. */
interface Slice {
  readonly name: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

let list: readonly Slice[] | undefined

function slices(): readonly Slice[] {
  list ??= Object.entries(FONT_SLICES)
    .map(([name, ranges]) => ({ name, ranges: ranges.split(',').map(rangeOf) }))
    .reverse()
  return list
}

/** `U+4F-5D` or `U+61`. */
function rangeOf(text: string): readonly [number, number] {
  const [first = 0, last = first] = text
    .replace(/^U\+/, '')
    .split('-')
    .map((hex) => Number.parseInt(hex, 16))
  return [first, last]
}

const files = new Map<string, Outlines>()

function outlinesOf(slice: string, weight: 400 | 700): Outlines {
  const name = sliceFile(slice, weight)
  const outlines = files.get(name) ?? readTrueType(readFontFile(name))
  files.set(name, outlines)
  return outlines
}

/** What is drawn for a character that the font has not: an upright frame, half an em or a whole one wide; nothing for a mark without a width. */
function missing(ems: number): Glyph {
  if (ems === 0) return []
  const box = (inset: number, isHole: boolean) => {
    const left = 0.06 + inset
    const right = ems - 0.06 - inset
    const [top, bottom] = [-0.78 + inset, 0.02 - inset]
    const corners = [
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const
    return { from: [left, top] as const, curves: [...(isHole ? corners.toReversed() : corners), [left, top] as const] }
  }
  return [box(0, false), box(0.05, true)]
}

/**
 * The outline of a character in BIZ UDGothic, the font of the window's glass. Files of the font are read when their first character is asked for.
 *
 * @param ems how wide the character is taken to be, where the font has not got it
 */
export function glyphOf(character: string, strong: boolean, ems: number): Glyph {
  const codePoint = character.codePointAt(0) ?? 0
  for (const { name, ranges } of slices()) {
    if (!ranges.some(([first, last]) => first <= codePoint && codePoint <= last)) continue
    const glyph = outlinesOf(name, strong ? 700 : 400)(codePoint)
    if (glyph !== null) return glyph
  }
  return missing(ems)
}
