import { beforeEach, describe, expect, test } from 'vitest'
import { rowOfRights } from '../../../../../bank/core/rights.ts'
import {
  type Browser,
  imageOf,
  makeTestBank,
  register,
  type TestBank,
  TRANSFER,
  textOf,
  toAuthentication,
} from '../../../browser.ts'

const DAY = 86_400_000

let bank: TestBank
let me: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  // What is invented ends on the day before the company was made.
  await bank.change((tables) => tables.users.update('hanako01', { createdAt: bank.now() }))
  me = bank.browser()
})

const figures = (html: string) =>
  [...html.matchAll(/data-label="残高\(円\)">([\d,]+)</g)].map(([, text = '']) => Number(text.replaceAll(',', '')))
const amounts = (html: string, column: string) =>
  [...html.matchAll(new RegExp(`data-label="${column}">([\\d,]*)<`, 'g'))].map(([, text = '']) =>
    Number(text.replaceAll(',', '')),
  )

async function payOnce() {
  const token = await register(me)
  const page = await toAuthentication(me)
  await me.send(page.path, { code: token.readRequest(imageOf(page)).code })
}

describe('残高照会', () => {
  test('has the six figures of the guide for each account, also for who may only look', async () => {
    await me.logIn('taro0001', 'taro2026')
    const page = await me.get('/balances')
    expect(textOf(page, 'screen-id')).toBe('SIM-B61')
    for (const name of ['当日残高', '支払可能残高', '他店券残高', '前日残高', '前月末残高', '貸越極度額']) {
      expect(page.html.split(`<dt>${name}</dt>`)).toHaveLength(4)
    }
    expect(textOf(page, 'balance-today-kitano-1')).toBe('50,000,000円')
    expect(textOf(page, 'balance-yesterday-kitano-1')).toBe('50,000,000円')
    expect(textOf(page, 'balance-overdraft-kitano-2')).toBe('0円')
  })

  test('a payment is in the balance of today, and the day after in that of yesterday', async () => {
    await payOnce()
    const today = await me.get('/balances')
    expect(textOf(today, 'balance-today-kitano-1')).toBe('49,880,000円')
    expect(textOf(today, 'balance-yesterday-kitano-1')).toBe('50,000,000円')
    bank.later(10 * DAY)
    await me.logIn()
    const later = await me.get('/balances')
    expect(textOf(later, 'balance-yesterday-kitano-1')).toBe('49,880,000円')
    expect(textOf(later, 'balance-last-month-kitano-1')).toBe('49,880,000円')
  })

  test('what was not cleared cannot be paid from, and an overdraft can', async () => {
    const terms = { accountId: 'kitano-2', companyId: 'kitano', uncleared: 1_000_000, overdraft: 300_000 }
    await bank.change((tables) => tables.accountTerms.insert(terms))
    await register(me)
    expect(textOf(await me.get('/balances'), 'balance-payable-kitano-2')).toBe('500,000円')
    await me.get('/transfer')
    const from = { ...TRANSFER, account: 'kitano-2' }
    expect(textOf(await me.send('/transfer', { ...from, amount: '500,001' }), 'amount-problem')).toContain('残高が不足')
    expect((await me.send('/transfer', { ...from, amount: '500,000' })).path).toMatch(/^\/orders\//)
  })
})

describe('入出金明細照会', () => {
  test('the balances follow from the amounts, from the invented ones to the payment of today', async () => {
    await payOnce()
    const page = await me.get('/statement?account=kitano-1&order=oldest&size=999')
    const balances = figures(page.html)
    const [paidOut, paidIn] = [amounts(page.html, 'お支払金額\\(円\\)'), amounts(page.html, 'お預り金額\\(円\\)')]
    expect(balances.length).toBeGreaterThan(40)
    expect(balances.at(-1)).toBe(49_880_000)
    for (let i = 1; i < balances.length; i++) {
      expect(balances[i]).toBe((balances[i - 1] ?? 0) - (paidOut[i] ?? 0) + (paidIn[i] ?? 0))
    }
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0).toLocaleString('en')
    expect(textOf(page, 'sum-in')).toBe(`${sum(paidIn)}円`)
    expect(textOf(page, 'sum-out')).toBe(`${sum(paidOut)}円`)
  })

  test('newest first, a page at a time, by what is searched', async () => {
    await payOnce()
    const first = await me.get('/statement')
    expect(textOf(first, 'statement-account')).toContain('2046817')
    expect(first.html.indexOf('ﾄﾔﾏ ﾀﾛｳ')).toBeLessThan(first.html.indexOf('ｶ)'))
    expect(figures(first.html)).toHaveLength(20)
    const second = await me.get('/statement?account=kitano-1&page=2')
    expect(second.html).not.toContain('2026/11/21 10:00:00</time>')
    const found = await me.get('/statement?account=kitano-1&word=とやま&direction=out')
    expect(figures(found.html)).toHaveLength(0)
    const kana = await me.get('/statement?account=kitano-1&word=トヤマ&direction=out')
    expect(figures(kana.html)).toEqual([49_880_000])
  })

  test.each([
    ['a day that is none', 'from=2026/02/30', '日付は、2026/11/21のように年月日で入力してください。'],
    ['more than three months ago', 'from=2026/08/20', '照会できるのは、2026/08/21から2026/11/21までです。'],
    ['tomorrow', 'to=2026/11/22', '照会できるのは、2026/08/21から2026/11/21までです。'],
    ['the wrong way round', 'from=2026/11/20&to=2026/11/19', '終了日は、開始日以後の日を入力してください。'],
    ['an account of nobody', 'account=other', '照会する口座を選んでください。'],
  ])('%s is refused with a sentence, and what was typed stays', async (_, query, sentence) => {
    await me.logIn('taro0001', 'taro2026')
    const page = await me.get(`/statement?${query}`)
    expect(page.status).toBe(422)
    expect(textOf(page, 'problems')).toContain(sentence)
    expect((await me.get(`/statement/csv?${query}`)).path).toContain('/statement?')
  })

  test('999 lines at once, and no more than 5,000 in the period', async () => {
    await me.logIn('taro0001', 'taro2026')
    const line = (i: number) => ({
      ...{ id: `line-${i}`, companyId: 'kitano', accountId: 'kitano-3', at: bank.now() - 1, kind: 'cash' as const },
      ...{ amount: 1, balance: 300_000_000, text: 'ATM', bank: null, branch: null, orderId: null },
    })
    const add = (from: number, to: number) =>
      bank.change((tables) => tables.movements.insertAll(Array.from({ length: to - from }, (_, i) => line(from + i))))
    await add(0, 1_200)
    const today = 'account=kitano-3&from=2026/11/21'
    const page = await me.get(`/statement?${today}&size=999`)
    expect(textOf(page, 'cut')).toContain('該当する明細は1200件です。')
    expect(figures(page.html)).toHaveLength(999)
    expect((await me.get(`/statement/csv?${today}`)).html.trim().split('\r\n')).toHaveLength(1_000)
    await add(1_200, 5_001)
    expect(textOf(await me.get(`/statement?${today}`), 'problems')).toContain('明細が5,000件を超えるため')
  })
})

describe('振込入金明細照会', () => {
  test('has what others paid in, with their banks, for 31 days', async () => {
    await me.logIn('taro0001', 'taro2026')
    const page = await me.get('/incoming?size=999')
    expect(page.html).toContain('2026/10/21から2026/11/21まで')
    expect(amounts(page.html, '金額\\(円\\)').length).toBeGreaterThan(5)
    expect(page.html).toContain('神通信用金庫 東町支店')
    expect(page.html).not.toContain('data-kind="debit"')
    expect(textOf(await me.get('/incoming?from=2026/10/20'), 'problems')).toContain('2026/10/21')
  })
})

test('each of them is a right of its own', async () => {
  const only = { rights: ['movements'] as const, accounts: ['kitano-2'], limits: {}, smartphone: false }
  await bank.change((tables) => tables.users.update('taro0001', rowOfRights(only)))
  await me.logIn('taro0001', 'taro2026')
  for (const path of ['/balances', '/incoming', '/incoming/csv']) expect((await me.get(path)).status, path).toBe(403)
  const page = await me.get('/statement')
  expect(textOf(page, 'statement-account')).toContain('0317502')
  expect(page.html).not.toContain('2046817')
  expect((await me.get('/statement?account=kitano-1')).status).toBe(422)
  const top = await me.get('/')
  expect(textOf(top, 'balances')).toContain('利用権限がありません')
  expect(top.html).toContain('href="/statement"')
})

test('the CSV file has every line, quotes what must be, and begins no formula', async () => {
  await me.logIn('taro0001', 'taro2026')
  const movement = {
    ...{ id: 'one', companyId: 'kitano', accountId: 'kitano-1', at: bank.now(), kind: 'incoming' as const },
    ...{ amount: 5, balance: 50_000_000, text: '=1+1, "x"', bank: '富山中央銀行', branch: '本店', orderId: null },
  }
  await bank.change((tables) => tables.movements.insert(movement))
  const { html: csv, headers } = await me.get('/incoming/csv?account=kitano-1&from=2026/11/21')
  expect(headers.get('content-disposition')).toBe('attachment; filename="incoming-2026-11-21.csv"')
  expect(csv.replace('\ufeff', '')).toBe(
    '取引日時,振込依頼人名,仕向銀行・支店,金額(円)\r\n2026/11/21 10:00:00,"\'=1+1, ""x""",富山中央銀行 本店,5\r\n',
  )
})

test('the CSV file has the balance of an overdraft as a number', async () => {
  await me.logIn('taro0001', 'taro2026')
  const movement = {
    ...{ id: 'one', companyId: 'kitano', accountId: 'kitano-1', at: bank.now(), kind: 'transfer' as const },
    ...{ amount: -5, balance: -1_500, text: '-ﾃﾞﾝｷ', bank: null, branch: null, orderId: null },
  }
  await bank.change((tables) => tables.movements.insert(movement))
  const { html: csv } = await me.get('/statement/csv?account=kitano-1&from=2026/11/21')
  expect(csv.trim().split('\r\n').at(-1)).toMatch(/,'-ﾃﾞﾝｷ,5,,-1500$/)
})
