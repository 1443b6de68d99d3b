import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { jsqrLiveLooks, type LiveLooks, zxingLiveLooks } from '../../scanner/live-looks.ts'
import { jsqrStillLooks, type Look, type StillLooks, zxingStillLooks } from '../../scanner/looks.ts'
import { invert, lumaOf } from '../../scanner/luma.ts'
import { loadZxing, type Zxing } from '../../scanner/zxing.ts'
import { WASM_PATH } from './load.ts'
import { blank, farthest, paintCode, pictureOf } from './pictures.ts'

// Away from the middle and turned a little, so that a look that maps its corners back wrongly is seen.
const canvas = blank(900, 700, 230)
const truth = paintCode(canvas, 'EVERY LOOK FINDS IT', { x: 520, y: 300, module: 7, degrees: 6 })
const luma = lumaOf(pictureOf(canvas))
const around = { x: 520, y: 300 }

let zxing: Zxing
beforeAll(async () => {
  zxing = await loadZxing(readFileSync(WASM_PATH))
})

const liveLooks = ({ main, quick, near, far }: LiveLooks): readonly Look[] => [
  main,
  quick,
  ...[...near, ...far].flatMap((step) => (typeof step === 'object' ? [step.look] : [])),
]
const stillLooks = ({ main, more }: StillLooks): readonly Look[] => [main, ...more]

describe('every look finds a plain code, or the same in light on dark, and says where in the picture it is', () => {
  test.each([
    ['zxing, live', () => liveLooks(zxingLiveLooks(zxing))],
    ['zxing, still', () => stillLooks(zxingStillLooks(zxing))],
    ['jsqr alone, live', () => liveLooks(jsqrLiveLooks())],
    ['jsqr alone, still', () => stillLooks(jsqrStillLooks())],
  ])('%s', (_, looksOf) => {
    for (const look of looksOf()) {
      // One look is for light codes on dark.
      const [dark, light] = [luma, invert(luma)].map((picture) => look(picture, around, 'all'))
      const codes = dark?.length ? dark : (light ?? [])
      expect(codes.map((code) => code.text)).toEqual(['EVERY LOOK FINDS IT'])
      expect(farthest(codes[0]?.corners ?? [], truth)).toBeLessThan(7)
    }
  })
})

test('a look at a part goes where it is sent, and to the picture’s edge', () => {
  const large = blank(1600, 1200, 230)
  const corners = paintCode(large, 'IN THE CORNER', { x: 1480, y: 1090, module: 5 })
  const [part] = jsqrStillLooks().more
  expect(part?.(lumaOf(pictureOf(large)), { x: 300, y: 300 }, 'first')).toEqual([])
  const codes = part?.(lumaOf(pictureOf(large)), { x: 1590, y: 1190 }, 'first') ?? []
  expect(farthest(codes[0]?.corners ?? [], corners)).toBeLessThan(5)
})
