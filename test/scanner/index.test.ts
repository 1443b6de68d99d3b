import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadScanner, type Scanner } from '../../scanner/index.ts'
import { scannerWithoutHaste, WASM_PATH } from './load.ts'
import { blank, blur, farthest, fill, levels, noise, page, paintCode, pictureOf } from './pictures.ts'

// Codes as long as the protocol's: an activation message of 174 characters, a request of 312.
const { examples } = JSON.parse(readFileSync(new URL('../data/vectors/protocol.json', import.meta.url), 'utf8'))
const ACTIVATION: string = examples[0].activation2.text
const REQUEST: string = examples[0].requests[0].text

let scanner: Scanner
beforeAll(async () => {
  scanner = await scannerWithoutHaste()
})

describe('what is read, and where it stands', () => {
  test.each([
    [ACTIVATION, 2, 0],
    [ACTIVATION, 3.3, 5],
    [ACTIVATION, 6, 0],
    [REQUEST, 2, 0],
    [REQUEST, 4.7, -8],
    [REQUEST, 6, 3],
  ])('%s at %d pixels a module, turned by %d°', async (text, module, degrees) => {
    const canvas = page(640, 480, 7)
    const truth = paintCode(canvas, text, { x: 330, y: 235, module, degrees })
    const { codes, seen, hint } = await scanner.readFrame(pictureOf(canvas))
    expect(codes.map((code) => code.text)).toEqual([text])
    expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(1.5 * module)
    expect(seen).toBe('code')
    expect(hint).toEqual(codes[0]?.corners)
  })

  test.each([90, 180, 270])('the corners turn with the code: %d°', async (degrees) => {
    const canvas = blank(300, 300)
    const truth = paintCode(canvas, 'TURNED', { x: 150, y: 150, module: 5, degrees })
    const { codes } = await scanner.readFrame(pictureOf(canvas))
    expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(3)
  })

  test('light on dark', async () => {
    const canvas = blank(300, 300)
    paintCode(canvas, 'INVERTED', { x: 150, y: 150, module: 5 })
    const { codes } = await scanner.readFrame(pictureOf(levels(canvas, 255, 0)))
    expect(codes.map((code) => code.text)).toEqual(['INVERTED'])
  })

  test('Japanese text', async () => {
    const canvas = blank(300, 300)
    paintCode(canvas, '振込先口座', { x: 150, y: 150, module: 5 })
    const { codes } = await scanner.readFrame(pictureOf(canvas))
    expect(codes.map((code) => code.text)).toEqual(['振込先口座'])
  })

  test('a transparent picture lies over white', async () => {
    const canvas = blank(300, 300)
    paintCode(canvas, 'CLEAR', { x: 150, y: 150, module: 5 })
    const picture = pictureOf(canvas)
    // Black of the darkness as alpha: what was white is black and wholly transparent now.
    const data = new Uint8ClampedArray(picture.data.length)
    for (let i = 0; i < data.length; i += 4) data[i + 3] = 255 - (picture.data[i] ?? 0)
    const { codes } = await scanner.readFrame({ ...picture, data })
    expect(codes.map((code) => code.text)).toEqual(['CLEAR'])
  })
})

describe('several codes in one picture', () => {
  function twoCodes() {
    const canvas = page(800, 400, 3)
    paintCode(canvas, 'LOWER RIGHT', { x: 600, y: 260, module: 4 })
    paintCode(canvas, 'UPPER LEFT', { x: 180, y: 130, module: 5, degrees: 4 })
    return pictureOf(canvas)
  }

  test('a still picture gives all of them, from top to bottom, each once', async () => {
    const { codes } = await scanner.readStill(twoCodes())
    expect(codes.map((code) => code.text)).toEqual(['UPPER LEFT', 'LOWER RIGHT'])
  })

  test('the same text at two places is two codes', async () => {
    const canvas = blank(600, 300)
    paintCode(canvas, 'TWICE', { x: 150, y: 150, module: 5 })
    paintCode(canvas, 'TWICE', { x: 450, y: 152, module: 5 })
    const { codes } = await scanner.readStill(pictureOf(canvas))
    expect(codes).toHaveLength(2)
  })

  test('a frame gives one', async () => {
    const { codes } = await scanner.readFrame(twoCodes())
    expect(codes).toHaveLength(1)
  })
})

describe('a hard picture', () => {
  // Too small and soft for the first look.
  function hard() {
    const canvas = page(640, 480, 1)
    const truth = paintCode(canvas, ACTIVATION, { x: 322, y: 238, module: 2, degrees: 2 })
    return { picture: pictureOf(noise(blur(canvas, 0.9), 8, 4)), truth }
  }

  test('is read by a later look when it is a still one, its corners in pixels of the picture', async () => {
    const { picture, truth } = hard()
    const { codes } = await scanner.readStill(picture)
    expect(codes.map((code) => code.text)).toEqual([ACTIVATION])
    expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(4)
  })

  test('is not read when the time is up after the first look', async () => {
    let clock = 0
    const now = () => {
      clock += 100
      return clock
    }
    const hurried = await loadScanner({ wasm: readFileSync(WASM_PATH), now })
    const { codes, hint } = await hurried.readStill(hard().picture, 100)
    expect(codes).toEqual([])
    expect(farthest(hint ?? [], hard().truth)).toBeLessThan(8)
  })

  test('is read within one round of looks in a live stream', async () => {
    const live = await scannerWithoutHaste()
    const { picture } = hard()
    const readings = []
    for (let frame = 0; frame < 8; frame += 1) readings.push(await live.readFrame(picture))
    const hits = readings.filter(({ codes }) => codes.length > 0)
    expect(hits.length).toBeGreaterThanOrEqual(2)
    expect(hits.length).toBeLessThan(8)
    for (const { codes } of hits) expect(codes.map((code) => code.text)).toEqual([ACTIVATION])
  })

  test('little contrast and noise are no hindrance', async () => {
    const canvas = blank(640, 480, 200)
    paintCode(canvas, REQUEST, { x: 320, y: 240, module: 5 })
    const { codes } = await scanner.readFrame(pictureOf(noise(levels(canvas, 100, 150), 8, 2)))
    expect(codes.map((code) => code.text)).toEqual([REQUEST])
  })
})

describe('jsqr alone', () => {
  test.each([
    [640, 480],
    [1280, 720],
  ])('reads frames and still pictures of %d × %d', async (width, height) => {
    const alone = await loadScanner({ wasm: null, now: () => 0 })
    const canvas = blank(width, height, 230)
    const truth = paintCode(canvas, ACTIVATION, { x: width / 2, y: height / 2, module: height / 90, degrees: 3 })
    for (const { codes } of [await alone.readFrame(pictureOf(canvas)), await alone.readStill(pictureOf(canvas))]) {
      expect(codes.map((code) => code.text)).toEqual([ACTIVATION])
      expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(height / 90)
    }
  })

  test('finds in a part what is too small in the whole', async () => {
    const alone = await loadScanner({ wasm: null, now: () => 0 })
    const canvas = blank(1920, 1080, 230)
    paintCode(canvas, 'SMALL ON A LARGE SCREEN', { x: 960, y: 540, module: 3 })
    const { codes } = await alone.readStill(pictureOf(canvas))
    expect(codes.map((code) => code.text)).toEqual(['SMALL ON A LARGE SCREEN'])
  })
})

describe('what is no picture', () => {
  test.each([
    ['too few bytes', { data: new Uint8Array(10), width: 4, height: 4 }],
    ['no width', { data: new Uint8Array(0), width: 0, height: 4 }],
    ['half a pixel', { data: new Uint8Array(8), width: 0.5, height: 4 }],
  ])('%s', async (_, picture) => {
    await expect(scanner.readFrame(picture)).rejects.toThrow(RangeError)
    await expect(scanner.readStill(picture)).rejects.toThrow(RangeError)
  })

  test('one pixel is read as nothing', async () => {
    const canvas = blank(1, 1, 128)
    expect((await scanner.readStill(pictureOf(canvas))).codes).toEqual([])
  })

  test('a page without a code gives none, by no look', async () => {
    const canvas = page(640, 480, 11)
    fill(canvas, 200, 150, 120, 80, 90)
    const { codes, seen, hint } = await scanner.readStill(pictureOf(canvas))
    expect({ codes, seen, hint }).toEqual({ codes: [], seen: 'no-code', hint: null })
  })
})
