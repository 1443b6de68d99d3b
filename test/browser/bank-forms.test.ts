import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** What a customer typed is not lost: when his session ends, and when he switches the language. */

const IDLE = 30 * 60_000

let now: number
let bank: RunningBank
let browser: Browser

beforeEach(async () => {
  now = Date.UTC(2026, 3, 1, 3)
  bank = await startBank({ port: 0, now: () => now })
  browser = await launchBrowser()
})
afterEach(async () => {
  await browser.close()
  await bank.close()
})

/** シロウ, 依頼者 without a token, at the list of 総合振込. */
async function openList(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(bank.url)
  await logIn(page)
  await page.getByTestId('skip').click()
  await page.getByTestId('bulk').click()
  await page.getByTestId('new-list').click()
  return page
}

async function logIn(page: Page): Promise<void> {
  await page.getByTestId('account-shiro001').click()
  await page.getByTestId('login').click()
}

/** On the fifth line, so that the list has to grow. */
async function typeLine(page: Page): Promise<void> {
  await page.getByTestId('add-lines').click()
  await page.getByTestId('account-kitano-2').check()
  await page.getByTestId('payment-date').fill('2026/04/03')
  await page.getByTestId('line-5-bank').fill('富山 "中央" 銀行')
  await page.getByTestId('line-5-account-type').selectOption('savings')
}

async function expectTyped(page: Page): Promise<void> {
  expect(await page.getByTestId('account-kitano-2').isChecked()).toBe(true)
  expect(await page.getByTestId('account-kitano-1').isChecked()).toBe(false)
  expect(await page.getByTestId('payment-date').inputValue()).toBe('2026/04/03')
  expect(await page.getByTestId('line-5-bank').inputValue()).toBe('富山 "中央" 銀行')
  expect(await page.getByTestId('line-5-account-type').inputValue()).toBe('savings')
  expect(await page.getByTestId('line-4-account-type').inputValue()).toBe('')
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, scripts) => {
  test('a form that is sent after its session has ended is back after the login', async () => {
    const page = await openList(scripts)
    await typeLine(page)
    now += IDLE
    await page.getByTestId('to-confirm').click()
    expect(await page.getByTestId('notice').innerText()).toContain('入力された内容は残してあります')
    await logIn(page)
    expect(new URL(page.url()).pathname).toBe('/bulk/new')
    expect(await page.getByTestId('notice').innerText()).toContain('まだ何も送信されていません')
    await expectTyped(page)
    await page.getByTestId('to-confirm').click()
    expect(await page.getByTestId('problems').innerText()).toContain('5行目: 金融機関名')
  })
})

describe('the language switch', () => {
  const switchTo = async (page: Page, language: string) => {
    await page.getByTestId('language').click()
    await page.locator(`html[lang="${language}"]`).waitFor()
    // What puts the fields back is a deferred script.
    await page.waitForLoadState('domcontentloaded')
  }

  test('keeps a half-filled list, and one that is shown with mistakes', async () => {
    const page = await openList(true)
    await typeLine(page)
    await switchTo(page, 'en')
    await expectTyped(page)
    await page.getByTestId('to-confirm').click()
    await page.getByTestId('problems').waitFor()
    await switchTo(page, 'ja')
    await expectTyped(page)
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    expect(await page.getByTestId('line-5-bank').inputValue()).toBe('')
  })

  test('carries no password, and nothing to another page or to who logs in next', async () => {
    const page = await openList(true)
    await page.goto(`${bank.url}/password`)
    await page.getByTestId('login-current').fill('shiro2026')
    await switchTo(page, 'en')
    expect(await page.getByTestId('login-current').inputValue()).toBe('')

    await page.goto(`${bank.url}/bulk/new`)
    await page.getByTestId('line-1-bank').fill('富山中央銀行')
    await page.route('**/language/**', (route) => route.abort())
    await page.getByTestId('language').click()
    await page.unroute('**/language/**')
    await page.goto(`${bank.url}/`)
    await page.goto(`${bank.url}/bulk/new`)
    expect(await page.getByTestId('line-1-bank').inputValue()).toBe('')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })
})
