import { expect, test } from 'vitest'
import { isLanguage, preferredLanguage, translationsOf } from '../../server/translate.ts'

const said = translationsOf({ ja: { 'a.b:c': '{{who}}様', fine: '可' }, en: { 'a.b:c': 'Dear {{who}}', fine: 'ok' } })

test('a key with dots and colons is one name, and what is filled in is left as it is', () => {
  expect(said.ja('a.b:c', { who: '<北野>' })).toBe('<北野>様')
  expect(said.en('a.b:c', { who: 'A & B' })).toBe('Dear A & B')
  expect(said.en('fine')).toBe('ok')
})

test('each language says its own, in whatever order they are asked', () => {
  expect([said.en('fine'), said.ja('fine'), said.en('fine')]).toEqual(['ok', '可', 'ok'])
})

test('two programs in one process do not hear each other', () => {
  const other = translationsOf({ ja: { fine: '別' }, en: { fine: 'other' } })
  expect([other.en('fine'), said.en('fine')]).toEqual(['other', 'ok'])
})

test('nothing but ja and en is a language', () => {
  expect(['ja', 'en', 'fr', 'JA', '', undefined].map(isLanguage)).toEqual([true, true, false, false, false, false])
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
