import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Kept } from '../../../renderer/camera/frame-pixels.ts'
import { newestFrames } from '../../../renderer/camera/newest-frames.ts'
import type { Picture } from '../../../scanner/index.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A camera: gives a frame when it is told to, and knows how many of its frames are open. */
function camera() {
  let controller: ReadableStreamDefaultController<VideoFrame> | undefined
  let open = 0
  let most = 0
  const into = new Set<Kept>()
  const stream = new ReadableStream<VideoFrame>(
    {
      start: (one) => {
        controller = one
      },
    },
    { highWaterMark: 0 },
  )
  return {
    stream,
    give: (name: string) => controller?.enqueue({ name } as unknown as VideoFrame),
    stop: () => controller?.close(),
    mostOpen: () => most,
    open: () => open,
    buffers: () => into.size,
    copy: async (frame: VideoFrame, kept: Kept): Promise<Picture> => {
      open += 1
      most = Math.max(most, open)
      into.add(kept)
      await Promise.resolve()
      open -= 1
      const { name } = frame as unknown as { name: string }
      if (name === 'broken') throw new TypeError(name)
      return { name } as unknown as Picture
    },
  }
}

/** What an answer is once these ms have gone by; undefined while there is none. */
async function after(ms: number, asked: Promise<Picture | null>): Promise<unknown> {
  let answer: unknown
  void asked.then((picture) => {
    answer = picture && (picture as unknown as { name: string }).name
  })
  await vi.advanceTimersByTimeAsync(ms)
  return answer
}

test('gives a frame at once, and no more than thirty a second', async () => {
  const { stream, give, copy, mostOpen, buffers } = camera()
  const frames = newestFrames(stream, copy)
  for (const name of ['1', '2', '3']) give(name)
  expect(await after(0, frames.next())).toBe('1')
  const second = frames.next()
  expect(await after(32, second)).toBeUndefined()
  expect(await after(1, second)).toBe('2')
  await vi.advanceTimersByTimeAsync(20)
  const third = frames.next()
  expect(await after(12, third)).toBeUndefined()
  expect(await after(1, third)).toBe('3')
  expect(mostOpen()).toBe(1)
  expect(buffers()).toBe(2)
})

test('where no frame comes the last one is read again after a while; a late one is closed at once and comes next', async () => {
  const { stream, give, copy, open } = camera()
  const frames = newestFrames(stream, copy)
  give('still')
  await after(0, frames.next())
  const again = frames.next()
  expect(await after(232, again)).toBeUndefined()
  expect(await after(1, again)).toBe('still')
  give('late')
  await vi.advanceTimersByTimeAsync(40)
  expect(open()).toBe(0)
  expect(await after(0, frames.next())).toBe('late')
})

test('of a stream that has not begun there is none, nor of one that has ended', async () => {
  const { stream, give, stop, copy } = camera()
  const frames = newestFrames(stream, copy)
  expect(await after(200, frames.next())).toBeNull()
  give('one')
  await vi.advanceTimersByTimeAsync(0)
  stop()
  expect(await after(0, frames.next())).toBe('one')
  expect(await after(33, frames.next())).toBeNull()
})

test('a frame that cannot be copied is none, and the next one comes', async () => {
  const { stream, give, copy } = camera()
  const frames = newestFrames(stream, copy)
  give('broken')
  expect(await after(0, frames.next())).toBeNull()
  give('whole')
  expect(await after(33, frames.next())).toBe('whole')
})

test('ends the stream', async () => {
  const { stream, copy } = camera()
  const frames = newestFrames(stream, copy)
  const asked = frames.next()
  frames.end()
  expect(await after(0, asked)).toBeNull()
})
