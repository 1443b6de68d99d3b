import { beforeEach, describe, expect, test } from 'vitest'
import { imageOf, register, textOf, toAuthentication } from '../browser.ts'
import { type ApiBank, makeApiBank } from './call.ts'

let bank: ApiBank

beforeEach(async () => {
  bank = await makeApiBank()
})

const ACCOUNT = '/companies/kitano/accounts/kitano-1'

async function accounts(company = 'kitano') {
  const { json } = await bank.call('GET', `/companies/${company}/accounts`)
  return (json as unknown as { accounts: Record<string, unknown>[] }).accounts
}

describe('money without an order', () => {
  test('comes in and leaves, is on the pages at once, and is seen where it moved only', async () => {
    const transfer = { amount: 330_000, text: 'ｶ)ﾐﾅﾄｼﾖｳｶｲ', bank: '富山中央銀行', branch: '本店' }
    const { status, json } = await bank.call('POST', `${ACCOUNT}/movements`, transfer)
    expect(status).toBe(201)
    expect(json).toMatchObject({ ...transfer, kind: 'incoming', balance: 50_330_000, at: bank.now() })
    await bank.call('POST', `${ACCOUNT}/movements`, { amount: -5_000, kind: 'debit', text: 'ﾚﾝｼﾕｳﾃﾞﾝﾘﾖｸ' })
    const me = bank.browser()
    await me.logIn('taro0001', 'taro2026')
    expect(textOf(await me.get('/balances'), 'balance-today-kitano-1')).toBe('50,325,000円')
    expect((await me.get('/incoming?from=2026/11/21')).html).toContain('富山中央銀行 本店')
    const found = await bank.call('GET', `${ACCOUNT}/movements?from=${bank.now()}`)
    expect(found.json).toMatchObject({ movements: [{ amount: 330_000 }, { amount: -5_000, balance: 50_325_000 }] })
    expect((await accounts()).map(({ balance }) => balance)).toEqual([50_325_000, 1_200_000, 300_000_000])
  })

  test('no more leaves than can be paid', async () => {
    const path = '/companies/kitano/accounts/kitano-2'
    const leave = (amount: number) => bank.call('POST', `${path}/movements`, { amount, kind: 'cash', text: 'ATM' })
    expect((await leave(-1_200_001)).code).toBe('balance-short')
    const terms = await bank.call('PATCH', path, { uncleared: 100_000, overdraft: 500_000 })
    expect(terms.json).toMatchObject({ balance: 1_200_000, payable: 1_600_000, uncleared: 100_000, overdraft: 500_000 })
    expect((await bank.call('PATCH', path, { overdraft: 0 })).json).toMatchObject({ payable: 1_100_000 })
    expect((await leave(-1_100_001)).status).toBe(422)
    expect((await leave(-1_100_000)).json).toMatchObject({ balance: 100_000 })
  })

  test.each([
    ['of nothing', { amount: 0, text: 'x' }],
    ['of half a yen', { amount: 0.5, text: 'x' }],
    ['without a text', { amount: 1 }],
    ['of a kind that orders have', { amount: 1, text: 'x', kind: 'transfer' }],
  ])('a movement %s is refused', async (_, body) => {
    expect((await bank.call('POST', `${ACCOUNT}/movements`, body)).status).toBe(400)
  })

  test.each([
    ['GET', '/companies/nobody/accounts'],
    ['GET', '/companies/nobody/reservations'],
    ['GET', '/companies/kitano/accounts/other-1/movements'],
    ['GET', '/companies/other/accounts/kitano-1/movements'],
  ])('%s %s is not found', async (method, path) => {
    expect((await bank.call(method, path)).status).toBe(404)
  })
})

test('a reserved transfer is carried out when the company’s clock is moved to its day', async () => {
  const me = bank.browser()
  const token = await register(me)
  const page = await toAuthentication(me, { 'payment-date': '2026/11/25' })
  await me.send(page.path, { code: token.readRequest(imageOf(page)).code })
  const states = async () => (await bank.call('GET', '/companies/kitano/reservations')).json
  const reserved = { account: 'kitano-1', day: '2026-11-25', loginId: 'hanako01', total: 120_000 }
  expect(await states()).toMatchObject({ reservations: [{ ...reserved, state: 'reserved' }] })
  await bank.call('POST', '/companies/kitano/clock/advance', { ms: 4 * 86_400_000 })
  expect((await accounts())[0]).toMatchObject({ balance: 49_880_000, yesterday: 50_000_000 })
  expect(await states()).toMatchObject({
    reservations: [{ state: 'executed', payments: [{ text: 'ﾄﾔﾏ ﾀﾛｳ', amount: 120_000 }] }],
  })
})

describe('what belongs to a company', () => {
  test('goes with it', async () => {
    const { json } = await bank.call('POST', '/companies', { users: 1 })
    const id = String((json as unknown as { id: string }).id)
    const path = `/companies/${id}/accounts/${id}-1`
    await bank.call('POST', `${path}/movements`, { amount: 1, text: 'x' })
    await bank.call('PATCH', path, { overdraft: 7 })
    await bank.change(async (tables) => {
      const payee = {
        bank: 'x',
        branch: 'y',
        accountType: 'ordinary',
        accountNumber: '1',
        payee: 'z',
        memo: '',
      } as const
      await tables.knownPayees.insert({ id: 'one', companyId: id, ...payee, registeredBy: 'x', createdAt: 0 })
      await tables.companyFees.insert({ id: `${id}/payer-bulk`, companyId: id, form: 'payer-bulk', content: '{}' })
      const day = { orderId: 'one', accountId: `${id}-1`, day: '2030-01-01', payments: '[]', total: 0 } as const
      const decided = { state: 'reserved', decidedBy: null, decidedAt: null } as const
      await tables.reservations.insert({ companyId: id, loginId: 'x', ...day, ...decided })
    })
    const TABLES = ['movements', 'accountTerms', 'knownPayees', 'companyFees', 'reservations'] as const
    const counts = () =>
      bank.change((tables) => Promise.all(TABLES.map((name) => tables[name].count({ companyId: id }))))
    expect(await counts()).toEqual([1, 1, 1, 1, 1])
    await bank.call('DELETE', `/companies/${id}`)
    expect(await counts()).toEqual([0, 0, 0, 0, 0])
  })

  test('is put back as it stood', async () => {
    await bank.call('POST', `${ACCOUNT}/movements`, { amount: 1, text: 'x' })
    const { json } = await bank.call('POST', '/snapshots', { name: 'before', company: 'kitano' })
    await bank.call('POST', `${ACCOUNT}/movements`, { amount: 2, text: 'y' })
    await bank.call('POST', `/snapshots/${String((json as unknown as { id: string }).id)}/restoration`, {})
    const found = await bank.call('GET', `${ACCOUNT}/movements?from=${bank.now()}`)
    expect(found.json).toMatchObject({ movements: [{ amount: 1, balance: 50_000_001 }] })
    await bank.call('POST', '/companies/kitano/reset', {})
    expect((await accounts())[0]).toMatchObject({ balance: 50_000_000 })
    expect((await bank.call('GET', `${ACCOUNT}/movements?from=${bank.now()}`)).json).toEqual({ movements: [] })
  })
})
