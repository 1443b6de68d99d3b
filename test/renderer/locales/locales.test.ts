// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { faceOfKind, KINDS } from '../../../renderer/faces/faces.ts'
import { chooseLanguage, firstLanguage, i18n } from '../../../renderer/locales/i18n.ts'
import { FILES, TEXTS } from '../../../renderer/locales/texts.ts'
import type { Seen } from '../../../scanner/index.ts'

type Texts = { readonly [key: string]: string | Texts }

function flat(texts: Texts, before = ''): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[before + key, text]] : [...flat(text, `${before}${key}.`)],
  )
  return new Map(entries)
}

const english = flat(TEXTS.en)
const japanese = flat(TEXTS.ja)
const placeholders = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{.*?\}\}/g)].map(String).sort()

/** Japanese has one form for any number, English two. */
const withoutForm = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))]

test('both languages have the same keys', () => {
  expect(withoutForm(japanese.keys())).toEqual(withoutForm(english.keys()))
})

test('a text with a number has every form that its language has', () => {
  for (const [texts, forms] of [
    [english, ['one', 'other']],
    [japanese, ['other']],
  ] as const) {
    const counted = [...texts.keys()].filter((key) => /_(one|other)$/.test(key))
    const expected = [...new Set(counted.map((key) => key.replace(/_(one|other)$/, '')))]
    expect(counted.sort()).toEqual(expected.flatMap((key) => forms.map((form) => `${key}_${form}`)).sort())
  }
})

test('a text stands in one file', () => {
  for (const [language, files] of Object.entries(FILES)) {
    const keys = files.flatMap((file) => [...flat(file).keys()])
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    expect([...flat(TEXTS[language as 'ja' | 'en']).keys()].sort()).toEqual(keys.sort())
  }
})

test('both fill in the same values', () => {
  for (const [key, text] of english) {
    // A singular may say "Activated" where the others count.
    if (!key.endsWith('_one')) expect(placeholders(japanese.get(key)), key).toEqual(placeholders(text))
  }
})

test('nothing is empty, and Japanese is Japanese', () => {
  const same = new Set([
    'language.en',
    'display.softKey',
    'buttons.labelled',
    'rack.and',
    'rack.preset.dp020.name',
    'inspector.percent',
    'replay.then',
    'explain.step.base45.title',
    'explain.step.hmac.title',
    'device.holderAlone',
    'device.holderOf',
    'desk.quoted',
    'desk.separator',
    'desk.source',
  ])
  for (const [key, text] of japanese) {
    expect(english.get(key), key).toBeTruthy()
    if (!same.has(key)) expect(text, key).toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u)
  }
})

test('every kind, model and preset of a token has a name', () => {
  for (const kind of KINDS) {
    expect(english.has(`rack.kind.${kind}`), kind).toBe(true)
    for (const { name, presets } of faceOfKind(kind).models) {
      expect(english.has(`rack.model.${name}`), name).toBe(true)
      for (const preset of presets) expect(english.has(`rack.preset.${preset.name}.note`), preset.name).toBe(true)
    }
  }
})

test('every hint of the scanner has words, for the live picture and for a still one', () => {
  const hints: Record<Seen, true> = {
    code: true,
    part: true,
    'no-code': true,
    'too-dark': true,
    'too-bright': true,
    'too-blurred': true,
    'too-small': true,
  }
  for (const hint of Object.keys(hints)) {
    expect(english.has(`seen.${hint}`), hint).toBe(true)
    expect(english.has(`still.${hint}`), hint).toBe(true)
  }
})

test.each([
  [null, ['en-GB', 'ja'], 'en'],
  [null, ['de', 'ja-JP'], 'ja'],
  [null, ['de', 'fr'], 'ja'],
  ['en', ['ja'], 'en'],
  ['xx', ['en'], 'en'],
] as const)('remembered %s and a browser of %s begin in %s', (remembered, browser, language) => {
  expect(firstLanguage(remembered, browser)).toBe(language)
})

test('the page says which language it is in, and the choice is remembered', () => {
  for (const language of ['en', 'ja'] as const) {
    chooseLanguage(language)
    expect(document.documentElement.lang).toBe(language)
    expect(localStorage.getItem('camtoken.language')).toBe(language)
    expect(i18n.t('buttons.right')).toBe(language === 'en' ? 'Right button' : '右ボタン')
  }
})
