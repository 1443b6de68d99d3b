import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WRITERS } from '../../../scenario/record/record.ts'
import type { Recording } from '../../../scenario/record/recording.ts'
import { recordedWalk, type Servers, startServers } from './walk.ts'

const execute = promisify(execFile)
const ROOT = join(import.meta.dirname, '../../..')
const RUNNER = join(ROOT, 'node_modules/@playwright/test/cli.js')

let servers: Servers
let recording: Recording
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
  servers = await startServers()
  recording = await recordedWalk(servers)
  const ready = { version: '0', pid: 1, token: { ...servers.host, page: '' }, bank: servers.bank }
  writeFileSync(join(folder, 'ready.json'), JSON.stringify(ready))
})
afterAll(async () => {
  await servers.close()
  rmSync(folder, { recursive: true })
})

const run = (program: string, ...args: readonly string[]) =>
  execute(program, args, { cwd: folder, env: { ...process.env, CAMTOKEN_READY_FILE: join(folder, 'ready.json') } })

/** Where JUnit is not installed: what the recorded test uses of it. */
const STUBS = {
  Test: '@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface Test {}',
  Assertions: `public class Assertions {
  public static void assertTrue(boolean is, String message) { if (!is) throw new AssertionError(message); }
  public static void assertEquals(Object one, Object other) { assertEquals(one, other, ""); }
  public static void assertEquals(Object one, Object other, String message) {
    assertTrue(java.util.Objects.equals(one, other), message + ": expected " + one + ", seen " + other);
  }
}`,
}

describe('a recorded walk as a program passes', () => {
  it('in Python', async () => {
    writeFileSync(join(folder, 'test_recorded.py'), WRITERS.pytest.write(recording))
    const { stdout } = await run('python3', '-c', 'import test_recorded as t; t.test_recorded(); print("passed")')
    expect(stdout).toBe('passed\n')
  })

  it('in Java', async () => {
    const stubs = join(folder, 'org/junit/jupiter/api')
    mkdirSync(stubs, { recursive: true })
    for (const [name, code] of Object.entries(STUBS)) {
      writeFileSync(join(stubs, `${name}.java`), `package org.junit.jupiter.api;\n${code}\n`)
    }
    writeFileSync(join(folder, 'RecordedTest.java'), WRITERS.junit.write(recording))
    writeFileSync(
      join(folder, 'Main.java'),
      'class Main { public static void main(String[] args) throws Exception { new RecordedTest().recorded(); System.out.print("passed"); } }',
    )
    await run(
      'javac',
      '-Xlint:all',
      '-Werror',
      'Main.java',
      'RecordedTest.java',
      'org/junit/jupiter/api/Test.java',
      'org/junit/jupiter/api/Assertions.java',
    )
    const { stdout } = await run('java', 'Main')
    expect(stdout).toBe('passed')
  })

  it('in Playwright, with the fixture', async () => {
    const source = WRITERS.playwright.write(recording)
    const fixture = join(ROOT, 'clients/playwright/index.ts')
    // As it is called in a project that has the package.
    const here = source.replace('camera-token-simulator/playwright', fixture)
    expect(here).not.toBe(source)
    writeFileSync(join(folder, 'recorded.spec.ts'), here)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const { stdout } = await execute(process.execPath, [RUNNER, 'test', '--reporter=line'], {
      cwd: folder,
      env: {
        ...process.env,
        CAMTOKEN_URL: servers.host.url,
        CAMTOKEN_API_TOKEN: servers.host.apiToken,
        CAMTOKEN_BANK_URL: servers.bank.url,
        CAMTOKEN_BANK_API_TOKEN: servers.bank.apiToken,
      },
    }).catch((error: { stdout: string; stderr: string }) => error)
    expect(stdout).toContain('1 passed')
  })
})
