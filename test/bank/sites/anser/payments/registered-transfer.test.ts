import { beforeEach, describe, expect, test } from 'vitest'
import { setStanding } from '../../../../../bank/factors/camera-token/standing.ts'
import { type Browser, hiddenFields, makeTestBank, type TestBank, textOf, typedIn } from '../../../browser.ts'

const MINUTE = 60_000

let bank: TestBank
let me: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
  await me.logIn('shiro001', 'shiro2026')
  await me.send('/registration/skip')
})

const ORDER = { account: 'kitano-1', 'payee-id': 'kitano-payee-2', amount: '30,000' }

async function toPassword(fields: Record<string, string> = {}) {
  await me.get('/registered-transfer')
  const confirm = await me.send('/registered-transfer', { ...ORDER, ...fields })
  return me.get(`${confirm.path}/authentication`)
}

test('a registered payee is paid with the confirmation password, without a token', async () => {
  const page = await toPassword()
  expect(textOf(page, 'fact-payee')).toBe('ｶ)ｼﾞﾝﾂﾞｳｳﾝﾕ')
  expect(page.html).not.toContain('data-testid="qr"')
  const result = await me.send(page.path, { confirmation: 'shiro9999' })
  expect(textOf(result, 'accepted')).toBe('振込を受け付けました')
  expect((await me.get('/registered-transfer')).html).toContain('残高 49,970,000円')
  expect(await bank.history('transfer')).toEqual(['registered-transfer done'])
})

test.each([
  [{ 'payee-id': '' }, 'payee-id', '振込先を選んでください。'],
  [{ 'payee-id': 'another' }, 'payee-id', '振込先を選んでください。'],
  [{ amount: '' }, 'amount', '金額を入力してください。'],
  [{ amount: '60,000,000' }, 'amount', '支払口座の残高が不足しています'],
])('%j is refused beside its field', async (fields, field, message) => {
  await me.get('/registered-transfer')
  const answer = await me.send('/registered-transfer', { ...ORDER, ...fields })
  expect(textOf(answer, `${field}-problem`)).toContain(message)
  expect(typedIn(answer, 'amount')).toBe({ ...ORDER, ...fields }.amount)
})

test('a doubled submission is paid once', async () => {
  const page = await toPassword()
  const form = { ...hiddenFields(page, page.path), confirmation: 'shiro9999' }
  const answers = await Promise.all([1, 2, 3].map(() => me.post(page.path, form)))
  for (const { path } of answers) expect(path).toMatch(/result$/)
  expect((await me.get('/registered-transfer')).html).toContain('残高 49,970,000円')
})

describe('the confirmation password', () => {
  test('a wrong one is refused and never sent back', async () => {
    const page = await toPassword()
    expect(textOf(await me.send(page.path, { confirmation: '' }), 'confirmation-problem')).toContain('入力してください')
    const wrong = await me.send(page.path, { confirmation: 'shiro2026' })
    expect(wrong.status).toBe(422)
    expect(textOf(wrong, 'confirmation-problem')).toContain('確認パスワードが違います')
    expect(wrong.html).not.toContain('shiro2026')
    expect((await me.send(page.path, { confirmation: 'shiro9999' })).path).toMatch(/result$/)
  })

  test('five wrong ones pause it, ten disable it; the login is another matter', async () => {
    const page = await toPassword()
    for (let i = 0; i < 5; i++) await me.send(page.path, { confirmation: 'wrong123' })
    expect(textOf(await me.send(page.path, { confirmation: 'shiro9999' }), 'confirmation-problem')).toContain(
      '一時的に',
    )
    bank.later(10 * MINUTE)
    for (let i = 0; i < 5; i++) await me.send(page.path, { confirmation: 'wrong123' })
    bank.later(10 * MINUTE)
    expect(textOf(await me.send(page.path, { confirmation: 'shiro9999' }), 'confirmation-problem')).toContain('無効に')
    expect((await me.logIn('shiro001', 'shiro2026')).path).toBe('/registration')
    expect(await bank.history('login')).toContain('confirmation-disabled done')
  })

  test('an order that needs the token is not accepted by it', async () => {
    await bank.change((tables) => setStanding(tables, 'shiro001', { registrationState: 'in-service', tokenCode: null }))
    await me.get('/transfer')
    const confirm = await me.send('/transfer', {
      account: 'kitano-1',
      bank: '富山中央銀行',
      branch: '本店',
      'account-type': 'ordinary',
      'account-number': '5675303',
      payee: 'ﾄﾔﾏ',
      amount: '1',
    })
    const answer = await me.post(`${confirm.path}/authentication`, {
      ...hiddenFields(await me.get('/registered-transfer'), '/registered-transfer'),
      confirmation: 'shiro9999',
    })
    expect(answer.path).toMatch(/authentication$/)
    expect(answer.status).toBe(422)
  })
})
