import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../../bank/core/problems.ts'
import { EN, JA } from '../../../bank/locales/texts.ts'
import { preferredLanguage } from '../../../bank/web/text.ts'

const ja: Readonly<Record<string, string>> = JA
const en: Readonly<Record<string, string>> = EN
const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages have the same keys, none empty, with the same placeholders', () => {
  expect(Object.keys(en)).toEqual(Object.keys(ja))
  for (const key of Object.keys(ja)) {
    expect(ja[key], key).not.toBe('')
    expect(placeholders(en[key]), key).toEqual(placeholders(ja[key]))
  }
  const empty = Object.keys(en).filter((key) => en[key] === '')
  expect(empty).toEqual(['who.general'])
})

test('a key stands in one file only', () => {
  const folder = new URL('../../../bank/locales/ja/', import.meta.url)
  const keys = readdirSync(folder).flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
  )
  expect(keys.sort()).toEqual(Object.keys(ja).sort())
})

test('every problem has its own sentence in both languages', () => {
  const keys = PROBLEM_CODES.map((code) => `problem.${code}`)
  expect(
    Object.keys(ja)
      .filter((key) => key.startsWith('problem.'))
      .sort(),
  ).toEqual([...keys].sort())
  for (const texts of [ja, en]) expect(new Set(keys.map((key) => texts[key])).size).toBe(keys.length)
})

test.each([
  [undefined, 'ja'],
  ['', 'ja'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
  ['de,en;q=0.5,ja;q=0.7', 'ja'],
  ['en;q=0,ja;q=0.1', 'ja'],
  ['fr', 'ja'],
  ['*', 'ja'],
])('Accept-Language %s gives %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
