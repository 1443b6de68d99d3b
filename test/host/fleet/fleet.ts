import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Client, makeClient } from '../../../host/client/client.ts'
import { newDatabase } from '../storage/postgres.ts'

/** A host in a process of its own. */
export interface FleetHost {
  readonly url: string
  readonly client: Client
  /** SIGKILL: it has no time for anything. Resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGSTOP: it stands still, as a machine that sleeps. */
  stop(): void
  goOn(): void
}

export interface Fleet {
  readonly url: string
  readonly hosts: FleetHost[]
  /** One more, by this address of the same database. */
  start(through?: string): Promise<FleetHost>
  /** A client of whatever stands in front of them. */
  at(url: string): Pick<FleetHost, 'url' | 'client'>
}

export const API_TOKEN = 'the-same-for-all-hosts'

/** Keeps what is to be done at the end of what needs a fleet. */
type AtEnd = (end: () => unknown) => void

async function startProcess(url: string, keyFile: string, names: readonly string[], atEnd: AtEnd): Promise<FleetHost> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'host-process.ts'), [url, keyFile, API_TOKEN, ...names], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    execArgv: ['--import', 'tsx'],
  })
  atEnd(() => child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  const [address] = await Promise.race([
    once(child, 'message'),
    exited.then(() => Promise.reject(new Error('the host did not start'))),
  ])
  return {
    url: address,
    client: makeClient(address, API_TOKEN),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    stop: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
  }
}

export interface FleetOptions {
  /** How many hosts. */
  readonly size?: number
  /** The address that they have of the database. */
  readonly through?: (url: string) => Promise<string>
  /** By which they may be asked for besides. */
  readonly names?: readonly string[]
  /** Default: at that of the test. */
  readonly atEnd?: AtEnd
}

/** Hosts on a database of their own. */
export async function startFleet({
  size = 3,
  through = async (url) => url,
  names = [],
  atEnd = (end) => onTestFinished(() => void end()),
}: FleetOptions = {}): Promise<Fleet> {
  const [url, folder] = await Promise.all([newDatabase(), mkdtemp(join(tmpdir(), 'fleet-'))])
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  const given = await through(url)
  const start = (by = given) => startProcess(by, join(folder, 'key'), names, atEnd)
  return {
    url,
    hosts: await Promise.all(Array.from({ length: size }, () => start())),
    start,
    at: (front) => ({ url: front, client: makeClient(front, API_TOKEN) }),
  }
}
