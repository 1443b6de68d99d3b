import jsQR from 'jsqr'
import { readScannerWasm } from '../host/pictures/scanner-wasm.ts'
import { loadScanner, type Picture, type Scanner } from '../scanner/index.ts'
import { blur, noise, page, paintCode, pictureOf } from '../test/scanner/pictures.ts'
import { type BenchRow, median } from './report.ts'

const SIZES = [
  [640, 480],
  [1280, 720],
  [1920, 1080],
] as const

// One whole round of the looks that take turns on a miss.
const RUNS = 8
const JSQR_RUNS = 3

/**
 * What a webcam frame costs: a page of text, a little soft and noisy, with a code of 174 characters on it (hit) and without (miss), beside jsqr
 * on the same picture. A miss is measured twice: with the first look and the reason, and as a live frame, where the reason and one more look take turns.
 */
export async function benchScanner(): Promise<BenchRow[]> {
  const scanner = await loadScanner({ wasm: await readScannerWasm() })
  await warmUp(scanner)
  const rows: BenchRow[] = []
  for (const [width, height] of SIZES) {
    const hit = frame(width, height, true)
    const miss = frame(width, height, false)
    const read = async (picture: Picture, found: number) => {
      const { codes } = await scanner.readFrame(picture)
      if (codes.length !== found) throw new Error(`${codes.length} codes read, ${found} expected`)
    }
    const ours = await time(RUNS, () => read(hit, 1))
    const first = await time(RUNS, () => scanner.readStill(miss, 0))
    const live = await time(RUNS, () => read(miss, 0))
    const jsqrHit = await time(JSQR_RUNS, () => readWithJsqr(hit))
    const jsqrMiss = await time(JSQR_RUNS, () => readWithJsqr(miss))
    rows.push(row(`decode ${width} × ${height}, hit`, ours, jsqrHit))
    rows.push(row(`decode ${width} × ${height}, miss, first look and reason`, first, jsqrMiss))
    rows.push(row(`decode ${width} × ${height}, miss, live`, live, jsqrMiss))
  }
  return rows
}

/** Every look a few times on the smallest frame, so that no figure holds the compiling of what is measured. */
async function warmUp(scanner: Scanner): Promise<void> {
  const [width, height] = SIZES[0]
  for (const picture of [frame(width, height, true), frame(width, height, false)]) {
    await time(3 * RUNS, () => scanner.readFrame(picture))
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

function row(name: string, ours: number, jsqr: number): BenchRow {
  return { name, unit: 'ms', ours, other: { name: 'jsqr alone', value: jsqr }, ratio: jsqr / ours }
}
