import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import type { StoreOptions } from '../../../bank/core/open-bank-store.ts'

/** Starts a program that answers each line with a line. @returns what to call with what it is told, as JSON; the answer is its line */
export async function startRacer<Told>(
  program: string,
  options: StoreOptions,
): Promise<(told: Told) => Promise<string>> {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(async () => {
    const closed = once(child, 'close')
    child.stdin.end()
    await closed
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  expect(await next()).toBe('ready')
  return (told) => {
    child.stdin.write(`${JSON.stringify(told)}\n`)
    return next()
  }
}
