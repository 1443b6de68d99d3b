import { describe, expect, test } from 'vitest'
import { logIn } from '../web-bank.ts'
import { ASKED, codeFor, linkedBank, post, read, redeem, register, renew, VERIFIER } from './linked.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const isGood = async (bank: Parameters<typeof read>[0], token: string) =>
  (await read(bank, '/accounts', token)).status === 200

describe('a code', () => {
  test('is redeemed once, for half an hour, and a second time ends all', async () => {
    const bank = await linkedBank()
    const code = await codeFor(bank)
    const { status, headers, json } = await redeem(bank, code)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(json).toEqual({
      ...{ access_token: expect.any(String), refresh_token: expect.any(String), token_type: 'Bearer' },
      ...{ expires_in: expect.any(Number), scope: 'account balance transactions' },
    })
    expect(Math.abs(json.expires_in - 1_800)).toBeLessThanOrEqual(60)
    expect(await isGood(bank, json.access_token)).toBe(true)
    expect(await redeem(bank, code)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } })
    expect(await isGood(bank, json.access_token)).toBe(false)
    expect((await renew(bank, json.refresh_token)).json.error).toBe('invalid_grant')
  })

  test.each([
    ['with another verifier', { code_verifier: VERIFIER.toUpperCase() }, 'invalid_grant'],
    ['with another address', { redirect_uri: 'http://127.0.0.1:8080/callback' }, 'invalid_request'],
  ])('%s is refused, and good for nothing from then on', async (_, change, error) => {
    const bank = await linkedBank()
    const code = await codeFor(bank)
    expect(await redeem(bank, code, change)).toMatchObject({ status: 400, json: { error } })
    expect((await redeem(bank, code)).json.error).toBe('invalid_grant')
  })

  test('without a verifier is refused', async () => {
    const bank = await linkedBank()
    const sent = { grant_type: 'authorization_code', client_id: 'service', code: await codeFor(bank) }
    expect((await post(bank, '/oauth/token', sent)).json.error).toBe('invalid_grant')
  })

  test('needs no address: PKCE has taken its place', async () => {
    const bank = await linkedBank()
    const sent = { grant_type: 'authorization_code', client_id: 'service', code: await codeFor(bank) }
    expect((await post(bank, '/oauth/token', { ...sent, code_verifier: VERIFIER })).status).toBe(200)
  })

  test('is over after a minute', async () => {
    const bank = await linkedBank()
    const code = await codeFor(bank)
    bank.later(MINUTE)
    expect((await redeem(bank, code)).json.error).toBe('invalid_grant')
  })

  test('is nobody else’s', async () => {
    const bank = await linkedBank()
    await register(bank, { id: 'other' })
    expect((await redeem(bank, await codeFor(bank), { client_id: 'other' })).json.error).toBe('invalid_grant')
  })

  test('is worth nothing once the consent was taken back', async () => {
    const bank = await linkedBank()
    const code = await codeFor(bank)
    await bank.engine.staff({ action: 'end-links', id: '001-普通-1200003' })
    expect((await redeem(bank, code)).json.error).toBe('invalid_grant')
  })
})

describe('a service with a secret', () => {
  const basic = (secret: string) => ({ authorization: `Basic ${btoa(`secretive:${secret}`)}` })
  test('shows it, in either way', async () => {
    const bank = await linkedBank()
    await register(bank, { id: 'secretive', secret: bank.store.secrets.digest('s3cret') })
    const code = () => codeFor(bank, { ...ASKED, client_id: 'secretive' })
    const sent = { client_id: 'secretive' }
    expect((await redeem(bank, await code(), { ...sent, client_secret: 's3cret' })).status).toBe(200)
    const redeemed = { grant_type: 'authorization_code', code_verifier: VERIFIER }
    const byBasic = await post(bank, '/oauth/token', { ...redeemed, code: await code() }, basic('s3cret'))
    expect(byBasic.status).toBe(200)
    expect((await renew(bank, byBasic.json.refresh_token, sent)).json.error).toBe('invalid_client')
    expect(await isGood(bank, byBasic.json.access_token)).toBe(true)

    expect(await redeem(bank, await code(), sent)).toMatchObject({ status: 401, json: { error: 'invalid_client' } })
    const wrong = await post(bank, '/oauth/token', { ...redeemed, code: await code() }, basic('secret'))
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Service"'])
  })
})

describe('a refresh token', () => {
  test('is used once: the next comes with the answer, and the former ends all', async () => {
    const bank = await linkedBank()
    const first = (await redeem(bank, await codeFor(bank))).json
    const second = (await renew(bank, first.refresh_token)).json
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await isGood(bank, second.access_token)).toBe(true)
    expect((await renew(bank, first.refresh_token)).json.error).toBe('invalid_grant')
    expect(await isGood(bank, second.access_token)).toBe(false)
    expect((await renew(bank, second.refresh_token)).json.error).toBe('invalid_grant')
  })

  test('gives less where less is asked, never more than the consent, and is followed by one that gives as much', async () => {
    const bank = await linkedBank()
    const { refresh_token } = (await redeem(bank, await codeFor(bank, { ...ASKED, scope: 'account balance' }))).json
    const less = (await renew(bank, refresh_token, { scope: 'balance' })).json
    expect(less.scope).toBe('balance')
    expect((await read(bank, '/accounts', less.access_token)).status).toBe(403)
    const again = (await renew(bank, less.refresh_token)).json
    expect(again.scope).toBe('account balance')
    expect((await renew(bank, again.refresh_token, { scope: 'transactions' })).json.error).toBe('invalid_scope')
    expect((await renew(bank, again.refresh_token)).status).toBe(200)
  })

  test('is good as long as the consent, and no access token longer', async () => {
    const bank = await linkedBank()
    const { refresh_token } = (await redeem(bank, await codeFor(bank))).json
    bank.later(90 * DAY - 10 * MINUTE)
    const { json } = await renew(bank, refresh_token)
    expect(json.expires_in).toBeLessThanOrEqual(600)
    bank.later(10 * MINUTE)
    expect(await isGood(bank, json.access_token)).toBe(false)
    expect((await renew(bank, json.refresh_token)).json.error).toBe('invalid_grant')
  })
})

describe('an access token', () => {
  test('is over after half an hour', async () => {
    const bank = await linkedBank()
    const { access_token } = (await redeem(bank, await codeFor(bank))).json
    bank.later(30 * MINUTE)
    expect(await read(bank, '/accounts', access_token)).toMatchObject({ status: 401, json: { error: 'invalid_token' } })
  })

  test('ends when a new consent of the same service takes the place of its own', async () => {
    const bank = await linkedBank()
    const { access_token } = (await redeem(bank, await codeFor(bank))).json
    await codeFor(bank)
    expect(await isGood(bank, access_token)).toBe(false)
  })
})

describe('revocation', () => {
  const revoke = (bank: Parameters<typeof read>[0], token: string, client_id = 'service') =>
    post(bank, '/oauth/revoke', { token, client_id })

  test('of the refresh token ends the consent, of the access token only that', async () => {
    const bank = await linkedBank()
    const { access_token, refresh_token } = (await redeem(bank, await codeFor(bank))).json
    expect((await revoke(bank, access_token)).status).toBe(200)
    expect(await isGood(bank, access_token)).toBe(false)
    const next = (await renew(bank, refresh_token)).json
    expect(await isGood(bank, next.access_token)).toBe(true)
    expect((await revoke(bank, next.refresh_token)).status).toBe(200)
    expect(await isGood(bank, next.access_token)).toBe(false)
    const browser = bank.browser()
    await logIn(browser, 'sakura')
    await browser.press('links')
    expect(browser.last().html).toContain('API連携をご利用中のサービスはありません。')
  })

  test('of another’s token, or of what is none, says yes and does nothing', async () => {
    const bank = await linkedBank()
    await register(bank, { id: 'other' })
    const { access_token } = (await redeem(bank, await codeFor(bank))).json
    expect((await revoke(bank, access_token, 'other')).status).toBe(200)
    expect((await revoke(bank, 'x')).status).toBe(200)
    expect(await isGood(bank, access_token)).toBe(true)
    expect(await revoke(bank, access_token, 'nobody')).toMatchObject({ status: 401, json: { error: 'invalid_client' } })
  })
})

test.each([
  ['JSON', { 'content-type': 'application/json' }, '{}'],
  ['a parameter twice', { 'content-type': 'application/x-www-form-urlencoded' }, 'client_id=service&client_id=service'],
  ['nothing', { 'content-type': 'application/x-www-form-urlencoded' }, ''],
])('a token request of %s is refused', async (_, headers, body) => {
  const { app } = await linkedBank()
  const response = await app.request('/oauth/token', { method: 'POST', headers, body })
  expect([400, 401]).toContain(response.status)
  expect((await response.json()).error).toMatch(/^invalid_(request|client)$/)
})

test('a page of another origin asks for no token', async () => {
  const { app } = await linkedBank()
  const response = await app.request('/oauth/token', {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(response.status).toBe(403)
})
