import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A window of another program. */
export interface Window {
  /** What it is, for a person. */
  readonly name: string
  /** Settles when the window is gone: closed by somebody, or never opened, with the reason. */
  readonly gone: Promise<{ readonly opened: boolean; readonly reason: string }>
  close(): Promise<void>
}

/** After this a program that was asked to end is ended, ms. */
const PATIENCE = 3000
/** A program that ends with an error before this never showed a window, ms. */
const OPENING = 5000

/** Starts a program that shows one window and ends with it. */
export function openChild(
  name: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Window {
  const start = performance.now()
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  const gone = new Promise<{ opened: boolean; reason: string }>((resolve) => {
    child.once('error', (error) => resolve({ opened: false, reason: error.message }))
    child.once('exit', (code, signal) => {
      const opened = code === 0 || performance.now() - start > OPENING
      resolve({ opened, reason: signal ?? `exit code ${code}` })
    })
  })
  return { name, gone, close: () => endChild(child) }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  await ended
  clearTimeout(force)
}
