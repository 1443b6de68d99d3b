import type { Language } from '../../server/translate.ts'
import { buildPart, isBuilt } from '../build/build-part.ts'
import { RENDERER_DIR } from '../build/parts.ts'
import { type Servers, startServers } from '../start/servers.ts'
import { openWindow } from '../start/window.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface StartOptions {
  readonly hostPort: number
  readonly bankPort: number
  readonly dataDir: string
  readonly window: boolean
  /** One line of JSON on the output when all answers, and nothing else there. */
  readonly json: boolean
  readonly language: Language
  readonly version: string
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** How often to look whether npm is still there, ms. */
const ORPHAN_CHECK = 1000

/**
 * Aborted by the first signal to end. Later ones change nothing: a terminal and npm may each send one.
 * npm passes signals to its shell only: when that is gone, nobody is left to end us.
 */
function untilStopped(): AbortSignal {
  const controller = new AbortController()
  for (const signal of SIGNALS) process.on(signal, () => controller.abort())
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    const check = setInterval(() => {
      if (process.ppid !== parent) controller.abort()
    }, ORPHAN_CHECK)
    check.unref()
  }
  return controller.signal
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/**
 * `camtoken start`: host, bank and window, until Ctrl+C or until the window is closed.
 * @returns the exit code
 */
export async function start(options: StartOptions, output: Terminal, t: Translate): Promise<number> {
  const stop = untilStopped()
  const terminal = options.json ? { ...output, out: output.error } : output
  const stale = (['renderer', 'cli'] as const).filter((part) => !isBuilt(part))
  if (stale.length > 0) terminal.out(t('start.building'))
  for (const part of stale) {
    await buildPart(part, stop).catch((error: unknown) => {
      if (!stop.aborted) throw new Complaint(t('build.failed', { part, reason: reasonOf(error) }))
    })
    if (stop.aborted) return stopped(terminal, t)
  }
  const servers = await startServers({ ...options, rendererDir: RENDERER_DIR }, t)
  terminal.out(t('start.token', { url: servers.tokenUrl }))
  terminal.out(t('start.bank', { url: servers.bankUrl }))
  terminal.out(t('start.bankApi', { token: servers.bankApiToken }))
  terminal.out(t('start.stop'))
  if (options.json) output.out(readyLine(servers, options.version))
  try {
    await runUntilStopped(servers, options, stop, terminal, t)
  } finally {
    await servers.close()
  }
  return stopped(terminal, t)
}

function stopped(terminal: Terminal, t: Translate): number {
  terminal.out(t('start.stopped'))
  return 0
}

/** For a program that starts this one: the same in every language. docs/api.md has its fields. */
function readyLine({ hostUrl, tokenUrl, apiToken, bankUrl, bankApiToken }: Servers, version: string): string {
  return JSON.stringify({
    version,
    pid: process.pid,
    token: { url: hostUrl, apiToken, page: tokenUrl },
    bank: { url: bankUrl, apiToken: bankApiToken },
  })
}

async function runUntilStopped(
  servers: Servers,
  { window: wanted, dataDir, language }: StartOptions,
  stop: AbortSignal,
  terminal: Terminal,
  t: Translate,
): Promise<void> {
  const around = { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0, language }
  const window = wanted ? await openWindow(servers, dataDir, around, terminal, t, stop) : null
  if (!window) return aborted(stop)
  const gone = await Promise.race([window.gone, aborted(stop)])
  if (gone && !gone.opened) {
    terminal.error(t('start.window.failed', { reason: gone.reason }))
    await aborted(stop)
  }
  await window.close()
}
