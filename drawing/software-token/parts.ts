import { columnsOf, wrapLine } from '../../token-core/index.ts'
import { centred, spread } from '../placed.ts'
import type { Drawing, Shape } from '../shapes.ts'

/** What the screens of both apps are made of: a telephone's display, upright. */

export const SCREEN = { width: 270, height: 480 } as const
const EDGE = 16
const BAR = 48

export const COLOURS = {
  ground: 0xeff3f6,
  raised: 0xffffff,
  line: 0xc9d2d9,
  text: 0x17212a,
  quiet: 0x4d5a65,
} as const
const WALLPAPER = 0xb9cedb

export const box = (fill: number, x: number, y: number, width: number, height: number, radius = 0): Shape => ({
  is: 'box',
  fill,
  x,
  y,
  width,
  height,
  radius,
})

interface TextStyle {
  readonly size: number
  readonly fill?: number
  readonly strong?: boolean
}

/** A name may hold anything: what breaks lines, moves a terminal or means nothing is a blank. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + columnsOf(character), 0)

/** As much of a text as goes into so many columns. */
function clipped(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let left = columns - columnsOf('…')
  for (const character of text) {
    left -= columnsOf(character)
    if (left < 0) break
    kept += character
  }
  return `${kept}…`
}

/** One line from the left edge of a place `width` wide, cut where it does not fit. */
export function textAt(
  text: string,
  x: number,
  y: number,
  width: number,
  { size, fill = COLOURS.text, strong = false }: TextStyle,
): Shape {
  const column = size / 2
  return { is: 'text', fill, y, size, strong, characters: spread(clipped(plain(text), width / column), x, column) }
}

/** One line around the middle of the screen, cut where it does not fit. */
export function textInMiddle(
  text: string,
  y: number,
  { size, fill = COLOURS.text, strong = false }: TextStyle,
  middle: number = SCREEN.width / 2,
): Shape {
  const columns = (SCREEN.width - 2 * EDGE) / (size / 2)
  return { is: 'text', fill, y, size, strong, characters: centred(clipped(plain(text), columns), middle, size) }
}

/** A sentence over several lines. @param y of the first one */
export function paragraph(text: string, y: number, style: TextStyle): Shape[] {
  const width = SCREEN.width - 2 * EDGE
  const rows = wrapLine(plain(text), Math.floor(width / (style.size / 2)))
  return rows.map((row, n) => textAt(row, EDGE, y + n * style.size * 1.6, width, style))
}

/** A labelled place to type in. @returns its shapes, 54 high */
export const field = (label: string, y: number): Shape[] => [
  textAt(label, EDGE, y + 12, SCREEN.width - 2 * EDGE, { size: 13, fill: COLOURS.quiet }),
  box(COLOURS.line, EDGE, y + 18, SCREEN.width - 2 * EDGE, 30, 5),
  box(COLOURS.raised, EDGE + 1, y + 19, SCREEN.width - 2 * EDGE - 2, 28, 4),
]

export const button = (label: string, x: number, y: number, width: number, fill: number): Shape[] => [
  box(fill, x, y, width, 36, 8),
  textInMiddle(label, y + 24, { size: 16, fill: COLOURS.raised, strong: true }, x + width / 2),
]

/** The digits to be typed into the bank's page, and how long they are right: a bar that runs out. */
export function codeWithTime(code: string, remaining: number, of: number, texts: TimeTexts, accent: number): Shape[] {
  const width = SCREEN.width - 2 * EDGE
  const size = Math.min(64, (2 * (width - 24)) / code.length)
  return [
    box(COLOURS.line, EDGE, 120, width, 150, 14),
    box(COLOURS.raised, EDGE + 1, 121, width - 2, 148, 13),
    textInMiddle(code, 180 + size * 0.36, { size, strong: true }),
    textInMiddle(`${texts.remaining} ${remaining} ${texts.seconds}`, 238, { size: 15, fill: COLOURS.quiet }),
    box(COLOURS.line, EDGE + 16, 250, width - 32, 6, 3),
    box(accent, EDGE + 16, 250, Math.max(6, ((width - 32) * Math.min(remaining, of)) / of), 6, 3),
  ]
}

interface TimeTexts {
  readonly remaining: string
  readonly seconds: string
}

/** An open app: its bar with a title, and what is below it. */
export const openApp = (title: string, accent: number, shapes: readonly Shape[]): Drawing => ({
  ...SCREEN,
  ground: COLOURS.ground,
  shapes: [
    box(accent, 0, 0, SCREEN.width, BAR),
    textAt(title, EDGE, 31, SCREEN.width - 2 * EDGE - 32, { size: 18, fill: COLOURS.raised, strong: true }),
    ...shapes,
  ],
})

/** The telephone without an open app: the one that is on it, or none. */
export const homeScreen = (app: { readonly name: string; readonly tile: number } | null): Drawing => ({
  ...SCREEN,
  ground: WALLPAPER,
  shapes:
    app === null
      ? []
      : [
          box(app.tile, SCREEN.width / 2 - 36, 170, 72, 72, 18),
          ...[0, 1, 2].map((n) => box(COLOURS.raised, SCREEN.width / 2 - 22 + n * 16, 200, 12, 12, 6)),
          textInMiddle(app.name, 270, { size: 16 }),
        ],
})
