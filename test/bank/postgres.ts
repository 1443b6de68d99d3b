import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

/** A PostgreSQL server of one's own in a temporary folder, reached through a socket in it. */
export interface Postgres {
  /** Of its first database; the user may make others. */
  readonly url: string
  stop(): Promise<void>
}

const run = promisify(execFile)
/** As who the servers of these tests run. */
export type Servant = { readonly name: string; readonly uid: number; readonly gid: number }

const DEBIAN = '/usr/lib/postgresql'
const PROGRAMS = ['initdb', 'pg_ctl'] as const

/** The newest of the folders that have the server's programs, PATH first; null when there is none. */
function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'))
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...newest]
  return folders.find((folder) => PROGRAMS.every((program) => existsSync(join(folder, program)))) ?? null
}

/** PostgreSQL refuses to run as root; then a user without rights runs it: its own, else nobody. So does PgBouncer. */
export async function findUser(): Promise<Servant | null> {
  if (process.getuid?.() !== 0) return null
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].flatMap((name) => lines.filter((line) => line[0] === name))[0]
  if (!found) throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody')
  return { name: found[0] ?? '', uid: Number(found[2]), gid: Number(found[3]) }
}

/**
 * Starts a server. @param durable whether commits reach the disk; a server that ends with the test needs it only to be measured
 * @returns null on a machine that has none
 */
export async function startPostgres(durable = false): Promise<Postgres | null> {
  const programs = findPrograms()
  if (programs === null || process.platform === 'win32') return null
  const user = await findUser()
  const folder = await mkdtemp(join(tmpdir(), 'pg-'))
  if (user) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const program = (name: (typeof PROGRAMS)[number], args: readonly string[]) => {
    const file = join(programs, name)
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
    return user
      ? run('runuser', ['-u', user.name, '--', file, ...args], { cwd: '/', env })
      : run(file, [...args], { cwd: folder, env })
  }
  const remove = () => rm(folder, { recursive: true, force: true })
  const stop = async () => {
    await program('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
    await remove()
  }
  const settings = [
    '-c listen_addresses=',
    `-k ${folder}`,
    ...(durable ? [] : ['-c fsync=off', '-c full_page_writes=off']),
  ]
  try {
    await program('initdb', ['-D', data, '-U', 'bank', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
    // Output goes to a file: a server that held our pipe would keep pg_ctl from ending.
    await program('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', settings.join(' '), '-w', 'start'])
  } catch (error) {
    await remove()
    throw error
  }
  return { url: urlOf(folder, 'postgres'), stop }
}

const urlOf = (folder: string, database: string) => `postgres://bank@${encodeURIComponent(folder)}/${database}`

/** The same server, another database. */
export const databaseAt = (url: string, database: string): string => new URL(database, url).href

export async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
