import type { Luma } from '../../picture.ts'
import { MODULE } from './module.ts'

/** What the module offers; said in ../assembly. Places are offsets into its memory. */
export interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  brightness(from: number, to: number, count: number, first: number, third: number): number
  stretch(from: number, to: number, count: number): void
  invert(from: number, to: number, count: number): void
  halve(from: number, to: number, step: number, width: number, rows: number): void
  shrinkRow(from: number, width: number, rows: number, sums: number, edges: number, to: number, count: number): void
  doubleRows(from: number, to: number, width: number, rows: number, padded: number, wide: number): void
  boxBlurRows(
    ...numbers: [from: number, to: number, width: number, rows: number, radius: number, share: number, sums: number]
  ): void
  wideBoxBlurRows(
    ...numbers: [
      from: number,
      to: number,
      width: number,
      rows: number,
      radius: number,
      share: number,
      bits: number,
      sums: number,
    ]
  ): void
  sharpenPixels(from: number, soft: number, to: number, count: number, sixteenths: number): void
  extremesOfRows(from: number, width: number, rows: number, lows: number, highs: number): void
  limitsOfBlocks(lows: number, highs: number, stride: number, across: number, down: number, limits: number): void
  patternsInRow(row: number, limits: number, width: number, inner: number, to: number): number
  meanOfPixels(from: number, stride: number, pictures: number, to: number, count: number, share: number): void
  rankOfPixels(from: number, stride: number, pictures: number, to: number, count: number, rank: number): void
  differenceOfPixels(one: number, two: number, count: number): number
  addProfiles(from: number, width: number, rows: number, columnSums: number, rowSums: number): void
  countSteps(row: number, below: number, width: number, reach: number, counts: number): void
}

// What the room of the scanner knows of its platform, whose types it does without.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: unknown }
}
declare function atob(base64: string): string

/** The module with its memory, which holds some rows of a picture at a time: it grows with a picture's width and never with its height. */
export class Machine {
  readonly run: Exports
  #bytes = new Uint8Array(0)

  private constructor(exports: Exports) {
    this.run = exports
  }

  /** @returns null where WebAssembly or its SIMD is missing, or forbidden */
  static start(): Machine | null {
    try {
      const bytes = Uint8Array.from(atob(MODULE), (letter) => letter.charCodeAt(0))
      return new Machine(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports)
    } catch {
      return null
    }
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Places for so many bytes each, with room behind them for what a loop of 16 pixels reads or writes too much. What was there is not cleared. */
  room<const Sizes extends readonly number[]>(...sizes: Sizes): { [each in keyof Sizes]: number } {
    let end = SLACK
    const places = sizes.map((size) => {
      const place = end
      end += ((size + 15) & ~15) + SLACK
      return place
    })
    if (end > this.#bytes.length) {
      const { memory } = this.run
      memory.grow(Math.ceil((end - memory.buffer.byteLength) / PAGE))
      this.#bytes = new Uint8Array(memory.buffer)
    }
    return places as { [each in keyof Sizes]: number }
  }

  put(data: Uint8Array | Uint8ClampedArray, from: number, end: number, place: number): void {
    this.#bytes.set(data.subarray(from, end), place)
  }

  /** Copies the rows from `first` to before `end`; those outside are the nearest inside. */
  putRows({ data, width, height }: Luma, first: number, end: number, place: number): void {
    const top = Math.max(0, first)
    const bottom = Math.min(end, height)
    for (let y = first; y < top; y += 1) this.put(data, 0, width, place + (y - first) * width)
    this.put(data, top * width, bottom * width, place + (top - first) * width)
    for (let y = bottom; y < end; y += 1)
      this.put(data, (height - 1) * width, height * width, place + (y - first) * width)
  }

  /** Copies what was made to where it goes. */
  take(place: number, count: number, to: Uint8Array, at: number): void {
    to.set(this.#bytes.subarray(place, place + count), at)
  }

  /** Work on pixels one by one, no matter which stands where. */
  inRuns(data: Uint8Array, work: (from: number, to: number, count: number) => void): Uint8Array {
    const made = new Uint8Array(data.length)
    const [from, to] = this.room(RUN, RUN)
    for (let i = 0; i < data.length; i += RUN) {
      const count = Math.min(RUN, data.length - i)
      this.put(data, i, i + count, from)
      work(from, to, count)
      this.take(to, count, made, i)
    }
    return made
  }
}

const PAGE = 65_536
const SLACK = 128

/** Pixels that are worked on at once: they stay in the processor's nearest memories while they are copied in, worked on and copied out. */
export const RUN = 16_384

/** Wider pictures are left to plain JavaScript: no screen or camera makes them, and the memory would grow with them. */
export const WIDEST = 8192

/** Rows that are worked on at once. */
export function rowsAtOnce(width: number): number {
  return Math.max(8, Math.floor((4 * RUN) / width) & ~7)
}
