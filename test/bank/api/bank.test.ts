import { expect, test } from 'vitest'
import { bankApp } from '../../../bank/index.ts'
import { API_TOKEN } from '../browser.ts'
import { openTestStore } from '../test-store.ts'
import { makeApiBank, registerByApi } from './call.ts'

const HOUR = 3_600_000

test('the clock jumps, forward and back to the real time', async () => {
  const bank = await makeApiBank()
  expect((await bank.call('GET', '/clock')).json).toEqual({ now: bank.now(), offset: 0, mode: 'real' })
  expect((await bank.call('POST', '/clock/advance', { ms: HOUR })).json).toMatchObject({
    now: bank.now() + HOUR,
    offset: HOUR,
  })
  await bank.call('POST', '/clock/advance', { ms: HOUR })
  expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: 2 * HOUR })
  expect((await bank.call('PUT', '/clock', { offset: -HOUR })).json).toMatchObject({
    now: bank.now() - HOUR,
    offset: -HOUR,
  })
  expect((await bank.call('PUT', '/clock', { offset: 0 })).json).toMatchObject({ now: bank.now() })
  expect(await bank.call('POST', '/clock/advance', { ms: -1 })).toMatchObject({ status: 400 })
  expect(await bank.call('PUT', '/clock', { offset: 1e13 })).toMatchObject({ status: 400, code: 'invalid-request' })
})

test('the clock stops, is moved on, and goes on from where it stands', async () => {
  const bank = await makeApiBank()
  const began = bank.now()
  expect((await bank.call('PUT', '/clock', { mode: 'paused' })).json).toEqual({ now: began, offset: 0, mode: 'paused' })
  bank.later(HOUR)
  expect((await bank.call('GET', '/clock')).json).toEqual({ now: began, offset: -HOUR, mode: 'paused' })
  expect((await bank.call('POST', '/clock/advance', { ms: 5 })).json).toMatchObject({ now: began + 5, mode: 'paused' })
  expect((await bank.call('PUT', '/clock', { mode: 'real' })).json).toMatchObject({ now: began + 5, offset: 5 - HOUR })
  bank.later(10)
  expect((await bank.call('GET', '/clock')).json).toMatchObject({ now: began + 15, mode: 'real' })
  expect((await bank.call('PUT', '/clock', { mode: 'paused', offset: 0 })).json).toMatchObject({
    now: began + HOUR + 10,
  })
  expect(await bank.call('PUT', '/clock', {})).toMatchObject({ status: 400, code: 'invalid-request' })
  expect(await bank.call('PUT', '/clock', { mode: 'scaled' })).toMatchObject({ status: 400 })
})

test('two processes on one database agree on clock and rules', async () => {
  const store = await openTestStore()
  const now = () => 1_000_000
  const [one, other] = await Promise.all([1, 2].map(() => bankApp({ store, now, apiToken: API_TOKEN })))
  const headers = { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' }
  const send = (path: string, method: string, body: object) =>
    one?.request(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
  await send('/clock/advance', 'POST', { ms: HOUR })
  await send('/rules', 'PATCH', { ruleSet: 'yokohama' })
  const clock = await other?.request('/api/v1/clock', { headers })
  expect(await clock?.json()).toEqual({ now: 1_000_000 + HOUR, offset: HOUR, mode: 'real' })
  expect(await (await other?.request('/api/v1/rules', { headers }))?.json()).toMatchObject({ ruleSet: 'yokohama' })
  await store.close()
})

test('rules are changed one by one, and hold at once', async () => {
  const bank = await makeApiBank()
  expect((await bank.call('GET', '/rules')).json).toMatchObject({ ruleSet: 'hokuriku', wrongCodeLimit: 5 })
  const changed = await bank.call('PATCH', '/rules', { wrongCodeLimit: 3, tokenNeeded: { transfer: false } })
  expect(changed.json).toMatchObject({
    ruleSet: 'hokuriku',
    wrongCodeLimit: 3,
    tokenNeeded: { transfer: false, bulk: true },
  })
  const token = await registerByApi(bank)
  const issued = await bank.call('POST', '/requests', { loginId: 'hanako01', title: 'Test', challenge: '1234' })
  const { code } = token.readRequest(issued.json.text ?? '')
  const wrong = code === '00000000' ? '00000001' : '00000000'
  const path = `/requests/${issued.json.id}/verification`
  for (const expected of ['code-wrong', 'code-wrong', 'token-stopped']) {
    expect(await bank.call('POST', path, { code: wrong })).toMatchObject({ code: expected })
  }
  for (const change of [
    { wrongCodeLimit: 2 },
    { wrongCodeLimit: 11 },
    { ruleSet: 'other' },
    { revocationWait: -1 },
    { colour: 1 },
  ]) {
    expect(await bank.call('PATCH', '/rules', change)).toMatchObject({ status: 400, code: 'invalid-request' })
  }
})

test('the history by user, category and page', async () => {
  const bank = await makeApiBank()
  await registerByApi(bank)
  const page = await bank.call('GET', '/history?limit=1&offset=1')
  expect(page.json).toMatchObject({ total: 2, rows: [{ action: 'token-identified' }] })
  expect((await bank.call('GET', '/history?loginId=nobody')).json).toEqual({ total: 0, rows: [] })
  expect(await bank.call('GET', '/history?limit=0')).toMatchObject({ status: 400 })
})

test('reset: the practice data, the real time, and what is to be kept', async () => {
  const bank = await makeApiBank()
  await registerByApi(bank)
  await bank.call('POST', '/clock/advance', { ms: HOUR })
  await bank.call('PATCH', '/rules', { ruleSet: 'hokuto' })
  expect(await bank.call('POST', '/reset', { keepRules: true })).toMatchObject({ status: 200, json: { reset: true } })
  expect((await bank.call('GET', '/rules')).json).toMatchObject({ ruleSet: 'hokuto' })
  expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: 0 })
  expect((await bank.call('GET', '/users/hanako01')).json).toMatchObject({ registrationState: 'none', tokenCode: null })
  expect((await bank.call('GET', '/tokens')).json.tokens).toEqual([])
  expect((await bank.call('GET', '/history')).json).toMatchObject({
    total: 1,
    rows: [{ action: 'reset', terminal: 'api' }],
  })
  await bank.call('POST', '/reset', {})
  expect((await bank.call('GET', '/rules')).json).toMatchObject({ ruleSet: 'hokuriku' })
})
