import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodePictureFile } from '../../host/pictures/picture-file.ts'
import { loadScanner, type Reading, type Scanner } from '../../scanner/index.ts'
import type { Found } from '../../scanner/picture.ts'
import { joinParts } from '../../scanner/structured-append.ts'
import { scannerWithoutHaste } from './load.ts'
import { blank, blur, type Canvas, fill, noise, paintCode, pictureOf } from './pictures.ts'

// Made by `qrencode -S`: three symbols side by side, 132 pixels each with their margins.
const SIDE = 132
const ENGLISH = 'CT1:THE FIRST OF THREE PARTS, THE SECOND PART OF THREE AND THE THIRD ONE'
const JAPANESE = 'A振込先口座の名義人は株式会社北陸商事です。'

type Parts = readonly [Canvas, Canvas, Canvas]
let scanner: Scanner
let english: Parts
let japanese: Parts

async function partsIn(name: string): Promise<Parts> {
  const file = await decodePictureFile(readFileSync(new URL(`../data/pictures/${name}`, import.meta.url)))
  if (!file.ok) throw new Error(file.error)
  const { data, width } = file.value
  const part = (index: number): Canvas => {
    const canvas = blank(SIDE, SIDE)
    canvas.grey.forEach((_, i) => {
      canvas.grey[i] = data[Math.floor(i / SIDE) * width + (i % SIDE) + index * SIDE] as number
    })
    return canvas
  }
  return [part(0), part(1), part(2)]
}

beforeAll(async () => {
  scanner = await scannerWithoutHaste()
  english = await partsIn('set-of-three.png')
  japanese = await partsIn('set-of-three-japanese.png')
})

/** Rows of pictures of one size, on white. */
function laid(...rows: readonly (readonly Canvas[])[]): Canvas {
  const canvas = blank(SIDE * Math.max(...rows.map(({ length }) => length)), SIDE * rows.length)
  rows.forEach((row, y) => {
    row.forEach((part, x) => {
      for (let line = 0; line < SIDE; line += 1) {
        const from = part.grey.subarray(line * SIDE, (line + 1) * SIDE)
        canvas.grey.set(from, (y * SIDE + line) * canvas.width + x * SIDE)
      }
    })
  })
  return canvas
}

/** As a thumb on it would leave it: its finder patterns stand, its modules are gone. */
function damaged(part: Canvas): Canvas {
  const canvas = { ...part, grey: part.grey.slice() }
  fill(canvas, 48, 48, 60, 60, 0)
  return canvas
}

function ordinary(text: string): Canvas {
  const canvas = blank(SIDE, SIDE)
  paintCode(canvas, text, { x: SIDE / 2, y: SIDE / 2, module: 4 })
  return canvas
}

const texts = ({ codes }: Reading) => codes.map(({ text }) => text)

describe('a text that is spread over several codes', () => {
  test.each([
    ['in order', [0, 1, 2]],
    ['in another order', [2, 0, 1]],
    ['with a part twice', [0, 1, 1, 2]],
    ['all of it twice', [0, 1, 2, 0, 1, 2]],
  ])('%s is read as one', async (_, order) => {
    const reading = await scanner.readStill(pictureOf(laid(order.map((n) => english[n] as Canvas))))
    expect({ ...reading, hint: null, codes: texts(reading) }).toEqual({
      codes: [ENGLISH],
      seen: 'code',
      incomplete: [],
      hint: null,
    })
  })

  test('a character may stand half in one and half in the next', async () => {
    expect(texts(await scanner.readStill(pictureOf(laid(japanese))))).toEqual([JAPANESE])
  })

  test('stands beside another such text and beside ordinary codes, where its first part does', async () => {
    const [a, b, c] = english
    const [x, y, z] = japanese
    const picture = laid([c, ordinary('ONE'), x], [z, a, y], [ordinary('TWO'), b])
    expect(texts(await scanner.readStill(pictureOf(picture)))).toEqual([JAPANESE, 'ONE', ENGLISH, 'TWO'])
  })

  test('is put together from what several looks read', async () => {
    const [a, b, c] = english
    const soft = noise(blur(c, 2.1), 8, 3)
    const [one, other] = [
      await scanner.readFrame(pictureOf(laid([soft]))),
      await scanner.readStill(pictureOf(laid([soft]))),
    ]
    expect(one.seen).not.toBe('part')
    expect(other.incomplete).toEqual([{ parts: [3], of: 3 }])
    expect(texts(await scanner.readStill(pictureOf(laid([a, b, soft]))))).toEqual([ENGLISH])
  })

  test.each([
    ['of three only the second', () => [english[1]], [{ parts: [2], of: 3 }]],
    ['the middle one damaged', () => [english[0], damaged(english[1]), english[2]], [{ parts: [1, 3], of: 3 }]],
    [
      'two texts, of both something',
      () => [english[0], japanese[2], japanese[1]],
      [
        { parts: [1], of: 3 },
        { parts: [2, 3], of: 3 },
      ],
    ],
  ])('%s: says which parts are there', async (_, parts, incomplete) => {
    const reading = await scanner.readStill(pictureOf(laid(parts())))
    expect(reading).toMatchObject({ codes: [], seen: 'part', incomplete })
    expect(reading.hint).not.toBeNull()
  })

  test('that lacks a part keeps no ordinary code from being read', async () => {
    const reading = await scanner.readStill(pictureOf(laid([english[0], ordinary('ONE'), english[2]])))
    expect(reading).toMatchObject({ seen: 'code', incomplete: [{ parts: [1, 3], of: 3 }] })
    expect(texts(reading)).toEqual(['ONE'])
  })

  test('is read in one frame of a live picture, which says what is missing', async () => {
    expect(texts(await scanner.readFrame(pictureOf(laid(english))))).toEqual([ENGLISH])
    const reading = await scanner.readFrame(pictureOf(laid([english[0], english[1]])))
    expect(reading).toMatchObject({ codes: [], seen: 'part', incomplete: [{ parts: [1, 2], of: 3 }] })
  })
})

describe('without WebAssembly', () => {
  test('the first of them is known to be one, and no more', async () => {
    const alone = await loadScanner({ wasm: null, now: () => 0 })
    const picture = pictureOf(laid([english[0]]))
    for (const reading of [await alone.readStill(picture), await alone.readFrame(picture)])
      expect(reading).toMatchObject({ codes: [], seen: 'part', incomplete: [] })
  })
})

describe('parts put together', () => {
  const at = (x: number): Found['corners'] =>
    [0, 1, 2, 3].map((n) => ({ x: x + n, y: 0 })) as unknown as Found['corners']
  const part = (index: number, bytes: string | null, text = bytes ?? '', parity = '7'): Found => ({
    text,
    corners: at(index),
    part: { index, of: 2, parity, bytes: bytes === null ? null : Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)) },
  })

  test('two texts that look alike: the first of each belong together', () => {
    const { codes, incomplete } = joinParts([part(0, 'A1'), part(1, 'A2'), part(0, 'B1'), part(1, 'B2')])
    expect(codes.map(({ text }) => text)).toEqual(['A1A2', 'B1B2'])
    expect(incomplete).toEqual([])
  })

  test('two texts that look alike, one not whole: nothing is guessed', () => {
    expect(joinParts([part(0, 'A1'), part(1, 'A2'), part(1, 'B2')])).toEqual({
      codes: [],
      incomplete: [{ parts: [2], of: 2 }],
    })
  })

  test('a kanji in Shift_JIS over two symbols', () => {
    expect(joinParts([part(0, 'A\x90', '?'), part(1, '\x55B', '?')]).codes[0]?.text).toBe('A振B')
  })

  test('symbols that name their character set, and bytes in none that is known, are texts of their own', () => {
    expect(joinParts([part(0, null, 'é'), part(1, 'b')]).codes[0]?.text).toBe('éb')
    expect(joinParts([part(0, '\xff', 'ÿ'), part(1, 'b')]).codes[0]?.text).toBe('ÿb')
  })
})
