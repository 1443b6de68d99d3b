import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningBank, type SiteName, startBank } from '../../bank/index.ts'
import { expectAccessible } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** What stands around the pages of the banks of one-time passwords. */

const IDLE = 30 * 60_000

let now: number
let browser: Browser
let banks: RunningBank[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(() => {
  now = Date.UTC(2026, 3, 6)
  banks = []
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await Promise.all(banks.map((bank) => bank.close()))
})

async function openBank(site: SiteName, path: string, locale = 'ja-JP', javaScriptEnabled = true): Promise<Page> {
  const bank = await startBank({ site, port: 0, now: () => now })
  banks.push(bank)
  const page = await (await browser.newContext({ locale, javaScriptEnabled })).newPage()
  await page.goto(new URL(path, bank.url).href)
  return page
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.getByTestId(`key-${key}`).click()
}

describe('the software keyboard', () => {
  test('types small letters and capitals, takes back one and all, and closes', async () => {
    const page = await openBank('seiwa', '/SIM-S01')
    const input = page.getByTestId('password')
    await page.getByTestId('keyboard-password').check()
    await press(page, 'k', 'a', '1')
    expect(await input.inputValue()).toBe('ka1')
    await press(page, 'shift', 'q', 'shift', 'q', 'clear-one')
    expect(await input.inputValue()).toBe('ka1Q')
    await expectAccessible(page, 'the keyboard')
    await press(page, 'clear-all', '9', 'done')
    expect(await input.inputValue()).toBe('9')
    expect(await page.getByTestId('software-keyboard').count()).toBe(0)
    expect(await page.getByTestId('keyboard-password').isChecked()).toBe(false)
    expect(await input.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
  })

  test('goes on where the cursor stands, by keys of the real one too, and Escape closes it', async () => {
    const page = await openBank('seiwa', '/SIM-S01')
    const input = page.getByTestId('password')
    await input.fill('ab')
    await page.getByTestId('keyboard-password').check()
    await input.press('End')
    await input.press('ArrowLeft')
    await page.getByTestId('key-x').press('Enter')
    expect(await input.inputValue()).toBe('axb')
    await page.getByTestId('key-x').press('Escape')
    expect(await page.getByTestId('software-keyboard').count()).toBe(0)
  })

  test('is not offered without scripts', async () => {
    const page = await openBank('seiwa', '/SIM-S01', 'ja-JP', false)
    expect(await page.getByTestId('keyboard-password').isVisible()).toBe(false)
  })
})

describe('a form', () => {
  test('is sent by Enter with its main button, though another stands above', async () => {
    const page = await openBank('seiwa', '/SIM-S01')
    await page.getByTestId('loginId').fill('sakura01')
    await page.getByTestId('password').fill('sakura2026')
    await page.getByTestId('password').press('Enter')
    await page.getByText('ホーム', { exact: true }).waitFor()
    expect(await page.getByTestId('screen-id').textContent()).toBe('BPT001')
  })

  test('keeps what was typed when the language is switched, but for secrets', async () => {
    const page = await openBank('seiwa', '/SIM-S01')
    await page.getByTestId('loginId').fill('sakura01')
    await page.getByTestId('password').fill('sakura2026')
    await page.getByTestId('language').click()
    await page.getByRole('heading', { name: 'Login', level: 1 }).waitFor()
    expect(await page.getByTestId('loginId').inputValue()).toBe('sakura01')
    expect(await page.getByTestId('password').inputValue()).toBe('')
  })

  test.each([true, false])('that comes too late is filled in again after the login; scripts: %s', async (scripts) => {
    const page = await openBank('seiwa', '/SIM-S01', 'ja-JP', scripts)
    const logIn = async () => {
      await page.getByTestId('loginId').fill('sakura01')
      await page.getByTestId('password').fill('sakura2026')
      await page.getByTestId('button-log-in').click()
    }
    await logIn()
    await page.getByTestId('button-transfer').click()
    await page.getByTestId('to').fill('ヤマダ "タロウ"')
    await page.getByTestId('amount').fill('1,200')
    await page.getByTestId('day-later').check()
    now += IDLE
    await page.getByTestId('button-next').click()
    await expect(page.getByTestId('notice').textContent()).resolves.toContain('入力された内容は残してあります')
    await logIn()
    await expect(page.getByTestId('notice').textContent()).resolves.toContain('まだ何も送信されていません')
    expect(await page.getByTestId('to').inputValue()).toBe('ヤマダ "タロウ"')
    expect(await page.getByTestId('amount').inputValue()).toBe('1,200')
    expect(await page.getByTestId('day-later').isChecked()).toBe(true)
  })
})

describe.each(['ja-JP', 'en-US'])('axe finds nothing, and no page is wider than a telephone (%s):', (locale) => {
  test.each([
    ['shinkin', '/mailbox'],
    ['shinkin', '/staff/login'],
    ['shinkin', '/banks'],
    ['shinkin', '/nothing'],
    ['seiwa', '/banks'],
    ['anser', '/banks'],
  ] as const)('%s %s', async (site, path) => {
    const page = await openBank(site, path, locale)
    for (const summary of await page.locator('details').all()) {
      await summary.evaluate((element) => element.setAttribute('open', ''))
    }
    await expectAccessible(page, `${site} ${path}`)
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
