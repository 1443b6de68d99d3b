import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bodyOf, callerOf, type ServerAddress } from '../../scenario/world/http-api.ts'

/** `camtoken run` in a process of its own, against `camtoken serve` in another. */

const LAUNCHER = resolve(import.meta.dirname, '../../cli/launch.js')

let folder: string
let server: ChildProcess
let servers: { readonly token: ServerAddress; readonly bank: ServerAddress }

function launch(...args: readonly string[]) {
  const { npm_lifecycle_event: _, ...env } = process.env
  return spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: folder,
    env: { ...env, LC_ALL: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(...args: readonly string[]) {
  const child = launch('run', ...args)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))
  const [code] = await once(child, 'close')
  return { code, text }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'run-running-'))
  server = launch('serve', '--memory', '--host-port', '0', '--bank-port', '0', '--ready-file', 'ready.json', '--json')
  await once(createInterface({ input: server.stdout as NodeJS.ReadableStream }), 'line')
  servers = JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8'))
})
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'close')
  expect(existsSync(join(folder, 'ready.json'))).toBe(false)
  rmSync(folder, { recursive: true, force: true })
})

async function whatIsThere() {
  const { tokens } = bodyOf<{ tokens: unknown[] }>(await callerOf(servers.token)('GET', 'tokens'))
  const { companies } = bodyOf<{ companies: unknown[] }>(await callerOf(servers.bank)('GET', 'companies'))
  return { tokens: tokens.length, companies: companies.length }
}
const NOTHING = { tokens: 1, companies: 2 }

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

it('plays beside others and leaves nothing, whether it passes or fails', async () => {
  const good = write('good.yaml', 'name: Good\ngiven: { token: { preset: activated } }\nsteps: [{ hold: middle }]\n')
  const bad = write('bad.yaml', 'name: Bad\nsteps: [{ bank: { register: user } }, { expect: { screen: menu } }]\n')
  const { code, text } = await run('--ready-file', 'ready.json', good, bad)
  expect(text).toContain('✓ Good')
  expect(text).toContain('screen: expected "menu", seen "off"')
  expect(code).toBe(1)
  expect(await whatIsThere()).toEqual(NOTHING)
})

it('a wrong API token is said', async () => {
  const one = write('one.yaml', 'steps: [{ tape: removed }]\n')
  const { code, text } = await run('--url', servers.token.url, '--token', 'wrong', one)
  expect(code).toBe(1)
  expect(text).toMatch(/API token/)
})

it('is ended by Ctrl+C: what was made for it is gone', async () => {
  const long = write(
    'long.yaml',
    'given: { time: real, bank: company }\nsteps: [{ until: { screen: menu }, within: 10m }]\n',
  )
  const child = launch('run', '--ready-file', 'ready.json', long)
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  await expect.poll(whatIsThere).toEqual({ tokens: 2, companies: 3 })
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect(code).toBe(130)
  expect(text).toContain('It was stopped before its end.')
  expect(await whatIsThere()).toEqual(NOTHING)
})
