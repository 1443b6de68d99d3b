import { columnsOf } from '../../../token-core/key-free.ts'

/** The glass in pixels of the device: 320 × 240, eight rows of thirty half-width columns, and the line of soft keys below them. */
export const GLASS = { width: 320, height: 240 } as const
export const COLUMNS = 30
export const ROWS = 8
export const COLUMN = 10
/** An em is two columns: half-width characters are half an em wide, full-width ones a whole em. */
export const EM = 2 * COLUMN
export const ROW = 25.2
export const MARGIN = { x: (GLASS.width - COLUMNS * COLUMN) / 2, top: 5 } as const
export const SOFT_KEYS = { top: 211, height: 29 } as const

/** Where each UTF-16 unit of a row starts, in pixels of the glass. The second half of a surrogate pair stands with its first. */
export function columnPositions(row: string): number[] {
  const positions: number[] = []
  let column = 0
  for (const character of row) {
    const x = Number((MARGIN.x + column * COLUMN).toFixed(2))
    for (let unit = 0; unit < character.length; unit++) positions.push(x)
    column += columnsOf(character)
  }
  return positions
}

export function baseline(row: number): number {
  return Number((MARGIN.top + row * ROW + 19).toFixed(2))
}

/** A code in groups of four, as the device shows it. */
export function codeGroups(code: string): string[] {
  return code.match(/.{1,4}/g) ?? []
}
