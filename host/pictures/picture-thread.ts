import { Worker } from 'node:worker_threads'
import { type Clock, systemClock } from '../token/clock.ts'
import { type PictureReading, pictureReader, type ReadPicture } from './read-picture.ts'

/** A reader of picture files in a thread of its own, so that the host goes on answering. */
export interface PictureThread {
  readonly read: ReadPicture
  close(): Promise<void>
}

/** `error`: the reader failed, which is a bug. */
type Answer = { readonly reading: PictureReading } | { readonly error: unknown }

/** How long a picture is waited for: four times what it may take, for a machine that is busy with something else. */
export const GIVEN_UP_AFTER_MS = 10_000

// What JavaScript holds of a picture is far less; decoders and scanner have memory of their own, which limits.ts bounds.
const MOST_HEAP_MB = 256

/**
 * The thread's program: beside this file, as a bundle when this one is, else as source through tsx, which a thread does
 * not take over from the one that starts it.
 */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_HEAP_MB }
  const isSource = import.meta.url.endsWith('.ts')
  if (!isSource) return new Worker(new URL('./picture-worker.js', import.meta.url), { resourceLimits })
  const source = new URL('./picture-worker.ts', import.meta.url).href
  const program = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
  return new Worker(program, { eval: true, resourceLimits })
}

/**
 * Makes a reader whose thread starts with the first picture. Where no thread can be started, pictures are read in this
 * one: slower for everybody else, but read. One picture is read at a time. A thread that one keeps too long is stopped, and so may its memory stop
 * it: that picture is given up, and the next has another thread.
 */
export function pictureThread(start: () => Worker = startWorker, clock: Clock = systemClock()): PictureThread {
  const here = pictureReader()
  let last: Promise<unknown> = Promise.resolve()
  let thread: Promise<Worker | null> | undefined

  /** Resolves when the worker says that it is ready; null when it cannot start, and then no other is tried. */
  function open(): Promise<Worker | null> {
    return new Promise((resolve) => {
      let worker: Worker
      try {
        worker = start()
      } catch {
        resolve(null)
        return
      }
      worker.once('message', () => {
        worker.once('exit', () => {
          thread = undefined
        })
        resolve(worker)
      })
      worker.on('error', () => resolve(null))
      worker.once('exit', () => resolve(null))
    })
  }

  function ask(worker: Worker, bytes: Uint8Array): Promise<PictureReading> {
    return new Promise((resolve, reject) => {
      const cancel = clock.at(clock.now() + GIVEN_UP_AFTER_MS, () => void worker.terminate())
      const end = () => {
        cancel()
        worker.off('message', answered).off('exit', ended).unref()
      }
      const answered = (answer: Answer) => {
        end()
        if ('reading' in answer) resolve(answer.reading)
        else reject(answer.error)
      }
      const ended = () => {
        end()
        resolve({ ok: false, error: 'given-up' })
      }
      worker.on('message', answered).on('exit', ended).ref()
      worker.postMessage(bytes)
    })
  }

  async function readNext(bytes: Uint8Array): Promise<PictureReading> {
    thread ??= open()
    const worker = await thread
    return worker === null ? here(bytes) : ask(worker, bytes)
  }

  return {
    read(bytes) {
      const reading = last.then(() => readNext(bytes))
      last = reading.catch(() => {})
      return reading
    },
    async close() {
      const worker = await thread
      await worker?.terminate()
    },
  }
}
