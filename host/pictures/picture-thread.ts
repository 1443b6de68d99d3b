import type { Worker } from 'node:worker_threads'
import { startThread } from '../../server/thread.ts'
import { type Clock, systemClock } from '../token/clock.ts'
import { type Done, type Job, jobDoer } from './jobs.ts'

/** Does jobs in a thread of its own, so that the host goes on answering. */
export interface PictureThread {
  /** null: it was given up. Rejects with what the job threw, which is a bug. */
  perform(job: Job): Promise<Done | null>
  close(): Promise<void>
}

type Answer = { readonly done: Done } | { readonly error: unknown }

/** How long a picture is waited for: four times what it may take, for a machine that is busy with something else. */
export const GIVEN_UP_AFTER_MS = 10_000

// What JavaScript holds of a picture is far less; decoders and scanner have memory of their own, which limits.ts bounds.
const MOST_HEAP_MB = 256

/** The thread's program. */
export const startWorker = (): Worker =>
  startThread(import.meta.url, 'picture-worker', { resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } })

/** A thread that has had nothing to do for as long as this ends, and its memory with it. */
export const IDLE_MS = 60_000

/**
 * Does jobs in a thread that starts with the first of them. Where no thread can be started, they are done in this
 * one: slower for everybody else, but done. One job is done at a time. A thread that one keeps too long is stopped, and so may its memory stop
 * it: that job is given up, and the next has another thread.
 */
export function pictureThread(start: () => Worker = startWorker, clock: Clock = systemClock()): PictureThread {
  const performHere = jobDoer()
  let last: Promise<unknown> = Promise.resolve()
  let thread: Promise<Worker | null> | undefined
  let stopWaiting = () => {}

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
        const own = thread
        worker.once('exit', () => {
          if (thread === own) thread = undefined
        })
        resolve(worker)
      })
      worker.on('error', () => resolve(null))
      worker.once('exit', () => resolve(null))
    })
  }

  function ask(worker: Worker, job: Job): Promise<Done | null> {
    return new Promise((resolve, reject) => {
      const cancel = clock.at(clock.now() + GIVEN_UP_AFTER_MS, () => void worker.terminate())
      const end = () => {
        cancel()
        worker.off('message', answered).off('exit', ended).unref()
      }
      const answered = (answer: Answer) => {
        end()
        stopWaiting = clock.at(clock.now() + IDLE_MS, () => {
          thread = undefined
          void worker.terminate()
        })
        if ('done' in answer) resolve(answer.done)
        else reject(answer.error)
      }
      const ended = () => {
        end()
        resolve(null)
      }
      worker.on('message', answered).on('exit', ended).ref()
      worker.postMessage(job)
    })
  }

  async function performNext(job: Job): Promise<Done | null> {
    stopWaiting()
    thread ??= open()
    const worker = await thread
    return worker === null ? performHere(job) : ask(worker, job)
  }

  return {
    perform(job) {
      const done = last.then(() => performNext(job))
      last = done.catch(() => {})
      return done
    },
    async close() {
      stopWaiting()
      const worker = await thread
      await worker?.terminate()
    },
  }
}
