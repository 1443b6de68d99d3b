import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodePictureFile } from '../../host/pictures/picture-file.ts'
import type { Scanner } from '../../scanner/index.ts'
import { scannerWithoutHaste } from './load.ts'
import { blank, type Canvas, farthest, levels, modulesOf, noise, paintCode, pictureOf } from './pictures.ts'

const TEXT = 'CT1::WKW50.JDVS82R6.96F46536269WX4/HQL5H%QJ* DVKEZPCOEDDZCSH87/D'

let scanner: Scanner
beforeAll(async () => {
  scanner = await scannerWithoutHaste()
})

type Surroundings = (x: number, y: number) => number
const SURROUNDINGS: Record<string, Surroundings> = {
  black: () => 0,
  '#1e1e1e': () => 30,
  '#404040': () => 64,
  navy: () => 14,
  'a gradient': (x, y) => ((x + y) / 10) % 90,
}

/** A code on its surroundings with margins of so many modules left, right, above and below. */
function unframed(module: number, around: Surroundings, margins: readonly number[] = [0, 0, 0, 0], degrees = 0) {
  const side = modulesOf(TEXT)
  const canvas = blank(Math.ceil(side * module * 1.4) + 150, Math.ceil(side * module * 1.4) + 60, 250)
  const { width, height } = canvas
  const truth = paintCode(canvas, TEXT, { x: width / 2, y: height / 2, module, degrees })
  const turn = (degrees * Math.PI) / 180
  const [left = 0, right = 0, above = 0, below = 0] = margins
  canvas.grey.forEach((_, i) => {
    const [dx, dy] = [(i % width) + 0.5 - width / 2, Math.floor(i / width) + 0.5 - height / 2]
    const u = (dx * Math.cos(turn) + dy * Math.sin(turn)) / module + side / 2
    const v = (dy * Math.cos(turn) - dx * Math.sin(turn)) / module + side / 2
    if (u < -left || u > side + right || v < -above || v > side + below)
      canvas.grey[i] = around(i % width, Math.floor(i / width))
  })
  return { canvas, truth }
}

async function read(canvas: Canvas) {
  return scanner.readStill(pictureOf(canvas))
}

describe.each(Object.entries(SURROUNDINGS))('a code without a margin on %s', (_, around) => {
  test.each([2.5, 5, 14])('at %d pixels a module', async (module) => {
    const { canvas, truth } = unframed(module, around)
    const { codes } = await read(canvas)
    expect(codes.map(({ text }) => text)).toEqual([TEXT])
    expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(2 * module)
  })
})

test.each([
  ['half a module', [0.5, 0.5, 0.5, 0.5]],
  ['four modules left and right', [4, 4, 0, 0]],
  ['four modules below', [0, 0, 0, 4]],
])('a margin of %s', async (_, margins) => {
  const { codes } = await read(unframed(6, () => 0, margins).canvas)
  expect(codes.map(({ text }) => text)).toEqual([TEXT])
})

test('turned, and noisy', async () => {
  const { codes } = await read(noise(unframed(6, () => 0, [0, 0, 0, 0], 11).canvas, 10, 3))
  expect(codes.map(({ text }) => text)).toEqual([TEXT])
})

test('a light code without a margin on a light page', async () => {
  const { codes } = await read(levels(unframed(6, () => 0).canvas, 255, 0))
  expect(codes.map(({ text }) => text)).toEqual([TEXT])
})

test('in a live stream within one round of looks', async () => {
  const live = await scannerWithoutHaste()
  const picture = pictureOf(unframed(6, () => 20).canvas)
  const texts: string[] = []
  for (let frame = 0; frame < 16; frame += 1)
    for (const { text } of (await live.readFrame(picture)).codes) texts.push(text)
  expect(new Set(texts)).toEqual(new Set([TEXT]))
})

test.each(['no-margin-on-dark-page.png', 'no-margin-on-dark-page-1280x800.png'])(
  '%s, as it was reported',
  async (name) => {
    const file = await decodePictureFile(readFileSync(new URL(`../data/pictures/${name}`, import.meta.url)))
    if (!file.ok) throw new Error(file.error)
    const { codes } = await scanner.readStill(file.value)
    expect(codes.map(({ text }) => text)).toEqual([TEXT])
  },
)
