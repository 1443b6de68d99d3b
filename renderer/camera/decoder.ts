import type { Reading } from '../../scanner/index.ts'
import type { Answer, Task } from './decode-worker.ts'

/** Reads pictures away from the page's own thread. Takes the picture over: it is closed afterwards. */
export interface Decoder {
  readFrame(picture: ImageBitmap): Promise<Reading | null>
  readStill(picture: ImageBitmap): Promise<Reading | null>
}

type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener'>

/** Null from a decoder: the picture could not be looked at at all. */
export function makeDecoder(startWorker: () => WorkerLike): Decoder {
  const waiting = new Map<number, (reading: Reading | null) => void>()
  let worker: WorkerLike | null = null
  let lastId = 0

  const start = () => {
    const started = startWorker()
    started.addEventListener('message', (event) => {
      const { id, reading } = (event as MessageEvent<Answer>).data
      waiting.get(id)?.(reading)
      waiting.delete(id)
    })
    started.addEventListener('error', () => {
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
    })
    return started
  }

  const ask = (kind: Task['kind'], picture: ImageBitmap) =>
    new Promise<Reading | null>((resolve) => {
      worker ??= start()
      lastId += 1
      waiting.set(lastId, resolve)
      worker.postMessage({ id: lastId, kind, picture } satisfies Task, [picture])
    })

  return { readFrame: (picture) => ask('frame', picture), readStill: (picture) => ask('still', picture) }
}

export const decoder = makeDecoder(
  () => new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module', name: 'scanner' }),
)
