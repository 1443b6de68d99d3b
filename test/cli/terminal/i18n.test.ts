import { describe, expect, it } from 'vitest'
import { en } from '../../../cli/locales/en.ts'
import { ja } from '../../../cli/locales/ja.ts'
import { chooseLanguage, makeTranslate } from '../../../cli/terminal/i18n.ts'

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('the texts', () => {
  it('have the same keys in both languages, none empty', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort())
    for (const text of [...Object.values(ja), ...Object.values(en)]) expect(text.trim()).not.toBe('')
  })

  it('name the same values in both languages', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(ja[key]), key).toEqual(placeholders(en[key]))
    }
  })

  it('are Japanese in Japanese', () => {
    const latin = Object.entries(ja).filter(([, text]) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text))
    expect(latin.map(([key]) => key)).toEqual(['case.knows', 'replay.row', 'error.file'])
  })

  it('take their values as they are', () => {
    expect(makeTranslate('en')('error.file', { file: '<a> & {{b}}.json', message: 'm' })).toBe('<a> & {{b}}.json: m')
  })
})

describe('chooseLanguage', () => {
  it.each([
    [['--lang', 'ja'], { LANG: 'en_GB.UTF-8' }, 'en-US', 'ja'],
    [['vectors', '--lang=en'], { LANG: 'ja_JP.UTF-8' }, 'ja', 'en'],
    [[], { LANG: 'ja_JP.UTF-8' }, 'en-US', 'ja'],
    [[], { LC_ALL: 'en_GB.UTF-8', LANG: 'ja_JP.UTF-8' }, 'ja', 'en'],
    [[], { LC_ALL: '', LANG: '' }, 'ja-JP', 'ja'],
    [[], { LANG: 'C' }, 'ja-JP', 'en'],
    [['--lang', 'fr'], {}, 'de-DE', 'en'],
  ])('%o, %o, system %s: %s', (args, env, system, language) => {
    expect(chooseLanguage(args, env, system)).toBe(language)
  })
})
