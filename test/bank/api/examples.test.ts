import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type RunningBank, startBank } from '../../../bank/index.ts'
import { type Host, startHost } from '../../../host/index.ts'

/** Starting the compiler of Java takes a while on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

/** The examples, as somebody runs them who tests in another language: real servers, real time, their own processes. */

const ROOT = resolve(import.meta.dirname, '../../..')

let host: Host
let bank: RunningBank
let dataDir: string

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'examples-'))
  host = await startHost({ dataDir, port: 0 })
  bank = await startBank({ port: 0 })
})

afterEach(async () => {
  await Promise.all([host.close(), bank.close()])
  rmSync(dataDir, { recursive: true, force: true })
})

const isMissing = (program: string, version = '--version') => spawnSync(program, [version]).status !== 0

const LANGUAGES = [
  { program: 'python3', version: '--version', file: join(ROOT, 'examples/python/example.py') },
  { program: 'java', version: '-version', file: join(ROOT, 'examples/java/Example.java') },
] as const

test.for(LANGUAGES)('$program registers a token and signs a request', async ({ program, version, file }, c) => {
  if (isMissing(program, version)) c.skip(`${program} is not installed here`)
  const env = {
    ...process.env,
    TOKEN_URL: host.url,
    TOKEN_API_TOKEN: host.apiToken,
    BANK_URL: bank.url,
    BANK_API_TOKEN: bank.apiToken,
  }
  // Twice: an example that leaves something behind that stops it is no example.
  for (const _ of [1, 2]) {
    const { stdout, stderr } = await promisify(execFile)(program, [file], { env })
    expect(stdout, stderr).toMatch(/^registered VDS\d{7}-\d+\r?\nsigned \d{8}\r?\nOK\r?\n$/)
  }
})

test('the shell script of docs/bank-api.md registers the token and signs a request', async (c) => {
  for (const program of ['bash', 'curl', 'jq']) if (isMissing(program)) c.skip(`${program} is not installed here`)
  const guide = readFileSync(join(ROOT, 'docs/bank-api.md'), 'utf8').split('\n## Bank and token together\n')[1] ?? ''
  const script = (/```sh\n(.*?)```/s.exec(guide)?.[1] ?? '').replace(/^(TOKEN|TAUTH)=.*\n/gm, '')
  const settings = [
    'set -e',
    `URL=${bank.url}/api/v1`,
    `AUTH='Authorization: Bearer ${bank.apiToken}'`,
    "JSON='Content-Type: application/json'",
    `TOKEN=${host.url}/api/v1`,
    `TAUTH='Authorization: Bearer ${host.apiToken}'`,
  ]
  const { stdout } = await promisify(execFile)('bash', ['-c', [...settings, script].join('\n')])
  const answers = stdout.split('}{').map((part) => JSON.parse(`{${part.replace(/^\{|\}$/g, '')}}`))
  expect(answers).toMatchObject([{ step: 'completed' }, { title: 'Transfer', usedAt: expect.any(Number) }])
})
