import type { SharedTokens } from '../storage/store.ts'
import type { Clock } from '../token/clock.ts'

/** So late may another host let happen what falls due, in ms, before it counts as one that is gone. */
export const GRACE = 1_000
const AT_ONCE = 100

/**
 * What falls due at other hosts and does not happen there happens here: who holds a token shows by that that it lives. While nothing is due
 * anywhere else nothing is looked at.
 */
export interface TakeOver {
  /** Something may be due at another host. */
  look(): void
  stop(): void
}

/** @param settle lets happen what is due in a token */
export function makeTakeOver(
  shared: Pick<SharedTokens, 'dueElsewhere'>,
  clock: Clock,
  settle: (id: string) => Promise<unknown>,
): TakeOver {
  let next: { readonly time: number; cancel(): void } | null = null
  let isStopped = false

  function lookAt(time: number): void {
    if (isStopped || (next !== null && next.time <= time)) return
    next?.cancel()
    next = { time, cancel: clock.at(time, () => void lookNow()) }
  }

  const soon = () => clock.now() + GRACE

  async function lookNow(): Promise<void> {
    next = null
    try {
      const due = await shared.dueElsewhere(AT_ONCE)
      const overdue = due.filter(({ at }) => at <= clock.now() - GRACE)
      await Promise.allSettled(overdue.map(({ id }) => settle(id)))
      const [first] = due.slice(overdue.length)
      if (due.length > 0) lookAt(Math.max(soon(), (first?.at ?? 0) + GRACE))
    } catch {
      // A database that does not answer is asked again.
      lookAt(soon())
    }
  }

  return {
    look: () => lookAt(soon()),
    stop() {
      isStopped = true
      next?.cancel()
      next = null
    },
  }
}
