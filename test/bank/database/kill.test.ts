import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import { DATABASES } from '../databases.ts'
import { contradictionsIn } from './consistency.ts'
import { programOf } from './program.ts'

/** How often a bank is killed. `KILL_ROUNDS=50` for a long look; a few are enough to see the fault come back. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10)
/** A limit by the work to be done: a round starts a process and opens a database twice. */
const ROUND_MS = 60_000

const busyBank = programOf('busy-bank')

interface Death {
  /** Before this write the bank kills itself, so in the middle of a transaction; 0: it does not. */
  readonly atWrite: number
  /** When it has said so many lines it is killed from outside, wherever it is; 0: it is not. */
  readonly atLine: number
}

/** Deaths that are the same in each run: in turn from inside and from outside, early and late. */
function deathOf(round: number): Death {
  return round % 2 === 0
    ? { atWrite: 1 + ((round * 53) % 131), atLine: 0 }
    : { atWrite: 0, atLine: 1 + ((round * 5) % 11) }
}

/** Lets a bank live until its death. @returns what it had answered */
async function liveAndDie(options: StoreOptions, { atWrite, atLine }: Death): Promise<readonly string[]> {
  const child = spawn(process.execPath, [busyBank, JSON.stringify(options), String(atWrite)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const closed = once(child, 'close')
  const complaints: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === atLine) child.kill('SIGKILL')
  }
  const [, signal] = await closed
  expect(complaints.join('')).toBe('')
  expect(signal).toBe('SIGKILL')
  return lines
}

/** What was answered and is not there. */
async function lost(options: StoreOptions, answered: readonly string[]): Promise<readonly string[]> {
  const store = await openBankStore(options)
  try {
    expect(await contradictionsIn(store)).toEqual([])
    const there = await store.transaction(async ({ registrations, orders }) => [
      ...(await registrations.find({ completedAt: { from: 0 } })).map(({ tokenCode }) => `registered ${tokenCode}`),
      ...(await orders.find({ acceptedAt: { from: 0 } })).map(({ id }) => `accepted ${id}`),
    ])
    return answered.filter((line) => !there.includes(line))
  } finally {
    await store.close()
  }
}

describe.each(DATABASES)('kill -9 on $name', ({ missing, fresh }) => {
  test.skipIf(missing)(
    `in the middle of writes, ${ROUNDS} times: nothing half, nothing lost`,
    { timeout: ROUNDS * ROUND_MS },
    async () => {
      const options = await fresh()
      const answered: string[] = []
      for (let round = 0; round < ROUNDS; round++) {
        answered.push(...(await liveAndDie(options, deathOf(round))))
        expect(await lost(options, answered), `round ${round}`).toEqual([])
      }
      // It did live in between.
      expect(answered.length).toBeGreaterThan(ROUNDS)
    },
  )
})
