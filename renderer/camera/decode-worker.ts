import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { crop, loadScanner, lumaOf, type Picture, type Reading } from '../../scanner/index.ts'
import { drawn } from './drawn.ts'
import { type Drawable, type Kept, pixelsOfFrame } from './frame-pixels.ts'
import { type NewestFrames, newestFrames } from './newest-frames.ts'
import { pixelsOf, type Region } from './screen.ts'

/**
 * What is asked of this worker: to read a picture, one frame of a live stream or a still one with all the time it takes; to take over the frames
 * of a stream, and to read the newest of them. `region`: what is looked at of a frame, null for all.
 */
export type Task =
  | { readonly kind: 'still'; readonly picture: ImageBitmap }
  | { readonly kind: 'frame'; readonly picture: Drawable; readonly region: Region | null }
  | { readonly kind: 'open'; readonly stream: number; readonly frames: ReadableStream<VideoFrame> }
  | { readonly kind: 'next'; readonly stream: number; readonly region: Region | null }
  | { readonly kind: 'end'; readonly stream: number }

export type Asked = Task & { readonly id: number }

/** What was read, and the size of the picture that was looked at. */
export interface Sight {
  readonly reading: Reading
  readonly width: number
  readonly height: number
}

export interface Answer {
  readonly id: number
  readonly sight: Sight | null
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
const streams = new Map<number, NewestFrames>()
const kept: Kept = { bytes: new Uint8Array() }

/** The pixels of a picture, and the picture closed. */
async function pixels(picture: Drawable, into: Kept): Promise<Picture> {
  try {
    return ('copyTo' in picture && (await pixelsOfFrame(picture, into))) || drawn(picture)
  } finally {
    picture.close()
  }
}

async function readFrame(picture: Picture | null | undefined, region: Region | null): Promise<Sight | null> {
  if (!picture) return null
  const looked = region ? part(picture, region) : picture
  return sightOf(looked, await (await scanner).readFrame(looked))
}

function part(picture: Picture, region: Region): Picture {
  const { x, y, width, height } = pixelsOf(region, picture.width, picture.height)
  return crop(lumaOf(picture), x, y, width, height)
}

const sightOf = ({ width, height }: Picture, reading: Reading): Sight => ({ reading, width, height })

async function sight(task: Task): Promise<Sight | null> {
  switch (task.kind) {
    case 'still': {
      const picture = await pixels(task.picture, kept)
      return sightOf(picture, await (await scanner).readStill(picture))
    }
    case 'frame':
      return readFrame(await pixels(task.picture, kept), task.region)
    case 'open':
      streams.set(task.stream, newestFrames(task.frames, pixels))
      return null
    case 'next':
      return readFrame(await streams.get(task.stream)?.next(), task.region)
    case 'end':
      streams.get(task.stream)?.end()
      streams.delete(task.stream)
      return null
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  sight(data).then(
    (sight) => postMessage({ id: data.id, sight } satisfies Answer),
    () => postMessage({ id: data.id, sight: null } satisfies Answer),
  )
})
