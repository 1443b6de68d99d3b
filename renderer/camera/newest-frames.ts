import type { Picture } from '../../scanner/index.ts'
import type { Kept } from './frame-pixels.ts'

/** At most this often: what a webcam gives, 30 frames a second. */
const INTERVAL_MS = 33
/** A still screen delivers no new frames. Then the last one is read again this often. */
export const STILL_MS = 200

export interface NewestFrames {
  /** The newest frame, or the last one again where none comes; null: there is none yet, or none any more. Good until it is asked for the next. */
  next(): Promise<Picture | null>
  end(): void
}

/**
 * The frames of a stream, one at a time, each when it is asked for. Of a camera no frame stays open: with two of them unclosed it gives no third.
 *
 * @param copy takes a frame's pixels into the kept bytes, and closes the frame
 */
export function newestFrames(
  frames: ReadableStream<VideoFrame>,
  copy: (frame: VideoFrame, kept: Kept) => Promise<Picture>,
): NewestFrames {
  const reader = frames.getReader()
  let newest: Picture | null = null
  let given: Picture | null = null
  let spare: Kept = { bytes: new Uint8Array() }
  let shown: Kept = { bytes: new Uint8Array() }
  let arriving: Promise<void> | null = null
  let due = 0

  const arrive = async () => {
    try {
      const { value } = await reader.read()
      newest = value ? await copy(value, spare) : null
      ;[spare, shown] = [shown, spare]
    } catch {
      newest = null
    } finally {
      arriving = null
    }
  }
  const pace = async () => {
    const now = performance.now()
    if (now < due) await new Promise((resolve) => setTimeout(resolve, due - now))
    due = Math.max(due, now) + INTERVAL_MS
  }
  return {
    async next() {
      await pace()
      if (newest === given) {
        arriving ??= arrive()
        await soon(arriving)
      }
      given = newest
      return given
    },
    end: () => void reader.cancel().catch(() => undefined),
  }
}

/** Waits for something, but not longer than a still screen is left alone. */
function soon(something: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, STILL_MS)
    void something.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
