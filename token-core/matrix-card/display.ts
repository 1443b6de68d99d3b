import { CELL_NAMES, type CellName } from './cells.ts'
import { CARD_PRINT } from './print.ts'
import type { Token } from './token.ts'

/** What is printed. */
export interface Display {
  readonly kind: 'matrix-card'
  readonly screen: 'card'
  readonly lit: true
  /** All of it as text, from top to bottom. */
  readonly lines: readonly string[]
  readonly code: null
  /** 利用者番号. */
  readonly number: string
  readonly cells: readonly { readonly name: CellName; readonly digits: string }[]
}

/** Cells in a line, as on the card. */
const IN_A_LINE = 4

export function display({ number, cells: digits }: Token): Display {
  const cells = CELL_NAMES.map((name, i) => ({ name, digits: digits[i] ?? '' }))
  const line = (from: number) =>
    cells
      .slice(from, from + IN_A_LINE)
      .map((cell) => `${cell.name} ${cell.digits}`)
      .join('  ')
  return {
    kind: 'matrix-card',
    screen: 'card',
    lit: true,
    lines: [
      `${CARD_PRINT.bank} ${CARD_PRINT.title}`,
      `${CARD_PRINT.number} ${number}`,
      CARD_PRINT.cells,
      line(0),
      line(IN_A_LINE),
      `${CARD_PRINT.contact} ${CARD_PRINT.telephone}`,
      CARD_PRINT.practice,
    ],
    code: null,
    number,
    cells,
  }
}
