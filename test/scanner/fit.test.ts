import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fittingView, MOST_LOOK_PIXELS, partsOf } from '../../scanner/fit.ts'
import { loadScanner } from '../../scanner/index.ts'
import { zxingLiveLooks } from '../../scanner/live-looks.ts'
import { zxingStillLooks } from '../../scanner/looks.ts'
import type { Luma } from '../../scanner/picture.ts'
import type { Zxing } from '../../scanner/zxing.ts'
import { WASM_PATH } from './load.ts'
import { blank, farthest, fill, paintCode, pictureOf, randomFrom } from './pictures.ts'

function white(width: number, height: number): Luma {
  return { data: new Uint8Array(width * height).fill(255), width, height }
}

/** The pixels of each look that zxing is asked for, at most so many. */
function lookedAt(luma: Luma): number[] {
  const looked: number[] = []
  const zxing: Zxing = ({ data }) => {
    looked.push(data.length)
    return []
  }
  const [live, still] = [zxingLiveLooks(zxing), zxingStillLooks(zxing)]
  const fitting = fittingView(luma).luma
  const around = { x: fitting.width - 1, y: fitting.height / 2 }
  const steps = [...live.near, ...live.far].flatMap((step) => (typeof step === 'object' ? [step.look] : []))
  for (const look of [live.main, live.quick, ...steps, still.main, ...still.more]) look(fitting, around, 'all')
  return looked
}

describe('what one look makes and searches is bounded, whatever the sides', () => {
  const random = randomFrom(2)
  const SIDES = [
    [1, 50_000],
    [50_000, 1],
    [1, 1],
    [2, 65_535],
    [65_535, 3],
    [700, 16_383],
    [4500, 4500],
    ...Array.from({ length: 12 }, () => {
      const width = Math.ceil(65_535 ** random())
      return [width, Math.ceil(Math.min(65_535, 4_000_000 / width) * random())] as const
    }),
  ] as const
  test.each(SIDES)('%d × %d', (width, height) => {
    const looked = lookedAt(white(width, height))
    expect(looked.length).toBeGreaterThan(10)
    expect(Math.max(...looked)).toBeLessThanOrEqual(MOST_LOOK_PIXELS * 1.01)
  })
})

describe('a picture that is too large for one look', () => {
  test('is halved until it fits, and its places are those of the whole', () => {
    const { luma, back } = fittingView(white(6000, 5000))
    expect([luma.width, luma.height]).toEqual([3000, 2500])
    expect(back({ x: 1500, y: 10 })).toEqual({ x: 3000, y: 20 })
  })

  test.each([
    [6000, 5000],
    [5000, 6000],
    [400, 65_535],
    [65_535, 401],
  ])('%d × %d is covered by parts that fit', (width, height) => {
    let reached = 0
    for (const { luma, back } of partsOf(white(width, height))) {
      expect(luma.data.length).toBeLessThanOrEqual(MOST_LOOK_PIXELS)
      const start = Math.max(back({ x: 0, y: 0 }).x, back({ x: 0, y: 0 }).y)
      expect(start).toBeLessThanOrEqual(reached)
      reached = start + Math.max(width, height) * (luma.data.length / (width * height))
    }
    expect(Math.round(reached)).toBe(Math.max(width, height))
  })

  test.each([2.2, 9])('a code of %d pixels a module in it is read, and stands where it is', async (module) => {
    const scanner = await loadScanner({ wasm: readFileSync(WASM_PATH), now: () => 0 })
    const canvas = blank(5200, 2900, 240)
    const truth = paintCode(canvas, 'ON A SCREEN OF 15 MEGAPIXELS', { x: 4700, y: 2500, module })
    const grey = { data: Uint8Array.from(canvas.grey), width: canvas.width, height: canvas.height }
    const { codes } = await scanner.readStill(grey)
    expect(codes.map(({ text }) => text)).toEqual(['ON A SCREEN OF 15 MEGAPIXELS'])
    expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(2 * module)
  })
})

test('a page tiled with finder patterns is never given to a look as it is: zxing’s work grows with the square of their number', () => {
  const side = 1600
  const luma = white(side, side)
  for (let i = 0; i < luma.data.length; i += 1) {
    const [x, y] = [(i % side) % 8, Math.floor(i / side) % 8]
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
    if (x < 7 && y < 7 && ring !== 2) luma.data[i] = 0
  }
  expect(fittingView(luma).luma.width).toBe(side / 2)
  expect([...partsOf(luma)]).toEqual([])
})

test('brightness alone is a picture too', async () => {
  const scanner = await loadScanner({ wasm: readFileSync(WASM_PATH), now: () => 0 })
  const canvas = blank(300, 300)
  paintCode(canvas, 'GREY', { x: 150, y: 150, module: 5 })
  fill(canvas, 0, 0, 10, 10, 90)
  const { data } = pictureOf(canvas)
  const grey = data.filter((_, i) => i % 4 === 0)
  const { codes } = await scanner.readStill({ data: grey, width: 300, height: 300 })
  expect(codes.map(({ text }) => text)).toEqual(['GREY'])
})
