import { describe, expect, test } from 'vitest'
import { openSeiwa } from '../web-bank.ts'
import { ASKED, BACK, BANK, linkedBank, register, sentBack, toConsent } from './linked.ts'

const addressOf = (asked: Readonly<Record<string, string | undefined>>) =>
  `/oauth/authorize?${new URLSearchParams(JSON.parse(JSON.stringify(asked)))}`

describe('an authorization request', () => {
  test.each([
    ['no state', { state: undefined }, 'invalid_request'],
    ['no challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a challenge that is none', { code_challenge: 'x' }, 'invalid_request'],
    ['the plain method', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no method', { code_challenge_method: undefined }, 'invalid_request'],
    ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
    ['no type', { response_type: undefined }, 'invalid_request'],
    ['a scope that there is not', { scope: 'account transfers' }, 'invalid_scope'],
  ])('of %s is refused, and the service is told', async (_, change, error) => {
    const { app } = await linkedBank()
    const response = await app.request(addressOf({ ...ASKED, ...change }))
    const back = new URL(response.headers.get('location') ?? '')
    expect([response.status, back.origin + back.pathname]).toEqual([302, 'http://127.0.0.1:8080/callback'])
    expect(Object.fromEntries(back.searchParams)).toEqual({
      ...{ from: 'bank', error, error_description: expect.any(String), iss: BANK },
      ...(!('state' in change) && { state: 'as it was' }),
    })
  })

  test('in which something stands twice is refused', async () => {
    const { app } = await linkedBank()
    const response = await app.request(`${addressOf(ASKED)}&scope=balance`)
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  test.each([
    ['of a service that nobody knows', { client_id: 'other' }],
    ['of no service', { client_id: undefined }],
    ['with an address that is not registered', { redirect_uri: 'http://127.0.0.1:8080/callback' }],
    ['with one that only begins like it', { redirect_uri: `${BACK}&more` }],
    ['without one', { redirect_uri: undefined }],
  ])('%s leads nowhere', async (_, change) => {
    const { app } = await linkedBank()
    const response = await app.request(addressOf({ ...ASKED, ...change }))
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect(await response.text()).toContain('data-testid="no-service"')
  })

  test('of less than all is answered with that, and no scope with all that the service may have', async () => {
    const bank = await linkedBank()
    const some = await toConsent(bank, { ...ASKED, scope: 'balance' })
    expect(some.last().html).not.toContain('入出金明細')
    await register(bank, { id: 'modest', scopes: ['balance', 'account'] })
    const { scope: _, ...none } = ASKED
    const all = await toConsent(bank, { ...none, client_id: 'modest' })
    expect(all.last().html).toContain('口座情報')
    expect(all.last().html).not.toContain('入出金明細')
  })

  test('that nobody answers is over after ten minutes', async () => {
    const bank = await linkedBank()
    const browser = bank.browser()
    await browser.get(addressOf(ASKED))
    const { path } = browser.last()
    bank.later(10 * 60_000)
    await browser.get(path)
    expect([browser.screen(), browser.last().html.includes('有効期限が切れた')]).toEqual(['SIM-S01', true])
  })
})

describe('the way back', () => {
  test('has the code, the state and whose it is', async () => {
    const bank = await linkedBank()
    const browser = await toConsent(bank)
    await browser.press('allow')
    const back = Object.fromEntries((await sentBack(bank, browser)).searchParams)
    expect(back).toEqual({
      from: 'bank',
      code: expect.stringMatching(/^\d{15}-\w+\.[\w-]{43}$/),
      state: 'as it was',
      iss: BANK,
    })
  })

  test('says that nothing was allowed', async () => {
    const bank = await linkedBank()
    const browser = await toConsent(bank)
    await browser.press('refuse')
    const { searchParams } = await sentBack(bank, browser)
    expect([searchParams.get('error'), searchParams.get('code'), searchParams.get('iss')]).toEqual([
      'access_denied',
      null,
      BANK,
    ])
  })

  test('is gone once', async () => {
    const bank = await linkedBank()
    const browser = await toConsent(bank)
    await browser.press('allow')
    await sentBack(bank, browser)
    expect((await sentBack(bank, browser)).pathname).toBe('/SIM-S43')
  })

  test('is closed to who has not answered', async () => {
    const bank = await linkedBank()
    const browser = await toConsent(bank)
    expect((await sentBack(bank, browser)).pathname).toBe('/SIM-S43')
    expect((await sentBack(bank, bank.browser())).pathname).toBe('/SIM-S43')
  })
})

test('what can be known of the server stands where RFC 8414 wants it', async () => {
  const { app } = await openSeiwa()
  expect(await (await app.request('/.well-known/oauth-authorization-server')).json()).toMatchObject({
    ...{ issuer: BANK, authorization_endpoint: `${BANK}/oauth/authorize`, token_endpoint: `${BANK}/oauth/token` },
    ...{ revocation_endpoint: `${BANK}/oauth/revoke`, response_types_supported: ['code'] },
    ...{ code_challenge_methods_supported: ['S256'], authorization_response_iss_parameter_supported: true },
  })
})
