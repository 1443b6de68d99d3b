import { join } from 'node:path'
import jsQR from 'jsqr'
import { readScannerWasm } from '../host/pictures/scanner-wasm.ts'
import * as ours from '../scanner/index.ts'
import { blur, noise, page, paintCode, pictureOf } from '../test/scanner/pictures.ts'
import { type BenchOptions, type BenchRow, median } from './report.ts'
import { startPass, workSince } from './zxing-pass.ts'

type Picture = ours.Picture

const SIZES = [
  [640, 480],
  [1280, 720],
  [1920, 1080],
] as const

const RUNS = 8
const JSQR_RUNS = 3
// Several rounds of the looks that take turns on a miss.
const MISSES = 200
// How far the page moves from frame to frame, in pixels: a hand that aims.
const RIGHT = 3
const DOWN = 2

/** A checkout's scanner. */
interface Measured {
  scanner: ours.Scanner
  lumaOf: typeof ours.lumaOf
}

/**
 * What a webcam frame costs: a page of text, a little soft and noisy, with a code of 174 characters on it (hit) and without (miss). A hit is told
 * beside jsqr; a miss, the mean over the frames of a page that moves so that each look has its turns, beside zxing's bare pass. All are handed
 * brightness then, as cameras give it; what it costs to make that of colours is a row of its own.
 */
export async function benchScanner({ before }: BenchOptions): Promise<BenchRow[]> {
  const wasm = await readScannerWasm()
  const pass = await startPass(wasm)
  const doors: (typeof ours)[] = before === null ? [ours] : [ours, await import(join(before, 'scanner/index.ts'))]
  const sides = await Promise.all(
    doors.map(async ({ loadScanner, lumaOf }) => ({ scanner: await loadScanner({ wasm }), lumaOf })),
  )
  await warmUp(sides)
  const rows: BenchRow[] = []
  for (const [width, height] of SIZES) {
    const size = `${width} × ${height}`
    const hit = frame(width, height, true)
    const miss = frame(width, height, false)
    rows.push(row(`brightness ${size}`, await medians(sides, ({ lumaOf }) => lumaOf(miss))))
    const jsqr = { name: 'jsqr alone', value: await time(JSQR_RUNS, () => readWithJsqr(hit)) }
    rows.push(row(`decode ${size}, hit`, await medians(sides, ({ scanner }) => read(scanner, hit, 1)), jsqr))
    const { means, bare } = await misses(sides, pass, miss)
    rows.push(row(`decode ${size}, miss, mean work`, means, { name: 'zxing’s pass', value: bare }))
  }
  return rows
}

async function misses(sides: readonly Measured[], pass: Awaited<ReturnType<typeof startPass>>, still: Picture) {
  const spent = sides.map(() => 0)
  let bare = 0
  for (let n = 0; n < MISSES; n += 1) {
    const picture = ours.lumaOf(moved(still, RIGHT * n, DOWN * n))
    bare += pass(picture)
    for (const [i, { scanner }] of sides.entries()) {
      const start = process.cpuUsage()
      await read(scanner, picture, 0)
      spent[i] = (spent[i] as number) + workSince(start)
    }
  }
  return { means: spent.map((all) => all / MISSES), bare: bare / MISSES }
}

/** The picture, what left it on one side coming in again on the other. */
function moved({ data, width, height }: Picture, right: number, down: number): Picture {
  const pixels = new Uint8ClampedArray(data.length)
  const left = 4 * (right % width)
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(((y + down) % height) * width * 4, (((y + down) % height) + 1) * width * 4)
    pixels.set(row.subarray(left), y * width * 4)
    pixels.set(row.subarray(0, left), (y + 1) * width * 4 - left)
  }
  return { data: pixels, width, height }
}

async function read(scanner: ours.Scanner, picture: Picture, found: number): Promise<void> {
  const { codes } = await scanner.readFrame(picture)
  if (codes.length !== found) throw new Error(`${codes.length} codes read, ${found} expected`)
}

/** Every look a few times on the smallest frame, so that no figure holds the compiling of what is measured. */
async function warmUp(sides: readonly Measured[]): Promise<void> {
  const [width, height] = SIZES[0]
  for (const [picture, found] of [
    [frame(width, height, true), 1],
    [frame(width, height, false), 0],
  ] as const) {
    for (const { scanner } of sides) await time(6 * RUNS, () => read(scanner, picture, found))
    await time(JSQR_RUNS, () => readWithJsqr(picture))
  }
}

function frame(width: number, height: number, withCode: boolean): Picture {
  const canvas = page(width, height, 1)
  const text = 'CT1:'.padEnd(174, '0RGSLK7H07H9Z479L64R6%47T666U0XYKZEW')
  if (withCode) paintCode(canvas, text, { x: width * 0.55, y: height * 0.48, module: height / 110, degrees: 3 })
  return pictureOf(noise(blur(canvas, 0.6), 6, 2))
}

function readWithJsqr({ data, width, height }: Picture): void {
  jsQR(new Uint8ClampedArray(data), width, height)
}

/** The medians of some runs, in ms, the sides in turn. */
async function medians(sides: readonly Measured[], run: (side: Measured) => unknown): Promise<number[]> {
  const times = sides.map((): number[] => [])
  for (let n = 0; n < RUNS; n += 1)
    for (const [i, side] of sides.entries()) times[i]?.push(await time(1, () => run(side)))
  return times.map(median)
}

/** The median of some runs, in ms. */
async function time(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return median(times)
}

function row(name: string, [now = 0, before]: readonly number[], other?: BenchRow['other']): BenchRow {
  return {
    name,
    unit: 'ms',
    ours: now,
    ...(before !== undefined && { before, gain: before / now }),
    ...(other !== undefined && { other, ratio: other.value / now }),
  }
}
