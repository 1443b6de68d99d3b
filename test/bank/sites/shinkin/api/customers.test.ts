import { expect, test } from 'vitest'
import { makeShinkin } from '../../../model/api/api-bank.ts'

/** In the bank's stock from the start, and nobody's. */
const [SERIAL, OTHER] = ['SIMF10020000', 'SIMF10020001']

interface Made {
  readonly customer: { readonly id: string }
  readonly secrets: { readonly number: string }
}

test('one is made with whom all works: his user logs in', async () => {
  const { call, visit } = await makeShinkin()
  const { status, json } = await call('POST', '/customers', {})
  expect([status, json.error]).toEqual([201, undefined])
  expect(json).toMatchObject({
    customer: { state: 'open', form: 'each', users: [{ id: 'S0001', opened: true, serial: null }] },
    secrets: { application: '1234', users: [{ id: 'S0001', code: 'taro01', confirm: 'taro02' }] },
  })
  const { number } = (json as unknown as Made).secrets
  expect(number).toMatch(/^9\d{10}$/)
  const send = await visit()
  expect(await send('SIM-K20', { number, user: 'S0001', code: 'taro01' })).toMatchObject({ page: 'SIM-K22' })
})

/** All that can be said of a state, and how it is shown. */
const STATE = {
  application: '4321',
  name: '株式会社てすと',
  issue: 3,
  form: 'one',
  admin: { code: 'admin123', confirm: 'admin456', email: 'admin@mail.example' },
  wrong: { application: 1, cells: 2, code: 3, confirm: 4 },
  openingHeardAt: null,
  deleted: [{ id: 'gone', until: 1_800_000_000_000 }],
  users: [
    {
      ...{ id: 'A1', code: 'kari', confirm: 'karikari', opened: false, email: null, serial: SERIAL },
      ...{ kana: 'ｶﾅ', kanji: '漢字', rights: ['transfer'], limit: 5, openingHeardAt: 1_795_000_000_000 },
      ...{ wrong: { code: 6, confirm: 5, otp: 4 } },
    },
    { id: 'B2', stopped: true, accident: '紛失', serial: SERIAL, email: 'b@mail.example' },
  ],
}

test('one is made in any state, and shown as he is', async () => {
  const { call } = await makeShinkin()
  const { json } = await call('PUT', '/customers/12345678909', STATE)
  expect(json.customer).toMatchObject({
    ...{ id: '12345678909', name: STATE.name, state: 'open', form: 'one', wrong: STATE.wrong },
    admin: { email: 'admin@mail.example', openingHeardAt: null },
    card: { issue: 3, asked: [expect.any(String), expect.any(String)] },
    deleted: STATE.deleted,
    users: [
      {
        ...{ id: 'A1', kana: 'ｶﾅ', kanji: '漢字', email: null, rights: ['transfer'], limit: 5, opened: false },
        ...{ openingHeardAt: 1_795_000_000_000, stopped: false, accident: null, serial: SERIAL },
        ...{ wrong: { code: 6, confirm: 5, otp: 4 } },
      },
      { id: 'B2', opened: true, stopped: true, accident: '紛失', serial: SERIAL, wrong: { code: 0 } },
    ],
  })
  expect((await call('GET', '/customers/12345678909')).json).toEqual(json.customer)
})

test.each([
  ['before his 開通確認', { admin: null }, { state: 'unopened', admin: { email: null } }],
  [
    'after a release of the staff',
    { admin: { code: null, confirm: null, email: 'a@mail.example' } },
    { state: 'unopened', admin: { email: 'a@mail.example' } },
  ],
  ['stopped', { stopped: true, wrong: { confirm: 7 } }, { state: 'stopped', wrong: { confirm: 7, code: 0 } }],
  ['interrupted', { admin: null, openingHeardAt: 5 }, { state: 'unopened', admin: { openingHeardAt: 5 } }],
  ['without users', { users: [] }, { state: 'open', users: [] }],
])('one is made %s', async (_, state, shown) => {
  const { call } = await makeShinkin()
  expect((await call('POST', '/customers', { state })).json.customer).toMatchObject(shown)
})

test.each([
  ['two users of one ID', { users: [{ id: 'A' }, { id: 'A' }] }, 'users[1].id'],
  [
    'one token for two of the form each',
    {
      users: [
        { id: 'A', serial: SERIAL },
        { id: 'B', serial: SERIAL },
      ],
    },
    'serial',
  ],
  [
    'two tokens for the form one',
    {
      form: 'one',
      users: [
        { id: 'A', serial: SERIAL },
        { id: 'B', serial: OTHER },
      ],
    },
    'same',
  ],
  ['one code of the admin', { admin: { code: 'a', confirm: null, email: null } }, 'both codes'],
  ['more wrong codes than stop', { wrong: { code: 8 } }, 'wrong.code'],
  ['an application of letters', { application: 'abcd' }, 'four digits'],
])('nothing is made of %s', async (_, state, told) => {
  const { call } = await makeShinkin()
  const reply = await call('PUT', '/customers/12345678909', state)
  expect([reply.status, reply.code]).toEqual([400, 'invalid-request'])
  expect(JSON.stringify(reply.json)).toContain(told)
  expect((await call('GET', '/customers/12345678909')).status).toBe(404)
})

test('a token that the bank does not know, or that is another’s, is refused with the sentence of the pages, and nothing is changed', async () => {
  const { call } = await makeShinkin()
  await call('PUT', '/customers/90000000001', { users: [{ id: 'A', serial: SERIAL }] })
  const taken = await call('PUT', '/customers/90000000002', { users: [{ id: 'A', serial: SERIAL }] })
  expect([taken.status, taken.code]).toEqual([422, 'serial-taken'])
  expect(taken.json.error).toMatchObject({ field: 'users.0.serial' })
  const unknown = await call('PUT', '/customers/90000000001', { users: [{ id: 'B', serial: 'ZZZZ00000000' }] })
  expect([unknown.status, unknown.code]).toEqual([422, 'serial-unknown'])
  expect((await call('GET', '/customers/90000000002')).status).toBe(404)
  expect((await call('GET', '/customers/90000000001')).json.users).toMatchObject([{ id: 'A', serial: SERIAL }])
})

test('made anew he is another: sessions of before are over, and tokens that he held are free', async () => {
  const { call, visit } = await makeShinkin()
  const path = '/customers/90000000001'
  await call('PUT', path, { users: [{ id: 'A', serial: SERIAL }] })
  const send = await visit()
  await send('SIM-K20', { number: '90000000001', user: 'A', code: 'taro01' })
  await call('PUT', path, { users: [{ id: 'A', serial: OTHER }] })
  expect((await send('SIM-K22', {}, 'transfer')).page).toBe('SIM-K20')
  const held = (await call('GET', '/stock')).json.tokens as unknown as { serial: string; holder: object | null }[]
  const holderOf = (serial: string) => held.find((one) => one.serial === serial)?.holder
  expect([holderOf(SERIAL), holderOf(OTHER)]).toEqual([null, { customer: '90000000001', user: 'A' }])
  await call('DELETE', path)
  const after = (await call('GET', '/stock')).json.tokens as unknown as { serial: string; holder: object | null }[]
  expect(after.find((one) => one.serial === OTHER)?.holder).toBeNull()
})

test('no code is told but when he is made', async () => {
  const { call } = await makeShinkin()
  await call('PUT', '/customers/12345678909', STATE)
  const told = JSON.stringify([(await call('GET', '/customers')).json, (await call('GET', '/notes')).json])
  for (const secret of ['admin123', 'admin456', 'karikari', '4321']) expect(told).not.toContain(secret)
})
