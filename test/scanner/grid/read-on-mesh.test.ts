import { beforeAll, describe, expect, test } from 'vitest'
import { readOnMesh } from '../../../scanner/grid/read-on-mesh.ts'
import type { Scanner } from '../../../scanner/index.ts'
import type { Corners, Luma } from '../../../scanner/picture.ts'
import type { Zxing } from '../../../scanner/zxing.ts'
import { scannerWithoutHaste } from '../load.ts'
import { bent, blank, blur, type Canvas, levels, modulesOf, noise, page, paintCode, pictureOf } from '../pictures.ts'

const TEXT = 'CT1::WKW50.JDVS82R6.96F46536269WX4/HQL5H%QJ* DVKEZPCOEDDZCSH87/D'
const SIDE = 480
// In how many ways the modules of one code are told dark from light.
const CLEAN_PICTURES = 3

let scanner: Scanner
beforeAll(async () => {
  scanner = await scannerWithoutHaste()
})

/** Paper that is not flat: waves so many pixels high. */
const wavy = (height: number) => (x: number, y: number) =>
  [x + height * Math.sin(y / 40), y + height * Math.sin(x / 50 + 1)] as const

function code(module: number, degrees: number): Canvas {
  const canvas = blank(SIDE, SIDE, 250)
  paintCode(canvas, TEXT, { x: SIDE / 2, y: SIDE / 2, module, degrees })
  return canvas
}

async function read(canvas: Canvas): Promise<string[]> {
  const { codes } = await scanner.readStill(pictureOf(canvas))
  return codes.map(({ text }) => text)
}

describe.each([
  [5, 0, 10],
  [5, 20, 8],
  [7, 0, 6],
  [7, 20, 6],
])('a crumpled code of %d pixels a module, turned by %d°, in waves of %d pixels', (module, degrees, height) => {
  test('is read', async () => {
    expect(await read(noise(bent(code(module, degrees), wavy(height)), 6, 1))).toEqual([TEXT])
  })

  test('light on dark', async () => {
    expect(await read(levels(bent(code(module, degrees), wavy(height)), 255, 0))).toEqual([TEXT])
  })

  test('soft and of little contrast', async () => {
    expect(await read(noise(levels(blur(bent(code(module, degrees), wavy(height)), 1), 90, 150), 3, 2))).toEqual([TEXT])
  })
})

test('beside one that is flat, each once, its corners where it stands', async () => {
  const canvas = blank(2 * SIDE, SIDE, 250)
  const crumpled = bent(code(5, 0), wavy(10))
  crumpled.grey.forEach((grey, i) => {
    canvas.grey[Math.floor(i / SIDE) * 2 * SIDE + (i % SIDE)] = grey
  })
  paintCode(canvas, 'FLAT', { x: 1.5 * SIDE, y: 100, module: 5 })
  const { codes } = await scanner.readStill(pictureOf(canvas))
  expect(codes.map(({ text }) => text)).toEqual(['FLAT', TEXT])
  const [, { corners }] = codes as [unknown, (typeof codes)[number]]
  // In the middle of the left half; the waves move it by 10 pixels.
  const half = (modulesOf(TEXT) / 2) * 5
  for (const [n, [u, v]] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].entries()) {
    const { x, y } = corners[n as 0 | 1 | 2 | 3]
    expect(Math.abs(x - (SIDE / 2 + (u as number) * half))).toBeLessThan(14)
    expect(Math.abs(y - (SIDE / 2 + (v as number) * half))).toBeLessThan(14)
  }
})

test('nothing is read where nothing stands, however wavy', async () => {
  for (let seed = 1; seed <= 10; seed += 1) expect(await read(bent(page(SIDE, SIDE, seed), wavy(seed)))).toEqual([])
})

test('however many seem to stand in a picture, the work is bounded, and the largest code is within the bound', () => {
  const luma = { data: new Uint8Array(400 * 400), width: 400, height: 400 }
  const corners: Corners = [
    { x: 20, y: 20 },
    { x: 380, y: 20 },
    { x: 380, y: 380 },
    { x: 20, y: 380 },
  ]
  const laidFlat = (count: number, modules: number) => {
    const cleaned: Luma[] = []
    const zxing: Zxing = (clean) => {
      cleaned.push(clean)
      return []
    }
    const unread = Array.from({ length: count }, () => ({ corners, modules, isLight: false }))
    readOnMesh(zxing, luma, unread, [])
    return cleaned.length / CLEAN_PICTURES
  }
  expect(laidFlat(1, 177)).toBe(1)
  expect(laidFlat(100, 177)).toBe(1)
  expect(laidFlat(100, 69)).toBe(8)
})

test('where a code was read no other is sought', () => {
  const luma = { data: new Uint8Array(100 * 100), width: 100, height: 100 }
  const corners: Corners = [
    { x: 20, y: 20 },
    { x: 80, y: 20 },
    { x: 80, y: 80 },
    { x: 20, y: 80 },
  ]
  const fail = () => {
    throw new Error('looked at')
  }
  expect(readOnMesh(fail, luma, [{ corners, modules: 21, isLight: false }], [{ text: 'READ', corners }])).toEqual([])
})
