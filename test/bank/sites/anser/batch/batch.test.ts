import { beforeEach, describe, expect, test } from 'vitest'
import { changeRules } from '../../../../../bank/core/settings.ts'
import { DEFAULT_RULES } from '../../../../../bank/sites/anser/rules.ts'
import {
  type Answer,
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  share,
  type TestBank,
  textOf,
  typedIn,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

let bank: TestBank
/** 依頼者, without a token. */
let shiro: Browser
/** 承認者, with a token. */
let saburo: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  saburo = bank.browser()
  shiro = bank.browser()
  token = await register(saburo, 'saburo01', 'saburo2026')
  await shiro.logIn('shiro001', 'shiro2026')
  await shiro.send('/registration/skip')
})

const HEAD = { account: 'kitano-1', 'payment-date': '2026/11/24' }
const line = (number: number, fields: Record<string, string> = {}) => {
  const all = {
    bank: '富山中央銀行',
    branch: '本店',
    'account-type': 'ordinary',
    'account-number': '5675303',
    payee: 'トヤマ タロウ',
    amount: '120,000',
    ...fields,
  }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`line-${number}-${name}`, value]))
}
const TWO = { ...HEAD, ...line(1), ...line(3, { payee: 'ｶ)ｼﾞﾝﾂﾞｳ', amount: '5000' }) }

/** The address of the batch behind the only link of a list. */
async function onlyBatch(browser: Browser, list: string): Promise<string> {
  const found = /href="(\/batches\/[0-9a-f]{32})"/.exec((await browser.get(list)).html)?.[1]
  if (!found) throw new Error('the list is empty')
  return found
}

/** Everything that stands in the form of a list. */
function allTyped({ html }: Answer): Record<string, string> {
  const inputs = html.matchAll(/<input id="(line-[^"]*)"[^>]* value="([^"]*)"/g)
  const lists = html.matchAll(/<select id="(line-[^"]*)".*?value="([^"]*)" selected=""/gs)
  return { ...HEAD, ...Object.fromEntries([...inputs, ...lists].map(([, name, value]) => [name, value])) }
}

async function request(browser = shiro, fields: Record<string, string> = TWO, path = '/bulk') {
  await browser.get(`${path}/new`)
  const confirm = await browser.send(`${path}/new`, fields)
  return browser.send(confirm.path)
}

/** Opens what waits and presses 承認. */
async function toApproval(browser = saburo) {
  const path = await onlyBatch(browser, '/approvals')
  await browser.get(path)
  return browser.send(`${path}/approval`)
}

async function balance() {
  return /残高 ([\d,]+)円/.exec((await saburo.get('/transfer')).html)?.[1]
}

describe.each([
  ['/bulk', '総合振込'],
  ['/salary', '給与振込'],
])('%s', (path, name) => {
  test('one requests, another approves: the token shows kind, count, total and day', async () => {
    await shiro.get(`${path}/new`)
    const confirm = await shiro.send(`${path}/new`, TWO)
    expect(textOf(confirm, 'payments')).toMatch(/ﾄﾔﾏ ﾀﾛｳ.*120,000円.*ｶ\)ｼﾞﾝﾂﾞｳ.*5,000円/s)
    expect(textOf(confirm, 'fact-total')).toBe('125,000円')
    const requested = await shiro.send(confirm.path)
    expect(textOf(requested, 'accepted')).toContain('承認者の承認をお待ちください')
    expect(await balance()).toBe('50,000,000')

    const page = await toApproval()
    expect(textOf(page, 'screen-id')).toBe('BSSK007')
    const shown = token.readRequest(imageOf(page))
    expect(shown.title).toBe(`${name}承認`)
    expect(shown.fields).toEqual([
      ['件数', '2件'],
      ['合計', '125,000円'],
      ['振込日', '2026/11/24'],
    ])
    const result = await saburo.send(page.path, { code: shown.code, confirmation: 'saburo9999' })
    expect(textOf(result, 'accepted')).toBe('承認を受け付けました')
    expect(await balance()).toBe('49,875,000')
    expect(textOf(await shiro.get(path), 'batch-state')).toBe('承認済み')
    expect(textOf(await saburo.get('/approvals'), 'no-batches')).toBe('承認待ちの取引はありません。')
    expect(await bank.history('bulk')).toEqual(['batch-request done', 'batch-approval done'])
  })
})

describe('the list on the page', () => {
  test('grows by three lines, and keeps what was typed', async () => {
    await shiro.get('/bulk/new')
    const more = await shiro.send('/bulk/new', { ...TWO, do: 'add' })
    expect(more.status).toBe(200)
    expect(typedIn(more, 'line-3-amount')).toBe('5000')
    expect(typedIn(more, 'line-6-amount')).toBe('')
    expect(typedIn(more, 'line-7-amount')).toBeUndefined()
    expect(typedIn(more, 'payment-date')).toBe('2026/11/24')
    expect((await shiro.send('/bulk/new', { ...TWO, ...line(6) })).path).toMatch(/^\/batch-requests\//)
  })

  test('every mistake stands beside its field with the number of its line, all of them on top', async () => {
    await shiro.get('/bulk/new')
    const fields = { ...HEAD, 'payment-date': '', ...line(1, { amount: '0' }), ...line(2, { payee: '太郎' }) }
    const answer = await shiro.send('/bulk/new', fields)
    expect(answer.status).toBe(422)
    expect(textOf(answer, 'problems')).toContain('(3件)')
    expect(textOf(answer, 'payment-date-problem')).toBe('振込指定日を入力してください。')
    expect(textOf(answer, 'line-1-amount-problem')).toMatch(/^1行目: 金額は1円以上/)
    expect(textOf(answer, 'line-2-payee-problem')).toMatch(/^2行目: 受取人名に使用できない文字/)
    expect(typedIn(answer, 'line-2-payee')).toBe('太郎')
    expect(answer.html).toContain('href="#line-2-payee"')
  })

  test('of five hundred of the longest lines is small enough to be sent', async () => {
    const names = { bank: '銀'.repeat(15), branch: '店'.repeat(15), payee: 'ｱ'.repeat(30), amount: '9,999,999,999' }
    await shiro.get('/bulk/new')
    const all = Object.assign({ ...HEAD, lines: '500' }, ...Array.from({ length: 500 }, (_, i) => line(i + 1, names)))
    const answer = await shiro.send('/bulk/new', all)
    expect(answer.status).toBe(422)
    expect(textOf(answer, 'problems')).toContain('合計金額')
    expect(typedIn(answer, 'line-500-bank')).toBe(names.bank)
  })

  test('with many mistakes names thirty of them, and says that there are more', async () => {
    await shiro.get('/bulk/new')
    const all = Object.assign(
      { ...HEAD, lines: '40' },
      ...Array.from({ length: 40 }, (_, i) => line(i + 1, { amount: '' })),
    )
    const answer = await shiro.send('/bulk/new', all)
    expect(answer.html.match(/<a href="#line-\d+-amount">/g)).toHaveLength(30)
    expect(answer.html).toContain('<a href="#lines-heading">ほかに10件の誤りがあります')
  })

  test('修正 keeps the lines', async () => {
    await shiro.get('/bulk/new')
    const confirm = await shiro.send('/bulk/new', TWO)
    const form = await shiro.get(`/bulk/new?from=${confirm.path.split('/').at(-1)}`)
    expect(typedIn(form, 'line-2-payee')).toBe('ｶ)ｼﾞﾝﾂﾞｳ')
    expect(typedIn(form, 'payment-date')).toBe('2026-11-24')
  })

  test('the balance must suffice', async () => {
    await shiro.get('/bulk/new')
    const answer = await shiro.send('/bulk/new', { ...HEAD, account: 'kitano-2', ...line(1, { amount: '1200001' }) })
    expect(textOf(answer, 'account-problem')).toContain('支払口座の残高が不足しています')
  })
})

describe('a file', () => {
  const file = (text: string) => new TextEncoder().encode(text)

  test('of many lines is requested like a list', async () => {
    await shiro.get('/bulk/file')
    const rows = '富山中央銀行,本店,普通,5675303,ﾄﾔﾏ ﾀﾛｳ,1000\n'.repeat(300)
    const confirm = await shiro.sendFile('/bulk/file', file(rows), HEAD)
    expect(textOf(confirm, 'fact-count')).toBe('300件')
    expect(textOf(await shiro.send(confirm.path), 'accepted')).toContain('依頼を受け付けました')
    expect(textOf(await shiro.get(await onlyBatch(shiro, '/bulk')), 'fact-total')).toBe('300,000円')
  })

  test('of the smaller service has at most two hundred lines, and so has its page', async () => {
    await bank.change((tables) => changeRules(tables, { service: 'business-ib-light' }, DEFAULT_RULES))
    expect((await shiro.get('/bulk/file')).html).toContain('200件、200KBまで')
    const row = '富山中央銀行,本店,普通,5675303,ﾄﾔﾏ ﾀﾛｳ,1000\n'
    const refused = await shiro.sendFile('/bulk/file', file(row.repeat(201)), HEAD)
    expect(textOf(refused, 'file-problem')).toBe('振込明細は200件以内にしてください。')
    expect(textOf(await shiro.sendFile('/bulk/file', file(row.repeat(200)), HEAD), 'fact-count')).toBe('200件')
  })

  test('with bad lines names each of them, and nothing is kept', async () => {
    await shiro.get('/bulk/file')
    const answer = await shiro.sendFile(
      '/bulk/file',
      file('富山中央銀行,本店,普通,5675303,ﾄﾔﾏ,1000\n銀行,店,定期,123,ﾄﾔﾏ,1000\n銀行,店,1,1234567,ﾄﾔﾏ,円\n'),
      HEAD,
    )
    expect(answer.status).toBe(422)
    for (const text of ['2行目: 科目を', '2行目: 口座番号は7桁', '3行目: 金額を入力']) {
      expect(textOf(answer, 'problems')).toContain(text)
    }
    expect(textOf(await shiro.get('/bulk'), 'no-batches')).toBe('依頼はまだありません。')
  })

  test('that is missing or too large is told calmly', async () => {
    await shiro.get('/bulk/file')
    expect(textOf(await shiro.sendFile('/bulk/file', new Uint8Array(), HEAD), 'file-problem')).toContain(
      'ファイルを選択',
    )
    const large = await shiro.sendFile('/bulk/file', new Uint8Array(200_001), HEAD)
    expect(textOf(large, 'file-problem')).toContain('200KB以内')
    await shiro.get('/bulk/file')
    const huge = await shiro.sendFile('/bulk/file', new Uint8Array(600_000), HEAD)
    expect(huge.status).toBe(413)
    expect(textOf(huge, 'trouble-too-large')).toContain('大きすぎる')
  })
})

describe('who may do what', () => {
  test('the requester cannot approve or return his own, even past the page', async () => {
    await request(saburo)
    const path = await onlyBatch(saburo, '/approvals')
    const page = await saburo.get(path)
    expect(textOf(page, 'own-batch')).toContain('ご自身が依頼した取引は承認できません')
    expect(page.html).not.toContain('data-testid="approve"')
    const form = hiddenFields(page, `${path}/withdrawal`)
    for (const action of ['approval', 'return']) {
      const answer = await saburo.post(`${path}/${action}`, { ...form, comment: 'x' })
      expect(answer.status, action).toBe(422)
      expect(textOf(answer, 'problems')).toContain('ご自身が依頼した取引')
    }
  })

  test('who may not approve sees no button and is refused', async () => {
    const ichiro = bank.browser()
    await share(ichiro, token, 'ichiro01', 'ichiro2026')
    await request(ichiro)
    const path = await onlyBatch(shiro, '/bulk')
    const page = await shiro.get(path)
    expect(page.html).not.toContain('data-testid="approve"')
    const answer = await shiro.post(`${path}/approval`, hiddenFields(page, `${path}/withdrawal`))
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'trouble-no-authority')).toContain('利用権限がありません')
    expect((await shiro.get('/approvals')).status).toBe(403)
  })

  test('who may neither request nor approve sees nothing of it', async () => {
    await request()
    const taro = bank.browser()
    await taro.logIn('taro0001', 'taro2026')
    const path = await onlyBatch(saburo, '/approvals')
    for (const address of ['/bulk', '/bulk/new', '/salary/file', '/approvals', path]) {
      expect((await taro.get(address)).status, address).toBe(403)
    }
  })

  test('an approver without a token is told why', async () => {
    await request()
    const sachiko = bank.browser()
    await sachiko.logIn('sachiko1', 'sachiko2026')
    await sachiko.send('/registration/skip')
    const answer = await toApproval(sachiko)
    expect(answer.status).toBe(403)
    expect(textOf(answer, 'refusal')).toContain('未登録')
  })

  test('authority that was taken away meanwhile is looked at once more', async () => {
    await request()
    const page = await toApproval()
    await bank.change((tables) => tables.users.update('saburo01', { mayApprove: 0 }))
    const answer = await saburo.send(page.path, {
      code: token.readRequest(imageOf(page)).code,
      confirmation: 'saburo9999',
    })
    expect(textOf(answer, 'code-problem')).toBe('この操作に必要な権限がありません。')
    expect(textOf(await shiro.get('/bulk'), 'batch-state')).toBe('承認待ち')
  })
})

describe('差戻し and 引戻し', () => {
  test('a return needs a comment, which the requester sees; he corrects and requests again', async () => {
    await request()
    const path = await onlyBatch(saburo, '/approvals')
    await saburo.get(path)
    const nothing = await saburo.send(`${path}/return`, { comment: ' ' })
    expect(textOf(nothing, 'comment-problem')).toBe('差戻しの理由を入力してください。')
    const returned = await saburo.send(`${path}/return`, { comment: '金額をご確認ください' })
    expect(textOf(returned, 'batch-state')).toBe('差戻し')
    const seen = await shiro.get(path)
    expect(textOf(seen, 'comment-shown')).toBe('金額をご確認ください')
    const form = await shiro.get(/href="([^"]*)" data-testid="request-again"/.exec(seen.html)?.[1] ?? '')
    expect(typedIn(form, 'line-1-amount')).toBe('120000')
    expect(await bank.history('bulk')).toEqual(['batch-request done', 'batch-return done'])
  })

  test('a returned file opens with all of its lines; one is corrected, all are requested again', async () => {
    await shiro.get('/bulk/file')
    const rows = Array.from({ length: 500 }, (_, i) => `富山中央銀行,本店,普通,5675303,ﾄﾔﾏ ﾀﾛｳ,${i + 1}\n`).join('')
    const sent = await shiro.sendFile('/bulk/file', new TextEncoder().encode(rows), HEAD)
    await shiro.send(sent.path)
    const path = await onlyBatch(saburo, '/approvals')
    await saburo.get(path)
    await saburo.send(`${path}/return`, { comment: '500行目の金額をご確認ください' })
    const form = await shiro.get(`/bulk/new?from=${path.split('/').at(-1)}`)
    expect(typedIn(form, 'line-500-amount')).toBe('500')
    expect(form.html).not.toContain('data-testid="add-lines"')
    const confirm = await shiro.send('/bulk/new', { ...allTyped(form), 'line-500-amount': '1,000' })
    expect([textOf(confirm, 'fact-count'), textOf(confirm, 'fact-total')]).toEqual(['500件', '125,750円'])
  })

  test('a returned list of more than twenty lines grows, too', async () => {
    await request(shiro, Object.assign({ ...HEAD, lines: '23' }, ...Array.from({ length: 23 }, (_, i) => line(i + 1))))
    const path = await onlyBatch(shiro, '/bulk')
    await shiro.get(path)
    await shiro.send(`${path}/withdrawal`)
    const form = await shiro.get(`/bulk/new?from=${path.split('/').at(-1)}`)
    const more = await shiro.send('/bulk/new', { ...allTyped(form), do: 'add' })
    const confirm = await shiro.send('/bulk/new', { ...allTyped(more), ...line(26) })
    expect(textOf(confirm, 'fact-count')).toBe('24件')
  })

  test('the requester withdraws while it waits; after that nobody approves it', async () => {
    await request()
    const page = await toApproval()
    const path = await onlyBatch(shiro, '/bulk')
    await shiro.get(path)
    expect(textOf(await shiro.send(`${path}/withdrawal`), 'batch-state')).toBe('引戻し')
    const answer = await saburo.send(page.path, {
      code: token.readRequest(imageOf(page)).code,
      confirmation: 'saburo9999',
    })
    expect(textOf(answer, 'code-problem')).toContain('すでに承認・差戻し・引戻し')
    expect(await balance()).toBe('50,000,000')
  })

  test('another cannot withdraw it', async () => {
    await request()
    const path = await onlyBatch(saburo, '/approvals')
    const page = await saburo.get(path)
    const answer = await saburo.post(`${path}/withdrawal`, hiddenFields(page, `${path}/return`))
    expect(textOf(answer, 'problems')).toContain('この操作に必要な権限がありません。')
    expect(textOf(answer, 'batch-state')).toBe('承認待ち')
  })
})

test('two approvals of one batch: it is paid once', async () => {
  const ichiro = bank.browser()
  await share(ichiro, token, 'ichiro01', 'ichiro2026')
  await request()
  const [one, two] = [await toApproval(), await toApproval(ichiro)]
  await saburo.send(one.path, { code: token.readRequest(imageOf(one)).code, confirmation: 'saburo9999' })
  const late = await ichiro.send(two.path, { code: token.readRequest(imageOf(two)).code, confirmation: 'ichiro9999' })
  expect(textOf(late, 'code-problem')).toContain('すでに承認・差戻し・引戻し')
  expect(await balance()).toBe('49,875,000')
})

test('a doubled request is one batch', async () => {
  await shiro.get('/bulk/new')
  const confirm = await shiro.send('/bulk/new', TWO)
  const form = hiddenFields(confirm, confirm.path)
  await Promise.all([1, 2, 3].map(() => shiro.post(confirm.path, form)))
  expect((await shiro.get('/bulk')).html.match(/data-testid="batch-state"/g)).toHaveLength(1)
})
