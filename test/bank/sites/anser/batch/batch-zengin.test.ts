import { beforeEach, expect, test } from 'vitest'
import { changeRules } from '../../../../../bank/core/settings.ts'
import { DEFAULT_RULES } from '../../../../../bank/sites/anser/rules.ts'
import { type Browser, makeTestBank, type TestBank, textOf } from '../../../browser.ts'
import { data, END, file, header, trailer } from './zengin/file.ts'

/** 依頼者, without a token. */
let shiro: Browser
let bank: TestBank

beforeEach(async () => {
  bank = await makeTestBank()
  shiro = bank.browser()
  await shiro.logIn('shiro001', 'shiro2026')
  await shiro.send('/registration/skip')
})

/** Another account and day than {@link HEAD}. */
const RIGHT = [header({ day: '1125' }), data(), data({ payee: 'ｶ)ﾐﾅﾐ', amount: '450000' }), trailer(2, 1_650_000), END]
const HEAD = { account: 'kitano-1', 'payment-date': '2026/11/24' }

async function choose(records: readonly string[], page = '/bulk', fields: Record<string, string> = HEAD) {
  await shiro.get(`${page}/file`)
  return shiro.sendFile(`${page}/file`, file(records), fields)
}

test('a 全銀 file is requested from the account and for the day of its header, which is said where the page named others', async () => {
  const confirm = await choose(RIGHT)
  expect(textOf(confirm, 'fact-from')).toBe('本店営業部 普通 1234567')
  expect(textOf(confirm, 'fact-payment-date')).toBe('2026/11/25')
  expect(textOf(confirm, 'fact-total')).toBe('1,650,000円')
  expect(textOf(confirm, 'payments')).toMatch(/ﾄﾔﾏ ﾀﾛｳ.*0001 ﾐｽﾞﾎ 001 ﾄｳｷﾖｳ.*ｶ\)ﾐﾅﾐ/s)
  expect(textOf(confirm, 'known-names')).toBe('みずほ銀行 東京営業部')
  expect(confirm.html).toContain('画面で指定した内容とは異なります')
  expect(textOf(await shiro.send(confirm.path), 'accepted')).toContain('依頼を受け付けました')
})

test('a 全銀 file has as many lines as the service of the company allows', async () => {
  const of = (count: number) => [
    header({ day: '1125' }),
    ...Array.from({ length: count }, () => data({ amount: '1000' })),
    trailer(count, count * 1_000),
    END,
  ]
  await bank.change((tables) => changeRules(tables, { service: 'business-ib-light' }, DEFAULT_RULES))
  expect(textOf(await choose(of(201)), 'file-problem')).toBe('振込明細は200件以内にしてください。')
  expect(textOf(await choose(of(200)), 'fact-count')).toBe('200件')
})

test.each([
  ['the same', { account: 'kitano-3', 'payment-date': '2026-11-25' }],
  ['nothing', { account: '', 'payment-date': '' }],
])('where the page names %s, nothing is said', async (_, fields) => {
  const confirm = await choose(RIGHT, '/bulk', fields)
  expect(textOf(confirm, 'fact-payment-date')).toBe('2026/11/25')
  expect(confirm.html).not.toContain('画面で指定した内容とは異なります')
})

test('a file of the other page is sent there', async () => {
  const answer = await choose([header({ kind: '11', day: '1125' }), ...RIGHT.slice(1)])
  expect(answer.status).toBe(422)
  expect(textOf(answer, 'file-problem')).toBe(
    '1番目のレコード(ヘッダー・レコード): 給与・賞与振込(種別コード11)のファイルです。「給与・賞与振込」のファイル受付で選択してください。',
  )
  expect(textOf(await choose([header({ kind: '11', day: '1125' }), ...RIGHT.slice(1)], '/salary'), 'fact-count')).toBe(
    '2件',
  )
})

test('mistakes are told by record, field and bytes; a trailer by both numbers; nothing is kept', async () => {
  const answer = await choose([header({ day: '1123' }), data({ payee: 'ﾄﾔﾏ ｦ' }), trailer(3, 1_200_001), END])
  const text = textOf(answer, 'problems')
  for (const sentence of [
    '1番目のレコード(ヘッダー・レコード)の「取組日」(55–58バイト目): 2026/11/23は祝日(勤労感謝の日)',
    '2番目のレコード(データ・レコード)の「受取人名」(51–80バイト目): 使用できない文字「ｦ」',
    '3番目のレコード(トレーラー・レコード)の「合計件数」(2–7バイト目): 合計件数が、データ・レコードの件数と一致しません。記録: 3件、実際: 1件',
    '記録: 1,200,001円、実際: 1,200,000円',
  ]) {
    expect(text).toContain(sentence)
  }
  expect(textOf(await shiro.get('/bulk'), 'no-batches')).toBe('依頼はまだありません。')
})

test('of many mistakes ten are named, and the others counted', async () => {
  const records = Array.from({ length: 40 }, () => data({ amount: 'x' }))
  const answer = await choose([header({ day: '1125' }), ...records, trailer(40, 0), END])
  expect(answer.html.match(/<a href="#file">/g)).toHaveLength(11)
  expect(textOf(answer, 'problems')).toContain('ほかに30件の誤りがあります')
})

test('a list is saved as a 全銀 file; one whose banks have no numbers says why it is not', async () => {
  const saved = async (records: readonly string[] | Uint8Array) => {
    await shiro.get('/bulk/file')
    const bytes = records instanceof Uint8Array ? records : file(records)
    const confirm = await shiro.sendFile('/bulk/file', bytes, HEAD)
    await shiro.send(confirm.path)
    return shiro.get(confirm.path.replace('/batch-requests/', '/batches/'))
  }
  const page = await saved(RIGHT)
  const download = await shiro.get(/href="([^"]*\/zengin)"/.exec(page.html)?.[1] ?? '')
  expect(download.status).toBe(200)
  expect(download.html).toMatch(/^12100000123456/)
  expect(download.html).toContain('\r\n8000002000001650000')

  const named = await saved(
    new TextEncoder().encode('富山中央銀行,本店,普通,5675303,ﾄﾔﾏ,1000\n0144,101,1,5675303,ﾄﾔﾏ,1000'),
  )
  expect(textOf(named, 'no-zengin')).toContain('1件目に金融機関または支店の番号がないため')
  expect(named.html).not.toContain('data-testid="save-zengin"')
  expect((await shiro.get(`${named.path}/zengin`)).status).toBe(404)
})

test('the page tells what a file must name', async () => {
  const page = await shiro.get('/salary/file')
  expect(page.html).toContain(
    '委託者コードは0000123456、仕向銀行番号は0144です。支払口座(支店 科目 口座番号): 101 1 2046817, 102 2 0317502, 101 1 1234567',
  )
  expect(page.html).toContain('種別コードは11(給与振込)または12(賞与振込)です。')
})
