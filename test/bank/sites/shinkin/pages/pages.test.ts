import { describe, expect, test } from 'vitest'
import { PAGE_IDS } from '../../../../../bank/sites/shinkin/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/shinkin/model/pages/pages.ts'
import { drawn, type Language, pageOf, TURNS } from './drawn.tsx'

const LANGUAGES: readonly Language[] = ['ja', 'en']
const namesOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].flatMap(([, name = '']) => name)),
]
const buttonsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/data-testid="button-([^"]+)"/g)].flatMap(([, name = '']) => name)),
]

/** What the row has and the page does not show now. */
const NOT_ASKED: Readonly<Record<string, readonly string[]>> = {
  'SIM-K07 nobody': ['user'],
  'SIM-K12 one': ['user'],
  'SIM-K23 cancellation': ['amount'],
}
const NO_BUTTON: Readonly<Record<string, readonly string[]>> = {
  'SIM-K22 nothing': ['transfer', 'cancellation', 'payments', 'files'],
}

describe('the pages of Shinkin', () => {
  test('are all shown here', () => {
    expect(new Set(Object.keys(TURNS).map(pageOf))).toEqual(new Set(PAGE_IDS))
  })

  describe.each(Object.keys(TURNS))('%s', (turn) => {
    const page = pageOf(turn)
    const make = TURNS[turn] as (typeof TURNS)[string]

    test.each(LANGUAGES)('has every input and button of its row, in words (%s)', (language) => {
      const html = drawn(make(), 'b', page, language)
      const asked = PAGES[page].fields.filter((name) => !NOT_ASKED[turn]?.includes(name))
      expect(
        namesOf(html)
          .filter((name) => !/^(form-|purpose$|shown$)/.test(name))
          .sort(),
      ).toEqual([...asked].sort())
      const buttons = PAGES[page].buttons.filter((button) => !NO_BUTTON[turn]?.includes(button))
      expect([...buttonsOf(html)].sort()).toEqual([...buttons].sort())
      expect(html).not.toMatch(/\{\{|undefined|\[object|>(?:k\d\d|menu|code|confirm|user|right|button)\.[a-z]/)
    })

    test('says the same number in both languages, and has each id once', () => {
      for (const language of LANGUAGES) {
        const html = drawn(make(), 'b', page, language)
        expect(html).toContain(`data-testid="screen-id">${page}<`)
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
        expect(ids).toHaveLength(new Set(ids).size)
      }
    })
  })

  test('a problem of each input stands beside it', () => {
    for (const [turn, make] of Object.entries(TURNS)) {
      const page = pageOf(turn)
      const seen = drawn(make(), 'b', page, 'ja').replaceAll(/<input type="hidden"[^>]*>/g, '')
      const shown = namesOf(seen).filter((name) => PAGES[page].fields.includes(name))
      const problems = shown.map((field) => ({ field, code: 'missing' as const }))
      const html = drawn(make(), 'b', page, 'ja', { fields: {}, problems })
      for (const field of shown) {
        expect(html, `${turn} ${field}`).toContain(`data-testid="problem-${field}"`)
        expect(html, `${turn} ${field}`).toContain(`href="#${field}"`)
        expect(html, `${turn} ${field}`).toContain(` id="${field}"`)
      }
    }
  })
})

describe('what a page of Shinkin shows', () => {
  const shown = (turn: string, language: Language = 'ja') =>
    drawn((TURNS[turn] as (typeof TURNS)[string])(), 'b', pageOf(turn), language)

  test('K02 asks ① for an opening, and ③ for a login', () => {
    expect(shown('SIM-K02 open')).toContain('申込書記載（4桁）の暗証番号')
    expect(shown('SIM-K02 login')).toContain('管理者開通確認で登録した暗証番号')
  })

  test('K03 greets the company', () => {
    expect(shown('SIM-K03')).toContain('○×株式会社 様')
  })

  test('K04 names the cells that are asked, in their order', () => {
    const bank = (TURNS['SIM-K04'] as (typeof TURNS)[string])()
    const names = [...drawn(bank, 'b', 'SIM-K04', 'en').matchAll(/<td lang="ja">(.)<\/td>/g)].map(([, name]) => name)
    expect(names).toEqual(bank.contract().card.asked.map((cell) => 'アイウエオカキク'[cell]))
  })

  test('K07 marks who is stopped or reported, and the rights of each', () => {
    const row = /<tr data-testid="row-S0002">.*?<\/tr>/s.exec(shown('SIM-K07'))?.[0] ?? ''
    expect(row).toMatch(/data-testid="accident"><span aria-hidden="true">○</)
    expect(row).toMatch(/data-testid="stopped"><span aria-hidden="true">-</)
    expect([...row.matchAll(/>([○×])</g)].map(([, sign]) => sign).join('')).toBe('○○××○×××××')
  })

  test('K10 has what the bank has of the user, and no code', () => {
    const html = shown('SIM-K10')
    expect(html).toMatch(/name="kana"[^>]* value="ｼﾝｷﾝ ﾊﾅｺ"/)
    expect(html).toMatch(/name="limit"[^>]* value="1000000"/)
    const ticked = [...html.matchAll(/<input[^>]*name="rights"[^>]*value="([^"]+)"[^>]* checked/g)].map(
      ([, name]) => name,
    )
    expect(ticked).toEqual(['balance', 'transfer'])
  })

  test('K12 has the serial of each user’s token in its table, or that of all', () => {
    expect(shown('SIM-K12 each')).toContain('data-testid="serial-S0001">ICER68902484<')
    expect(shown('SIM-K12 each')).toContain('data-testid="serial-S0002">登録なし<')
    expect(shown('SIM-K12 one')).toContain('data-testid="fact-serial">ICER68902484<')
  })

  test('K21 needs an e-mail address where the admin gave none', () => {
    expect(shown('SIM-K21')).toContain('登録していないため、入力してください。')
  })

  test('K23 to K25 go by the name of the operation', () => {
    expect(shown('SIM-K23 files')).toContain('<h1>ファイル伝送内容入力</h1>')
    expect(shown('SIM-K24 cancellation')).toContain('<h1>資金移動予約取消確認</h1>')
    expect(shown('SIM-K24 cancellation')).not.toContain('fact-amount')
    expect(shown('SIM-K24 transfer')).toContain('data-testid="fact-amount">12,500円<')
    expect(shown('SIM-K25 transfer')).toContain('資金移動が完了しました。')
  })
})
