import { describe, expect, test } from 'vitest'
import type { Kernels } from '../../../scanner/kernels/kernels.ts'
import { plainKernels } from '../../../scanner/kernels/plain/plain.ts'
import { simdKernels } from '../../../scanner/kernels/simd/simd.ts'
import type { Luma } from '../../../scanner/picture.ts'
import { randomFrom } from '../pictures.ts'

const simd = simdKernels() as Kernels

const SIDES = [1, 2, 3, 7, 9, 16, 17, 33, 50] as const

/** Every width with every height, a screen, a photo, and lines. */
const SIZES = [
  ...SIDES.flatMap((width) => SIDES.map((height) => [width, height] as const)),
  [641, 479],
  [1280, 180],
  [4001, 51],
  [9001, 5],
  [20_000, 1],
  [1, 20_000],
] as const

const random = randomFrom(14)
const whole = (below: number) => Math.floor(random() * below)

/** Noise: of all greys, of a few levels of contrast, or of black and white in runs, which looks like a code to what looks for one. */
function picture(width: number, height: number): Luma {
  const kind = whole(3)
  const data = new Uint8Array(width * height)
  let run = 0
  let dark = false
  for (let i = 0; i < data.length; i += 1, run -= 1) {
    if (run <= 0) {
      run = 1 + whole(4) + (whole(3) === 0 ? 8 : 0)
      dark = !dark
    }
    data[i] = kind === 0 ? whole(256) : kind === 1 ? 100 + whole(30) : (dark ? 10 : 230) + whole(26)
  }
  return { data, width, height }
}

/** Something larger before it, so that what it left in the memory would show. */
function expectEqual<Made extends object | number>(work: (kernels: Kernels) => Made): void {
  simd.sharpen(dirt, 2, 1.5)
  simd.double(dirt)
  expect(digest(work(simd))).toBe(digest(work(plainKernels)))
}

/** As bytes, which are compared faster than values are. */
function digest(made: object | number): string {
  if (typeof made === 'number') return `${made}`
  if (ArrayBuffer.isView(made)) return Buffer.from(made.buffer, made.byteOffset, made.byteLength).toString('latin1')
  return Object.entries(made)
    .map(([name, value]) => `${name} ${digest(value)}`)
    .join('\n')
}

const dirt = picture(120, 90)

const OF_ONE: Readonly<Record<string, (kernels: Kernels, luma: Luma) => object>> = {
  stretch: (kernels, luma) => kernels.stretch(luma),
  invert: (kernels, luma) => kernels.invert(luma),
  halve: (kernels, luma) => kernels.halve(luma),
  'shrink by 2': (kernels, luma) => kernels.shrink(luma, 2),
  'shrink by 3': (kernels, luma) => kernels.shrink(luma, 3),
  'shrink by 1.7': (kernels, luma) => kernels.shrink(luma, 1.7),
  'shrink by 300': (kernels, luma) => kernels.shrink(luma, 300),
  double: (kernels, luma) => kernels.double(luma),
  'shrink by 1': (kernels, luma) => kernels.shrink(luma, 1),
  'turn by 30°': (kernels, luma) => kernels.turn(luma, Math.PI / 6),
  'turn by −100°': (kernels, luma) => kernels.turn(luma, -Math.PI / 1.8),
  'turn by 90°': (kernels, luma) => kernels.turn(luma, Math.PI / 2),
  'boxBlur of 0': (kernels, luma) => kernels.boxBlur(luma, 0),
  'boxBlur of 1': (kernels, luma) => kernels.boxBlur(luma, 1),
  'boxBlur of 2': (kernels, luma) => kernels.boxBlur(luma, 2),
  'boxBlur of 7': (kernels, luma) => kernels.boxBlur(luma, 7),
  'boxBlur of 8': (kernels, luma) => kernels.boxBlur(luma, 8),
  'boxBlur of 40': (kernels, luma) => kernels.boxBlur(luma, 40),
  'sharpen by 1': (kernels, luma) => kernels.sharpen(luma, 2, 1),
  'sharpen by 1.5': (kernels, luma) => kernels.sharpen(luma, 2, 1.5),
  'sharpen by 7': (kernels, luma) => kernels.sharpen(luma, 1, 7),
  'sharpen by 1/16, wide': (kernels, luma) => kernels.sharpen(luma, 9, 1 / 16),
  thresholdsOf: (kernels, luma) => kernels.thresholdsOf(luma),
  'countSteps of 1': (kernels, luma) => kernels.countSteps(luma, 1),
  'countSteps of 12': (kernels, luma) => kernels.countSteps(luma, 12),
}

test('WebAssembly with SIMD is there, so that the tests below compare two things', () => {
  expect(simdKernels()).not.toBeNull()
})

describe('SIMD and plain JavaScript make the same', () => {
  test.each(Object.keys(OF_ONE))('%s', (name) => {
    const work = OF_ONE[name] as (kernels: Kernels, luma: Luma) => object
    for (const [width, height] of SIZES) {
      if (name === 'halve' && Math.min(width, height) < 2) continue
      if (name.startsWith('turn') && Math.max(width, height) > 5000) continue
      const luma = picture(width, height)
      expectEqual((kernels) => work(kernels, luma))
    }
  })

  test.each(['RGBA', 'RGBX', 'BGRA', 'BGRX'] as const)('brightness of %s', (order) => {
    for (const [width, height] of SIZES) {
      const pixels = picture(width, height * 4).data
      expectEqual((kernels) => kernels.brightnessOf(pixels, order))
      const opaque = pixels.map((byte, i) => (i % 4 === 3 ? 255 : byte))
      expectEqual((kernels) => kernels.brightnessOf(opaque, order))
      const hole = opaque.with(opaque.length - 1, 254)
      expectEqual((kernels) => kernels.brightnessOf(hole, order))
    }
  })

  test.each(['whole', 'inner'] as const)('patterns in rows: %s', (sought) => {
    let found = 0
    for (const [width, height] of SIZES) {
      const luma = picture(width, height)
      const thresholds = plainKernels.thresholdsOf(luma)
      for (const step of [1, 2, 7])
        expectEqual((kernels) => {
          const hits: number[] = []
          kernels.patternsIn(luma, thresholds, step, sought, (...hit) => hits.push(...hit))
          found += hits.length
          return Float64Array.from(hits)
        })
    }
    expect(found).toBeGreaterThan(100)
  })

  test.each([1, 2, 3, 8, 16])('mean and rank of %d pictures', (count) => {
    for (const [width, height] of SIZES) {
      const lumas = Array.from({ length: count }, () => picture(width, height))
      expectEqual((kernels) => kernels.meanOf(lumas))
      for (const rank of [0, count >> 1, count - 1]) expectEqual((kernels) => kernels.rankOf(lumas, rank))
    }
  })

  test('difference of two pictures that lie over each other, in part or not at all', () => {
    for (const [width, height] of SIZES) {
      const one = picture(width, height)
      const two = picture(Math.max(1, width - 3), height + 2)
      for (const [right, down] of [
        [0, 0],
        [3, -2],
        [-17, 5],
        [-200, 0],
      ] as const)
        expectEqual((kernels) => kernels.differenceOf(one, two, right, down, 2))
    }
  })
})
