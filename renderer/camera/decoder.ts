import type { Reading } from '../../scanner/index.ts'
import type { Answer, Asked, Sight, Task } from './decode-worker.ts'
import type { Drawable } from './frame-pixels.ts'
import type { Region } from './screen.ts'

/** Reads pictures away from the page's own thread. Takes the picture over: it is closed afterwards. */
export interface Decoder {
  readFrame(picture: Drawable, region: Region | null): Promise<Sight | null>
  readStill(picture: ImageBitmap): Promise<Reading | null>
  /** Takes over the frames of a running camera or screen. Throws where this browser does not hand them on. */
  follow(frames: ReadableStream<VideoFrame>): Followed
}

/** A stream whose frames the decoder takes by itself, each when the page asks for the next. */
export interface Followed {
  /** What its newest frame shows; null where it has none. */
  next(region: Region | null): Promise<Sight | null>
  end(): void
}

type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener'>

/** Null from a decoder: the picture could not be looked at at all. */
export function makeDecoder(startWorker: () => WorkerLike): Decoder {
  const waiting = new Map<number, (sight: Sight | null) => void>()
  let worker: WorkerLike | null = null
  let lastId = 0

  const start = () => {
    const started = startWorker()
    started.addEventListener('message', (event) => {
      const { id, sight } = (event as MessageEvent<Answer>).data
      waiting.get(id)?.(sight)
      waiting.delete(id)
    })
    started.addEventListener('error', () => {
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
    })
    return started
  }

  const post = (task: Task, taken: Transferable[] = []): number => {
    worker ??= start()
    lastId += 1
    worker.postMessage({ ...task, id: lastId } satisfies Asked, taken)
    return lastId
  }
  const ask = (task: Task, taken?: Transferable[]) =>
    new Promise<Sight | null>((resolve) => {
      waiting.set(post(task, taken), resolve)
    })

  return {
    readFrame: (picture, region) => ask({ kind: 'frame', picture, region }, [picture]),
    readStill: async (picture) => (await ask({ kind: 'still', picture }, [picture]))?.reading ?? null,
    follow(frames) {
      const stream = post({ kind: 'open', stream: lastId + 1, frames }, [frames])
      return {
        next: (region) => ask({ kind: 'next', stream, region }),
        end: () => void post({ kind: 'end', stream }),
      }
    },
  }
}

export const decoder = makeDecoder(
  () => new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module', name: 'scanner' }),
)
