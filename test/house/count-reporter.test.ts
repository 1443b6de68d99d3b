import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let place: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'count-'))
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction')
  const reporter = JSON.stringify(join(root, 'test/house/count-reporter.ts'))
  writeFileSync(join(place, 'vitest.config.mjs'), `export default { test: { reporters: ['default', ${reporter}] } }`)
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

function lastLine(files: Record<string, string>) {
  for (const [name, body] of Object.entries(files)) {
    writeFileSync(join(place, `${name}.test.js`), `import { describe, it, beforeAll } from 'vitest'\n${body}\n`)
  }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { VITEST: _, ...env } = process.env
  const run = spawnSync(process.execPath, [vitest, 'run', '--root', place], { cwd: place, encoding: 'utf8', env })
  return { line: run.stdout.replace(/\n$/, '').split('\n').at(-1), status: run.status }
}

it('counts what passed', () => {
  expect(lastLine({ a: "it('one', () => {})\nit('two', () => {})" })).toEqual({
    line: '2 passed, 0 failed',
    status: 0,
  })
})

it('counts failures, skips, files that do not load, broken hooks and stray errors', () => {
  const { line, status } = lastLine({
    a: "it('one', () => {})\nit('two', () => { throw new Error('no') })\nit.skip('three', () => {})",
    b: "import './absent.js'\nit('four', () => {})",
    c: "describe('d', () => { beforeAll(() => { throw new Error('no') })\nit('five', () => {}) })",
    d: "it('six', () => { void Promise.reject(new Error('stray')) })",
  })
  expect(line).toBe('2 passed, 4 failed, 2 skipped')
  expect(status).toBe(1)
})

it('counts a run that fails before its first test as a failure', () => {
  writeFileSync(join(place, 'setup.mjs'), "export function setup() { throw new Error('no browser') }")
  const reporter = JSON.stringify(join(root, 'test/house/count-reporter.ts'))
  const test = `{ globalSetup: ['./setup.mjs'], reporters: ['default', ${reporter}] }`
  writeFileSync(join(place, 'vitest.config.mjs'), `export default { test: ${test} }`)
  expect(lastLine({ a: "it('one', () => {})" })).toEqual({ line: '0 passed, 1 failed', status: 1 })
})
