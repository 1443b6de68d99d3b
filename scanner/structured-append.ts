import { textOf } from './character-set.ts'
import type { Code, Found, Part } from './picture.ts'

/** A text of which some parts are not in the picture. `parts`: those that are, counted from 1; `of`: how many it has. */
export type Incomplete = { parts: readonly number[]; of: number }

type Piece = Found & { part: Part }

/**
 * Puts together what is spread over several symbols (ISO/IEC 18004, 8): those of one set have its size and its parity in common. The joined code
 * stands where its first part does. Where two sets look alike (one chance in 256), the first of each part belong together, then the second.
 *
 * @param found in reading order
 * @returns the codes, joined ones at the end, and the sets that lack a part
 */
export function joinParts(found: readonly Found[]): { codes: Code[]; incomplete: Incomplete[] } {
  const codes: Code[] = found.filter(({ part }) => part === undefined).map(({ text, corners }) => ({ text, corners }))
  const incomplete: Incomplete[] = []
  for (const pieces of setsOf(found)) {
    const copies = Array.from({ length: pieces[0]?.part.of ?? 0 }, (_, index) => different(pieces, index))
    const most = Math.max(...copies.map(({ length }) => length))
    const parts = copies.flatMap(({ length }, index) => (length === most ? [index + 1] : []))
    if (parts.length < copies.length) incomplete.push({ parts, of: copies.length })
    else for (let n = 0; n < most; n += 1) codes.push(joined(copies.map((one) => one[n] as Piece)))
  }
  return { codes, incomplete }
}

/** The pieces of each set. Of a part whose reader does not say how many there are, nothing more can be said. */
function setsOf(found: readonly Found[]): Iterable<readonly Piece[]> {
  const sets = new Map<string, Piece[]>()
  for (const { part, ...code } of found) {
    if (part === undefined || part.of === 0) continue
    const name = `${part.of} ${part.parity}`
    sets.set(name, [...(sets.get(name) ?? []), { ...code, part }])
  }
  return sets.values()
}

function different(pieces: readonly Piece[], index: number): Piece[] {
  const those = pieces.filter(({ part }) => part.index === index)
  return those.filter(({ text }, i) => those.findIndex((one) => one.text === text) === i)
}

/** A part may end within a character, so bytes are joined before they are read. A part that names its character set (ECI) is a text of its own. */
function joined(pieces: readonly Piece[]): Code {
  const bytes = pieces.flatMap(({ part }) => (part.bytes === null ? [] : [...part.bytes]))
  const text = pieces.some(({ part }) => part.bytes === null) ? null : textOf(bytes)
  const [first] = pieces as readonly [Piece]
  return { text: text ?? pieces.map((piece) => piece.text).join(''), corners: first.corners }
}
