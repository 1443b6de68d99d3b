import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../../bank/index.ts'
import { type Host, startHost } from '../../../host/index.ts'

/** The examples, as somebody runs them who tests in another language: real servers, real time, their own processes. */

const EXAMPLES = resolve(import.meta.dirname, '../../../examples')

let host: Host
let bank: RunningBank
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'examples-'))
  host = await startHost({ dataDir, port: 0 })
  bank = await startBank({ port: 0 })
})

afterAll(async () => {
  await Promise.all([host.close(), bank.close()])
  rmSync(dataDir, { recursive: true, force: true })
})

const LANGUAGES = [
  { program: 'python3', version: ['--version'], args: [join(EXAMPLES, 'python/example.py')], loginId: 'hanako01' },
  { program: 'java', version: ['-version'], args: [join(EXAMPLES, 'java/Example.java')], loginId: 'ichiro01' },
] as const

test.each(LANGUAGES)(
  '$program registers a token and signs a request',
  async ({ program, version, args, loginId }, c) => {
    if (spawnSync(program, version).status !== 0) c.skip(`${program} is not installed here`)
    const env = {
      ...process.env,
      PYTHONIOENCODING: 'utf-8',
      TOKEN_URL: host.url,
      TOKEN_API_TOKEN: host.apiToken,
      BANK_URL: bank.url,
      BANK_API_TOKEN: bank.apiToken,
      LOGIN_ID: loginId,
    }
    // Twice: an example that leaves something behind that stops it is no example.
    for (const _ of [1, 2]) {
      const { stdout, stderr } = await promisify(execFile)(program, args, { env })
      expect(stdout, stderr).toMatch(/^registered VDS\d{7}-\d+\r?\nsigned \d{8}\r?\nOK\r?\n$/)
    }
  },
)
