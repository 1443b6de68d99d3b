import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeKeyFile } from '../../../token-core/index.ts'
import { type ApiBank, makeApiBank, registerByApi } from './call.ts'

const user = async (bank: ApiBank, loginId = 'hanako01') => (await bank.call('GET', `/users/${loginId}`)).json

test('states of a user are read and set', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const tokenCode = token.tokenCode()
  expect((await bank.call('GET', '/users')).json.users).toHaveLength(7)
  const set = (states: object, loginId = 'ichiro01') => bank.call('PATCH', `/users/${loginId}`, states)
  expect(await set({ registrationState: 'in-service', tokenCode })).toMatchObject({
    status: 200,
    json: { registrationState: 'in-service', useState: 'usable', tokenCode },
  })
  expect((await bank.call('GET', `/tokens/${tokenCode}`)).json.loginIds).toEqual(['hanako01', 'ichiro01'])
  expect(await set({ registrationState: 'none' })).toMatchObject({ json: { tokenCode: null, useState: 'none' } })
  expect(await set({ login: 'paused', mustChangePassword: true })).toMatchObject({
    json: { login: 'paused', mustChangePassword: true },
  })
  bank.later(10 * 60_000)
  expect(await user(bank, 'ichiro01')).toMatchObject({ login: 'usable' })
  expect(await set({ login: 'disabled' })).toMatchObject({ json: { login: 'disabled' } })
  expect(await set({ login: 'usable' })).toMatchObject({ json: { login: 'usable' } })
  expect(await set({ login: 'stopped' })).toMatchObject({ json: { login: 'stopped' } })
})

test('states that cannot be true together are refused', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const impossible = { status: 409, code: 'state-impossible' }
  expect(await bank.call('PATCH', '/users/ichiro01', { registrationState: 'in-service' })).toMatchObject(impossible)
  expect(await bank.call('PATCH', '/users/ichiro01', { tokenCode: token.tokenCode() })).toMatchObject(impossible)
  expect(await bank.call('PATCH', '/users/hanako01', { tokenCode: 'VDS0000000-1' })).toMatchObject({ status: 404 })
  const path = `/tokens/${token.tokenCode()}`
  expect(await bank.call('PATCH', path, { wrongCodes: 5, stopped: false })).toMatchObject(impossible)
  expect(await bank.call('PATCH', '/users/hanako01', { name: 'x' })).toMatchObject({ code: 'invalid-request' })
})

test('a token is stopped and released, and said to have signed', async () => {
  const bank = await makeApiBank()
  const path = `/tokens/${(await registerByApi(bank)).tokenCode()}`
  expect(await bank.call('PATCH', path, { stopped: true })).toMatchObject({
    json: { stoppedAt: bank.now(), wrongCodes: 5 },
  })
  expect(await user(bank)).toMatchObject({ useState: 'stopped' })
  expect(await bank.call('PATCH', path, { stopped: false, signed: true })).toMatchObject({
    json: { stoppedAt: null, wrongCodes: 0, signedAt: bank.now() },
  })
  expect(await bank.call('PATCH', path, { wrongCodes: 4 })).toMatchObject({ json: { stoppedAt: null, wrongCodes: 4 } })
  expect(await bank.call('PATCH', path, { wrongCodes: 5, signed: false })).toMatchObject({
    json: { stoppedAt: bank.now(), signedAt: null },
  })
  expect((await bank.call('GET', '/tokens')).json.tokens).toHaveLength(1)
})

test('a lost token is cancelled, registers no more, and is taken back', async () => {
  const bank = await makeApiBank()
  const token = await registerByApi(bank)
  const path = `/devices/${token.serial}`
  expect((await bank.call('GET', path)).json).toEqual({
    serial: token.serial,
    cancelledAt: null,
    tokenCodes: [token.tokenCode()],
  })
  expect(await bank.call('PATCH', path, { cancelled: true })).toMatchObject({ json: { cancelledAt: bank.now() } })
  expect(await user(bank)).toMatchObject({ registrationState: 'none', tokenCode: null })
  const first = await bank.call('POST', '/users/hanako01/registration')
  const identification = { serial: token.serial, deviceCode: token.readFirst(first.json.text ?? '') }
  const identify = () => bank.call('POST', `/registrations/${first.json.id}/identification`, identification)
  expect(await identify()).toMatchObject({ status: 422, code: 'serial-cancelled' })
  await bank.call('PATCH', path, { cancelled: false })
  expect(await identify()).toMatchObject({ status: 200 })
})

test('new stock is imported whole or not at all', async () => {
  const bank = await makeApiBank()
  const serials = ['98-7654321-0', '98-7654322-0']
  const stock = (fill: number) =>
    writeKeyFile({ deviceKeys: serials.map((serial) => ({ serial, deviceKey: new Uint8Array(32).fill(fill) })) })
  expect(await bank.call('POST', '/stock', { pskc: stock(1) })).toMatchObject({
    status: 200,
    json: { added: serials, known: [] },
  })
  expect(await bank.call('POST', '/stock', { pskc: stock(1) })).toMatchObject({ json: { added: [], known: serials } })
  const different = await bank.call('POST', '/stock', { pskc: stock(2) })
  expect(different).toMatchObject({ status: 422, code: 'stock-different' })
  expect(JSON.stringify(different.json)).toContain(serials[0])
  expect(await bank.call('POST', '/stock', { pskc: '<x/>' })).toMatchObject({ status: 422, code: 'stock-unreadable' })
  expect((await bank.call('GET', `/devices/${serials[1]}`)).status).toBe(200)
})

test.each([
  ['java-line-ends-as-character-references', 200, '"added":["55-0000001-1"]'],
  ['encrypted-value', 422, 'KeyPackage 1: the value is encrypted'],
  ['hotp-of-another-vendor', 422, 'the algorithm is urn:ietf:params:xml:ns:keyprov:pskc:hotp'],
])('stock as others write it: %s', async (name, status, said) => {
  const bank = await makeApiBank()
  const pskc = readFileSync(new URL(`../../data/pskc/${name}.xml`, import.meta.url), 'utf8')
  const reply = await bank.call('POST', '/stock', { pskc })
  expect(reply.status).toBe(status)
  expect(JSON.stringify(reply.json)).toContain(said)
})

test('rights, accounts, limits and スマートフォン of a user are read and set; the short forms are taken, too', async () => {
  const bank = await makeApiBank()
  expect(await user(bank, 'shiro001')).toMatchObject({
    accounts: null,
    limits: {},
    smartphone: true,
    mayApprove: false,
  })
  const set = (states: object) => bank.call('PATCH', '/users/shiro001', states)
  const given = { rights: ['balances', 'transfer-registered'], accounts: ['2046817'], limits: { transfer: 5_000 } }
  expect(await set({ ...given, smartphone: false })).toMatchObject({
    status: 200,
    json: { ...given, smartphone: false, mayRequest: true, mayApprove: false },
  })
  const me = bank.browser()
  expect((await me.logIn('shiro001', 'shiro2026')).path).toBe('/')
  expect(await set({ limits: {}, accounts: null })).toMatchObject({ json: { ...given, limits: {}, accounts: null } })
  expect((await set({ mayRequest: false, mayApprove: true })).json).toMatchObject({
    mayRequest: false,
    mayApprove: true,
  })
  expect(await set({ accounts: ['0000000'] })).toMatchObject({ status: 404 })
  expect(await set({ rights: ['everything'] })).toMatchObject({ code: 'invalid-request' })
  expect(await set({ limits: { transfer: 0 } })).toMatchObject({ code: 'invalid-request' })
})

test('a company has a profile with limits of a day, which is gone with a reset', async () => {
  const bank = await makeApiBank()
  const path = '/companies/kitano/profile'
  expect((await bank.call('GET', path)).json).toEqual({ taxAddress: '', checksAccounts: false, dayLimits: {} })
  const change = { dayLimits: { transfer: 100_000, 'transfer-closed': 1_000 } }
  expect((await bank.call('PATCH', path, change)).json).toMatchObject(change)
  expect((await bank.call('PATCH', path, { checksAccounts: true })).json).toMatchObject({
    ...change,
    checksAccounts: true,
  })
  expect(await bank.call('PATCH', path, { dayLimits: { bonds: 1 } })).toMatchObject({ code: 'invalid-request' })
  expect(await bank.call('PATCH', '/companies/nobody/profile', change)).toMatchObject({ status: 404 })
  await bank.call('POST', '/companies/kitano/reset', {})
  expect((await bank.call('GET', path)).json).toMatchObject({ dayLimits: {} })
})
