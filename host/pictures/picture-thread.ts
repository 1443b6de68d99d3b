import { Worker } from 'node:worker_threads'
import { type PictureReading, pictureReader, type ReadPicture } from './read-picture.ts'

/** A reader of picture files in a thread of its own, so that the host goes on answering. */
export interface PictureThread {
  readonly read: ReadPicture
  close(): Promise<void>
}

/** `error`: the reader failed, which is a bug. */
type Answer = { readonly id: number } & ({ readonly reading: PictureReading } | { readonly error: unknown })

interface Waiting {
  readonly resolve: (reading: PictureReading) => void
  readonly reject: (error: unknown) => void
}

/**
 * The thread's program: beside this file, as a bundle when this one is, else as source through tsx, which a thread does
 * not take over from the one that starts it.
 */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  if (!isSource) return new Worker(new URL('./picture-worker.js', import.meta.url))
  const source = new URL('./picture-worker.ts', import.meta.url).href
  const program = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
  return new Worker(program, { eval: true })
}

/**
 * Makes a reader whose thread starts with the first picture. Where no thread can be started, pictures are read in this
 * one: slower for everybody else, but read.
 */
export function pictureThread(start: () => Worker = startWorker): PictureThread {
  const here = pictureReader()
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  let thread: Promise<Worker | null> | undefined

  /** Resolves when the worker says that it is ready; null when it cannot start. */
  function open(): Promise<Worker | null> {
    return new Promise((resolve) => {
      let worker: Worker
      let isReady = false
      try {
        worker = start()
      } catch {
        resolve(null)
        return
      }
      worker.on('message', (message: 'ready' | Answer) => {
        if (message !== 'ready') return settle(worker, message)
        isReady = true
        resolve(worker)
      })
      worker.on('error', () => resolve(null))
      worker.on('exit', () => {
        resolve(null)
        // One that could not start is not tried again.
        if (isReady) thread = undefined
        // What a thread that died was reading may have been what killed it.
        for (const { resolve } of waiting.values()) resolve({ ok: false, error: 'damaged' })
        waiting.clear()
      })
    })
  }

  function settle(worker: Worker, answer: Answer): void {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('reading' in answer) asked?.resolve(answer.reading)
    else asked?.reject(answer.error)
    if (waiting.size === 0) worker.unref()
  }

  return {
    async read(bytes) {
      thread ??= open()
      const worker = await thread
      if (worker === null) return here(bytes)
      return new Promise((resolve, reject) => {
        const id = nextId
        nextId += 1
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ id, bytes })
      })
    },
    async close() {
      const worker = await thread
      await worker?.terminate()
    },
  }
}
