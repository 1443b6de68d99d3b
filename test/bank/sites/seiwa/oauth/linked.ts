import { createHash } from 'node:crypto'
import { type Client, SCOPES } from '../../../../../bank/sites/seiwa/model/links.ts'
import { textOf } from '../../../browser.ts'
import { openSeiwa, type SeiwaBank, type SeiwaBrowser } from '../web-bank.ts'

/** A service that is known to the bank, and customers who let it read their accounts. */

export const BANK = 'http://localhost'
export const BACK = 'http://127.0.0.1:8080/callback?from=bank'
export const VERIFIER = 'a-verifier-of-forty-three-characters-or-more'
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

/** The answers of practice customers. */
const ANSWERS: Readonly<Record<string, string>> = {
  '父の誕生日は？': '一月一日',
  '好きな曲は？': 'さくらさくら',
  '新曲のジャンルは？': '童謡',
}
export const answerTo = (browser: SeiwaBrowser): string => ANSWERS[textOf(browser.last(), 'question') ?? ''] ?? ''

export const ASKED: Readonly<Record<string, string>> = {
  ...{ response_type: 'code', client_id: 'service', redirect_uri: BACK, state: 'as it was' },
  ...{ code_challenge: challengeOf(VERIFIER), code_challenge_method: 'S256', scope: SCOPES.join(' ') },
}

export async function register({ engine }: SeiwaBank, said: Partial<Client> & { readonly id: string }): Promise<void> {
  const client = { name: '会計', scopes: SCOPES, redirectUris: [BACK], secret: null, at: 0, ...said }
  await engine.change({ keys: [], owner: null }, ({ world }) => ({
    world: { ...world, clients: { [client.id]: client } },
    result: null,
  }))
}

/** Goes where a service sends a customer, as far as the address that leads back to it, which nobody answers here. */
export async function sentBack({ app }: SeiwaBank, browser: SeiwaBrowser): Promise<URL> {
  const response = await app.request('/oauth/return', { headers: { cookie: browser.cookie() } })
  return new URL(response.headers.get('location') ?? '', BANK)
}

/** From the request of a service to 情報連携認可. */
export async function toConsent(bank: SeiwaBank, asked = ASKED, name = 'sakura'): Promise<SeiwaBrowser> {
  const browser = bank.browser()
  await browser.get(`/oauth/authorize?${new URLSearchParams(asked)}`)
  await browser.press('link', { loginId: `${name}01`, password: `${name}2026` })
  await browser.press('next', { answer: answerTo(browser) })
  return browser
}

/** The code that a service gets. */
export async function codeFor(bank: SeiwaBank, asked = ASKED, name = 'sakura'): Promise<string> {
  const browser = await toConsent(bank, asked, name)
  await browser.press('allow')
  return (await sentBack(bank, browser)).searchParams.get('code') ?? ''
}

type Sent = Readonly<Record<string, string>>

export async function post({ app }: SeiwaBank, path: string, sent: Sent, headers: Sent = {}) {
  const response = await app.request(path, { method: 'POST', body: new URLSearchParams(sent), headers: { ...headers } })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) }
}

export const REDEEMED: Sent = { grant_type: 'authorization_code', client_id: 'service', code_verifier: VERIFIER }

export const redeem = (bank: SeiwaBank, code: string, more: Sent = {}) =>
  post(bank, '/oauth/token', { ...REDEEMED, redirect_uri: BACK, code, ...more })

export const renew = (bank: SeiwaBank, refresh: string, more: Sent = {}) =>
  post(bank, '/oauth/token', { grant_type: 'refresh_token', client_id: 'service', refresh_token: refresh, ...more })

/** A bank with the service. */
export async function linkedBank() {
  const bank = await openSeiwa()
  await register(bank, { id: 'service' })
  return bank
}

/** What it reads. */
export async function read({ app }: SeiwaBank, path: string, token: string | null) {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` }
  const response = await app.request(`/link-api/v1${path}`, { headers })
  return { status: response.status, headers: response.headers, json: (await response.json()) as { error?: string } }
}
