import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { Clock } from '../token/clock.ts'
import { hostError } from '../token/host-error.ts'
import type { Done, Job, MakeMovie, MakePng } from './jobs.ts'
import { type PictureThread, pictureThread } from './picture-thread.ts'
import type { PictureReading, ReadPicture } from './read-picture.ts'

/** Threads that read and make pictures. All reject with `pictures-busy` when too many wait. */
export interface PictureThreads {
  readonly read: ReadPicture
  readonly png: MakePng
  readonly movie: MakeMovie
  close(): Promise<void>
}

/** So many threads on the largest machine: each holds a scanner of its own. */
const MOST_THREADS = 8
/** Jobs that wait for a thread. Each may hold a file of 25 MB. */
export const MOST_WAITING = 64

/**
 * As many threads as there are cores, each started when all others are at work, and ended when it has long had nothing to do.
 * A job that finds too many before it is refused as busy.
 */
export function pictureThreads(
  most = Math.min(MOST_THREADS, availableParallelism()),
  start?: () => Worker,
  clock?: Clock,
): PictureThreads {
  const all: PictureThread[] = []
  /** The one that was at work last comes next: it is warm, and the others come to their end. */
  const idle: PictureThread[] = []
  const waiting: ((thread: PictureThread) => void)[] = []

  async function take(): Promise<PictureThread> {
    const free = idle.pop()
    if (free !== undefined) return free
    if (all.length === most) {
      if (waiting.length < MOST_WAITING) return new Promise((resolve) => void waiting.push(resolve))
      throw hostError(
        'pictures-busy',
        `${MOST_WAITING} other pictures wait to be read or made. Send it again when some are done.`,
      )
    }
    const thread = pictureThread(start, clock)
    all.push(thread)
    return thread
  }

  async function perform(job: Job): Promise<Done | null> {
    const thread = await take()
    try {
      return await thread.perform(job)
    } finally {
      const next = waiting.shift()
      if (next === undefined) idle.push(thread)
      else next(thread)
    }
  }

  return {
    async read(bytes) {
      return ((await perform({ is: 'read', bytes })) as PictureReading | null) ?? { ok: false, error: 'given-up' }
    },
    async png(display, scale) {
      return (await perform({ is: 'png', display, scale })) as Uint8Array | null
    },
    async movie(shown, options) {
      return (await perform({ is: 'movie', shown, options })) as Uint8Array | null
    },
    async close() {
      await Promise.all(all.map((thread) => thread.close()))
    },
  }
}
