import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Of a process what its end depends on; a test gives its own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Its parent. On Windows it is the one of the start, for good. */
  readonly ppid: () => number
  readonly isAlive: (pid: number) => boolean
  readonly parentOf: (pid: number) => Promise<number | null>
  /** Calls `run` again and again; keeps nobody from ending. */
  readonly every: (ms: number, run: () => void) => void
  on(signal: string, run: () => void): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const
/** How often to look whether npm is still there, ms. */
const ORPHAN_CHECK = 1000

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It runs, as another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Windows tells parents to its own tools only. */
async function parentOnWindows(pid: number): Promise<number | null> {
  const command = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').ParentProcessId`
  const { stdout } = await promisify(execFile)('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command])
  const parent = Number(stdout.trim())
  return Number.isSafeInteger(parent) && parent > 0 ? parent : null
}

const HERE: Surroundings = {
  platform: process.platform,
  env: process.env,
  ppid: () => process.ppid,
  isAlive,
  parentOf: parentOnWindows,
  every: (ms, run) => void setInterval(run, ms).unref(),
  on: (signal, run) => void process.on(signal, run),
}

/**
 * Aborted by the first signal to end, or when whoever started this process is gone without one. Later ones change nothing: a terminal and
 * npm may each send one.
 */
export function untilStopped(around: Surroundings = HERE): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const signal of SIGNALS) around.on(signal, stop)
  // A program that has forked this one, and ended: its channel is closed.
  around.on('disconnect', stop)
  if (around.env.npm_lifecycle_event !== undefined) void watchNpm(around, stop)
  return controller.signal
}

/** Until it is aborted; at once where it is already. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/**
 * npm passes signals to its shell only: when that is gone, nobody is left to end us. On Windows the shell outlives npm, and a process
 * that has lost its parent is told its old number for ever (libuv issue 4512), so npm itself is looked for.
 */
async function watchNpm({ platform, ppid, isAlive, parentOf, every }: Surroundings, stop: () => void): Promise<void> {
  const parent = ppid()
  if (platform !== 'win32') {
    every(ORPHAN_CHECK, () => {
      if (ppid() !== parent) stop()
    })
    return
  }
  const npm = await parentOf(parent).catch(() => null)
  const watched = npm === null ? [parent] : [parent, npm]
  every(ORPHAN_CHECK, () => {
    if (!watched.every(isAlive)) stop()
  })
}
