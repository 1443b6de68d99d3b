import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunChoices, run } from '../../cli/commands/run.ts'
import { browserPages } from '../../cli/run/browser-pages.ts'
import { english, fakeTerminal, japanese } from '../cli/terminal/fake-terminal.ts'

/** The same scenario with the bank's pages read by plain HTTP, and in a browser. */

const EXAMPLE = resolve(import.meta.dirname, '../../examples/scenarios/on-the-pages.yaml')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  readonly scenarios: readonly {
    readonly trouble: string | null
    readonly steps: readonly { readonly status: string; readonly failures: readonly { readonly seen: string }[] }[]
  }[]
}

async function play(source: string, choices: Partial<RunChoices> = {}) {
  const file = join(folder, 'pages.yaml')
  writeFileSync(file, source)
  const terminal = fakeTerminal()
  await run([file], { results: folder, parallel: 1, language: 'en', json: true, ...choices }, terminal, english)
  const { scenarios } = JSON.parse(terminal.lines.join('')) as Told
  // How long it took is not the same twice, and the digits hang on what the bank drew.
  return scenarios.map(({ trouble, steps }) => ({
    trouble,
    steps: steps.map(({ status, failures }) => ({ status, failures })),
  }))
}

const PAGES = `
given: { company: { users: { hanako: master } }, token: { preset: activated, user: hanako } }
steps:
  - page: { logIn: hanako }
    expect: { page: { at: /, shows: サービス利用中 } }
  - wait: 5m
  - page: { open: /transfer }
    expect: { page: { at: /transfer } }
`

test('a transfer comes out the same both ways, its code taken from the picture', async () => {
  const source = readFileSync(EXAMPLE, 'utf8')
  const read = await play(source)
  expect(await play(source, { browser: true })).toEqual(read)
  expect(read.flatMap(({ steps }) => steps).every(({ status }) => status === 'passed')).toBe(true)
  expect(await play(source.replace('given:', 'given:\n  pages: browser'))).toEqual(read)
})

test('the time that passed for the token has passed at the bank: he is logged out', async () => {
  const source = PAGES.replace('5m', '2h').replace('at: /transfer', 'at: /login')
  const read = await play(source)
  expect(read[0]?.steps.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed'])
  expect(await play(source, { browser: true })).toEqual(read)
})

test.each([
  ['page: { follow: nowhere }', 'There is no link "nowhere" on /. Links: '],
  ['page: { send: { form: /nowhere } }', 'There is no such form on /. Forms: '],
  ['look: { page: true }', 'There is no code on /.'],
])('what a page has not is said in the same words: %s', async (step, words) => {
  const source = `${PAGES.split('  - wait')[0]}  - ${step}\n`
  const last = (played: Awaited<ReturnType<typeof play>>) => played[0]?.steps.at(-1)?.failures[0]?.seen
  const read = await play(source)
  expect(last(read)).toContain(words)
  expect(last(await play(source, { browser: true }))).toBe(last(read))
})

test('a field that a person cannot fill in is named', async () => {
  const source = `${PAGES.split('  - wait')[0]}  - page: { open: /transfer }\n  - page: { send: { form: /transfer, fields: { payeee: x } } }\n`
  const [played] = await play(source, { browser: true })
  expect(played?.steps.at(-1)?.failures[0]?.seen).toMatch(
    /^The form has no field "payeee" that can be filled in\. Fields: .*payee/,
  )
})

test('where there is no browser, it says so before anything is played', async () => {
  await expect(browserPages(null, english)).rejects.toThrow(/CHROME_PATH/)
  await expect(browserPages(null, japanese)).rejects.toThrow(/ブラウザーが見つかりません/)
})
