import { create } from 'qrcode'
import type { Picture, Point } from '../../scanner/index.ts'

/** Brightness 0–255 as fractions, row by row: what the test pictures are painted on. */
export type Canvas = { grey: Float32Array; width: number; height: number }

type Corners = [Point, Point, Point, Point]

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function blank(width: number, height: number, grey = 255): Canvas {
  return { grey: new Float32Array(width * height).fill(grey), width, height }
}

/** A page of something like text: lines of dark strokes, 10 pixels high, words apart. */
export function page(width: number, height: number, seed: number): Canvas {
  const canvas = blank(width, height, 245)
  const random = randomFrom(seed)
  for (let top = 8; top + 12 < height; top += 18) {
    let x = 10
    while (x + 90 < width) {
      const letters = 2 + Math.floor(random() * 8)
      for (let n = 0; n < letters; n += 1, x += 8) {
        for (let stroke = 0; stroke < 3; stroke += 1) {
          const upright = random() < 0.5
          const dx = Math.floor(random() * 5)
          const dy = Math.floor(random() * 9)
          fill(canvas, x + (upright ? dx : 0), top + (upright ? 0 : dy), upright ? 1 : 6, upright ? 10 : 1, 40)
        }
      }
      x += 8
    }
  }
  return canvas
}

export function fill(canvas: Canvas, x: number, y: number, width: number, height: number, grey: number): void {
  for (let row = Math.max(0, y); row < Math.min(canvas.height, y + height); row += 1)
    canvas.grey.fill(grey, row * canvas.width + Math.max(0, x), row * canvas.width + Math.min(canvas.width, x + width))
}

/** Modules along one side of the code for a text, level M, without its margin. */
export function modulesOf(text: string): number {
  return create(text, { errorCorrectionLevel: 'M' }).modules.size
}

/**
 * Paints a code with its margin of four modules, its middle at (x, y), `module` pixels a module, turned clockwise by `degrees`.
 * Each pixel is the mean of 16 samples, so that modules need not be whole pixels.
 *
 * @returns where its corners truly are, margin not counted
 */
export function paintCode(
  canvas: Canvas,
  text: string,
  at: { x: number; y: number; module: number; degrees?: number },
): Corners {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const cos = Math.cos(((at.degrees ?? 0) * Math.PI) / 180)
  const sin = Math.sin(((at.degrees ?? 0) * Math.PI) / 180)
  const half = modules.size / 2
  const reach = Math.ceil((half + 4) * at.module * 1.42)
  for (let y = Math.max(0, Math.floor(at.y) - reach); y < Math.min(canvas.height, at.y + reach); y += 1) {
    for (let x = Math.max(0, Math.floor(at.x) - reach); x < Math.min(canvas.width, at.x + reach); x += 1) {
      const old = canvas.grey[y * canvas.width + x] as number
      let sum = 0
      for (let n = 0; n < 16; n += 1) {
        const dx = x + ((n & 3) + 0.5) / 4 - at.x
        const dy = y + ((n >> 2) + 0.5) / 4 - at.y
        const column = Math.floor((dx * cos + dy * sin) / at.module + half)
        const row = Math.floor((dy * cos - dx * sin) / at.module + half)
        if (Math.min(column, row) < -4 || Math.max(column, row) >= modules.size + 4) sum += old
        else if (Math.min(column, row) < 0 || Math.max(column, row) >= modules.size) sum += 250
        else sum += modules.get(row, column) ? 15 : 250
      }
      canvas.grey[y * canvas.width + x] = sum / 16
    }
  }
  const corner = (u: number, v: number): Point => ({
    x: at.x + (u * cos - v * sin) * half * at.module,
    y: at.y + (u * sin + v * cos) * half * at.module,
  })
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** Softens with a Gaussian of this sigma in pixels. */
export function blur(canvas: Canvas, sigma: number): Canvas {
  if (sigma === 0) return canvas
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const { width, height } = canvas
  const pass = (from: Float32Array, across: boolean): Float32Array => {
    const to = new Float32Array(from.length)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0
        for (let n = -reach; n <= reach; n += 1) {
          const column = across ? Math.min(width - 1, Math.max(0, x + n)) : x
          const row = across ? y : Math.min(height - 1, Math.max(0, y + n))
          sum += (weights[n + reach] as number) * (from[row * width + column] as number)
        }
        to[y * width + x] = sum / total
      }
    }
    return to
  }
  return { grey: pass(pass(canvas.grey, true), false), width, height }
}

/** Each pixel from where `from` says, in pixels; what lies outside is light. */
export function bent(canvas: Canvas, from: (x: number, y: number) => readonly [number, number]): Canvas {
  const { width, height } = canvas
  const at = (x: number, y: number) => {
    const isInside = x >= 0 && y >= 0 && x < width && y < height
    return isInside ? (canvas.grey[y * width + x] as number) : 250
  }
  const to = blank(width, height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = from(x + 0.5, y + 0.5)
      const [left, top] = [Math.floor(fromX - 0.5), Math.floor(fromY - 0.5)]
      const [fx, fy] = [fromX - 0.5 - left, fromY - 0.5 - top]
      const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx
      const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx
      to.grey[y * width + x] = upper * (1 - fy) + lower * fy
    }
  }
  return to
}

/** Brightness mapped from 0–255 to `from`–`to`. */
export function levels(canvas: Canvas, from: number, to: number): Canvas {
  return { ...canvas, grey: canvas.grey.map((grey) => from + (grey / 255) * (to - from)) }
}

/** Up to ± `amount` grey levels on each pixel. */
export function noise(canvas: Canvas, amount: number, seed: number): Canvas {
  const random = randomFrom(seed)
  return { ...canvas, grey: canvas.grey.map((grey) => grey + (random() * 2 - 1) * amount) }
}

export function pictureOf(canvas: Canvas): Picture {
  const data = new Uint8ClampedArray(canvas.grey.length * 4)
  canvas.grey.forEach((grey, i) => {
    data.set([grey, grey, grey, 255], i * 4)
  })
  return { data, width: canvas.width, height: canvas.height }
}

/** The farthest that a found corner lies from its true place, in pixels. */
export function farthest(found: readonly Point[], truth: readonly Point[]): number {
  return Math.max(
    ...truth.map((point, i) => Math.hypot((found[i]?.x ?? 1e9) - point.x, (found[i]?.y ?? 1e9) - point.y)),
  )
}
