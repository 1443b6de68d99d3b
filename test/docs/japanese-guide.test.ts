import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ANSER_TEXTS } from '../../bank/sites/anser/texts.ts'
import { makeTestBank, register, textOf } from '../bank/browser.ts'

/** README.ja.md and docs/ja speak of pages, buttons and pictures by the names that the product has. */

const ROOT = join(import.meta.dirname, '../..')
const GUIDE = join(ROOT, 'docs/ja')
const read = (path: string) => readFileSync(path, 'utf8')

const pages = [
  join(ROOT, 'README.ja.md'),
  ...readdirSync(GUIDE).flatMap((name) => (name.endsWith('.md') ? join(GUIDE, name) : [])),
]
const named = pages.map((path) => [relative(ROOT, path), path] as const)

const filesOf = (folder: string, pattern: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(ROOT, folder, path))
    .filter((path) => pattern.test(path))

/** All that windows, banks, desk and token say in Japanese. */
const sentences = [
  ...['bank', 'renderer', 'support', 'cli'].flatMap((room) => filesOf(room, /\/locales\/.*(?:\bja\b).*\.(?:json|ts)$/)),
  ...['shinkin', 'seiwa'].flatMap((site) => filesOf(`bank/sites/${site}`, /\.(?:json|ts)$/)),
  join(ROOT, 'token-core/camera-token/profile.ts'),
]
  .map(read)
  .join('\n')

/** Whether something says so; a number may stand where the sentence has a place for one. */
function isSaid(word: string): boolean {
  const literal = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(literal.replaceAll(/\d+/g, '(?:$&|\\{\\{[^}]+\\}\\})')).test(sentences)
}

/** The pages of the practice bank: what each number is called, where the code says it in one word. */
const screens = new Map<string, string[]>()
for (const path of filesOf('bank', /\.tsx?$/)) {
  for (const [, key = '', id = ''] of read(path).matchAll(/title: '([a-z0-9.-]+)', id: '([A-Z0-9-]+)'/g)) {
    screens.set(id, [...(screens.get(id) ?? []), ANSER_TEXTS.ja(key as Parameters<typeof ANSER_TEXTS.ja>[0])])
  }
}

describe.each(named)('%s', (_, path) => {
  const text = read(path)

  test('leads to what is there', () => {
    for (const [, to = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(join(dirname(path), to)), to).toBe(true)
    }
  })

  test('calls buttons and fields as they are called', () => {
    const prose = text.replaceAll(/```[\s\S]*?```/g, '')
    const unknown = [...prose.matchAll(/「([^」]+)」/g)].flatMap(([, word = '']) => (isSaid(word) ? [] : word))
    expect(unknown).toEqual([])
  })

  test('calls the pages of the practice bank as they are called', () => {
    const told = [...text.matchAll(/\*\*([^*]+)\*\*\(([A-Z]+-?[A-Z]?\d+)\)/g)].map(([, name = '', id = '']) => ({
      name,
      id,
    }))
    const unknown = told.filter(({ name, id }) => screens.has(id) && !screens.get(id)?.includes(name))
    expect(unknown).toEqual([])
  })
})

test('the pages of the printed guide stand where the table says', async () => {
  const rows = read(join(GUIDE, 'guide-pages.md'))
    .split('\n')
    .flatMap((line) => {
      const [, name, id, path] = /\*\*(.+)\*\*\(([A-Z0-9-]+)\) \| (?:`([^`]+)`)? \|/.exec(line) ?? []
      return path ? [{ path, id, name }] : []
    })
  const bank = await makeTestBank()
  const [stranger, newcomer, master] = [bank.browser(), bank.browser(), bank.browser()]
  await newcomer.logIn()
  const first = await newcomer.get('/registration')
  await register(master)
  const seen: typeof rows = []
  for (const { path } of rows) {
    const isOpen = /^\/(?:login|first-login|certificates|phone)\b/.test(path)
    const page = path === '/registration' ? first : await (isOpen ? stranger : master).get(path)
    const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(page.html)?.[1] ?? ''
    seen.push({ path: page.path, id: textOf(page, 'screen-id') ?? '', name: title })
  }
  expect(seen).toEqual(rows)
})

test('the table counts its rows', () => {
  const text = read(join(GUIDE, 'guide-pages.md'))
  const count = (word: string) =>
    text.split('\n').filter((line) => /^\| P\d/.test(line) && line.includes(`| ${word}`)).length
  const [same, differs, missing] = [count('同じ'), count('違う: '), count('ない: ')]
  expect(text).toContain(`${same + differs + missing}の手順のうち、同じ ${same}、違う ${differs}、ない ${missing}。`)
})

test('every picture is shown', () => {
  const all = pages.map(read).join('\n')
  for (const name of readdirSync(join(GUIDE, 'pictures')).filter((name) => name.endsWith('.jpg'))) {
    expect(all, name).toContain(`pictures/${name})`)
  }
})

test('README and README.ja lead to each other', () => {
  expect(read(join(ROOT, 'README.md'))).toContain('](README.ja.md)')
  expect(read(join(ROOT, 'README.ja.md'))).toContain('](README.md)')
})
