import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { need, runs, startBench } from './servers.ts'

/** Debian's Python has what apt-get installs; the first on the path may be another. */
const PYTHON = ['python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import pytest, selenium'))

test('pytest and Selenium register and sign through the pages, with nothing else', async (context) => {
  need(context, PYTHON !== undefined, 'python3-pytest, python3-selenium')
  const chromedriver = process.env.CHROMEDRIVER_PATH ?? '/usr/bin/chromedriver'
  need(context, existsSync(chromedriver), 'chromium-driver')
  const bench = await startBench('pytest')
  try {
    const options = { cwd: bench.folder, env: bench.env }
    const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider']
    const { stdout } = await promisify(execFile)(PYTHON ?? '', args, options).catch(
      (error: { stdout: string }) => error,
    )
    expect(stdout).toMatch(/^6 passed in/m)
  } finally {
    await bench.close()
  }
})
