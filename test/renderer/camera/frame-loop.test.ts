// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Sight } from '../../../renderer/camera/decode-worker.ts'
import type { Decoder } from '../../../renderer/camera/decoder.ts'
import { readFrames } from '../../../renderer/camera/frame-loop.ts'

/** A video of a still screen: it has a picture, and never a new frame. */
const video = { readyState: 4 } as HTMLVideoElement
const track = {} as MediaStreamTrack
const sight = (name: string) => ({ name }) as unknown as Sight
const SOMEWHERE = { x: 0, y: 0, width: 0.5, height: 0.5 }

let bitmaps: number
beforeEach(() => {
  vi.useFakeTimers()
  bitmaps = 0
  vi.stubGlobal('createImageBitmap', async () => ({ bitmap: ++bitmaps }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A browser that hands on the frames of a track, and how often it was asked to. */
function withProcessor() {
  const made: unknown[] = []
  vi.stubGlobal(
    'MediaStreamTrackProcessor',
    class {
      readonly readable = new ReadableStream<VideoFrame>()
      constructor(init: unknown) {
        made.push(init)
      }
    },
  )
  return made
}

/** A decoder whose streams have these frames, and then none. */
function reader(frames: (string | null)[] = []) {
  const regions: unknown[] = []
  let ended = 0
  const decoder: Decoder = {
    readStill: async () => null,
    readFrame: async (picture, region) => {
      regions.push(region)
      return sight(JSON.stringify(picture))
    },
    follow: () => ({
      next: async (region) => {
        regions.push(region)
        const name = frames.shift() ?? null
        return name === null ? null : sight(name)
      },
      end: () => {
        ended += 1
      },
    }),
  }
  return { decoder, regions, ended: () => ended }
}

/** Looks at each sight until it is told that it is done. */
function looker() {
  const seen: string[] = []
  let done: () => void = () => {}
  return {
    seen,
    finish: () => done(),
    look: (one: Sight) => {
      seen.push((one as unknown as { name: string }).name)
      return new Promise<void>((resolve) => {
        done = resolve
      })
    },
  }
}

test('where the browser hands on frames none is taken of the video, and one is in flight', async () => {
  const made = withProcessor()
  const { decoder, regions, ended } = reader(['first', 'second'])
  const { seen, look, finish } = looker()
  const stop = readFrames({ video, track }, () => SOMEWHERE, look, decoder)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(seen).toEqual(['first'])
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual(['first', 'second'])
  expect(regions).toEqual([SOMEWHERE, SOMEWHERE])
  expect(made).toEqual([{ track, maxBufferSize: 1 }])
  expect(bitmaps).toBe(0)
  stop()
  expect(ended()).toBe(1)
})

test('while no frame has come that way it is taken of the video', async () => {
  withProcessor()
  const { decoder } = reader([null, 'late'])
  const { seen, look, finish } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(0)
  finish()
  await vi.advanceTimersByTimeAsync(300)
  expect(seen).toEqual(['{"bitmap":1}', 'late'])
  stop()
})

test('a browser that refuses to hand on frames has them taken of the video', async () => {
  vi.stubGlobal('MediaStreamTrackProcessor', function refuse() {
    throw new TypeError('no video track')
  })
  const { decoder } = reader(['never'])
  const { seen, look } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual(['{"bitmap":1}'])
  stop()
})

test('a frame of the video is read at once, and that of a still screen again after a while', async () => {
  const { decoder } = reader()
  const { seen, look, finish } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toHaveLength(1)
  finish()
  await vi.advanceTimersByTimeAsync(300)
  expect(seen).toHaveLength(2)
  stop()
})

test('where there are frames of videos they are taken instead of bitmaps', async () => {
  vi.stubGlobal(
    'VideoFrame',
    class {
      readonly of: unknown
      constructor(source: unknown) {
        this.of = source === video && 'the video'
      }
    },
  )
  const { decoder } = reader()
  const { seen, look } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual(['{"of":"the video"}'])
  expect(bitmaps).toBe(0)
  stop()
})

test('a browser that refuses a frame of the video has it painted', async () => {
  vi.stubGlobal('VideoFrame', function refuse() {
    throw new TypeError('not supported')
  })
  const { decoder } = reader()
  const { seen, look } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual(['{"bitmap":1}'])
  stop()
})

test('takes no frame of the video while one is being read', async () => {
  const { decoder } = reader()
  const { seen, look } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(seen).toHaveLength(1)
  expect(bitmaps).toBe(1)
  stop()
})

test('ends when it is told to', async () => {
  const { decoder } = reader()
  const { look, finish } = looker()
  const stop = readFrames({ video, track }, () => null, look, decoder)
  await vi.advanceTimersByTimeAsync(0)
  stop()
  finish()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(bitmaps).toBe(1)
})
