import { describe, expect, test } from 'vitest'
import { profileOf } from '../../../../../bank/core/company-profiles.ts'
import { feesOf } from '../../../../../bank/core/fees.ts'
import { memosOf, setMemo } from '../../../../../bank/core/memos.ts'
import { makeApiBank } from '../../../api/call.ts'
import { type Browser, makeTestBank, register, textOf, typedIn, wrongCode } from '../../../browser.ts'

const CONFIRMATION = 'hanako9999'

async function manager() {
  const bank = await makeTestBank()
  const me = bank.browser()
  // No token: 企業管理 needs none.
  await me.logIn()
  await me.send('/registration/skip')
  return { bank, me }
}

const toConfirm = async (me: Browser, fields: Record<string, string>) => {
  await me.get('/company/profile')
  return me.send('/company/profile', fields)
}

test('企業管理 is for who manages: 業務選択, menu and every page of it', async () => {
  const { bank, me } = await manager()
  expect((await me.get('/management')).html).toContain('<a href="/company" data-testid="company"')
  expect(textOf(await me.get('/company'), 'screen-id')).toBe('BKGK001')
  const taro = bank.browser()
  await taro.logIn('taro0001', 'taro2026')
  for (const path of ['', '/profile', '/account-memos', '/client-memos', '/fees/payer-bulk']) {
    expect((await taro.get(`/company${path}`)).status, path).toBe(403)
  }
  expect(textOf(await taro.get('/management'), 'company')).toContain('利用権限がありません。')
})

test('企業情報 is changed with the confirmation password alone; what was changed is marked, kept and in the history', async () => {
  const { bank, me } = await manager()
  expect(textOf(await me.get('/company/profile'), 'screen-id')).toBe('H0000002')
  const confirm = await toConfirm(me, {
    'tax-address': 'トヤマケントヤマシ　１－１－１',
    'checks-accounts': 'yes',
    'limit-transfer': '￥１０，０００，０００',
    'limit-transfer-15': '5000000円',
  })
  expect(textOf(confirm, 'fact-tax-address')).toBe('ﾄﾔﾏｹﾝﾄﾔﾏｼ 1-1-1変更')
  expect(textOf(confirm, 'fact-limit-transfer')).toBe('10,000,000円変更')
  expect(textOf(confirm, 'fact-limit-bulk')).toBe('設定なし')
  const refused = await me.send('/company/profile/change', { confirmation: wrongCode(CONFIRMATION) })
  expect([refused.status, textOf(refused, 'confirmation-problem')]).toEqual([
    422,
    expect.stringContaining('確認パスワード'),
  ])
  const done = await me.send('/company/profile/change', { confirmation: CONFIRMATION })
  expect(done.path).toMatch(/^\/company\/profile\/results\//)
  expect(textOf(done, 'fact-checks-accounts')).toBe('利用する変更')
  expect(done.html).toContain('class="changed" data-testid="fact-limit-transfer"')
  const kept = await bank.change((tables) => profileOf(tables, 'kitano'))
  expect(kept).toEqual({
    taxAddress: 'ﾄﾔﾏｹﾝﾄﾔﾏｼ 1-1-1',
    checksAccounts: true,
    dayLimits: { transfer: 10_000_000, 'transfer-15': 5_000_000 },
  })
  expect((await me.get('/history')).html).toContain('企業情報の変更')
  expect((await me.get('/history')).html).toContain('特別徴収義務者の所在地・口座確認機能・限度額 振込振替')
  const colleague = bank.browser()
  await colleague.logIn('ichiro01', 'ichiro2026')
  expect((await colleague.get(done.path)).status).toBe(404)
})

test.each([
  [{ 'tax-address': '富山市1-1-1' }, 'tax-address'],
  [{ 'tax-address': 'ｱ'.repeat(51) }, 'tax-address'],
  [{ 'limit-bulk': '1000000000000' }, 'limit-bulk'],
  [{ 'limit-bulk': '-1' }, 'limit-bulk'],
  [{ 'limit-bulk': '百万' }, 'limit-bulk'],
  [{ 'limit-resident-tax': '100000000000' }, 'limit-resident-tax'],
  [{ 'limit-transfer': '100', 'limit-transfer-closed': '101' }, 'limit-transfer-closed'],
  [{}, 'tax-address'],
])('企業情報 %j is refused beside its field, and what was typed stays', async (fields, field) => {
  const { bank, me } = await manager()
  const refused = await toConfirm(me, fields)
  expect(refused.status).toBe(422)
  expect(textOf(refused, `${field}-problem`)).toBeTruthy()
  for (const [name, value] of Object.entries(fields)) expect(typedIn(refused, name)).toBe(value)
  expect(await bank.change((tables) => tables.companyProfiles.find({}))).toEqual([])
})

test('戻る keeps what was typed, and a password that is right changes nothing that is wrong', async () => {
  const { bank, me } = await manager()
  await toConfirm(me, { 'limit-bulk': '1' })
  const back = await me.send('/company/profile/change', { do: 'back' })
  expect([back.status, typedIn(back, 'limit-bulk')]).toEqual([200, '1'])
  await toConfirm(me, { 'limit-bulk': '1' })
  const forged = await me.send('/company/profile/change', { 'limit-bulk': 'x', confirmation: CONFIRMATION })
  expect(forged.status).toBe(422)
  expect(await bank.change((tables) => tables.companyProfiles.find({}))).toEqual([])
})

describe('two managers at the same 企業情報', () => {
  /** The second has the form open while the first changes 総合振込 to 500. */
  async function twoManagers(atConfirmation: Record<string, string> | null) {
    const { bank, me } = await manager()
    const other = bank.browser()
    await other.logIn('jiro0001', 'jiro2026')
    await other.send('/registration/skip')
    await other.get('/company/profile')
    if (atConfirmation) await other.send('/company/profile', atConfirmation)
    await toConfirm(me, { 'limit-bulk': '500' })
    await me.send('/company/profile/change', { confirmation: CONFIRMATION })
    const limits = async () => (await bank.change((tables) => profileOf(tables, 'kitano'))).dayLimits
    return { other, limits }
  }

  test('the second is told beside the field, at once and at the confirmation, and loses nothing', async () => {
    for (const [fields, isLate] of [
      [{ 'limit-salary': '7' }, false],
      [{ 'limit-salary': '7' }, true],
    ] as const) {
      const { other, limits } = await twoManagers(isLate ? fields : null)
      const told = isLate
        ? await other.send('/company/profile/change', { confirmation: 'jiro9999' })
        : await other.send('/company/profile', fields)
      expect([told.status, textOf(told, 'screen-id')]).toEqual([422, 'H0000002'])
      expect(textOf(told, 'limit-bulk-problem')).toContain('他の利用者が')
      expect([typedIn(told, 'limit-bulk'), typedIn(told, 'limit-salary')]).toEqual(['500', '7'])
      expect(await limits()).toEqual({ bulk: 500 })
      const confirm = await other.send('/company/profile', { 'limit-bulk': '500', 'limit-salary': '7' })
      expect(textOf(confirm, 'fact-limit-bulk')).toBe('500円')
      await other.send('/company/profile/change', { confirmation: 'jiro9999' })
      expect(await limits()).toEqual({ bulk: 500, salary: 7 })
    }
  })

  test('where both have typed, his own stays in the field and the other stands beside it', async () => {
    const { other, limits } = await twoManagers({ 'limit-bulk': '900' })
    const told = await other.send('/company/profile/change', { confirmation: 'jiro9999' })
    expect(textOf(told, 'limit-bulk-problem')).toContain('「500」')
    expect(typedIn(told, 'limit-bulk')).toBe('900')
    expect(await limits()).toEqual({ bulk: 500 })
  })
})

test('口座メモ and 委託者メモ are changed without a password, marked, kept, and taken away when empty', async () => {
  const { bank, me } = await manager()
  await me.get('/company/account-memos')
  const done = await me.send('/company/account-memos', { 'memo-kitano-2': '　資金移動用口座 ' })
  expect(textOf(done, 'fact-kitano-2')).toBe('資金移動用口座変更')
  expect(textOf(done, 'fact-kitano-1')).toBe('-')
  const memos = (subject: 'account' | 'client') => bank.change((tables) => memosOf(tables, 'kitano', subject))
  expect([...(await memos('account'))]).toEqual([['kitano-2', '資金移動用口座']])
  expect((await me.get('/history')).html).toContain('駅前支店/0317502')
  await me.get('/company/client-memos')
  const client = await me.send('/company/client-memos', { 'memo-0000123456': '給与' })
  expect(textOf(client, 'fact-0000123456')).toBe('給与変更')
  await me.get('/company/account-memos')
  await me.send('/company/account-memos', { 'memo-kitano-2': '' })
  expect([...(await memos('account'))]).toEqual([])
  expect([...(await memos('client'))]).toEqual([['0000123456', '給与']])
})

test('a 口座メモ stands beside its account wherever one is chosen or looked at', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  await register(me)
  await bank.change((tables) => setMemo(tables, 'kitano', 'account', 'kitano-2', '資金移動用口座'))
  for (const path of ['/transfer', '/pay-easy', '/listed-transfer', '/registered-transfer', '/balances']) {
    const page = await me.get(path)
    expect([page.status, textOf(page, 'memo-kitano-2')], path).toEqual([200, '資金移動用口座'])
    expect(textOf(page, 'memo-kitano-1'), path).toBeNull()
  }
  expect((await me.get('/statement')).html).toMatch(/<option value="kitano-2">[^<]* 0317502 資金移動用口座</)
  expect(textOf(await me.get('/statement?account=kitano-2'), 'statement-account')).toContain('資金移動用口座')
  const shiro = bank.browser()
  await shiro.logIn('shiro001', 'shiro2026')
  expect(textOf(await shiro.get('/bulk/new'), 'memo-kitano-2')).toBe('資金移動用口座')
})

test.each([
  ['あ'.repeat(21), 'memo-kitano-1'],
  ['', 'memo-kitano-1'],
])('the memo %j is refused', async (memo, field) => {
  const { me } = await manager()
  await me.get('/company/account-memos')
  const refused = await me.send('/company/account-memos', { 'memo-kitano-1': memo })
  expect([refused.status, typedIn(refused, field)]).toEqual([422, memo])
  expect(textOf(refused, `${field}-problem`)).toBeTruthy()
})

const RANGE = (line: number, [from, to, same, own, other]: readonly string[]) => ({
  [`range-${line}-from`]: from ?? '',
  [`range-${line}-to`]: to ?? '',
  [`range-${line}-sameBranch`]: same ?? '',
  [`range-${line}-ownBank`]: own ?? '',
  [`range-${line}-otherBank`]: other ?? '',
})
const TWO = {
  least: '3,000',
  standard: 'no',
  ...RANGE(1, ['1', '29,999', '0', '110', '440']),
  ...RANGE(2, ['３００００', '', '110', '330', '660']),
}

test('手数料: a table of its own is kept, money computes with it, and the standard comes back', async () => {
  const { bank, me } = await manager()
  const first = await me.get('/company/fees/payee-bulk')
  expect(textOf(first, 'screen-id')).toBe('SIM-B78')
  expect(typedIn(first, 'least')).toBe('3,000')
  const done = await me.send('/company/fees/payee-bulk', { ...TWO, method: 'from', least: '1,000' })
  expect(textOf(done, 'fact-method')).toBe('以上手数料加算型変更')
  expect(textOf(done, 'fact-least')).toBe('1,000円変更')
  expect(await bank.change((tables) => feesOf(tables, 'kitano', 'payee-bulk'))).toEqual({
    method: 'from',
    least: 1_000,
    standard: false,
    ranges: [
      { from: 1, to: 29_999, sameBranch: 0, ownBank: 110, otherBank: 440 },
      { from: 30_000, to: null, sameBranch: 110, ownBank: 330, otherBank: 660 },
    ],
  })
  await me.get('/company/fees/payee-bulk')
  const loaded = await me.send('/company/fees/payee-bulk', { do: 'load', least: '7' })
  expect([loaded.status, typedIn(loaded, 'least'), typedIn(loaded, 'range-1-otherBank')]).toEqual([200, '7', '550'])
  expect(typedIn(loaded, 'range-2-from')).toBe('')
  const back = await me.send('/company/fees/payee-bulk', {
    ...{ do: '', method: 'from', least: '1,000', standard: 'yes' },
  })
  expect(textOf(back, 'fact-standard')).toBe('使用する(常に基準手数料を使用する)変更')
})

test.each([
  ['from 2 yen on', { ...TWO, 'range-1-from': '2' }, 'range-1-from'],
  ['a gap', { ...TWO, 'range-2-from': '30001' }, 'range-2-from'],
  ['an overlap', { ...TWO, 'range-2-from': '29999' }, 'range-2-from'],
  ['an overlap with a range without an end', { ...TWO, 'range-1-to': '' }, 'range-2-from'],
  ['an end', { ...TWO, 'range-2-to': '99999' }, 'range-2-to'],
  ['a range that ends before it begins', { ...TWO, 'range-1-to': '0' }, 'range-1-to'],
  ['no fee', { ...TWO, 'range-2-ownBank': '' }, 'range-2-ownBank'],
  ['a fee too high', { ...TWO, 'range-2-ownBank': '100000' }, 'range-2-ownBank'],
  ['letters', { ...TWO, 'range-1-to': 'abc' }, 'range-1-to'],
  ['no range', { ...TWO, ...RANGE(1, []), ...RANGE(2, []) }, 'range-1-from'],
  ['least amount', { ...TWO, least: '' }, 'least'],
  ['nothing changed', { least: '3,000', standard: 'yes' }, 'range-1-from'],
] as const)('手数料 with %s is refused beside its field', async (_, fields, field) => {
  const { bank, me } = await manager()
  await me.get('/company/fees/payee-transfer')
  const refused = await me.send('/company/fees/payee-transfer', fields)
  expect(refused.status).toBe(422)
  expect(textOf(refused, `${field}-problem`)).toBeTruthy()
  expect(await bank.change((tables) => tables.companyFees.find({}))).toEqual([])
})

test('lines in any order are one table', async () => {
  const { bank, me } = await manager()
  await me.get('/company/fees/payer-bulk')
  const { standard } = TWO
  const lines = { ...RANGE(3, ['1', '29999', '0', '110', '440']), ...RANGE(1, ['30000', '', '110', '330', '660']) }
  expect((await me.send('/company/fees/payer-bulk', { standard, ...lines })).status).toBe(200)
  const { ranges, least } = await bank.change((tables) => feesOf(tables, 'kitano', 'payer-bulk'))
  expect([ranges.map(({ from }) => from), least]).toEqual([[1, 30_000], 0])
})

test('memos go with their company, and stand in its snapshots', async () => {
  const bank = await makeApiBank()
  const { json } = await bank.call('POST', '/companies', { users: 1 })
  const { id, users } = json as unknown as { readonly id: string; readonly users: readonly Record<string, string>[] }
  const me = bank.browser()
  await me.logIn(users[0]?.loginId, users[0]?.password)
  await me.send('/registration/skip')
  await me.get('/company/account-memos')
  await me.send('/company/account-memos', { [`memo-${id}-2`]: '資金' })
  const count = () => bank.change((tables) => tables.memos.count({}))
  expect(await count()).toBe(1)
  const taken = await bank.call('POST', '/snapshots', { company: id, name: 'with a memo' })
  await bank.call('POST', `/companies/${id}/reset`, {})
  expect(await count()).toBe(0)
  await bank.call('POST', `/snapshots/${(taken.json as unknown as { readonly id: string }).id}/restoration`, {})
  expect(await count()).toBe(1)
  await bank.call('DELETE', `/companies/${id}`)
  expect(await count()).toBe(0)
})
