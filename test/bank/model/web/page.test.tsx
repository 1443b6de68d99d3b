/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { describe, expect, test } from 'vitest'
import { BankPage } from '../../../../bank/model/web/bank-page.tsx'
import { drawnView } from '../../../../bank/model/web/view.ts'
import { RULES } from '../../../../bank/sites/seiwa/model/rules.ts'
import { NOBODY as NEWCOMER } from '../../../../bank/sites/seiwa/model/visit.ts'
import { EMPTY as NO_ACCOUNTS } from '../../../../bank/sites/seiwa/model/world.ts'
import { SEIWA_WEB } from '../../../../bank/sites/seiwa/seiwa-web.ts'
import type { Problem } from '../../../../bank/sites/shinkin/model/problems.ts'
import { NOBODY, type Visit } from '../../../../bank/sites/shinkin/model/visit.ts'
import { EMPTY } from '../../../../bank/sites/shinkin/model/world.ts'
import { SHINKIN_WEB } from '../../../../bank/sites/shinkin/shinkin-web.ts'
import { circumstances } from '../../sites/shinkin/model/customer.ts'

const seen = { formToken: 'token', sender: 'sender', notice: null } as const
const visit: Visit = { ...NOBODY, purpose: 'login' } as Visit

function k02(
  sent: Record<string, string> | null,
  problems: readonly Problem[] = [],
  language: 'ja' | 'en' = 'ja',
): string {
  const moment = { page: 'SIM-K02', world: EMPTY, visit, fields: sent ?? {}, around: circumstances() } as const
  const frame = { ...seen, site: SHINKIN_WEB, t: SHINKIN_WEB.texts[language], language, path: '/SIM-K02' }
  const view = drawnView(frame, { moment, problems }, sent)
  return String(<BankPage view={view} />)
}

function s01(language: 'ja' | 'en' = 'ja'): string {
  const around = { ...circumstances(), rules: RULES }
  const moment = { page: 'SIM-S01', world: NO_ACCOUNTS, visit: NEWCOMER, fields: {}, around } as const
  const frame = { ...seen, site: SEIWA_WEB, t: SEIWA_WEB.texts[language], language, path: '/SIM-S01' }
  const view = drawnView(frame, { moment, problems: [] }, null)
  return String(<BankPage view={view} />)
}

const inputs = (html: string) => [...html.matchAll(/<input[^>]* data-testid="([^"]+)"[^>]*>/g)].map(([, id]) => id)

describe('a page, from its row and its drawing', () => {
  test('has the inputs of the row, the button, its number and the number of its figure', () => {
    const html = k02(null)
    expect(inputs(html)).toEqual(['number', 'code', 'keyboard-code'])
    expect(html).toContain('data-testid="screen-id">SIM-K02<')
    expect(html).toContain('手引き 管理者1-2・3-2')
    expect(html).toMatch(/<form method="post" action="\/SIM-K02"/)
    expect(html).toMatch(
      /<button class="button( main)?" type="submit" name="button" value="log-in" data-testid="button-log-in">ログイン/,
    )
  })

  test('has the numbers of the pages that show it, where the guide numbers no figures', () => {
    expect(s01()).toContain('data-testid="figure">手引き P9・P12<')
    expect(s01('en')).toContain('data-testid="figure">guide, p. 9, 12<')
  })

  test('says what is wrong beside the input, and on top under its label; what was typed stands there but for secrets', () => {
    const problems: Problem[] = [
      { field: 'number', code: 'length', saying: 'exactly', values: { shortest: 11, longest: 11 } },
      { field: 'code', code: 'missing' },
    ]
    const html = k02({ number: '123<', code: 'secret01' }, problems)
    expect(html).toMatch(/id="number-problem" data-testid="problem-number">11桁で入力してください。</)
    expect(html).toContain('<a href="#code">ご契約先暗証番号: 入力してください。</a>')
    expect(html).toContain('value="123&lt;" aria-describedby="number-hint number-problem" aria-invalid="true"')
    expect(html).not.toContain('secret01')
    expect(html).toContain('<title>エラー: ご契約先ログイン (SIM-K02)')
  })

  test('says what is about no input on top only, with no count of mistakes', () => {
    const html = k02({ number: '12345678901', code: 'x' }, [{ code: 'admin-stopped' }])
    expect(html).toContain('お問合せ窓口までご連絡ください。')
    expect(html).not.toContain('入力内容をご確認ください')
    expect(html).not.toContain('aria-invalid')
  })

  test('speaks English', () => {
    expect(k02(null, [], 'en')).toMatch(/<html lang="en">.*<h1>Contract login<\/h1>/)
  })

  test('with buttons above its inputs: Enter presses the main one', () => {
    const [, first] = /<button[^>]* value="([^"]+)"/.exec(s01().replace(/<header.*<\/header>/s, '')) ?? []
    expect(first).toBe('log-in')
    expect(s01()).toMatch(/<fieldset class="field-group"><legend>初回利用登録がお済みの方/)
  })
})
