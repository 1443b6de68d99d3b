import type { Sight } from './decode-worker.ts'
import { type Decoder, decoder, type Followed } from './decoder.ts'
import type { Drawable } from './frame-pixels.ts'
import { STILL_MS } from './newest-frames.ts'
import type { Region } from './screen.ts'

/** At most this often where the page itself takes the frames: 25 a second. */
const INTERVAL_MS = 40

/** The `readyState` from which a video has a picture to take. */
const HAVE_CURRENT_DATA = 2

/** Of Chromium, which has it in windows (MediaStreamTrack Insertable Media Processing). */
type Processor = new (init: {
  track: MediaStreamTrack
  maxBufferSize: number
}) => { readonly readable: ReadableStream<VideoFrame> }

/** Of the frames that come while one is read the newest is kept, and no other. */
const KEPT_FRAMES = 1

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

/** What the video shows now: as it is where the browser gives frames of videos, else painted. */
async function take(video: HTMLVideoElement): Promise<Drawable> {
  try {
    return new VideoFrame(video)
  } catch {
    return createImageBitmap(video)
  }
}

function follow(track: MediaStreamTrack | undefined, reader: Decoder): Followed | null {
  const { MediaStreamTrackProcessor } = globalThis as { MediaStreamTrackProcessor?: Processor }
  if (!MediaStreamTrackProcessor || !track) return null
  try {
    return reader.follow(new MediaStreamTrackProcessor({ track, maxBufferSize: KEPT_FRAMES }).readable)
  } catch {
    return null
  }
}

/**
 * Reads what a camera or a screen shows, one frame at a time, always the newest: the next is taken when `look` is done with the last one, so none
 * waits in a queue. Frames go to the decoder past this thread where the browser hands them on; else, or while none has come that way, they are
 * taken of the video. Starts at once; the returned function ends it.
 */
export function readFrames(
  { video, track }: { readonly video: HTMLVideoElement; readonly track: MediaStreamTrack | undefined },
  region: () => Region | null,
  look: (sight: Sight) => Promise<void>,
  reader: Decoder = decoder,
): () => void {
  const followed = follow(track, reader)
  let isRunning = true
  const readVideo = async () => {
    const startedAt = performance.now()
    const next = nextFrame(video)
    const frame = video.readyState >= HAVE_CURRENT_DATA ? await take(video).catch(() => null) : null
    const sight = frame && (await reader.readFrame(frame, region()))
    if (sight && isRunning) await look(sight)
    await pause(Math.max(0, startedAt + INTERVAL_MS - performance.now()))
    await next
  }
  const run = async () => {
    while (isRunning) {
      const sight = (await followed?.next(region())) ?? null
      if (!isRunning) return
      if (sight) await look(sight)
      else await readVideo()
    }
  }
  void run()
  return () => {
    isRunning = false
    followed?.end()
  }
}
