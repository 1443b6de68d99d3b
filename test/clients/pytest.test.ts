import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, need, pythonWithPytest, runTo, startBench, withProgram } from './servers.ts'

const PYTEST = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider']

test('pytest and Selenium register and sign through the pages, with nothing else', async (context) => {
  const python = pythonWithPytest(context)
  const chromedriver = process.env.CHROMEDRIVER_PATH ?? '/usr/bin/chromedriver'
  need(context, existsSync(chromedriver), 'chromium-driver')
  const bench = await startBench('pytest')
  try {
    const { output } = await runTo(python, PYTEST, { cwd: bench.folder, env: bench.env })
    expect(output).toMatch(/^6 passed in/m)
  } finally {
    await bench.close()
  }
})

/** Fails on purpose, once in the test and once before it. */
const FAILING = `
import pytest

@pytest.fixture
def token(camera_token):
    return camera_token()

@pytest.fixture
def token_without_power(token):
    token.tap("right")

@pytest.mark.parametrize("way", ["../a/b"])
def test_is_activated(token, way):
    token.switch_on()
    assert token.view()["display"]["screen"] == "activated"

def test_never_begins(token_without_power):
    pass
`

test('starts token and bank itself; a test that fails tells what the token shows, and keeps a picture', async (context) => {
  const python = pythonWithPytest(context)
  const folder = folderWith('pytest')
  try {
    rmSync(join(folder, 'test_walk.py'))
    writeFileSync(join(folder, 'test_failing.py'), FAILING)
    const { output, code } = await runTo(python, PYTEST, { cwd: folder, env: withProgram(folder) })
    expect(output).toMatch(/^1 failed, 1 error in/m)
    expect(code).toBe(1)
    expect(output).toContain('Please push "Continue"')
    expect(output).toContain('It is dark.')
    const pictures = readdirSync(join(folder, 'camtoken-pictures')).map((name) => join('camtoken-pictures', name))
    expect(pictures).toHaveLength(2)
    for (const picture of pictures) {
      expect(output).toContain(`Picture: ${picture}`)
      expect(readFileSync(join(folder, picture)).subarray(1, 4).toString()).toBe('PNG')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
