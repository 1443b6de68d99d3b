import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { expectAccessible } from './axe.ts'
import { logInAs, registerByHand } from './bank-walk.ts'
import { launchBrowser } from './harness.ts'

/** Every page of the printed guide that no other test walks: axe finds nothing on it, light and dark, and 360 pixels are wide enough. */

/** A folder of one's own, to look at the pages. */
const PICTURES = process.env.GUIDE_PICTURES
const MASTER = {
  ...{ 'user-name': '若葉 葵', email: 'aoi@wakaba.example', 'email-again': 'aoi@wakaba.example' },
  ...{ 'new-login-id': 'aoi00001', 'new-login-id-again': 'aoi00001' },
  ...{ 'new-password': 'aoi2026a', 'new-password-again': 'aoi2026a' },
  ...{ 'confirmation-new': 'aoi9999a', 'confirmation-again': 'aoi9999a' },
}

let bank: RunningBank
let page: Page
beforeEach(async () => {
  bank = await startBank({ port: 0, now: () => Date.UTC(2026, 3, 1, 3) })
  page = await (await launchBrowser()).newPage()
})
afterEach(async () => {
  await page.context().browser()?.close()
  await bank.close()
})

async function call(method: string, path: string, body: object): Promise<void> {
  const { ok, status } = await fetch(`${bank.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${bank.apiToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!ok) throw new Error(`${path}: ${status}`)
}

const open = (path: string) => page.goto(`${bank.url}${path}`)
const press = (testId: string) => page.getByTestId(testId).click()
async function type(typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [testId, value] of Object.entries(typed)) await page.getByTestId(testId).fill(value)
}

/** What is typed into but cannot be clicked, because something else lies over it. */
const coveredInputs = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('input[type="text"], input[type="password"], select, textarea')]
      .filter((input) => {
        if (!input.checkVisibility()) return false
        input.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = input.getBoundingClientRect()
        return document.elementFromPoint(x + width / 2, y + height / 2) !== input
      })
      .map(({ id }) => id),
  )

/** By the language: the same page twice is looked at twice. */
let shown = 0
async function look(language: string): Promise<void> {
  const { pathname } = new URL(page.url())
  const what = `${language} ${pathname}`
  expect(await page.getByTestId('screen-id').count(), what).toBe(1)
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [1180, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    if (PICTURES) {
      const name = `${String(shown++).padStart(3, '0')}-${what.replaceAll(/[ /]/g, '_')}-${width}`
      await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
    }
    expect(isWide, `${what} is wider than ${width} px`).toBe(false)
    expect(await coveredInputs(), `${what} at ${width} px`).toEqual([])
  }
  await expectAccessible(page, what)
}

/** Without a token: who logs in skips it. */
async function logInWithout(loginId: string): Promise<void> {
  await open('/')
  await logInAs({ bank: page }, loginId)
  await press('skip')
}

describe.each(['ja', 'en'])('%s', (language) => {
  const see = () => look(language)
  const seeAll = async (...paths: readonly string[]) => {
    for (const path of paths) {
      await open(path)
      await see()
    }
  }
  /** Presses buttons, and looks at each page that comes. */
  const seeAfter = async (...testIds: readonly string[]) => {
    for (const testId of testIds) {
      await press(testId)
      await see()
    }
  }
  beforeEach(async () => {
    await open(`/language/${language}`)
  })

  test('ログインID取得, portal, mailbox', async () => {
    await open('/login')
    await see()
    await seeAfter('choose-paper', 'next', 'next')
    await type(MASTER)
    await seeAfter('next', 'register')
    await press('to-login')
    await type({ 'login-id': 'aoi00001', password: 'aoi2026a' })
    await seeAfter('login', 'register-portal')
    for (const consent of ['uses-data', 'agrees-terms', 'no-antisocial', 'area-toyama']) await press(consent)
    for (const question of ['industry', 'capital', 'history', 'staff', 'position', 'work']) {
      await page.getByTestId(question).selectOption('unsaid')
    }
    await seeAfter('register-portal', 'portal-profile')
    await seeAll('/mailbox')
  })

  test('top page, passwords, payees, 重要なお知らせ', async () => {
    await logInWithout('hanako01')
    await seeAll('/', '/management', '/password', '/known-payees', '/known-payees/new', '/registered-transfer')
    await open('/known-payees/new')
    await seeAfter('register-payee', 'choose-bank')
    await open('/password')
    await seeAfter('change-passwords')
    await type({ 'login-current': 'hanako2026', 'login-new': 'hanako2027', 'login-again': 'hanako2027' })
    await seeAfter('change-passwords')
    await call('PATCH', '/companies/kitano/rules', { announcement: '4月3日は、臨時のメンテナンスを行います。' })
    await seeAll('/')
  })

  test('企業管理 and 利用停止', async () => {
    await logInWithout('hanako01')
    await seeAll('/company', '/company/profile')
    await type({ 'limit-bulk': '1,000,000', 'limit-transfer': '50,000,000' })
    await seeAfter('change')
    await type({ confirmation: 'hanako9999' })
    await seeAfter('execute')
    for (const [path, field] of [
      ['/company/account-memos', 'memo-kitano-1'],
      ['/company/client-memos', '[data-testid^="memo-"]'],
      ['/company/fees/payee-transfer', 'least'],
      ['/company/fees/payee-bulk', 'least'],
    ] as const) {
      await seeAll(path)
      const input = field.startsWith('[') ? page.locator(field).first() : page.getByTestId(field)
      await input.fill('100')
      await seeAfter('change')
    }
    await seeAll('/company/fees/payer-bulk', '/users/list', '/users/new')
    await open('/users/list')
    await press('user-saburo01')
    await seeAfter('stop-user')
    await type({ confirmation: 'hanako9999' })
    await seeAfter('execute')
  })

  test('on a smartphone', async () => {
    await call('PATCH', '/users/saburo01', { smartphone: true })
    await seeAll('/phone')
    await seeAfter('login')
    await type({ 'login-id': 'saburo01', password: 'saburo2026' })
    await press('login')
    await seeAll('/phone/menu', '/balances', '/statement', '/incoming', '/approvals')
  })

  test('settings of the help desk', async () => {
    await open('/help-desk')
    await press('account-desk')
    await press('desk-login')
    await seeAll('/help-desk/settings')
    await page.getByTestId('company').selectOption('kitano')
    await seeAfter('show-settings')
  })

  test('ペイジー by 払込情報表示パスワード', async () => {
    await open('/')
    await logInAs({ bank: page }, 'hanako01')
    await registerByHand({ bank: page }, '12-3456789-0')
    await seeAll('/pay-easy', '/transfer', '/listed-transfer')
    await open('/pay-easy')
    await type({ 'payee-code': '58021', 'payment-number': '1234-5678' })
    await press('shown-by-password')
    await seeAfter('find-bill')
    await type({ 'display-password': '1234' })
    await seeAfter('find-bill')
  })
})
