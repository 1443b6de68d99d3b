import type { Display } from '../token-core/index.ts'
import { spread } from './placed.ts'
import type { Drawing } from './shapes.ts'

/** A display as nothing but its lines. */

const INK = 0x14233f
const PAPER = 0xeaf1f5
const SIZE = { width: 320, height: 240, row: 25.2, em: 20 } as const

export const linesText = ({ lines }: Display): string => lines.map((line) => `${line}\n`).join('')

export const drawLines = ({ lines }: Display): Drawing => ({
  width: SIZE.width,
  height: SIZE.height,
  ground: PAPER,
  shapes: lines.map((text, row) => ({
    is: 'text',
    fill: INK,
    y: 24 + row * SIZE.row,
    size: SIZE.em,
    strong: false,
    characters: spread(text, 10, SIZE.em / 2),
  })),
})
