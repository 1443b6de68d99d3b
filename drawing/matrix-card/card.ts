import { CARD_PRINT, type MatrixCardTypes } from '../../token-core/index.ts'
import { centred, spread } from '../placed.ts'
import type { Drawing, PlacedCharacter, Shape } from '../shapes.ts'

/** A matrix card, five units a millimetre: 87 × 55 mm. */
const WIDTH = 435
const HEIGHT = 275

const PAPER = 0xffffff
const EDGE = 0xb9c2c9
const BAND = 0x1f4f96
const HEAD = 0xdfe7ec
const INK = 0x1d2731

const LEFT = 22
const RIGHT = WIDTH - LEFT
const CELLS = { top: 142, letter: 28, digits: 50, stroke: 1.4 } as const

const box = (fill: number, x: number, y: number, width: number, height: number, radius = 0): Shape => ({
  is: 'box',
  ...{ fill, x, y, width, height, radius },
})
const text = (characters: readonly PlacedCharacter[], y: number, size: number, strong = false): Shape => ({
  is: 'text',
  fill: INK,
  ...{ y, size, strong, characters },
})
const from = (left: number, y: number, size: number, words: string, strong = false): Shape =>
  text(spread(words, left, size / 2), y, size, strong)
/** So wide as its characters of two columns. */
const upTo = (right: number, y: number, size: number, words: string): Shape =>
  from(right - words.length * size, y, size, words)

/** Both rows of the cells: letters above digits. */
function cells(shown: MatrixCardTypes['display']['cells']): Shape[] {
  const { top, letter, digits, stroke } = CELLS
  const width = (RIGHT - LEFT) / shown.length
  const height = letter + digits
  return [
    box(INK, LEFT - stroke, top - stroke, RIGHT - LEFT + 2 * stroke, height + 2 * stroke, 3),
    ...shown.flatMap(({ name, digits: two }, place): Shape[] => {
      const x = LEFT + place * width
      const [left, right] = [
        x + (place === 0 ? 0 : stroke / 2),
        x + width - (place === shown.length - 1 ? 0 : stroke / 2),
      ]
      return [
        box(HEAD, left, top, right - left, letter - stroke / 2),
        box(PAPER, left, top + letter + stroke / 2, right - left, digits - stroke / 2),
        text(centred(name, x + width / 2, 17), top + 20, 17),
        text(centred(two, x + width / 2, 30), top + letter + 35.5, 30, true),
      ]
    }),
  ]
}

/** The card as it is printed. */
export function drawCard({ number, cells: shown }: MatrixCardTypes['display']): Drawing {
  return {
    width: WIDTH,
    height: HEIGHT,
    ground: EDGE,
    shapes: [
      box(PAPER, 1, 1, WIDTH - 2, HEIGHT - 2),
      box(BAND, 1, 1, WIDTH - 2, 8),
      from(LEFT, 46, 23, CARD_PRINT.bank, true),
      upTo(RIGHT, 46, 17, CARD_PRINT.title),
      from(LEFT, 85, 14, CARD_PRINT.number),
      from(LEFT + 5 * 14 + 14, 85, 22, number, true),
      from(LEFT, 128, 14, CARD_PRINT.cells),
      ...cells(shown),
      from(LEFT, 254, 14, `${CARD_PRINT.contact} ${CARD_PRINT.telephone}`),
      upTo(RIGHT, 254, 14, CARD_PRINT.practice),
    ],
  }
}
