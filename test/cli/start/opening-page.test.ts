import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { writeOpeningPage } from '../../../cli/start/opening-page.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opening-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('leads on to the address, which does not stand in its own, and is for the account alone', () => {
  const folder = join(temporaryFolder(), 'データ #1', 'browser')
  const page = writeOpeningPage(folder, 'http://127.0.0.1:1/#token=secret&a="b"')
  expect(page.url).toMatch(/^file:\/\/\/.*\.html$/)
  expect(page.url).not.toContain('secret')
  const file = fileURLToPath(page.url)
  expect(readFileSync(file, 'utf8')).toContain('content="0; url=http://127.0.0.1:1/#token=secret&amp;a=&quot;b&quot;"')
  if (process.platform !== 'win32') {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  }
  page.remove()
  page.remove()
  expect(readdirSync(folder)).toEqual([])
})

it.skipIf(process.platform === 'win32')('is for the account alone in a folder that others can read, too', () => {
  const folder = join(temporaryFolder(), 'browser')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  expect(statSync(fileURLToPath(writeOpeningPage(folder, 'http://a/').url)).mode & 0o777).toBe(0o600)
})
