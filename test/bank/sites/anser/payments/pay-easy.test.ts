import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Browser,
  imageOf,
  makeTestBank,
  register,
  type TestBank,
  textOf,
  tickedIn,
  typedIn,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

let bank: TestBank
let me: Browser
let token: HandToken

const PRIVATE = {
  account: 'kitano-1',
  'payee-code': '58021',
  'payment-number': '1234-5678-9012',
  'confirmation-number': '１２３４５６',
  'payment-class': '',
}
const TAX = { ...PRIVATE, 'payee-code': '00500', 'payment-class': '261' }

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
  token = await register(me)
})

async function find(fields: Record<string, string>) {
  await me.get('/pay-easy')
  return me.send('/pay-easy', fields)
}

test.each([
  ['各種料金', PRIVATE],
  ['税金', TAX],
])('%s: numbers, bill, BSSK007, result; the token shows payee, number and amount', async (type, fields) => {
  const bill = await find(fields)
  expect(textOf(bill, 'fact-bill-type')).toBe(type)
  expect(textOf(bill, 'fact-payment-number')).toBe('123456789012')
  const page = await me.get(`${bill.path}/authentication`)
  const shown = token.readRequest(imageOf(page))
  expect(shown.title).toBe('ペイジー')
  expect(shown.fields).toEqual([
    ['収納機関', textOf(bill, 'fact-payee')],
    ['納付番号', '123456789012'],
    ['金額', textOf(bill, 'fact-amount')],
  ])
  const unconfirmed = await me.send(page.path, { code: shown.code })
  expect(unconfirmed.status).toBe(422)
  expect(textOf(unconfirmed, 'confirmation-problem')).toContain('確認パスワードを入力')
  expect(await bank.history('pay-easy')).toEqual([])
  const result = await me.send(page.path, { code: shown.code, confirmation: 'hanako9999' })
  expect(textOf(result, 'accepted')).toBe('払込みを受け付けました')
  expect(await bank.history('pay-easy')).toEqual(['pay-easy done'])
})

test('the same numbers are the same bill', async () => {
  const [one, two] = [textOf(await find(TAX), 'facts'), textOf(await find(TAX), 'facts')]
  expect(two).toBe(one)
  expect(textOf(await find({ ...TAX, 'payment-number': '4444' }), 'fact-amount')).not.toBe(
    /[\d,]+円$/.exec(one ?? '')?.[0],
  )
})

test.each([
  [{ 'payee-code': '' }, 'payee-code', '収納機関番号を入力してください。'],
  [{ 'payee-code': '1234' }, 'payee-code', '5桁'],
  [{ 'payee-code': 'abcde' }, 'payee-code', '数字で入力してください'],
  [{ 'payment-number': '123' }, 'payment-number', '4桁以上20桁以内'],
  [{ 'payment-number': '1'.repeat(21) }, 'payment-number', '4桁以上20桁以内'],
  [{ 'confirmation-number': '1234567' }, 'confirmation-number', '4桁以上6桁以内'],
  [{ 'payment-class': 'x' }, 'payment-class', '16桁以内の数字'],
  [{ 'confirmation-number': '123459' }, 'payment-number', '見つかりませんでした'],
  [{ account: 'another' }, 'account', '支払口座を選んでください。'],
])('%j is refused beside its field, and what was typed is kept', async (fields, field, message) => {
  const answer = await find({ ...PRIVATE, ...fields })
  expect(answer.status).toBe(422)
  expect(textOf(answer, `${field}-problem`)).toContain(message)
  for (const [name, value] of Object.entries({ ...PRIVATE, ...fields }).filter(([name]) => name !== 'account')) {
    expect(typedIn(answer, name)).toBe(value)
  }
})

test('修正 keeps the numbers', async () => {
  const bill = await find(TAX)
  const form = await me.get(`/pay-easy?from=${bill.path.split('/').at(-1)}`)
  expect(typedIn(form, 'payment-number')).toBe('123456789012')
  expect(typedIn(form, 'payment-class')).toBe('261')
})

describe('払込情報表示パスワード', () => {
  const BY_PASSWORD = { ...TAX, 'shown-by': 'password', 'confirmation-number': '', 'display-password': 'ab12cd' }

  test('shows the bill in the place of the confirmation number, and is kept nowhere', async () => {
    const bill = await find(BY_PASSWORD)
    expect(textOf(bill, 'fact-bill-type')).toBe('税金')
    const order = await bank.change((tables) => tables.orders.get(bill.path.split('/').at(-1) ?? ''))
    expect(JSON.stringify(order)).not.toContain('ab12cd')
    const form = await me.get(`/pay-easy?from=${bill.path.split('/').at(-1)}`)
    expect(tickedIn(form)['shown-by']).toBe('password')
    expect(form.html).not.toContain('ab12cd')
  })

  test.each([
    ['', 'display-password', '入力してください'],
    ['abc', 'display-password', '4文字以上16文字以内'],
    ['パスワード', 'display-password', '半角英数字'],
    ['abcd9', 'payment-number', '見つかりませんでした'],
  ])('%j is refused, and no bill is shown', async (password, field, words) => {
    const answer = await find({ ...BY_PASSWORD, 'display-password': password })
    expect(answer.status).toBe(422)
    expect(textOf(answer, `${field}-problem`)).toContain(words)
    expect(textOf(answer, 'fact-amount')).toBeNull()
  })
})

describe('where taxes need no token', () => {
  test('the confirmation password takes its place, for taxes only', async () => {
    const other = await makeTestBank({ tokenNeeded: { ...TOKEN_NEEDED, 'pay-easy-tax': false } })
    const user = other.browser()
    await user.logIn('shiro001', 'shiro2026')
    await user.send('/registration/skip')
    await user.get('/pay-easy')
    const tax = await user.send('/pay-easy', TAX)
    const page = await user.get(`${tax.path}/authentication`)
    expect(textOf(page, 'screen-id')).toBe('SIM-B09')
    expect(textOf(await user.send(page.path, { confirmation: 'shiro9999' }), 'accepted')).toBe('払込みを受け付けました')
    await user.get('/pay-easy')
    const bill = await user.send('/pay-easy', PRIVATE)
    expect((await user.get(`${bill.path}/authentication`)).status).toBe(403)
  })
})

const TOKEN_NEEDED = {
  transfer: true,
  'registered-transfer': false,
  bulk: true,
  salary: true,
  'pay-easy-private': true,
  'pay-easy-tax': true,
  'user-registration': true,
  'user-change': true,
  revocation: true,
} as const
