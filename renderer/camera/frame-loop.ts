/** At most this often: 25 frames a second. */
const INTERVAL_MS = 40
/** A still screen delivers no new frames. Then the same one is read again this often. */
const STILL_MS = 200

/** The `readyState` from which a video has a picture to take. */
const HAVE_CURRENT_DATA = 2

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      if ('cancelVideoFrameCallback' in video) video.cancelVideoFrameCallback(handle)
      resolve()
    }
    const timer = setTimeout(done, STILL_MS)
    const handle = 'requestVideoFrameCallback' in video ? video.requestVideoFrameCallback(done) : 0
  })
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Gives frames to `read`, one at a time: the next is taken when the last one has been read, so it is always the newest
 * and none waits in a queue. Starts at once; the returned function ends it.
 */
export function readFrames(
  video: HTMLVideoElement,
  take: () => Promise<ImageBitmap>,
  read: (frame: ImageBitmap) => Promise<void>,
): () => void {
  let isRunning = true
  const run = async () => {
    while (isRunning) {
      const startedAt = performance.now()
      const next = nextFrame(video)
      if (video.readyState >= HAVE_CURRENT_DATA) {
        const frame = await take().catch(() => null)
        if (frame && isRunning) await read(frame)
        else frame?.close()
      }
      await pause(Math.max(0, startedAt + INTERVAL_MS - performance.now()))
      await next
    }
  }
  void run()
  return () => {
    isRunning = false
  }
}
