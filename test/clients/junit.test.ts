import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { need, runs, startBench } from './servers.ts'

const execute = promisify(execFile)

test('JUnit 5 registers and signs, with the JDK alone, as docs/junit.md says', async (context) => {
  need(context, runs('javac', '-version'), 'default-jdk-headless')
  need(context, existsSync('/usr/share/java/junit-jupiter-api.jar'), 'junit5')
  const bench = await startBench('junit')
  try {
    const { stdout } = await execute('sh', [join(bench.folder, 'run')], { cwd: bench.folder, env: bench.env }).catch(
      (error: { stdout: string; stderr: string }) => ({ stdout: error.stdout + error.stderr }),
    )
    expect(stdout).toMatch(/\b4 tests successful/)
    expect(stdout).toMatch(/\b0 tests failed/)
  } finally {
    await bench.close()
  }
})
