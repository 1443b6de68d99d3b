// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest'
import { entriesIn } from '../../../renderer/journal/entries.ts'
import { filterEntries } from '../../../renderer/journal/filter.ts'
import { sentenceOf } from '../../../renderer/journal/sentences.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { rowsOf, SWITCHED_ON } from './rows.ts'

const entries = entriesIn('camera-token', rowsOf(SWITCHED_ON))
const inLanguage = (language: 'ja' | 'en') => i18n.getFixedT(language)
const found = (groups: Parameters<typeof filterEntries>[1], text: string, t = inLanguage('en')) =>
  filterEntries(entries, groups, text, t).map((entry) => sentenceOf(entry, t))

beforeAll(() => i18n.changeLanguage('en'))

test('without a filter it is the same list', () => {
  expect(filterEntries(entries, [], '  ', inLanguage('en'))).toBe(entries)
})

test('by kind, by every word, by both', () => {
  expect(found(['power'], '')).toEqual(['Switched on', 'Display went dark'])
  expect(found([], 'BUTTON pressed')).toEqual(['Middle button pressed'])
  expect(found(['screen'], 'button')).toEqual([])
  expect(found(['screen', 'power'], 'start')).toEqual(['Screen: Start-up', 'Screen: Start'])
})

test('in the language of the window, and again in the other', () => {
  const ja = inLanguage('ja')
  expect(found([], '暗転', ja)).toEqual(['画面が暗転した'])
  expect(found([], '暗転')).toEqual([])
  expect(found([], 'dark')).toEqual(['Display went dark'])
})

test('by what the display shows', () => {
  expect(found([], 'activation image')).toEqual(['Screen: Start'])
})
