import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withCases } from '../../docs/support-cases.ts'

const page = readFileSync(new URL('../../docs/support.md', import.meta.url), 'utf8')

test('the list of cases in docs/support.md is that of the catalogue; if not: npm run cases', () => {
  expect(withCases(page)).toBe(page)
})

test('a page without the marks is refused', () => {
  expect(() => withCases('# The support desk')).toThrow('has lost a mark')
})

test('each call about cases stands in docs/support.md', () => {
  const host = JSON.parse(readFileSync(new URL('../../docs/openapi/host.json', import.meta.url), 'utf8'))
  const calls = Object.entries<object>(host.paths).flatMap(([path, item]) =>
    path.startsWith('/support/cases') ? Object.keys(item).map((method) => `\`${method.toUpperCase()} ${path}\``) : [],
  )
  expect(calls).toHaveLength(3)
  expect(calls.filter((call) => !page.includes(`| ${call} |`))).toEqual([])
})
