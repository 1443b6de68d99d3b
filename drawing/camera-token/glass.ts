import type { CameraTokenTypes } from '../../token-core/index.ts'
import { centred, spread } from '../placed.ts'
import type { Drawing, Point, Shape } from '../shapes.ts'

type Display = CameraTokenTypes['display']

/** The display of a camera token, 320 × 240: eight rows of thirty half-width columns, and the line of soft keys below them. */

const WIDTH = 320
const HEIGHT = 240
const COLUMN = 10
/** An em is two columns. */
const EM = 2 * COLUMN
const ROW = 25.2
const LEFT = 10
const TOP = 5
const LAST_ROW = 7
const SOFT_KEYS = { top: 211, height: 29, size: 18.4 } as const

const INK = 0x14233f
const PAPER = 0xeaf1f5
const TINT = 0xc9dcea
const KEY = 0x1d3a66
const WHITE = 0xffffff
const DARK = 0x08090b
/** The live picture where there is none to show. */
const LENS = 0x1b2027
const LENS_EDGE = 0x14181e

/** What the display shows, as shapes. Dark, or lit and blank: nothing. */
export function drawDisplay(display: Display): Drawing {
  const { lit, blank, camera } = display
  const ground = !lit ? DARK : camera && !blank ? LENS_EDGE : PAPER
  const shapes = lit && !blank ? [...contents(display), ...softKeys(display.softKeys)] : []
  return { width: WIDTH, height: HEIGHT, ground, shapes }
}

function contents(display: Display): Shape[] {
  const { screen, code, gauge, rows } = display
  if (display.camera) return viewfinder()
  if (screen === 'splash') return mark()
  if (code !== null && (screen === 'device-code' || screen === 'activation-code'))
    return [largeCode(display.lines[0] ?? code)]
  const title = screen === 'menu' || screen === 'transaction' ? display.lines[0] : undefined
  if (gauge === null) return rows.flatMap((text, row) => textRow(text, row, row === 0 && text === title))
  // The gauge stands as blocks in the text, for those who have only text. Here it is drawn.
  return [
    ...rows.map((text, row) => line(text.replaceAll(/[■□]/gu, '').trimEnd(), row, INK, false)),
    ...battery(gauge, rows.length),
  ]
}

const box = (fill: number, x: number, y: number, width: number, height: number, radius = 0): Shape => ({
  is: 'box',
  fill,
  x,
  y,
  width,
  height,
  radius,
})
const band = (fill: number, row: number): Shape => box(fill, 0, TOP + row * ROW - 0.6, WIDTH, ROW)

function line(text: string, row: number, fill: number, strong: boolean): Shape {
  return { is: 'text', fill, y: TOP + row * ROW + 19, size: EM, strong, characters: spread(text, LEFT, COLUMN) }
}

function textRow(text: string, row: number, strong: boolean): Shape[] {
  if (text.startsWith('Sign:')) return [band(TINT, LAST_ROW), line(text, LAST_ROW, INK, true)]
  if (text.startsWith('▶')) return [band(KEY, row), line(text, row, WHITE, false)]
  return [line(text, row, INK, strong)]
}

/** The digits to be typed into the bank's page: as large as the glass allows. */
function largeCode(text: string): Shape {
  const size = Math.min(60, ((WIDTH - 28) / text.length) * 2)
  const y = SOFT_KEYS.top / 2 + size * 0.36
  return { is: 'text', fill: INK, y, size, strong: true, characters: centred(text, WIDTH / 2, size) }
}

function softKeys(labels: readonly string[]): Shape[] {
  const width = WIDTH / 3
  const { top, height, size } = SOFT_KEYS
  return labels.flatMap((label, place): Shape[] => {
    if (label === '') return []
    const characters = centred(label, (place + 0.5) * width, size)
    return [
      box(KEY, place * width + 4, top, width - 8, height + 8, 6),
      { is: 'text', fill: WHITE, y: top + 21, size, strong: false, characters },
    ]
  })
}

/** Four steps: three cells full to none. Stands below the text. */
function battery(steps: number, row: number): Shape[] {
  const [x, y] = [LEFT, TOP + row * ROW + 10]
  return [
    box(INK, x, y, 104, 48, 8.5),
    box(PAPER, x + 3, y + 3, 98, 42, 5.5),
    box(INK, x + 105, y + 14, 7, 20, 3),
    ...[0, 1, 2].map((cell) => box(cell < steps ? INK : TINT, x + 8 + cell * 30.5, y + 8, 27, 32, 3)),
  ]
}

/** Four brackets around a middle, `width` × `height`, with arms of `arm` and corners of `round`. */
function brackets(x: number, y: number, width: number, height: number, arm: number, round: number): Point[][] {
  const corner = (cx: number, cy: number, sx: number, sy: number): Point[] => {
    // A quarter of a circle in four steps.
    const bend = [
      [0, 1],
      [0.0761, 0.6173],
      [0.2929, 0.2929],
      [0.6173, 0.0761],
      [1, 0],
    ] as const
    const points = bend.map(([u, v]): Point => [cx + sx * round * u, cy + sy * round * v])
    return [[cx, cy + sy * arm], ...points, [cx + sx * arm, cy]]
  }
  return [
    corner(x, y, 1, 1),
    corner(x + width, y, -1, 1),
    corner(x + width, y + height, -1, -1),
    corner(x, y + height, 1, -1),
  ]
}

/** The neutral mark: the frame that one holds over a code, and the code. */
function mark(): Shape[] {
  const size = 4.5
  const [x, y] = [106, 66]
  const square = (left: number, top: number) => box(KEY, x + left * size, y + top * size, 3.4 * size, 3.4 * size)
  return [
    ...brackets(x + 3 * size, y + 3 * size, 18 * size, 18 * size, 5.5 * size, 2 * size).map(
      (points): Shape => ({ is: 'line', stroke: KEY, width: 2 * size, points }),
    ),
    square(8, 8),
    square(12.6, 8),
    square(8, 12.6),
  ]
}

/** Where the camera looks: there is no live picture here, and the frame stands over an empty one. */
function viewfinder(): Shape[] {
  const stroke = (points: readonly Point[], width: number): Shape => ({ is: 'line', stroke: WHITE, width, points })
  return [
    box(LENS, 78, 22, 164, 174, 6),
    ...brackets(78, 22, 164, 174, 26, 6).map((points) => stroke(points, 3.4)),
    stroke(
      [
        [154, 109],
        [166, 109],
      ],
      1.6,
    ),
    stroke(
      [
        [160, 103],
        [160, 115],
      ],
      1.6,
    ),
  ]
}
