import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateCodeVerifier, OAuth2Client } from '@badgateway/oauth2-client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { expectAccessible } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** API連携 in a real browser: given, used, taken back; by the service for practice, and by one of another origin that was made with another library. */

const NOON = Date.UTC(2026, 3, 1, 3)
const WINDOW = { width: 1100, height: 900 }
const TOKEN = 'api-token-for-tests'
let bank: RunningBank
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  bank = await startBank({ site: 'seiwa', port: 0, now: () => NOON, apiToken: TOKEN })
})
afterAll(async () => {
  await browser.close()
  await bank.close()
})

async function person(language: string) {
  const context = await browser.newContext({ locale: language, viewport: WINDOW })
  onTestFinished(() => context.close())
  return context.newPage()
}

const screen = (page: Page) => page.getByTestId('screen-id').innerText()

async function see(page: Page, expected: string, what: string) {
  expect(await screen(page)).toBe(expected)
  await expectAccessible(page, what)
  await page.setViewportSize({ width: 360, height: 740 })
  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(wide), `${what} on a telephone`).toBe(0)
  await page.setViewportSize(WINDOW)
}

const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/誕生日|birthday/, '一月一日'],
  [/好きな|like/, 'さくらさくら'],
  [/ジャンル|new music/, '童謡'],
]

/** API連携認証, as far as 情報連携認可. */
async function prove(page: Page, name: string) {
  await page.getByTestId('loginId').fill(`${name}01`)
  await page.getByTestId('password').fill(`${name}2026`)
  await page.getByTestId('button-link').click()
  const question = await page.getByTestId('question').innerText()
  await page.getByTestId('answer').fill(ANSWERS.find(([words]) => words.test(question))?.[1] ?? '')
}

async function takeBack(page: Page, name: string) {
  await page.goto(`${bank.url}/SIM-S01`)
  await page.getByTestId('loginId').fill(`${name}01`)
  await page.getByTestId('password').fill(`${name}2026`)
  await page.getByTestId('button-log-in').click()
  await page.getByTestId('button-links').click()
}

const end = async (page: Page, name: string) => {
  await page.getByRole('radio').check()
  await page.getByTestId('confirm').fill(`${name}9999`)
  await page.getByTestId('button-end-link').click()
}

describe.each([
  ['ja', 'sakura'],
  ['en', 'momiji'],
])('the service for practice in %s', (language, name) => {
  test('reads the account from consent until it is taken back', async () => {
    const page = await person(language)
    await page.goto(bank.url)
    await page.getByTestId('household').click()
    await see(page, 'SIM-H01', `household, nothing connected ${language}`)
    await page.getByTestId('household-link').click()
    await see(page, 'SIM-S40', `SIM-S40 ${language}`)
    await page.getByTestId('terms').click()
    await page.getByTestId('button-link').click()
    await see(page, 'SIM-S40', `SIM-S40 refused ${language}`)
    await prove(page, name)
    await see(page, 'SIM-S41', `SIM-S41 ${language}`)
    await page.getByTestId('button-next').click()
    await see(page, 'SIM-S42', `SIM-S42 ${language}`)
    await page.getByTestId('button-allow').click()
    await see(page, 'SIM-S43', `SIM-S43 ${language}`)
    await page.getByTestId('back-to-service').click()
    await see(page, 'SIM-H01', `household, connected ${language}`)
    expect(await page.getByTestId('fact-balance').innerText()).toMatch(/^3\d\d,\d{3}/)

    const atBank = await person(language)
    await takeBack(atBank, name)
    await see(atBank, 'SIM-S44', `SIM-S44 ${language}`)
    await end(atBank, name)
    await see(atBank, 'SIM-S44', `SIM-S44, nothing left ${language}`)
    expect(await atBank.getByRole('radio').count()).toBe(0)

    await page.getByTestId('household-reload').click()
    expect(await page.getByTestId('not-linked').count()).toBe(1)
  })

  test('who is sent by a service that nobody knows goes nowhere', async () => {
    const page = await person(language)
    await page.goto(`${bank.url}/oauth/authorize?client_id=nobody`)
    await see(page, 'SIM-S49', `SIM-S49 ${language}`)
  })
})

/** Another server: what it was asked for last, and with what. */
async function elsewhere() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title><p>Back</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { asked, url: `http://localhost:${(server.address() as AddressInfo).port}` }
}

test('a service of another origin and another library', async () => {
  const other = await elsewhere()
  const redirectUri = `${other.url}/callback`
  const registered = await fetch(`${bank.url}/api/v1/clients`, {
    ...{ method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' } },
    body: JSON.stringify({ name: '会計ソフト', redirectUris: [redirectUri], confidential: true }),
  })
  const { client, secret } = (await registered.json()) as { client: { id: string }; secret: string }
  const service = new OAuth2Client({ server: bank.url, clientId: client.id, clientSecret: secret })
  const asked = { redirectUri, state: 'mine', codeVerifier: await generateCodeVerifier() }
  const page = await person('ja')
  await page.goto(other.url)
  await page.evaluate(
    (to) => location.assign(to),
    await service.authorizationCode.getAuthorizeUri({ ...asked, scope: ['balance'] }),
  )
  await page.getByTestId('loginId').waitFor()
  await prove(page, 'kikyo')
  await page.getByTestId('button-next').click()
  await page.getByTestId('button-allow').click()
  await page.getByTestId('back-to-service').click()
  await page.getByText('Back').waitFor()
  const back = new URL(other.asked.findLast((path) => path.startsWith('/callback')) ?? '', other.url)
  const token = await service.authorizationCode.getTokenFromCodeRedirect(back, asked)
  const account = encodeURIComponent('001-普通-1200007')
  const read = (path: string) => fetch(bank.url + path, { headers: { authorization: `Bearer ${token.accessToken}` } })
  expect((await read(`/link-api/v1/accounts/${account}/balance`)).status).toBe(200)
  expect((await read(`/link-api/v1/accounts/${account}/transactions`)).status).toBe(403)

  const atBank = await person('ja')
  await takeBack(atBank, 'kikyo')
  expect(await atBank.locator('[data-testid^="row-"]').innerText()).toContain('会計ソフト')
  await end(atBank, 'kikyo')
  expect((await read(`/link-api/v1/accounts/${account}/balance`)).status).toBe(401)
  await expect(service.refreshToken(token)).rejects.toThrow(/invalid.grant/i)
})
