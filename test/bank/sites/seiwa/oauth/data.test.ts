import { expect, test } from 'vitest'
import { ASKED, codeFor, linkedBank, read, redeem } from './linked.ts'

const ID = encodeURIComponent('001-普通-1200003')

async function tokenFor(bank: Parameters<typeof codeFor>[0], scope = ASKED.scope ?? '') {
  const { access_token } = (await redeem(bank, await codeFor(bank, { ...ASKED, scope }))).json
  return String(access_token)
}

test('account, balance and movements are read', async () => {
  const bank = await linkedBank()
  const token = await tokenFor(bank)
  const account = { id: '001-普通-1200003', branch: '001', subject: '普通', number: '1200003' }
  expect((await read(bank, '/accounts', token)).json).toEqual({ accounts: [account] })
  expect((await read(bank, `/accounts/${ID}/balance`, token)).json).toEqual({
    ...{ balance: 337_035, currency: 'JPY', at: new Date(bank.now()).toISOString() },
  })
  const { transactions } = (await read(bank, `/accounts/${ID}/transactions`, token)).json as unknown as {
    transactions: readonly { at: string; amount: number; balance: number; description: string }[]
  }
  expect(transactions[0]).toEqual({
    ...{ at: '2026-11-18T01:00:00.000Z', amount: -6_600, balance: 337_035, description: '口座振替　デンワ' },
  })
  expect(transactions[1]?.balance).toBe(337_035 + 6_600)
})

test('movements of some days, both included, days as in Japan', async () => {
  const bank = await linkedBank()
  const token = await tokenFor(bank)
  const count = async (query: string) => {
    const { json } = await read(bank, `/accounts/${ID}/transactions?${query}`, token)
    return (json as unknown as { transactions: readonly unknown[] }).transactions.length
  }
  expect(await count('from=2026-11-18')).toBe(1)
  expect(await count('from=2026-11-19')).toBe(0)
  expect(await count('from=2026-11-12&to=2026-11-18')).toBe(2)
  expect(await count('from=2026-11-12&to=2026-11-17')).toBe(1)
  expect(await read(bank, `/accounts/${ID}/transactions?from=soon`, token)).toMatchObject({
    ...{ status: 400, json: { error: 'invalid_request' } },
  })
})

test.each([
  ['balance', '/accounts', 403],
  ['balance', `/accounts/${ID}/balance`, 200],
  ['balance', `/accounts/${ID}/transactions`, 403],
  ['transactions', `/accounts/${ID}/balance`, 403],
])('with consent to %s alone, %s is %i', async (scope, path, status) => {
  const bank = await linkedBank()
  expect((await read(bank, path, await tokenFor(bank, scope))).status).toBe(status)
})

test('nothing is read without a token, with what is none, or of another account', async () => {
  const bank = await linkedBank()
  const none = await read(bank, '/accounts', null)
  expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Service"'])
  const wrong = await read(bank, '/accounts', 'x')
  expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="Service",error="invalid_token"',
  ])
  const other = encodeURIComponent('001-普通-1200004')
  expect((await read(bank, `/accounts/${other}/balance`, await tokenFor(bank))).status).toBe(404)
})

test('a token in the address is no token', async () => {
  const bank = await linkedBank()
  const token = await tokenFor(bank)
  expect((await read(bank, `/accounts?access_token=${token}`, null)).status).toBe(401)
})

test('of a customer who is stopped nothing is read', async () => {
  const bank = await linkedBank()
  const token = await tokenFor(bank)
  const wrong = bank.browser()
  await wrong.get('/SIM-S01')
  for (let i = 0; i < 5; i++) await wrong.press('log-in', { loginId: 'sakura01', password: 'wrong' })
  expect(await read(bank, '/accounts', token)).toMatchObject({ status: 403, json: { error: 'account_stopped' } })
})
