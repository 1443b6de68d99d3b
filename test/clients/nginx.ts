import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { connected } from './connected.ts'
import { folderWith } from './servers.ts'

/** Its program, in PATH or where Debian puts it; null on a machine that has none. */
export function findNginx(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, 'nginx')).find((file) => spawnSync(file, ['-v']).status === 0) ?? null
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new TypeError('expected a port')
  return address.port
}

export interface Nginx {
  /** By the name under which the hosts are asked for. */
  readonly url: string
  close(): Promise<void>
}

/** Ports as they stand in the example. */
const OWN = '8080'
const HOSTS = ['27610', '27620', '27630']

/**
 * Starts the example, with these ports in place of its own; it ends with `close`.
 * @param hosts three ports
 */
export async function startNginx(program: string, port: number, hosts: readonly number[]): Promise<Nginx> {
  const folder = folderWith('nginx')
  // Its workers are another account where it is started by root.
  chmodSync(folder, 0o755)
  const file = join(folder, 'hosts.conf')
  const ports = new Map([[OWN, port], ...HOSTS.map((shown, index) => [shown, hosts[index] ?? 1] as const)])
  const text = readFileSync(file, 'utf8').replace(/(?<=\b127\.0\.0\.1:)\d+(?=[; ])/g, (shown) => `${ports.get(shown)}`)
  writeFileSync(file, text)
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: Buffer[] = []
  child.stderr.on('data', (part) => said.push(part))
  const ended = once(child, 'exit')
  await Promise.race([
    connected(port),
    ended.then(() => Promise.reject(new Error(`nginx did not start: ${Buffer.concat(said)}`))),
  ])
  return {
    url: `http://localhost:${port}`,
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
