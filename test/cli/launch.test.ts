import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** The real process, as npm starts it. */
const ROOT = resolve(import.meta.dirname, '../..')

let folder: string
const running: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function launch(...args: readonly string[]) {
  const { npm_lifecycle_event: _, ...env } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'cli/launch.js'), ...args], {
    cwd: folder,
    env: { ...env, LC_ALL: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    ended,
    async nextLine(wanted: RegExp): Promise<string> {
      for (;;) {
        const { done, value } = await lines.next()
        if (done) throw new Error(`ended before ${wanted}`)
        if (wanted.test(value)) return value
      }
    },
  }
}

const start = () => launch('start', '--no-window', '--host-port', '0', '--bank-port', '0', '--data', folder)

describe('the launched process', () => {
  it('gives the result on its output and in its exit code', async () => {
    const good = launch('vectors', join(ROOT, 'test/data/vectors/rfc.json'))
    expect(await good.nextLine(/passed/)).toBe('106 passed, 0 failed')
    expect(await good.ended).toBe(0)
    const bad = launch('journey', join(ROOT, 'package.json'))
    expect(await bad.nextLine(/passed/)).toBe('0 passed, 1 failed')
    expect(await bad.ended).toBe(1)
  })

  it.each([
    [['--help'], 0],
    [['completion', 'bash'], 0],
    [['case', 'list'], 0],
    [['vectors', join(ROOT, 'test/data/vectors/rfc.json')], 0],
    [['journey', join(ROOT, 'package.json')], 1],
    [['run', ...['a', 'b', 'c'].map(() => join(ROOT, 'examples/scenarios/low-battery.yaml'))], 0],
  ] as const)('whoever reads the output may leave before its end: %j', async (args, code) => {
    const { child, ended } = launch(...args)
    child.stdout.destroy()
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (part) => (said += part))
    expect(await ended).toBe(code)
    expect(said).not.toContain('EPIPE')
  })

  it('and so may whoever reads what is said about problems', async () => {
    const { child, ended } = launch('run', join(folder, 'nothing.yaml'))
    child.stderr.destroy()
    expect(await ended).toBe(2)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'start: prints both addresses, serves, and ends well at %s',
    async (signal) => {
      const { child, ended, nextLine } = start()
      const token = (await nextLine(/^Token:/)).replace(/^Token: +/, '')
      const bank = (await nextLine(/^Practice bank:/)).replace(/^Practice bank: +/, '')
      expect(token).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=/)
      const page = await fetch(token)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('<div id="root">')
      expect((await fetch(bank)).status).toBe(200)
      // A window keeps a stream open: it must not hold the end up.
      const { origin, hash } = new URL(token)
      const headers = { authorization: `Bearer ${hash.slice('#token='.length)}` }
      const stream = await fetch(`${origin}/api/v1/tokens/main/stream`, { headers })
      await stream.body?.getReader().read()
      child.kill(signal)
      expect(await ended).toBe(0)
    },
  )

  it.each(['en', 'ja'])('start --json: one line on its output when all answers, in %s', async (language) => {
    const { child, ended, nextLine } = launch(
      ...[
        'start',
        '--json',
        '--no-window',
        '--host-port',
        '0',
        '--bank-port',
        '0',
        '--data',
        folder,
        '--lang',
        language,
      ],
    )
    const line = await nextLine(/^/)
    const { version, pid, token, bank } = JSON.parse(line)
    expect(version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)
    expect(pid).toBe(child.pid)
    expect(token.page).toBe(`${token.url}/#token=${token.apiToken}`)
    for (const [{ url, apiToken }, path] of [
      [token, 'tokens'],
      [bank, 'users'],
    ]) {
      const headers = { authorization: `Bearer ${apiToken}` }
      expect((await fetch(`${url}/api/v1/${path}`, { headers })).status).toBe(200)
    }
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await expect(nextLine(/^/)).rejects.toThrow('ended before')
  })

  it('serve: in memory, no window, a ready file as long as it runs', async () => {
    const file = join(folder, 'ready.json')
    const { child, ended } = launch(
      ...['serve', '--memory', '--host-port', '0', '--bank-port', '0', '--ready-file', file],
      ...['--seed', '1', '--clock', '2026-11-28T09:00+09:00', '--paused', '--json'],
    )
    await expect.poll(() => existsSync(file)).toBe(true)
    const { pid, token, bank } = JSON.parse(readFileSync(file, 'utf8'))
    expect(pid).toBe(child.pid)
    const headers = { authorization: `Bearer ${token.apiToken}` }
    const view = await (await fetch(`${token.url}/api/v1/tokens/main`, { headers })).json()
    expect(view.now).toBe(Date.parse('2026-11-28T09:00+09:00'))
    const clock = await fetch(`${bank.url}/api/v1/clock`, { headers: { authorization: `Bearer ${bank.apiToken}` } })
    expect((await clock.json()).now).toBe(view.now)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('serve: ends with the program that has forked it, also when that is killed', async () => {
    const script = `
      const child = require('node:child_process').fork(${JSON.stringify(join(ROOT, 'cli/launch.js'))},
        ['serve', '--memory', '--host-port', '0', '--bank-port', '0', '--ready-file', ${JSON.stringify(join(folder, 'ready.json'))}],
        { stdio: 'ignore' })
      process.stdin.resume()`
    const parent = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] })
    running.push(parent)
    await expect.poll(() => existsSync(join(folder, 'ready.json'))).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => existsSync(join(folder, 'ready.json'))).toBe(false)
  })

  it('start: a second one on the same data folder says so and fails', async () => {
    const first = start()
    await first.nextLine(/^Practice bank:/)
    const second = start()
    const errors: string[] = []
    second.child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
    expect(await second.ended).toBe(1)
    expect(errors.join('')).toBe(
      `The data folder is in use by another running token: ${folder}. End it, or choose another folder with --data.\n`,
    )
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
  })
})
