import { describe, expect, it } from 'vitest'
import { writeGif } from '../../drawing/gif.ts'
import { readGif } from './read-gif.ts'

/** Random numbers that are always the same. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const rasterOf = (width: number, height: number, colourAt: (n: number) => number) => ({
  width,
  height,
  pixels: Uint32Array.from({ length: width * height }, (_, n) => colourAt(n)),
})

describe('a GIF', () => {
  it.each([
    ['one colour', 300, 200, 1],
    ['two', 300, 200, 2],
    ['as many as there can be, in no order', 300, 200, 256],
    ['one pixel', 1, 1, 2],
  ])('has the pixels that it was made from: %s', (_what, width, height, count) => {
    const next = numbers(7)
    const pictures = Array.from({ length: 3 }, () => rasterOf(width, height, () => next(count) * 0x10101))
    const frames = readGif(writeGif(pictures.map((raster) => ({ raster, ms: 100 }))))
    expect(frames.map(({ pixels }) => pixels)).toEqual(pictures.map(({ pixels }) => [...pixels]))
  })

  it('takes the nearest colour when there are too many', () => {
    const many = rasterOf(300, 1, (n) => (n < 256 ? n * 0x10000 : 0xff0005))
    const [frame] = readGif(writeGif([{ raster: many, ms: 100 }]))
    expect(frame?.pixels.slice(0, 256)).toEqual([...many.pixels.slice(0, 256)])
    expect(new Set(frame?.pixels.slice(256))).toEqual(new Set([0xff0000]))
  })

  it('shows nothing shorter than browsers do, and nothing longer than it can say', () => {
    const raster = rasterOf(2, 2, (n) => n)
    const times = [0, 12, 20, 144, 3000, 10_000_000]
    expect(readGif(writeGif(times.map((ms) => ({ raster, ms })))).map(({ ms }) => ms)).toEqual([
      20, 20, 20, 140, 3000, 655_350,
    ])
  })

  it('wants a picture', () => {
    expect(() => writeGif([])).toThrow(RangeError)
  })
})
