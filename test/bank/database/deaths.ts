import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import type { StoreOptions } from '../../../bank/core/open-bank-store.ts'

/** How often a bank is killed. `KILL_ROUNDS=50` for a long look; a few are enough to see the fault come back. */
export const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10)
/** A limit by the work to be done: a round starts a process and opens a database twice. */
export const ROUND_MS = 60_000

export interface Death {
  /** Before this write the bank kills itself, so in the middle of a transaction; 0: it does not. */
  readonly atWrite: number
  /** When it has said so many lines it is killed from outside, wherever it is; 0: it is not. */
  readonly atLine: number
}

/** Deaths that are the same in each run: in turn from inside and from outside, early and late. */
export function deathOf(round: number): Death {
  return round % 2 === 0
    ? { atWrite: 1 + ((round * 53) % 131), atLine: 0 }
    : { atWrite: 0, atLine: 1 + ((round * 5) % 11) }
}

/** Lets a bank live until its death. @param program it, and what else it is told @returns what it had answered */
export async function liveAndDie(
  program: string,
  options: StoreOptions,
  { atWrite, atLine }: Death,
  ...told: readonly string[]
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(options), String(atWrite), ...told], {
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
