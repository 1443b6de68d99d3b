import { expect, test } from 'vitest'
import { makeSeiwa } from '../../../model/api/api-bank.ts'

const ID = '231-普通-7654321'
const KEY = '3132333435363738393031323334353637383930'

test('one is made with whom all works: he logs in', async () => {
  const { call, visit } = await makeSeiwa()
  const { status, json } = await call('POST', '/customers', {})
  expect([status, json.error]).toEqual([201, undefined])
  const { loginId, password } = json.secrets as unknown as { loginId: string; password: string }
  const send = await visit()
  expect(await send('SIM-S01', { loginId, password }, 'log-in')).toMatchObject({ page: 'BPT001', isRefused: false })
})

test('one is made in any state, and shown as he is', async () => {
  const { call } = await makeSeiwa()
  const { json } = await call('PUT', `/customers/${ID}`, {
    ...{ password: 'secret01', confirm: 'secret02', loginId: 'tester01', open: true, email: 'a@mail.example' },
    ...{ dm: true, phone: '03-1234-5678', answers: ['一', '二', '三'], stopped: true },
    otp: { state: 'in-use', userId: '999800000077', key: KEY, drift: -2, last: 29_000_000 },
    errors: { password: 1, confirm: 2, otp: 3, mail: 5, answer: 4 },
  })
  expect(json.customer).toEqual({
    ...{ id: ID, branch: '231', subject: '普通', account: '7654321', loginId: 'tester01', registration: 'done' },
    details: { email: 'a@mail.example', dm: true, phone: '03-1234-5678' },
    otp: { state: 'in-use', userId: '999800000077', drift: -2, last: 29_000_000, releasedAt: null },
    errors: { password: 1, confirm: 2, otp: 3, mail: 5, answer: 4 },
    stopped: true,
    ...{ balance: 1_000_000, links: [] },
  })
  expect((await call('GET', `/customers/${ID}`)).json).toEqual(json.customer)
  const told = JSON.stringify([(await call('GET', '/customers')).json, (await call('GET', '/notes')).json])
  for (const secret of ['secret01', 'secret02', KEY]) expect(told).not.toContain(secret)
})

test.each([
  ['with a card only', { loginId: null, open: false, email: null }, { loginId: null, registration: 'none' }],
  ['with an unfinished registration', { open: false, email: null }, { registration: 'unfinished', details: null }],
  ['with one that may begin again', { open: false, email: null, released: true }, { registration: 'released' }],
  ['released at a time', { otp: { state: 'released', at: 5 } }, { otp: { state: 'released', releasedAt: 5 } }],
])('one is made %s', async (_, state, shown) => {
  const { call } = await makeSeiwa()
  expect((await call('POST', '/customers', { state })).json.customer).toMatchObject(shown)
})

test.each([
  ['an open account without a login ID', { loginId: null }, 'loginId'],
  ['an open account without an address', { email: null }, 'email'],
  ['an open account that may begin again', { released: true }, 'released'],
  ['a token without a key', { otp: { state: 'issued', userId: '999800000001' } }, 'key'],
  ['what is no user ID', { otp: { state: 'issued', userId: '1', key: KEY } }, 'userId'],
])('nothing is made of %s', async (_, state, told) => {
  const { call } = await makeSeiwa()
  const reply = await call('PUT', `/customers/${ID}`, state)
  expect([reply.status, reply.code]).toEqual([400, 'invalid-request'])
  expect(JSON.stringify(reply.json)).toContain(told)
  expect((await call('GET', `/customers/${ID}`)).status).toBe(404)
})

test('a login ID is one customer’s', async () => {
  const { call } = await makeSeiwa()
  await call('PUT', `/customers/${ID}`, { loginId: 'tester01' })
  const other = await call('POST', '/customers', { state: { loginId: 'tester01' } })
  expect([other.status, other.code]).toEqual([422, 'id-in-use'])
  expect((await call('PUT', `/customers/${ID}`, { loginId: 'tester01', stopped: true })).status).toBe(200)
})

test('the branch releases and takes a token out of use; what cannot be done has its sentence', async () => {
  const { call } = await makeSeiwa()
  await call('PUT', `/customers/${ID}`, { stopped: true, otp: { state: 'in-use', userId: '999800000077', key: KEY } })
  expect((await call('POST', '/staff', { action: 'release', id: ID })).json).toEqual({ done: true })
  expect((await call('POST', '/staff', { action: 'release', id: ID })).code).toBe('nothing-to-release')
  expect((await call('POST', '/staff', { action: 'release-token', id: ID })).json).toEqual({ done: true })
  expect((await call('POST', '/staff', { action: 'release-token', id: ID })).code).toBe('no-token-in-use')
  expect((await call('GET', `/customers/${ID}`)).json).toMatchObject({ stopped: false, otp: { state: 'released' } })
  const contract = { branch: '231', subject: '普通', account: '7654321', password: 'secret01', confirm: 'secret02' }
  expect((await call('POST', '/staff', { action: 'contract', ...contract })).code).toBe('account-known')
  const { notes } = (await call('GET', `/notes?customer=${ID}`)).json as unknown as { notes: { what: string }[] }
  expect(notes.map(({ what }) => what)).toEqual([
    ...['account-known', 'no-token-in-use', 'token-released', 'nothing-to-release', 'released'],
  ])
})
