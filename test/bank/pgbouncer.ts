import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { findUser } from './postgres.ts'

/** Its program, in PATH or where Debian puts it; null on a machine that has none. */
export function findPgBouncer(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, 'pgbouncer')).find((file) => existsSync(file)) ?? null
}

export type PoolMode = 'session' | 'transaction' | 'statement'

/**
 * Starts one in front of a server until the end of the test.
 * @param database an address of the server behind it, as `databaseAt` makes them
 * @returns the same database through the pooler
 */
export async function throughPgBouncer(program: string, database: string, mode: PoolMode): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pgbouncer-'))
  const user = await findUser()
  const { hostname, pathname } = new URL(database)
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    [
      '[databases]',
      `* = host=${decodeURIComponent(hostname)} user=bank`,
      '[pgbouncer]',
      'listen_addr =',
      'listen_port = 5432',
      `unix_socket_dir = ${folder}`,
      'auth_type = any',
      `pool_mode = ${mode}`,
      `default_pool_size = ${mode === 'session' ? 32 : 3}`,
    ].join('\n'),
  )
  if (user) for (const path of [folder, file]) await chown(path, user.uid, user.gid)
  const child = spawn(program, [file], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  const closed = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGINT')
    await closed
    await rm(folder, { recursive: true, force: true })
  })
  const said: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line)
    if (line.includes('process up')) {
      child.stderr.resume()
      return `postgres://bank@${encodeURIComponent(folder)}${pathname}`
    }
  }
  throw new Error(`PgBouncer did not start: ${said.join('\n')}`)
}
