import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../../../server/index.ts'
import { derive, hexToBytes, type Sealing, totp, writeKeyFile } from '../../../../../token-core/codes.ts'
import { makeShinkin } from '../../../model/api/api-bank.ts'

const SERIAL = 'TEST00000001'
const KEY = '3132333435363738393031323334353637383930'
const CODES = { digits: 6, step: 30, hash: 'sha1' } as const

const fileOf = (serials: readonly string[], key = KEY) =>
  writeKeyFile({
    otpKeys: serials.map((serial) => ({ serial, id: serial, issuer: null, key: hexToBytes(key), ...CODES })),
  })

const codeAt = (at: number) => totp({ key: hexToBytes(KEY), time: at / 1000 })

test('a token is registered in one call, and a code of it signs a transfer on the pages', async () => {
  const { call, visit, clock } = await makeShinkin()
  await call('POST', '/stock', { pskc: fileOf([SERIAL]) })
  await call('PUT', '/customers/90000000001', {})
  const registered = await call('PUT', '/customers/90000000001/token', { serial: 'test-0000-0001' })
  expect(registered.json.users).toMatchObject([{ id: 'S0001', serial: SERIAL }])
  const send = await visit()
  await send('SIM-K20', { number: '90000000001', user: 'S0001', code: 'taro01' })
  await send('SIM-K22', {}, '資金移動')
  expect(await send('SIM-K23', { to: 'ﾔﾏﾀﾞ ﾀﾛｳ', amount: 100 })).toMatchObject({ page: 'SIM-K24', fields: ['otp'] })
  expect(await send('SIM-K24', { otp: '000000' })).toMatchObject({
    ...{ page: 'SIM-K24', isRefused: true },
    problems: [
      {
        ...{ field: 'otp', code: 'otp-wrong' },
        sentences: {
          ja: 'ワンタイムパスワードの入力に誤りがあります。ご確認のうえ、再度入力願います。',
          en: 'The one-time password is wrong. Please check it and type it again.',
        },
      },
    ],
  })
  expect(await send('SIM-K24', { otp: codeAt(clock.now) })).toMatchObject({ page: 'SIM-K25', isRefused: false })
  const { notes } = (await call('GET', '/notes?customer=90000000001')).json as unknown as { notes: object[] }
  expect(notes.slice(0, 2)).toMatchObject([
    { what: 'executed', user: 'S0001', order: { operation: 'transfer', amount: 100 } },
    { what: 'otp-wrong', field: 'otp', typed: '000000', page: 'SIM-K24' },
  ])
})

test('an older token of the user is free; with the form one it serves all; a cancelled one is nobody’s', async () => {
  const { call } = await makeShinkin()
  await call('POST', '/stock', { pskc: fileOf([SERIAL, 'TEST00000002']) })
  const path = '/customers/90000000001'
  await call('PUT', path, { users: [{ id: 'A' }, { id: 'B' }] })
  const serials = async () =>
    ((await call('GET', path)).json.users as unknown as { serial: string | null }[]).map(({ serial }) => serial)
  await call('PUT', `${path}/token`, { serial: SERIAL, user: 'B' })
  await call('PUT', `${path}/token`, { serial: 'TEST00000002', user: 'B' })
  expect(await serials()).toEqual([null, 'TEST00000002'])
  await call('DELETE', `${path}/token?user=A`)
  expect(await serials()).toEqual([null, 'TEST00000002'])
  await call('DELETE', `${path}/token?user=B`)
  expect(await serials()).toEqual([null, null])
  await call('PUT', path, { form: 'one', users: [{ id: 'A' }, { id: 'B' }] })
  await call('PUT', `${path}/token`, { serial: SERIAL })
  expect(await serials()).toEqual([SERIAL, SERIAL])
  await call('DELETE', `${path}/token`)
  expect(await serials()).toEqual([null, null])
})

test.each([
  ['a customer who is not there', '/customers/90000000009/token', { serial: SERIAL }, 404, 'not-found'],
  ['a user who is not there', '/customers/90000000001/token', { serial: SERIAL, user: 'nobody' }, 404, 'not-found'],
  ['a token that is not in stock', '/customers/90000000001/token', { serial: 'ZZZZ00000000' }, 422, 'serial-unknown'],
  ['what is no serial', '/customers/90000000001/token', { serial: '12' }, 400, 'invalid-request'],
])('nothing is registered for %s', async (_, path, body, status, code) => {
  const { call } = await makeShinkin()
  await call('POST', '/stock', { pskc: fileOf([SERIAL]) })
  await call('PUT', '/customers/90000000001', {})
  const reply = await call('PUT', path, body)
  expect([reply.status, reply.code]).toEqual([status, code])
})

describe('the stock', () => {
  test('ten thousand tokens come in, and whoever asks meanwhile waits for few of them', async () => {
    const { call } = await makeShinkin()
    const serials = Array.from({ length: 10_000 }, (_, i) => `MANY${String(i).padStart(8, '0')}`)
    let isDone = false
    const importing = call('POST', '/stock', { pskc: fileOf(serials) }).finally(() => {
      isDone = true
    })
    let answered = 0
    while (!isDone) {
      expect((await call('GET', '/clock')).status).toBe(200)
      answered += 1
    }
    expect((await importing).json.added).toHaveLength(10_000)
    // Looked at, then taken: a hundred at a time, and somebody else's transaction after each.
    expect(answered).toBeGreaterThan(50)
    expect((await call('POST', '/stock', { pskc: fileOf(serials) })).json.known).toHaveLength(10_000)
    const others = fileOf([...serials.slice(1), 'MANY99999999'].reverse(), 'ab'.repeat(20))
    expect(await call('POST', '/stock', { pskc: others })).toMatchObject({ status: 422, code: 'in-stock' })
    const { json } = await call('GET', '/stock')
    expect((json as unknown as { tokens: { serial: string }[] }).tokens.map(({ serial }) => serial)).not.toContain(
      'MANY99999999',
    )
  })

  const from = { salt: new Uint8Array(16), iterations: 1000 }
  const passphrase = '合言葉'
  const shared = new Uint8Array(16).fill(7)
  const sealed = (key: Uint8Array, source: Sealing['from']) =>
    writeKeyFile(
      { otpKeys: [{ serial: SERIAL, id: SERIAL, issuer: null, key: hexToBytes(KEY), ...CODES }] },
      { key, from: source, random: seededRandom(1, 'file') },
    )
  const byPassphrase = sealed(derive({ passphrase, hash: 'sha256', ...from, bytes: 16 }), from)

  test.each([
    ['plain', { pskc: fileOf([SERIAL]) }],
    ['encrypted with a key', { pskc: sealed(shared, 'shared'), key: '07'.repeat(16) }],
    ['encrypted with a password', { pskc: byPassphrase, passphrase }],
  ])('takes a file that is %s, and once more as known', async (_, body) => {
    const { call } = await makeShinkin()
    expect((await call('POST', '/stock', body)).json).toEqual({ added: [SERIAL], known: [] })
    expect((await call('POST', '/stock', body)).json).toEqual({ added: [], known: [SERIAL] })
    const { json } = await call('GET', '/stock')
    expect(json.tokens).toContainEqual({
      ...{ serial: SERIAL, kind: 'fob', ...CODES, drift: 0, last: null, holder: null },
    })
    expect(JSON.stringify(json)).not.toContain(KEY)
  })

  test.each([
    ['another key of a known serial', { pskc: fileOf([SERIAL], 'ab'.repeat(20)) }, 'in-stock', SERIAL],
    ['what is no XML', { pskc: 'x' }, 'stock-unreadable', 'XML'],
    ['no password', { pskc: byPassphrase }, 'stock-unreadable', 'password'],
    ['another password', { pskc: byPassphrase, passphrase: 'x' }, 'stock-unreadable', 'password'],
    ['no key', { pskc: sealed(shared, 'shared') }, 'stock-unreadable', 'key'],
    ['the file of an app', { pskc: fileOf(['999800000001']) }, 'stock-unreadable', '999800000001'],
  ])('refuses %s in words', async (_, body, code, told) => {
    const { call } = await makeShinkin()
    await call('POST', '/stock', { pskc: fileOf([SERIAL]) })
    const before = (await call('GET', '/stock')).json
    const reply = await call('POST', '/stock', body)
    expect([reply.status, reply.code]).toEqual([422, code])
    expect(JSON.stringify(reply.json)).toContain(code === 'in-stock' ? 'in stock' : told)
    expect((await call('GET', '/stock')).json).toEqual(before)
  })
})
