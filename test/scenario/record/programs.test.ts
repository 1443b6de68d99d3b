import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../../../cli/commands/record.ts'
import { RECORDED_FORMS, WRITERS } from '../../../scenario/record/record.ts'
import { english, fakeTerminal } from '../../cli/terminal/fake-terminal.ts'
import { needJunit, pythonWithPytest, runTo } from '../../clients/servers.ts'
import { type Servers, startServers, walk } from './walk.ts'

/** One walk, written in each form by `camtoken record`, and run by what its users run it with. */

const ROOT = join(import.meta.dirname, '../../..')

let servers: Servers
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
  servers = await startServers()
  const ready = { version: '0', pid: 1, token: { ...servers.host, page: '' }, bank: servers.bank }
  writeFileSync(join(folder, 'ready.json'), JSON.stringify(ready))
  const token = await walk(servers)
  for (const as of RECORDED_FORMS) {
    const out = join(folder, WRITERS[as].file)
    await record(token, { as, out, readyFile: join(folder, 'ready.json') }, fakeTerminal(), english)
  }
})
afterAll(async () => {
  await servers.close()
  rmSync(folder, { recursive: true })
})

const run = (program: string, ...args: readonly string[]) =>
  runTo(program, args, { cwd: folder, env: { ...process.env, CAMTOKEN_READY_FILE: join(folder, 'ready.json') } })

describe('a recorded walk passes', () => {
  it('as a scenario, by camtoken run', async () => {
    const { output, code } = await run(
      process.execPath,
      join(ROOT, 'cli/launch.js'),
      'run',
      'recorded.yaml',
      '--lang',
      'en',
    )
    expect(output).toContain('1 passed, 0 failed')
    expect(code).toBe(0)
  })

  it('in Python, by pytest', async (context) => {
    const { output, code } = await run(pythonWithPytest(context), '-m', 'pytest', '-q', '-p', 'no:cacheprovider')
    expect(output).toMatch(/^1 passed in/m)
    expect(code).toBe(0)
  })

  it('in Java, by the launcher of JUnit 5', async (context) => {
    needJunit(context)
    cpSync(join(ROOT, 'examples/junit/run'), join(folder, 'run'))
    const { output, code } = await run('sh', 'run')
    expect(output).toMatch(/\b1 tests successful/)
    expect(code).toBe(0)
  })

  it("in TypeScript, by Playwright's runner", async () => {
    const fixture = join(ROOT, 'clients/playwright/index.ts')
    const source = readFileSync(join(folder, 'recorded.spec.ts'), 'utf8')
    // As it is called in a project that has the package.
    const here = source.replace('camera-token-simulator/playwright', fixture)
    expect(here).not.toBe(source)
    writeFileSync(join(folder, 'recorded.spec.ts'), here)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const runner = join(ROOT, 'node_modules/@playwright/test/cli.js')
    const { output, code } = await run(process.execPath, runner, 'test', '--reporter=line')
    expect(output).toContain('1 passed')
    expect(code).toBe(0)
  })
})
