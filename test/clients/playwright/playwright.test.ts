import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

/** The fixture, as its users run it: by Playwright's own runner. */

interface Suite {
  readonly specs: readonly { readonly title: string; readonly ok: boolean; readonly tests: readonly Run[] }[]
}
interface Run {
  readonly results: readonly { readonly status: string; readonly errors: readonly { readonly message: string }[] }[]
}

const RUNNER = join(import.meta.dirname, '../../../node_modules/@playwright/test/cli.js')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playwright-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('tokens, companies, the camera: every one of its tests passes', async () => {
  const report = join(folder, 'report.json')
  const config = join(import.meta.dirname, 'playwright.config.ts')
  const env = { ...process.env, CHROME_PATH: inject('browserPath'), REPORT: report, OUTPUT: join(folder, 'results') }
  await promisify(execFile)(process.execPath, [RUNNER, 'test', '--config', config], { env }).catch(() => {})
  const { suites } = JSON.parse(readFileSync(report, 'utf8')) as { readonly suites: readonly Suite[] }
  const outcomes = suites.flatMap(({ specs }) =>
    specs.map(({ title, ok, tests }) => [title, ok ? 'passed' : messagesOf(tests)] as const),
  )
  expect(outcomes.map(([, outcome]) => outcome)).toEqual(outcomes.map(() => 'passed'))
  expect(outcomes).toHaveLength(11)
})

const messagesOf = (runs: readonly Run[]): string =>
  runs.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))).join('\n')
