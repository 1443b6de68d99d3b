import { execFile, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startBank } from '../../../../bank/index.ts'
import { startHost } from '../../../../host/index.ts'

/** Starting the compiler of Java takes a while on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

/** The examples, as somebody runs them who tests in another language: real servers, real time, their own processes. */

const ROOT = resolve(import.meta.dirname, '../../../..')

async function started<Server extends { close(): Promise<unknown> }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting
  onTestFinished(async () => void (await server.close()))
  return server
}

const LANGUAGES = [
  { program: 'python3', version: '--version', file: 'examples/python/one_time_passwords.py' },
  { program: 'java', version: '-version', file: 'examples/java/OneTimePasswords.java' },
] as const

test.for(LANGUAGES)('$program signs at Shinkin and logs in at Seiwa', async ({ program, version, file }, c) => {
  if (spawnSync(program, [version]).status !== 0) c.skip(`${program} is not installed here`)
  const host = await started(startHost({ dataDir: null, port: 0 }))
  const shinkin = await started(startBank({ site: 'shinkin', port: 0 }))
  const seiwa = await started(startBank({ site: 'seiwa', port: 0 }))
  const env = {
    ...process.env,
    ...{ TOKEN_URL: host.url, TOKEN_API_TOKEN: host.apiToken },
    ...{ SHINKIN_URL: shinkin.url, SHINKIN_API_TOKEN: shinkin.apiToken },
    ...{ SEIWA_URL: seiwa.url, SEIWA_API_TOKEN: seiwa.apiToken },
  }
  // Twice: an example that leaves something behind that stops it is no example.
  for (const _ of [1, 2]) {
    const { stdout, stderr } = await promisify(execFile)(program, [join(ROOT, file)], { env })
    expect(stdout, stderr).toMatch(/^signed \d{6}\r?\nlogged in \d{6}\r?\nOK\r?\n$/)
  }
})
