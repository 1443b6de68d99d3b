import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  type TestBank,
  TRANSFER,
  textOf,
  toAuthentication,
  typedIn,
  wrongCode,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

const MINUTE = 60_000

let bank: TestBank
let me: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
  token = await register(me)
})

/** Sends BSSK007, which is the last page. */
function authenticate(code: string) {
  return me.send(me.last().path, { code })
}

async function balance(): Promise<string | undefined> {
  return /残高 ([\d,]+)円/.exec((await me.get('/transfer')).html)?.[1]
}

describe('from end to end', () => {
  test('form, confirmation, BSSK007, result; the token shows what the bank executes', async () => {
    await me.get('/transfer')
    const confirm = await me.send('/transfer', {
      ...TRANSFER,
      payee: 'とやま　たろう',
      'account-number': '５６７-5303',
    })
    expect(textOf(confirm, 'fact-payee')).toBe('ﾄﾔﾏ ﾀﾛｳ')
    const page = await me.get(`${confirm.path}/authentication`)
    expect(textOf(page, 'screen-id')).toBe('BSSK007')
    const shown = token.readRequest(imageOf(page))
    expect(shown.title).toBe('振込')
    expect(shown.fields).toEqual([
      ['受取人', 'ﾄﾔﾏ ﾀﾛｳ'],
      ['金融機関', '富山中央銀行 本店'],
      ['口座', '普通 5675303'],
      ['金額', '120,000円'],
    ])
    for (const [, value] of shown.fields) expect(textOf(page, 'facts')).toContain(value)
    const result = await authenticate(shown.code)
    expect(result.path).toBe(`${confirm.path}/result`)
    expect(textOf(result, 'accepted')).toBe('振込を受け付けました')
    expect(textOf(result, 'fact-amount')).toBe('120,000円')
    expect(result.html).toContain('2026/11/21 10:00:00')
    expect(await balance()).toBe('49,880,000')
  })

  test('the longest names and the largest amount still fit a message', async () => {
    const page = await toAuthentication(me, {
      bank: '銀'.repeat(15),
      branch: '店'.repeat(15),
      payee: 'ガ'.repeat(15),
      amount: '50000000',
    })
    expect(token.readRequest(imageOf(page)).fields[0]).toEqual(['受取人', 'ｶﾞ'.repeat(15)])
  })

  test('修正 keeps what was typed', async () => {
    await me.get('/transfer')
    const confirm = await me.send('/transfer', TRANSFER)
    const form = await me.get(`/transfer?from=${confirm.path.split('/').at(-1)}`)
    expect(['bank', 'branch', 'account-number', 'payee', 'amount'].map((field) => typedIn(form, field))).toEqual([
      '富山中央銀行',
      '本店',
      '5675303',
      'ﾄﾔﾏ ﾀﾛｳ',
      '120000',
    ])
  })
})

describe('the form', () => {
  test('names every mistake beside its field and keeps what was typed', async () => {
    await me.get('/transfer')
    const typed = { ...TRANSFER, 'account-number': '12', payee: '富山 太郎', amount: '-1' }
    const answer = await me.send('/transfer', typed)
    expect(answer.status).toBe(422)
    expect(textOf(answer, 'account-number-problem')).toContain('口座番号は7桁で入力してください。')
    expect(textOf(answer, 'payee-problem')).toContain('受取人名に使用できない文字「富山太郎」が含まれています。')
    expect(textOf(answer, 'amount-problem')).toContain('マイナスの金額は振り込めません。')
    expect(textOf(answer, 'problems')).toContain('(3件)')
    for (const field of ['bank', 'account-number', 'payee', 'amount'] as const) {
      expect(typedIn(answer, field)).toBe(typed[field])
    }
  })

  test('the balance must suffice', async () => {
    await me.get('/transfer')
    const answer = await me.send('/transfer', { ...TRANSFER, account: 'kitano-2', amount: '1,200,001' })
    expect(textOf(answer, 'amount-problem')).toBe('支払口座の残高が不足しています。金額をご確認ください。')
    expect((await me.send('/transfer', { ...TRANSFER, account: 'kitano-2', amount: '1,200,000' })).path).toMatch(
      /^\/orders\/[0-9a-f]{32}$/,
    )
  })

  test('an account of nobody is none', async () => {
    await me.get('/transfer')
    const answer = await me.send('/transfer', { ...TRANSFER, account: 'another' })
    expect(textOf(answer, 'account-problem')).toBe('支払口座を選んでください。')
  })

  test('what was typed is shown as text, never as markup', async () => {
    await me.get('/transfer')
    const answer = await me.send('/transfer', { ...TRANSFER, bank: '"><script>alert(1)</script>' })
    expect(answer.html).not.toContain('<script>')
    expect(typedIn(answer, 'bank')).toBe('"><script>alert(1)</script>')
  })
})

describe('BSSK007', () => {
  test('makes a new image and a new number at each visit', async () => {
    const one = await toAuthentication(me)
    const two = await me.get(one.path)
    const [first, second] = [token.readRequest(imageOf(one)), token.readRequest(imageOf(two))]
    expect(second.fields).toEqual(first.fields)
    expect(second.code).not.toBe(first.code)
  })

  test.each<[string, string, string]>([
    ['nothing', '', 'トランザクション認証番号(8桁)を入力してください。'],
    ['letters', 'abcdefgh', 'トランザクション認証番号は数字で入力してください。'],
    ['nine digits', '123456789', 'トランザクション認証番号は8桁で入力してください。'],
  ])('%s is refused and costs no try', async (_, code, message) => {
    await toAuthentication(me)
    for (let i = 0; i < 6; i++) await authenticate(code)
    expect(textOf(me.last(), 'code-problem')).toContain(message)
    expect(typedIn(me.last(), 'code')).toBe(code)
    expect((await authenticate(token.readRequest(imageOf(me.last())).code)).path).toMatch(/result$/)
  })

  test('a wrong number keeps the image and says how many tries are left', async () => {
    const page = await toAuthentication(me)
    const { code } = token.readRequest(imageOf(page))
    const wrong = await authenticate(wrongCode(code))
    expect(textOf(wrong, 'code-problem')).toContain('あと4回間違えると')
    expect(imageOf(wrong)).toBe(imageOf(page))
    expect(typedIn(wrong, 'code')).toBe(wrongCode(code))
    expect(textOf(await authenticate(wrongCode(code)), 'code-problem')).toContain('あと3回間違えると')
    expect((await authenticate(code)).path).toMatch(/result$/)
    const next = token.readRequest(imageOf(await toAuthentication(me)))
    expect(textOf(await authenticate(wrongCode(next.code)), 'code-problem')).toContain('あと4回間違えると')
  })

  test('five wrong ones in a row stop the token, over all of its transfers', async () => {
    for (let i = 0; i < 5; i++) {
      const { code } = token.readRequest(imageOf(await toAuthentication(me)))
      await authenticate(wrongCode(code))
    }
    expect(textOf(me.last(), 'code-problem')).toContain('トークンは停止中です。')
    expect(me.last().html).toContain('利用停止解除をご依頼ください')
    for (const field of ['code', 'authenticate', 'qr']) expect(me.last().html).not.toContain(`data-testid="${field}"`)
    const refused = await me.get('/transfer')
    expect(refused.status).toBe(403)
    expect(textOf(refused, 'refusal')).toContain('利用停止解除')
    expect(textOf(await me.get('/'), 'use-state')).toBe('停止中')
  })

  test('the right number of a stopped token is refused, too', async () => {
    const page = await toAuthentication(me)
    const { code } = token.readRequest(imageOf(page))
    const second = await toAuthentication(me)
    for (let i = 0; i < 4; i++) await authenticate(wrongCode(token.readRequest(imageOf(second)).code))
    const form = hiddenFields(me.last(), second.path)
    await authenticate(wrongCode(token.readRequest(imageOf(second)).code))
    const late = await me.post(second.path, { ...form, code })
    expect(textOf(late, 'code-problem')).toContain('トークンは停止中です。')
    expect(await me.get('/').then((top) => textOf(top, 'use-state'))).toBe('停止中')
  })

  test('a number that was used already is told from a wrong one, and costs no try', async () => {
    const { code } = token.readRequest(imageOf(await toAuthentication(me)))
    await authenticate(code)
    await toAuthentication(me)
    for (let i = 0; i < 6; i++) await authenticate(code)
    expect(textOf(me.last(), 'code-problem')).toContain('このトランザクション認証番号はすでに使用されています。')
    expect((await authenticate(token.readRequest(imageOf(me.last())).code)).path).toMatch(/result$/)
  })

  test('an image older than ten minutes is replaced by a new one', async () => {
    const page = await toAuthentication(me)
    const { code } = token.readRequest(imageOf(page))
    bank.later(10 * MINUTE)
    const answer = await authenticate(code)
    expect(textOf(answer, 'code-problem')).toContain('二次元コードの有効期限(10分)が過ぎています。')
    expect(imageOf(answer)).not.toBe(imageOf(page))
    expect((await authenticate(token.readRequest(imageOf(answer)).code)).path).toMatch(/result$/)
  })

  test('an old image is named before what is wrong with the digits, since another image is shown', async () => {
    await toAuthentication(me)
    bank.later(10 * MINUTE)
    expect(textOf(await authenticate('12'), 'code-problem')).toContain('有効期限(10分)が過ぎています。')
    expect(textOf(await authenticate('12'), 'code-problem')).toContain('8桁で入力してください。')
  })

  test('says until when the image counts', async () => {
    expect(textOf(await toAuthentication(me), 'valid-until')).toBe('※10:00に作成した二次元コードです。有効期限: 10:10')
  })

  test('a doubled submission is answered calmly, and paid once', async () => {
    const page = await toAuthentication(me)
    const { code } = token.readRequest(imageOf(page))
    const form = { ...hiddenFields(page, page.path), code }
    const answers = await Promise.all(Array.from({ length: 5 }, () => me.post(page.path, form)))
    expect(answers.map(({ path }) => path)).toEqual(
      Array.from({ length: 5 }, () => page.path.replace(/authentication$/, 'result')),
    )
    const late = await me.post(page.path, form)
    expect(textOf(late, 'notice')).toContain('この取引はすでに受け付けています。')
    expect(await balance()).toBe('49,880,000')
  })

  test('the balance may have gone meanwhile', async () => {
    const page = await toAuthentication(me, { account: 'kitano-2', amount: '1200000' })
    const { code } = token.readRequest(imageOf(page))
    const other = bank.browser()
    await other.logIn()
    const quick = await toAuthentication(other, { account: 'kitano-2', amount: '1' })
    await other.send(quick.path, { code: token.readRequest(imageOf(quick)).code })
    const answer = await me.post(page.path, { ...hiddenFields(page, page.path), code })
    expect(textOf(answer, 'code-problem')).toContain('支払口座の残高が不足しています。')
  })

  test("another's transfer is not found, nor is one that never was", async () => {
    const { path } = await toAuthentication(me)
    const other = bank.browser()
    await register(other, 'shiro001', 'shiro2026', '12-3456700-0')
    const transfer = path.replace('/authentication', '')
    for (const address of [path, transfer, `${transfer}/result`, '/orders/nothing']) {
      expect((await other.get(address)).status, address).toBe(404)
    }
  })

  test('the pages of a transfer that was accepted lead to its result', async () => {
    const { path } = await toAuthentication(me)
    await authenticate(token.readRequest(imageOf(me.last())).code)
    const result = path.replace('authentication', 'result')
    for (const address of [path, path.replace('/authentication', '')]) expect((await me.get(address)).path).toBe(result)
  })
})

describe('without a registered token', () => {
  test('the reason is told, on the top page and on the page of the operation', async () => {
    const other = bank.browser()
    await other.logIn('shiro001', 'shiro2026')
    const top = await other.send('/registration/skip')
    expect(textOf(top, 'transfer')).toContain('トランザクション認証が未登録のため、ご利用いただけません。')
    const refused = await other.get('/transfer')
    expect(refused.status).toBe(403)
    expect(textOf(refused, 'refusal')).toContain('登録状態が「未登録」のため')
    const formToken = /name="form-token" value="([^"]*)"/.exec(refused.html)?.[1] ?? ''
    expect((await other.post('/transfer', { ...TRANSFER, 'form-token': formToken })).status).toBe(403)
  })
})
