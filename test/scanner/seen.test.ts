import { describe, expect, test } from 'vitest'
import { findOutline } from '../../scanner/finder.ts'
import { lumaOf } from '../../scanner/luma.ts'
import { blurOf, survey } from '../../scanner/seen.ts'
import { blank, blur, type Canvas, farthest, fill, levels, noise, page, paintCode, pictureOf } from './pictures.ts'

const TEXT = 'CT1:'.padEnd(174, '0RGSLK7H07H9Z479L64R6%47T666U0XYKZEW')

function look(canvas: Canvas) {
  return survey(lumaOf(pictureOf(canvas)))
}

function withCode(module: number, degrees = 0) {
  const canvas = page(640, 480, 5)
  const truth = paintCode(canvas, TEXT, { x: 315, y: 244, module, degrees })
  return { canvas, truth }
}

describe('why nothing is read', () => {
  test('too dark: a room at night, noise and all', () => {
    expect(look(noise(levels(withCode(5).canvas, 5, 40), 10, 1))).toEqual({ seen: 'too-dark', hint: null })
    expect(look(blank(640, 480, 0)).seen).toBe('too-dark')
  })

  test('too bright: an overexposed screen', () => {
    expect(look(noise(levels(withCode(5).canvas, 235, 300), 6, 1))).toEqual({ seen: 'too-bright', hint: null })
    expect(look(blank(640, 480, 255)).seen).toBe('too-bright')
  })

  test.each([
    [2.5, 0.8],
    [4, 0.6],
    [4, 1],
    [6, 0.8],
    [6, 1],
  ])('too blurred: %d pixels a module, sigma of %d modules', (module, sigma) => {
    expect(look(noise(blur(withCode(module).canvas, sigma * module), 8, 3)).seen).toBe('too-blurred')
  })

  test.each([1.7, 2, 2.3])('too small: %d pixels a module, soft', (module) => {
    const { canvas, truth } = withCode(module, 3)
    const { seen, hint } = look(noise(blur(canvas, 0.55 * module), 6, 2))
    expect(seen).toBe('too-small')
    expect(farthest(hint ?? [], truth)).toBeLessThan(5 * module)
  })

  test('a code that stands there sharp and large but covered', () => {
    const { canvas, truth } = withCode(5, -4)
    fill(canvas, 290, 190, 90, 110, 250)
    const { seen, hint } = look(canvas)
    expect(seen).toBe('code')
    expect(farthest(hint ?? [], truth)).toBeLessThan(10)
  })

  test.each([0, 1, 2, 3, 4, 5])('no code: page %d, sharp and noisy in turn', (seed) => {
    const canvas = noise(blur(page(960, 540, seed), (seed % 4) * 0.5), (seed % 3) * 8, seed)
    expect(look(canvas)).toEqual({ seen: 'no-code', hint: null })
  })

  test('no code: a wall with a shadow across it is not blurred', () => {
    const wall = blank(640, 480)
    wall.grey.forEach((_, i) => {
      wall.grey[i] = 90 + ((i % 640) / 640) * 120
    })
    expect(look(noise(wall, 6, 4))).toEqual({ seen: 'no-code', hint: null })
  })

  test('no code: a sharp window frame', () => {
    const canvas = blank(640, 480, 180)
    fill(canvas, 0, 0, 640, 200, 60)
    fill(canvas, 100, 0, 30, 480, 20)
    expect(look(canvas)).toEqual({ seen: 'no-code', hint: null })
  })
})

describe('the measure of blur', () => {
  test.each([1, 2, 3, 4])('stripes behind a sigma of %d pixels', (sigma) => {
    const canvas = blank(320, 240, 230)
    for (let x = 0; x < 320; x += 80) fill(canvas, x, 0, 40, 240, 30)
    const measured = blurOf(lumaOf(pictureOf(noise(blur(canvas, sigma), 4, 8))))
    expect(measured).toBeGreaterThan(sigma * 0.7)
    expect(measured).toBeLessThan(sigma * 1.3)
  })

  test('nothing to measure on a blank sheet', () => {
    expect(blurOf(lumaOf(pictureOf(noise(blank(320, 240, 200), 8, 1))))).toBeNull()
  })
})

describe('the outline by the finder patterns', () => {
  test.each([0, 10, 25, 100, 200, 330])('turned by %d°', (degrees) => {
    const canvas = blank(640, 480, 220)
    const truth = paintCode(canvas, TEXT, { x: 320, y: 240, module: 4, degrees })
    const outline = findOutline(lumaOf(pictureOf(canvas)))
    expect(farthest(outline?.corners ?? [], truth)).toBeLessThan(6)
    expect(outline?.size).toBeGreaterThan(3.6)
    expect(outline?.size).toBeLessThan(4.4)
  })

  test('two finder patterns are no code', () => {
    const { canvas } = withCode(4)
    fill(canvas, 315 - 100, 244 - 100, 45, 45, 250)
    expect(findOutline(lumaOf(pictureOf(canvas)))).toBeNull()
  })
})
