import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ANSER_TEXTS } from '../../bank/sites/anser/texts.ts'

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

/** The pages of the practice bank: what each number is called. */
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
    for (const [, name = '', id = ''] of text.matchAll(/\*\*([^*]+)\*\*\(([A-Z]+-?[A-Z]?\d+)\)/g)) {
      expect(screens.get(id) ?? [], `${name}(${id})`).toContain(name)
    }
  })
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
