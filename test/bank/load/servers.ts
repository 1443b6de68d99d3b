import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { StartOptions } from '../../../bank/index.ts'

export interface Servers {
  readonly urls: readonly string[]
  /** Kills them. */
  stop(): Promise<void>
}

const PROGRAM = join(import.meta.dirname, 'bank-process.ts')

/** Starts bank servers on one database, each in a process of its own on a port of its own. When one does not start, none stays. */
export async function startServers(options: StartOptions, count: number): Promise<Servers> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--import', 'tsx', PROGRAM, JSON.stringify(options)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  const stop = async () => {
    await Promise.all(children.map(kill))
  }
  try {
    return { urls: await Promise.all(children.map(({ stdout }) => firstLine(stdout))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

async function firstLine(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) return line
  throw new Error('a bank ended before it printed its address')
}
