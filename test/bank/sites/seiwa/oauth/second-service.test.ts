import { generateCodeVerifier, OAuth2Client } from '@badgateway/oauth2-client'
import { expect, test } from 'vitest'
import { linkedBank, read, sentBack, toConsent } from './linked.ts'

/** A service that was made with another library than the one that comes with the bank. */

test('a service of somebody else asks, reads and is shut out', async () => {
  const bank = await linkedBank()
  const ask = (async (input: RequestInfo | URL, init?: RequestInit) =>
    bank.app.request(input instanceof URL ? input.href : input, init)) as typeof fetch
  const client = new OAuth2Client({ server: 'http://localhost', clientId: 'service', fetch: ask })
  const redirectUri = 'http://127.0.0.1:8080/callback?from=bank'
  const [codeVerifier, state] = [await generateCodeVerifier(), 'of the service']
  const asked = { redirectUri, state, codeVerifier, scope: ['account', 'balance'] }
  const address = new URL(await client.authorizationCode.getAuthorizeUri(asked))
  const browser = await toConsent(bank, Object.fromEntries(address.searchParams))
  expect(browser.last().html).toContain('会計')
  await browser.press('allow')
  const back = await sentBack(bank, browser)
  const token = await client.authorizationCode.getTokenFromCodeRedirect(back, { redirectUri, state, codeVerifier })

  const balance = (accessToken: string) =>
    read(bank, `/accounts/${encodeURIComponent('001-普通-1200003')}/balance`, accessToken)
  expect((await balance(token.accessToken)).json).toMatchObject({ balance: 337_035 })

  const renewed = await client.refreshToken(token)
  expect(renewed.refreshToken).not.toBe(token.refreshToken)
  expect((await balance(renewed.accessToken)).status).toBe(200)
  await bank.engine.staff({ action: 'end-links', id: '001-普通-1200003' })
  expect((await balance(renewed.accessToken)).status).toBe(401)
  await expect(client.refreshToken(renewed)).rejects.toThrow(/invalid.grant/i)
})
