import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Met, meetPages } from './pages.ts'

const guide = await readFile(join(import.meta.dirname, '../../docs/bank-pages.md'), 'utf8')

/** The cells in backticks of a row. */
const words = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

const listAfter = (heading: string) => words(guide.split(heading)[1]?.split('\n\n')[1] ?? '').sort()

const first = guide.split('\n## Shinkin and Seiwa')[0] ?? ''
const rows: readonly Met[] = first.split('\n').flatMap((line) => {
  const [, , path = '', screen = '', testIds = ''] = line.split('|')
  const [first] = words(path)
  return first?.startsWith('/') ? [{ path: first, screen: screen.trim(), testIds: words(testIds).sort() }] : []
})

test('docs/bank-pages.md has the pages with their screens and all their test ids', async () => {
  const everywhere = new Set(listAfter('## On every page'))
  const met = (await meetPages()).map((page) => ({
    ...page,
    testIds: page.testIds.filter((id) => !everywhere.has(id)),
  }))
  for (const id of everywhere) expect(guide, id).toContain(`\`${id}\``)
  expect(rows).toEqual(met)
})
