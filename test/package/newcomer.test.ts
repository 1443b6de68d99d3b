import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser } from '../../cli/start/browser.ts'
import { pythonWithPytest, runTo } from '../clients/servers.ts'
import { type Installed, installPacked } from './installed.ts'

/** Somebody who has the package and its documents, and nothing else: the first tests of README and docs, letter by letter. */

const ROOT = resolve(import.meta.dirname, '../..')

let installed: Installed
let browser: string
beforeAll(async () => {
  installed = await installPacked(ROOT)
  const found = findBrowser()
  if (found === null) throw new Error('no browser')
  browser = found
})
afterAll(() => installed.remove())

/** The first block of code of a document that has this in it. */
function blockOf(document: string, language: string, part: string): string {
  const text = readFileSync(join(installed.folder, 'node_modules/camera-token-simulator', document), 'utf8')
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))
  const found = [...blocks].map(([, code = '']) => code).find((code) => code.includes(part))
  if (found === undefined) throw new Error(`${document} has no such block`)
  return found
}

/** A folder below the project, which finds the package as the project does. */
function folderFor(name: string): string {
  const folder = join(installed.folder, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Nothing of another simulator, and nothing that npm told this process. */
const env = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|CAMTOKEN)/i.test(name))),
  CHROME_PATH: browser,
})

it.each(['README.md', 'docs/playwright.md'])('%s: the test for Playwright passes', async (document) => {
  const folder = folderFor(document.replace(/\W/g, '-'))
  const scope = join(installed.folder, 'node_modules/@playwright')
  rmSync(scope, { recursive: true, force: true })
  symlinkSync(join(ROOT, 'node_modules/@playwright'), scope)
  writeFileSync(join(folder, 'token.spec.ts'), blockOf(document, 'ts', 'camera-token-simulator/playwright'))
  const launchOptions = { executablePath: browser, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] }
  const options = { timeout: 400_000, expect: { timeout: 60_000 }, use: { launchOptions } }
  writeFileSync(join(folder, 'playwright.config.ts'), `export default ${JSON.stringify(options)}`)
  const runner = join(scope, 'test/cli.js')
  const { output, code } = await runTo(process.execPath, [runner, 'test', '--reporter=line'], {
    cwd: folder,
    env: env(),
  })
  expect(output).toContain('1 passed')
  expect(code).toBe(0)
})

it('docs/pytest.md: the test passes, with the two files that the package brings', async (context) => {
  const python = pythonWithPytest(context)
  const folder = installed.folder
  for (const file of ['camera_token.py', 'conftest.py']) {
    cpSync(join(folder, 'node_modules/camera-token-simulator/examples/pytest', file), join(folder, file))
  }
  writeFileSync(join(folder, 'test_token.py'), blockOf('docs/pytest.md', 'python', 'def test_'))
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'test_token.py']
  const { output, code } = await runTo(python, args, { cwd: folder, env: env() })
  expect(output).toMatch(/^1 passed in/m)
  expect(code).toBe(0)
})
