import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** 電子証明書方式, played, from the login page to 証明書失効: each page with axe, also in a window of 360 pixels; dark in English, light in Japanese. */

let bank: RunningBank
let browser: Browser

beforeEach(async () => {
  bank = await startBank({ port: 0, now: () => Date.UTC(2026, 10, 28, 3) })
  browser = await launchBrowser()
})
afterEach(async () => {
  await browser.close()
  await bank.close()
})

/** A folder of one's own, to look at the pages. */
const PICTURES = process.env.CERTIFICATE_PICTURES

test.each([
  ['ja-JP', 'light', 1180],
  ['en-US', 'dark', 360],
] as const)('from 電子証明書発行 over the login to 証明書失効 (%s, %s, %i px)', async (locale, colorScheme, width) => {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  let shown = 0
  const look = async () => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${locale}-${shown++}.png`, fullPage: true })
    expect(await axeFindings(page), page.url()).toEqual([])
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide, page.url()).toBe(false)
  }
  const press = (testId: string) => page.getByTestId(testId).click()

  await page.goto(`${bank.url}/certificates/login`)
  await look()
  await press('to-issue')
  await press('start-app')
  await look()
  await press('download-app')
  await look()
  await press('install-app')
  await press('start-app')
  await look()
  await press('issue')
  await page.getByTestId('login-id').fill('hanako01')
  await look()
  await press('authenticate')
  await look()
  await page.getByTestId('password').fill('hanako2026')
  await press('authenticate')
  await look()
  const download = page.waitForEvent('download')
  await press('certificate-file')
  expect((await download).suggestedFilename()).toBe('hanako01.p12')
  await press('close')
  await press('certificate-login')
  await look()
  await press('choose-certificate')
  await look()
  await press('certificate-hanako01')
  await press('choose-certificate')
  await look()
  await page.getByTestId('password').fill('hanako2026')
  await press('login')
  await press('skip')
  await page.goto(`${bank.url}/users`)
  await press('certificate-revocation')
  await look()
  await press('user-hanako01')
  await press('submit')
  await look()
  await page.getByTestId('confirmation').fill('hanako9999')
  await press('execute')
  await look()
  await press('close')
  expect(await pathOf(page)).toBe('/logout')
  await page.goto(`${bank.url}/certificates/login`)
  await press('certificate-hanako01')
  await press('choose-certificate')
  expect(await page.getByTestId('certificate-problem').isVisible()).toBe(true)
  await look()
  await context.close()
})

const pathOf = async (page: Page) => new URL(page.url()).pathname
