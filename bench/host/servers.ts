import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'

/** A server in a process of its own. */
export interface Server {
  readonly url: string
  readonly apiToken: string
  readonly pid: number
  stop(): Promise<void>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const address = z.object({ url: z.string(), apiToken: z.string() })
const readyLine = z.object({ pid: z.number(), token: address, bank: address.optional() })

export type Address = z.output<typeof address>

/** A host, and the first of the banks beside it, if it was started with banks. */
export interface HostServer extends Server {
  readonly bank: Address | undefined
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'exit')
  child.kill('SIGKILL')
  await closed
}

/**
 * `camtoken serve` as it is built: host and practice banks.
 * @param options `--memory`, or `--data` and a folder @param env beside that of this process
 * @param root another checkout, which builds what it lacks
 */
export async function startHost(
  options: readonly string[],
  env: NodeJS.ProcessEnv = {},
  root = ROOT,
): Promise<HostServer> {
  for (const part of ['renderer', 'cli'] as const) if (root === ROOT && !isBuilt(part)) await buildPart(part)
  const args = ['cli/launch.js', 'serve', '--json', '--host-port', '0', '--bank-port', '0', ...options]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const { pid, token, bank } = readyLine.parse(JSON.parse(line))
    return { ...token, pid, bank, stop: () => kill(child) }
  }
  throw new Error('the host ended before it was ready')
}

/** A server of node:http alone. @param bytes of each answer @param file where bodies are written */
export async function startBare(way: 'memory' | 'each' | 'together', bytes: number, file = ''): Promise<Server> {
  const child = fork(new URL('bare-server.js', import.meta.url), [way, String(bytes), file])
  const [{ url }] = await once(child, 'message')
  return { url, apiToken: '', pid: child.pid ?? 0, stop: () => kill(child) }
}

/** A server of node:http that does one UPDATE a request. @param rowBytes that a row holds @param bytes of each answer */
export async function startBarePostgres(url: string, rowBytes: number, bytes: number): Promise<Server> {
  const child = fork(new URL('bare-postgres.js', import.meta.url), [url, String(rowBytes), String(bytes)])
  const [{ url: own }] = await once(child, 'message')
  return { url: own, apiToken: '', pid: child.pid ?? 0, stop: () => kill(child) }
}

/** Resident memory in MB and processor time in ms of a process; null where /proc does not tell. */
export function usageOf({ pid }: Server): { readonly rss: number; readonly cpu: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Fields 14 and 15 of proc(5) stat, in ticks of 10 ms, counted after the name in brackets.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      rss: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024,
      cpu: (Number(ticks[11]) + Number(ticks[12])) * 10,
    }
  } catch {
    return null
  }
}
