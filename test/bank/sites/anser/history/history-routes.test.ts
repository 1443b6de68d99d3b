import { beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Browser, makeTestBank, register, type TestBank, textOf } from '../../../browser.ts'

const DAY = 24 * 3_600_000

let bank: TestBank
let master: Browser
let general: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  master = bank.browser()
  await master.logIn()
  general = bank.browser()
  await general.logIn('taro0001', 'taro2026')
})

const actions = (page: Answer) => [...page.html.matchAll(/data-action="([\w-]+)"/g)].map(([, action]) => action)

/** Rows of an account of one's own making, one a minute, the first at `at`. */
async function fill(count: number, at: number): Promise<void> {
  await bank.change(async (tables) => {
    for (let i = 0; i < count; i++) {
      const time = at + i * 60_000
      const row = { companyId: 'kitano', loginId: 'jiro0001', userName: '西村 二郎', terminal: 'api' } as const
      const what = { category: 'transfer', action: 'transfer', result: 'failed', detail: '{"amount":120000}' } as const
      await tables.history.insert({ id: `${String(time).padStart(15, '0')}-x`, at: time, ...row, ...what })
    }
  })
}

test('the newest first, with the columns of the guide, in Japanese time', async () => {
  await fill(1, bank.now() - DAY)
  const page = await master.get('/history')
  expect(actions(page)).toEqual(['login', 'login', 'transfer'])
  expect(page.html).toContain('2026/11/20 10:00:00')
  const headers = [...page.html.matchAll(/<th scope="col">([^<]*)</g)].map(([, text]) => text)
  expect(headers).toEqual(['操作日時', 'ログインID / 利用者名', '業務種別', '操作内容', '操作結果', '詳細', '操作端末'])
  const row = /<tr[^>]*data-action="transfer".*?<\/tr>/s.exec(page.html)?.[0] ?? ''
  for (const text of ['jiro0001', '西村 二郎', '振込振替', 'エラー', '金額(円)', '120,000', 'API']) {
    expect(row).toContain(text)
  }
})

describe('who sees whose', () => {
  test('a general user sees his own, and gets 403 for another', async () => {
    const own = await general.get('/history')
    expect(textOf(own, 'total-top')).toContain('全1件')
    expect(own.html).not.toContain('hanako01')
    for (const path of ['/history?user=hanako01', '/history/print?user=hanako01']) {
      expect((await general.get(path)).status).toBe(403)
    }
  })

  test('a general user searches among his own: the one name he may ask about is chosen', async () => {
    const { html } = await general.get('/history')
    const options = /<select id="user".*?<\/select>/s.exec(html)?.[0] ?? ''
    expect(options).toContain('<option value="taro0001" selected="">大野 太郎 (taro0001)</option>')
    expect(options.match(/<option/g)).toHaveLength(1)
  })

  test('another company sees nothing', async () => {
    await bank.change((tables) => tables.users.update('taro0001', { companyId: 'elsewhere', kind: 'master' }))
    expect(textOf(await general.get('/history'), 'total-top')).toContain('該当する操作履歴はありません')
  })
})

describe('conditions', () => {
  beforeEach(() => fill(1, Date.UTC(2026, 10, 19, 15, 0, 0)))

  test.each([
    ['user=jiro0001', ['transfer']],
    ['terminal=api', ['transfer']],
    ['category=login', ['login', 'login']],
    ['action=transfer', ['transfer']],
    ['user=jiro0001&category=login', []],
    // Midnight in Japan begins the 20th.
    ['from=2026-11-20&to=2026-11-20', ['transfer']],
    ['from=２０２６/11/20&to=2026年11月20日', ['transfer']],
    ['to=2026-11-19', []],
    ['from=2026/11/21', ['login', 'login']],
    ['terminal=elsewhere', ['login', 'login', 'transfer']],
  ])('%s', async (query, expected) => {
    expect(actions(await master.get(`/history?${query}`))).toEqual(expected)
  })

  test.each([
    ['from=2026-02-30', 'from-problem'],
    ['to=yesterday', 'to-problem'],
    ['from=2026-11-21&to=2026-11-20', 'to-problem'],
  ])('%s is refused beside its field, and kept', async (query, problem) => {
    const answer = await master.get(`/history?${query}`)
    expect(answer.status).toBe(422)
    expect(textOf(answer, problem)).not.toBeNull()
    expect(answer.html).toContain(`value="${query.split(/[=&]/)[1]}"`)
    expect((await master.get(`/history/print?${query}`)).status).toBe(422)
  })
})

describe('pages', () => {
  beforeEach(() => fill(123, bank.now() - DAY))

  const numbers = (page: Answer) =>
    [...(/<nav.*?<\/nav>/s.exec(page.html)?.[0] ?? '').matchAll(/<\/span>(\d+)<\/a>/g)].map(([, number]) =>
      Number(number),
    )

  test('ten a page, numbered ten at a time', async () => {
    const first = await master.get('/history')
    expect(actions(first)).toHaveLength(10)
    expect(textOf(first, 'total-top')).toBe('全125件(1〜10件を表示中)')
    expect(numbers(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const last = await master.get('/history?page=13')
    expect(actions(last)).toHaveLength(5)
    expect(textOf(last, 'total-top')).toBe('全125件(121〜125件を表示中)')
    expect(numbers(last)).toEqual([11, 12, 13])
  })

  test('表示件数, and a page beyond the last', async () => {
    const page = await master.get('/history?size=50&page=99&user=jiro0001')
    expect(textOf(page, 'total-top')).toBe('全123件(101〜123件を表示中)')
    expect(page.html).toContain('/history?user=jiro0001&amp;size=50&amp;page=1')
    expect(actions(await master.get('/history?size=7&page=0'))).toHaveLength(10)
  })

  test('for print: the whole result under its conditions', async () => {
    const page = await master.get('/history/print?user=jiro0001&from=2026-11-20')
    expect(actions(page)).toHaveLength(123)
    expect(textOf(page, 'period')).toBe('2026-11-20 〜 すべて')
    expect(textOf(page, 'number')).toBe('123件')
    expect(page.html).toContain('株式会社北野商事')
    expect(page.html).toContain('西村 二郎 (jiro0001)')
  })
})

test('in English', async () => {
  const english = bank.browser('en')
  await english.logIn()
  const page = await english.get('/history')
  expect(textOf(page, 'total-top')).toBe('3 in all, showing 1 to 3')
  expect(page.html).toContain('<th scope="col">Operation</th>')
})

test('the print button is a script of our own, and the page says how to do without', async () => {
  const page = await master.get('/history/print')
  expect(page.html).toContain('<script src="/static/print.js"')
  expect(page.html).toMatch(/<button[^>]*data-print[^>]*hidden/)
  expect(page.html).toContain('PDFに保存')
  expect((await master.get('/static/print.js')).headers.get('content-type')).toContain('text/javascript')
})

test('the customer is offered his own kinds of operation, and no terminal of testers', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  await register(me)
  const { html } = await me.get('/history')
  const offered = [...html.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value)
  for (const own of ['transfer', 'token-revocation', 'registration-skipped', 'browser', 'tokens']) {
    expect(offered).toContain(own)
  }
  for (const other of [
    'clock-moved',
    'state-changed',
    'stock-import',
    'reset',
    'rules-changed',
    'api',
    'settings',
    'help-desk',
  ]) {
    expect(offered, other).not.toContain(other)
  }
})
