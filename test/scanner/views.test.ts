import { describe, expect, test } from 'vitest'
import type { Luma, Point } from '../../scanner/picture.ts'
import {
  evenedView,
  flattenedView,
  inTurn,
  liftedView,
  narrowedView,
  shrunkView,
  softenedView,
} from '../../scanner/views.ts'

/** Grey, with one pixel of another brightness. */
function lumaWith(width: number, height: number, at: Point, grey: number, rest = 100): Luma {
  const data = new Uint8Array(width * height).fill(rest)
  data[at.y * width + at.x] = grey
  return { data, width, height }
}

function lightest({ data, width }: Luma): Point {
  const at = data.indexOf(Math.max(...data))
  return { x: (at % width) + 0.5, y: Math.floor(at / width) + 0.5 }
}

describe.each([
  ['flattened', flattenedView, [12, 5]],
  ['narrowed', narrowedView, [6, 10]],
  ['both, one after the other', inTurn(flattenedView, narrowedView), [6, 5]],
  ['shrunk, then flattened', inTurn((luma) => shrunkView(luma, 6), flattenedView), [6, 2]],
] as const)('a picture that is %s', (_, view, [width, height]) => {
  test.each([
    { x: 0, y: 0 },
    { x: 7, y: 5 },
    { x: 2, y: 7 },
  ])('knows where $x, $y was', (at) => {
    const { luma, back } = view(lumaWith(12, 10, at, 255))
    expect([luma.width, luma.height]).toEqual([width, height])
    const { x, y } = back(lightest(luma))
    expect(Math.abs(x - at.x - 0.5)).toBeLessThanOrEqual(12 / width / 2)
    expect(Math.abs(y - at.y - 0.5)).toBeLessThanOrEqual(10 / height / 2)
  })
})

test.each([flattenedView, narrowedView])('a line of one pixel stays', (view) => {
  const { luma } = view({ data: Uint8Array.of(7), width: 1, height: 1 })
  expect(luma).toEqual({ data: Uint8Array.of(7), width: 1, height: 1 })
})

test('a last odd row or column is left out', () => {
  const luma = { data: Uint8Array.of(10, 20, 30, 40, 50, 60, 70, 80, 90), width: 3, height: 3 }
  expect(flattenedView(luma).luma).toEqual({ data: Uint8Array.of(25, 35, 45), width: 3, height: 1 })
  expect(narrowedView(luma).luma).toEqual({ data: Uint8Array.of(15, 45, 75), width: 1, height: 3 })
})

test('what lies in the dark is lifted, black and white stay', () => {
  const { data } = liftedView({ data: Uint8Array.of(0, 2, 4, 60, 120, 255), width: 6, height: 1 }).luma
  const [black = 0, two = 0, four = 0, sixty = 0, twice = 0, white = 0] = data
  expect([black, white]).toEqual([0, 255])
  expect(four - two).toBeGreaterThan(10)
  expect(twice - sixty).toBeLessThan(4 * (four - two))
})

test('a shadow goes, what is drawn in it stays', () => {
  const width = 200
  const shadow = (x: number) => (x < 100 ? 60 : 240)
  const data = Uint8Array.from({ length: width * width }, (_, i) => shadow(i % width))
  const inShadow = 100 * width + 30
  const inLight = 100 * width + 170
  data[inShadow] = 15
  data[inLight] = 60
  const { luma } = evenedView({ data, width, height: width })
  const [paperInShadow = 0, paperInLight = 0] = [luma.data[inShadow + 5], luma.data[inLight + 5]]
  expect(Math.abs(paperInShadow - paperInLight)).toBeLessThan(20)
  expect(luma.data[inShadow]).toBeLessThan(paperInShadow / 2)
  expect(luma.data[inLight]).toBeLessThan(paperInLight / 2)
})

test('noise is softened', () => {
  const { data } = softenedView(lumaWith(3, 3, { x: 1, y: 1 }, 190), 1).luma
  expect([...data]).toEqual(Array(9).fill(110))
})
