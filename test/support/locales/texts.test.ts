import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { LANGUAGES } from '../../../server/translate.ts'
import { CASE_IDS, pairOf, SUPPORT_CASES } from '../../../support/catalogue/cases.ts'
import { caseTexts, testBetween } from '../../../support/locales/texts.ts'
import { PROFILES } from '../../../token-core/index.ts'

const BANK = resolve(import.meta.dirname, '../../../bank')

const QUOTED = { ja: /「([ -~…▶]+)」/g, en: /“([ -~…▶]+)”/g }
const ofDevice = (text: string, language: 'ja' | 'en') =>
  [...text.matchAll(QUOTED[language])].map(([, quoted = '']) => quoted).sort()

describe.each(SUPPORT_CASES)('$id', ({ id, neighbours, remedies }) => {
  const [ja, en] = [caseTexts(id, 'ja'), caseTexts(id, 'en')]

  it('has two to four ways in which customers say it, all different', () => {
    for (const { says } of [ja, en]) {
      expect(says.length).toBeGreaterThanOrEqual(2)
      expect(says.length).toBeLessThanOrEqual(4)
      expect(new Set(says).size).toBe(says.length)
    }
  })

  it('has a remedy for each of its rule sets, and no other', () => {
    for (const { remedy } of [ja, en]) expect(Object.keys(remedy).sort()).toEqual([...remedies].sort())
  })

  it('lets the token say the same in both languages', () => {
    const [inJa, inEn] = [ofDevice(ja.token, 'ja'), ofDevice(en.token, 'en')]
    // No and Yes stand in quotes in Japanese only.
    expect(inJa.filter((text) => text.length > 4)).toEqual(inEn.filter((text) => text.length > 4))
  })

  it('is told from each neighbour by a test that names both', () => {
    for (const other of neighbours) {
      for (const language of LANGUAGES) {
        const text = testBetween(id, other, language)
        expect(text).toContain(id)
        expect(text).toContain(other)
      }
    }
  })
})

test('what the token says in the camera token’s cases is what the device says', () => {
  const { confirmDeletion, refusals, keys, ...texts } = PROFILES.dp.texts
  const known = [confirmDeletion('…'), ...[refusals, keys, texts].flatMap((some) => Object.values(some))]
  const said = CASE_IDS.filter((id) => id.startsWith('T')).flatMap((id) => ofDevice(caseTexts(id, 'en').token, 'en'))
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter((text) => !known.includes(text.replace('▶ ', '')))).toEqual([])
})

/** All that the practice bank's pages can say, in one language. */
const bankSays = (language: 'ja' | 'en'): string =>
  readdirSync(BANK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`locales/${language}.json`))
    .flatMap((name) => Object.values<string>(JSON.parse(readFileSync(join(BANK, name), 'utf8'))))
    .join('\n')

test.each([
  ['ja', /「((?:[^「」]|「[^」]*」)*)」/g],
  ['en', /“((?:[^“”]|“[^”]*”)*)”/g],
] as const)('what the bank’s pages say in the camera token’s cases is what they say: %s', (language, quoted) => {
  const all = bankSays(language)
  const parts = CASE_IDS.filter((id) => id.startsWith('T'))
    .flatMap((id) => [...caseTexts(id, language).bank.matchAll(quoted)].map(([, text = '']) => ({ id, text })))
    .flatMap(({ id, text }) => text.split(/[○…]/).map((part) => ({ id, part: part.trim() })))
    .filter(({ part }) => part !== '')
  expect(parts.length).toBeGreaterThan(10)
  expect(parts.filter(({ part }) => !all.includes(part))).toEqual([])
})

test('a pair is known in either order, and others are none', () => {
  expect(testBetween('T33', 'T01', 'en')).toBe(testBetween('T01', 'T33', 'en'))
  expect(pairOf('T01', 'O01')).toBeUndefined()
  expect(testBetween('T01', 'O01', 'ja')).toBeUndefined()
})
