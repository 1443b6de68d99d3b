import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { loadScanner, type Reading } from '../../scanner/index.ts'

/** A picture to read: one frame of a live stream, or a still one with all the time it takes. */
export interface Task {
  readonly id: number
  readonly kind: 'frame' | 'still'
  readonly picture: ImageBitmap
}

export interface Answer {
  readonly id: number
  readonly reading: Reading | null
}

/** A policy that forbids WebAssembly, or a missing file, leaves the reader that needs neither. */
async function loadWasm(): Promise<ArrayBuffer | null> {
  try {
    const answer = await fetch(new URL(wasmUrl, import.meta.url))
    return answer.ok && (await WebAssembly.validate(WASM_HEADER)) ? await answer.arrayBuffer() : null
  } catch {
    return null
  }
}

const WASM_HEADER = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

const scanner = loadWasm().then((wasm) => loadScanner({ wasm, now: () => performance.now() }))
const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { willReadFrequently: true })

function pixels(picture: ImageBitmap): ImageData {
  if (!context) throw new TypeError('no 2D canvas in this worker')
  const { width, height } = picture
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  context.drawImage(picture, 0, 0)
  picture.close()
  return context.getImageData(0, 0, width, height)
}

async function read({ kind, picture }: Task): Promise<Reading> {
  const { readFrame, readStill } = await scanner
  const data = pixels(picture)
  return kind === 'frame' ? readFrame(data) : readStill(data)
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  read(data).then(
    (reading) => postMessage({ id: data.id, reading } satisfies Answer),
    () => postMessage({ id: data.id, reading: null } satisfies Answer),
  )
})
