import { columnsOf } from '../token-core/index.ts'
import type { PlacedCharacter } from './shapes.ts'

/** Each character at its own column of `column` units; marks without a width stand with the character before. */
export function spread(text: string, left: number, column: number): PlacedCharacter[] {
  let at = left
  return [...text].map((character) => {
    const columns = columnsOf(character)
    const x = columns === 0 ? at - column : at
    at += columns * column
    return { text: character, x, ems: columns / 2 }
  })
}

/** Around a middle; an em is two columns. */
export function centred(text: string, middle: number, size: number): PlacedCharacter[] {
  const columns = [...text].reduce((sum, character) => sum + columnsOf(character), 0)
  return spread(text, middle - (columns * size) / 4, size / 2)
}
