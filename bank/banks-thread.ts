import type { Worker } from 'node:worker_threads'
import { startThread } from '../server/thread.ts'
import type { RunningBank } from './server.ts'
import type { SiteName } from './site-names.ts'
import { errorOf, type FromBank, type ThreadOptions, type ToBank, type Word } from './thread-words.ts'

/** Starts a bank: as `startBank` does, or as one of a {@link banksThread}. */
export type StartBank = (options: ThreadOptions) => Promise<RunningBank>

/**
 * A thread for banks, each of which is started there once, as `startBank` does and with the same errors: whatever they have to do, this thread
 * goes on. It begins with the first of them and ends with the last.
 * @param ended is told why, when it ends by itself, which is a bug of the banks; default: the console
 */
export function banksThread(
  ended: (reason: unknown) => void = console.error,
  start: () => Worker = () => startThread(import.meta.url, 'bank-thread'),
): StartBank {
  const there = new Set<SiteName>()
  let thread: Thread | undefined

  async function leave(site: SiteName): Promise<void> {
    there.delete(site)
    if (there.size > 0) return
    const empty = thread
    thread = undefined
    await empty?.terminate()
  }

  return async (options) => {
    const { site = 'anser' } = options
    thread ??= openThread(start(), ended)
    const { ask, tell, hasEnded } = thread
    there.add(site)
    try {
      const answer = await ask(site, { is: 'start', options })
      if (answer.is !== 'started') throw new TypeError(`expected a bank that has started, got ${answer.is}`)
      return {
        ...answer.bank,
        meet: (neighbours) => tell(site, { is: 'meet', neighbours }),
        async close() {
          if (!hasEnded()) await ask(site, { is: 'close' }).finally(() => leave(site))
        },
      }
    } catch (error) {
      await leave(site)
      throw error
    }
  }
}

interface Thread {
  tell(site: SiteName, said: ToBank): void
  /** Rejects with what failed there, or with what has ended the thread. */
  ask(site: SiteName, said: ToBank): Promise<FromBank>
  hasEnded(): boolean
  terminate(): Promise<unknown>
}

function openThread(worker: Worker, ended: (reason: unknown) => void): Thread {
  const asked = new Map<SiteName, (answer: FromBank) => void>()
  worker.on('message', ({ site, said }: Word<FromBank>) => asked.get(site)?.(said))
  let isOver = false
  const end = new Promise<never>((_, reject) => worker.once('error', reject))
  end.catch((reason: unknown) => {
    isOver = true
    ended(reason)
  })
  const tell = (site: SiteName, said: ToBank) => worker.postMessage({ site, said } satisfies Word<ToBank>)
  return {
    tell,
    async ask(site, said) {
      const answered = new Promise<FromBank>((resolve) => asked.set(site, resolve))
      tell(site, said)
      const answer = await Promise.race([answered, end])
      if (answer.is === 'failed') throw errorOf(answer.error)
      return answer
    },
    hasEnded: () => isOver,
    terminate: () => worker.terminate(),
  }
}
