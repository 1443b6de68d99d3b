import type { Luma } from '../../picture.ts'
import { roomFor } from '../spare.ts'
import { MODULE } from './module.ts'

type Name =
  | 'brightness'
  | 'stretch'
  | 'invert'
  | 'halve'
  | 'shrinkRow'
  | 'doubleRows'
  | 'turnRow'
  | 'boxBlurRows'
  | 'wideBoxBlurRows'
  | 'sharpenPixels'
  | 'extremesOfRows'
  | 'limitsOfBlocks'
  | 'patternsInRows'
  | 'meanOfPixels'
  | 'rankOfPixels'
  | 'differenceOfPixels'
  | 'countSteps'

/** What the module offers; ../assembly says what each takes. Places are offsets into its memory. */
type Exports = { readonly [name in Name]: (...numbers: number[]) => number } & {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
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
    const made = roomFor(data.length)
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
