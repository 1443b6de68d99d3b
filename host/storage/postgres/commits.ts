import { setTimeout as pause } from 'node:timers/promises'
import { isConflict, isConnectionLost, type Pool } from './pool.ts'
import { type Change, keepChanges, type Outcome } from './statements.ts'

/** Statements that change tokens at a time: what comes while all are under way waits, and goes together with the next. */
const LANES = 3
const MOST_TOGETHER = 200
/** ms before each further try after a connection was lost. */
const PAUSES = [50, 200, 1000]
const MOST_CONFLICTS = 5

interface Waiting {
  readonly change: Change
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** Changes of tokens on their way to the database: those that wait go together. */
export interface Commits {
  /** Rejects where it is not known whether it was kept. No two of one token at a time. */
  keep(change: Change): Promise<Outcome>
}

export function makeCommits(pool: Pool, host: string): Commits {
  const waiting: Waiting[] = []
  let lanes = 0

  /** New tokens, or none: the first that waits says which. */
  function takeTogether(): Waiting[] {
    const isNew = waiting[0]?.change.expected === 0
    const together = waiting.filter(({ change }) => (change.expected === 0) === isNew).slice(0, MOST_TOGETHER)
    const taken = new Set(together)
    waiting.splice(0, waiting.length, ...waiting.filter((one) => !taken.has(one)))
    // In the same order at each host: two that have two tokens in common would wait for each other.
    return together.sort((one, other) => (one.change.id < other.change.id ? -1 : 1))
  }

  /** The same changes are given again with the same marks: one that was kept already is known by it. */
  async function keepAll(changes: readonly Change[], losses = 0, conflicts = 0): Promise<readonly Outcome[]> {
    try {
      return await keepChanges(pool, host, changes)
    } catch (error) {
      const wait = PAUSES[losses]
      if (isConnectionLost(error) && wait !== undefined) {
        await pause(wait)
        return keepAll(changes, losses + 1, conflicts)
      }
      if (isConflict(error) && conflicts < MOST_CONFLICTS) return keepAll(changes, losses, conflicts + 1)
      throw error
    }
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const together = takeTogether()
      const alone = (one: Waiting) => keepAll([one.change]).then(([outcome]) => settle(one, outcome), one.reject)
      try {
        const outcomes = new Map((await keepAll(together.map(({ change }) => change))).map((one) => [one.id, one]))
        for (const one of together) settle(one, outcomes.get(one.change.id))
      } catch (error) {
        // One that cannot be kept keeps no other from it.
        if (together.length === 1 || isConnectionLost(error)) for (const { reject } of together) reject(error)
        else await Promise.all(together.map(alone))
      }
    }
    lanes -= 1
  }

  return {
    keep: (change) =>
      new Promise((resolve, reject) => {
        waiting.push({ change, resolve, reject })
        if (lanes >= LANES) return
        lanes += 1
        void work()
      }),
  }
}

function settle({ change, resolve, reject }: Waiting, outcome: Outcome | undefined): void {
  if (outcome === undefined) reject(new Error(`nothing was answered of ${change.id}`))
  else resolve(outcome)
}
