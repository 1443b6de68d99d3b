// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readFrames } from '../../../renderer/camera/frame-loop.ts'

let frames: number
beforeEach(() => {
  vi.useFakeTimers()
  frames = 0
  vi.stubGlobal('createImageBitmap', async () => ({ frame: ++frames, close: vi.fn() }))
})
afterEach(() => void vi.useRealTimers())

/** A video of a still screen: it has a picture, and never a new frame. */
const still = { readyState: 4 } as HTMLVideoElement

const camera = () => createImageBitmap(still)

function reader() {
  const read: unknown[] = []
  let done: () => void = () => {}
  return {
    read,
    finish: () => done(),
    take: (frame: ImageBitmap) => {
      read.push((frame as unknown as { frame: number }).frame)
      return new Promise<void>((resolve) => {
        done = resolve
      })
    },
  }
}

test('reads a frame at once, and a still screen again after a while', async () => {
  const { read, take, finish } = reader()
  const stop = readFrames(still, camera, take)
  await vi.advanceTimersByTimeAsync(0)
  expect(read).toEqual([1])
  finish()
  await vi.advanceTimersByTimeAsync(300)
  expect(read).toEqual([1, 2])
  stop()
})

test('takes no frame while one is being read', async () => {
  const { read, take } = reader()
  const stop = readFrames(still, camera, take)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(read).toEqual([1])
  expect(frames).toBe(1)
  stop()
})

test('ends when it is told to', async () => {
  const { take, finish } = reader()
  const stop = readFrames(still, camera, take)
  await vi.advanceTimersByTimeAsync(0)
  stop()
  finish()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(frames).toBe(1)
})
