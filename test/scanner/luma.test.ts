import { describe, expect, test } from 'vitest'
import { boxBlur, crop, double, lumaOf, rgbaOf, sharpen, shrink, turn } from '../../scanner/luma.ts'

const ramp = { data: Uint8Array.from({ length: 64 }, (_, i) => (i % 8) * 30), width: 8, height: 8 }
const flat = { data: new Uint8Array(64).fill(77), width: 8, height: 8 }

describe('brightness', () => {
  test('of colours, by their weights', () => {
    const data = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255])
    expect([...lumaOf({ data, width: 4, height: 1 }).data]).toEqual([76, 150, 29, 255])
  })

  test('of black, half and wholly transparent', () => {
    const data = Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 128, 0, 0, 0, 0])
    expect([...lumaOf({ data, width: 3, height: 1 }).data]).toEqual([0, 127, 255])
  })

  test('of a pixel whose bytes stand otherwise, or whose fourth says nothing', () => {
    const data = Uint8Array.from([255, 0, 0, 255])
    expect([...lumaOf({ data, width: 1, height: 1, format: 'BGRA' }).data]).toEqual([29])
    expect([...lumaOf({ data: data.with(3, 7), width: 1, height: 1, format: 'BGRX' }).data]).toEqual([29])
    expect([...lumaOf({ data: data.with(3, 7), width: 1, height: 1, format: 'RGBX' }).data]).toEqual([76])
  })

  test('that stands before planes of colours is taken without a copy', () => {
    const data = Uint8Array.from([1, 2, 3, 4, 128, 128])
    const luma = lumaOf({ data, width: 2, height: 2, format: 'Y' })
    expect([...luma.data]).toEqual([1, 2, 3, 4])
    expect(luma.data.buffer).toBe(data.buffer)
    expect(() => lumaOf({ data, width: 4, height: 2, format: 'Y' })).toThrow('"picture" expected 8 bytes, got 6')
  })

  test('from 16 to 235 becomes 0 to 255', () => {
    const data = Uint8Array.from([0, 16, 126, 235, 255])
    expect([...lumaOf({ data, width: 5, height: 1, format: 'Y-limited' }).data]).toEqual([0, 0, 128, 255, 255])
  })

  test('to RGBA and back', () => {
    expect(lumaOf({ ...ramp, data: rgbaOf(ramp) })).toEqual(ramp)
  })
})

describe('what is done to a picture', () => {
  test.each([
    ['doubled', double],
    ['softened', (luma: typeof flat) => boxBlur(luma, 2)],
    ['sharpened', (luma: typeof flat) => sharpen(luma, 2, 1.5)],
    ['shrunk', (luma: typeof flat) => shrink(luma, 1.7)],
  ])('a flat one stays flat: %s', (_, change) => {
    expect([...new Set(change(flat).data)]).toEqual([77])
  })

  test('doubled: a ramp stays a ramp, in steps of half the height', () => {
    const wide = double(ramp)
    expect([wide.width, wide.height]).toEqual([16, 16])
    expect([...wide.data.subarray(64 + 4, 64 + 12)]).toEqual([53, 68, 83, 98, 113, 128, 143, 158])
  })

  test('cropped', () => {
    expect([...crop(ramp, 2, 1, 3, 2).data]).toEqual([60, 90, 120, 60, 90, 120])
  })

  test('shrunk: the mean of what a pixel covers', () => {
    expect([...shrink(ramp, 2).data.subarray(0, 4)]).toEqual([15, 75, 135, 195])
    expect(shrink(ramp, 20)).toEqual({ data: Uint8Array.from([105]), width: 1, height: 1 })
  })

  test('softened: the mean of the neighbours, edges repeated', () => {
    expect([...boxBlur(ramp, 1).data.subarray(0, 8)]).toEqual([10, 30, 60, 90, 120, 150, 180, 200])
  })

  test('turned by a quarter: columns become rows, clockwise', () => {
    const turned = turn(ramp, Math.PI / 2)
    const middle = (turned.width >> 1) + 2 * turned.width
    expect(turned.data[middle]).toBeLessThan(turned.data[middle + 3 * turned.width] ?? 0)
  })
})
