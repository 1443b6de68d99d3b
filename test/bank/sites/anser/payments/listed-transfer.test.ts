import { beforeEach, describe, expect, test } from 'vitest'
import { rowOfRights } from '../../../../../bank/core/rights.ts'
import {
  type Browser,
  imageOf,
  makeTestBank,
  register,
  requestBatch,
  type TestBank,
  TRANSFER,
  textOf,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

let bank: TestBank
let me: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
  token = await register(me)
})

const { account: _, amount: __, ...PAYEE } = TRANSFER

async function known(fields: Record<string, string> = {}) {
  await me.get('/known-payees/new')
  return me.send('/known-payees/new', { ...PAYEE, ...fields })
}

/** The ids of the payees that the page offers. */
const idsOn = (html: string) => [...html.matchAll(/name="amount-([0-9a-f]+)"/g)].map(([, id = '']) => id)

async function order(amounts: readonly string[], fields: Record<string, string> = {}, list = 'known') {
  const page = await me.get(`/listed-transfer?list=${list}`)
  const typed = Object.fromEntries(idsOn(page.html).map((id, i) => [`amount-${id}`, amounts[i] ?? '']))
  return me.send('/listed-transfer', { account: 'kitano-1', ...typed, ...fields })
}

async function sign(path: string) {
  const page = await me.get(`${path}/authentication`)
  const shown = token.readRequest(imageOf(page))
  return { shown: shown.fields, result: await me.send(page.path, { code: shown.code }) }
}

const balance = async () => textOf(await me.get('/balances'), 'balance-today-kitano-1')

describe('登録振込先', () => {
  test('is registered with the names of the dictionary, and deleted', async () => {
    const list = await known({ bank: '0001', branch: '009', memo: '家賃' })
    expect(textOf(list, 'notice')).toBe('登録振込先を登録しました。')
    expect(textOf(list, 'known-payee')).toContain('みずほ銀行 神田駅前支店 普通 5675303家賃')
    const deletion = /\/known-payees\/[0-9a-f]+\/deletion/.exec(list.html)?.[0] ?? ''
    expect((await me.send(deletion)).html).not.toContain('data-testid="known-payee"')
    expect(await bank.history('transfer')).toEqual(['payee-registration done', 'payee-deletion done'])
  })

  test('every mistake is named, what was typed stays, and bank and branch can be chosen', async () => {
    const wrong = await known({ bank: '9999', memo: 'あ'.repeat(21) })
    expect(textOf(wrong, 'problems')).toContain('メモは20文字以内')
    expect(textOf(await known({ bank: '9999' }), 'bank-problem')).toContain('見つかりません')
    await me.send('/known-payees/new', { ...PAYEE, choose: 'bank' })
    const form = await me.send('/known-payees/new/institutions', { chosen: '0001' })
    expect(textOf(form, 'screen-id')).toBe('SIM-B69')
    expect(form.html).toContain('value="0001 みずほ銀行"')
  })

  test('is a right of its own, and belongs to the company', async () => {
    const only = { rights: ['transfer-typed'] as const, accounts: null, limits: {}, smartphone: false }
    await bank.change((tables) => tables.users.update('hanako01', rowOfRights(only)))
    for (const path of ['/known-payees', '/known-payees/new', '/listed-transfer']) {
      expect((await me.get(path)).status, path).toBe(403)
    }
    expect(textOf(await me.get('/'), 'listed-transfer')).toContain('利用権限がありません')
  })
})

describe('several at once', () => {
  beforeEach(async () => {
    for (const payee of ['ｶ)ｱｲｵｲ', 'ﾄﾔﾏ ﾀﾛｳ']) await known({ payee })
  })

  test('one shows its payee on the token, two their number and sum; each is a line of the statement', async () => {
    const one = await sign((await order(['1,000'])).path)
    expect(one.shown[0]).toEqual(['受取人', 'ｶ)ｱｲｵｲ'])
    const confirm = await order(['20,000', '3,000'], { 'fee-bearer': 'payee' })
    expect(textOf(confirm, 'fact-total')).toBe('23,000円')
    const { shown, result } = await sign(confirm.path)
    expect(shown).toEqual([
      ['件数', '2件'],
      ['合計', '23,000円'],
      ['手数料', '先方負担 1,100円'],
    ])
    expect(textOf(result, 'accepted')).toBe('振込を受け付けました')
    expect(await balance()).toBe('49,976,000円')
    expect((await me.get('/statement?word=アイオイ')).html).toContain('20,000')
  })

  test('on a day to come, and cancelled as one', async () => {
    await sign((await order(['20,000', '3,000'], { 'payment-date': '2026/11/25' })).path)
    expect(textOf(await me.get('/reservations'), 'reservation')).toContain('2件')
    expect(await balance()).toBe('50,000,000円')
    bank.later(4 * 86_400_000)
    await me.logIn()
    expect(await balance()).toBe('49,977,000円')
  })

  test('修正 keeps the amounts', async () => {
    const confirm = await order(['20,000', ''])
    const form = await me.get(`/listed-transfer?list=known&from=${confirm.path.split('/').at(-1)}`)
    expect(form.html).toContain('value="20000"')
  })

  test.each([
    ['nothing', [], 'amounts-problem', '1件以上入力'],
    ['an amount that is none', ['-1', '1'], 'problems', 'マイナス'],
    ['more than there is', ['50,000,000', '1'], 'amounts-problem', '残高が不足'],
  ])('%s is refused', async (_name, amounts, field, sentence) => {
    expect(textOf(await order(amounts), field)).toContain(sentence)
  })

  test('eleven are too many, and a payee of nobody is none', async () => {
    await me.get('/listed-transfer')
    const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`amount-${i}`, '1']))
    expect(textOf(await me.send('/listed-transfer', { account: 'kitano-1', ...eleven }), 'amounts-problem')).toContain(
      '10件まで',
    )
    const other = await me.send('/listed-transfer', { account: 'kitano-1', 'amount-other': '1' })
    expect(textOf(other, 'amounts-problem')).toContain('一覧にありません')
  })
})

test('総合振込先口座: whom the company has paid by a bulk transfer', async () => {
  expect(textOf(await me.get('/listed-transfer?list=bulk'), 'no-payee')).toContain('まだありません')
  const batch = await requestBatch(bank, me)
  await me.get(batch)
  const approval = await me.send(`${batch}/approval`)
  expect(approval.path).toMatch(/authentication$/)
  const fields = { code: token.readRequest(imageOf(approval)).code, confirmation: 'hanako9999' }
  await me.send(approval.path, fields)
  const page = await me.get('/listed-transfer?list=bulk')
  expect(idsOn(page.html)).toHaveLength(1)
  expect(page.html).toContain('富山中央銀行 本店')
  const { result } = await sign((await order(['500'], {}, 'bulk')).path)
  expect(textOf(result, 'fact-payee')).toBe('ﾄﾔﾏ ﾀﾛｳ')
})
