import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { type HandToken, makeHandToken } from '../bank/token-by-hand.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** A code, the field for its number and the button are in sight together on half of a laptop's screen, and on a telephone's. */

const SERIAL = '12-3456789-0'
const HALF = { width: 640, height: 720 }

let bank: RunningBank
let browser: Browser

beforeEach(async () => {
  bank = await startBank({ port: 0, now: () => Date.UTC(2026, 3, 1, 3) })
  browser = await launchBrowser()
})
afterEach(async () => {
  await browser.close()
  await bank.close()
})

interface Fit {
  /** From the top of the code to the foot of the button, CSS pixels. */
  readonly height: number
  /** CSS pixels a module. */
  readonly module: number
  /** Whether the code lies inside of its card, or the card has no edges at the sides. */
  readonly isInside: boolean
  readonly isScrollable: boolean
}

async function measure(page: Page, field: string, button: string): Promise<Fit> {
  const code = await boxOf(page, 'qr')
  const foot = await boxOf(page, button)
  const input = await boxOf(page, field)
  const card = await page.locator('.code-card').boundingBox()
  if (!card) throw new Error('the code has no card')
  const side = Number((await page.getByTestId('qr').getAttribute('viewBox'))?.split(' ')[2])
  const hasEdges = await page
    .locator('.code-card')
    .evaluate((element) => getComputedStyle(element).borderLeftWidth !== '0px')
  const lowest = Math.max(foot.y + foot.height, input.y + input.height)
  return {
    height: lowest - Math.min(code.y, input.y),
    module: code.width / side,
    isInside: !hasEdges || (code.x > card.x && code.x + code.width < card.x + card.width),
    isScrollable: await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    ),
  }
}

async function boxOf(page: Page, testId: string) {
  const box = await page.getByTestId(testId).boundingBox()
  if (!box) throw new Error(`${testId} is not drawn`)
  return box
}

const WINDOWS = [
  [HALF.width, HALF.height, 6],
  [360, 760, 5.4],
  [320, 760, 4.8],
] as const

/** Looks at a page in each window. */
async function expectFit(page: Page, name: string, field: string, button: string): Promise<void> {
  await page.waitForLoadState('load')
  for (const [width, height, smallest] of WINDOWS) {
    await page.setViewportSize({ width, height })
    const found = await measure(page, field, button)
    expect(found, `${name} in ${width} × ${height}`).toMatchObject({ isInside: true, isScrollable: false })
    // Serials and twelve digits, or a box with its text, are more than a telephone shows beside a code that can be read.
    const isLong = name.startsWith('BLGI') && width < HALF.width
    expect(found.height, `${name} in ${width} × ${height}`).toBeLessThanOrEqual(isLong ? 880 : height)
    expect(found.module, `${name} in ${width} × ${height}`).toBeGreaterThanOrEqual(smallest)
  }
  await page.setViewportSize(HALF)
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  expect(await axeFindings(page)).toEqual([])
}

const imageOn = (page: Page) => page.getByTestId('qr-text').inputValue()

async function logIn(page: Page, loginId: string): Promise<void> {
  await page.goto(`${bank.url}/login`)
  await page.getByTestId(`account-${loginId}`).click()
  await page.getByTestId('login').click()
}

test.each(['ja', 'en'])('every page with a code and its field (%s)', async (language) => {
  const context = await browser.newContext({ locale: language, viewport: HALF })
  const page = await context.newPage()
  const token: HandToken = makeHandToken(SERIAL)
  await logIn(page, 'hanako01')
  await expectFit(page, `BLGI022-${language}`, 'device-code', 'identify')
  for (const [i, part] of SERIAL.split('-').entries()) {
    await page.getByTestId(`serial-${i + 1}`).fill(part)
    await page.getByTestId(`serial-again-${i + 1}`).fill(part)
  }
  await page.getByTestId('device-code').fill(token.readFirst(await imageOn(page)))
  await page.getByTestId('identify').click()
  await expectFit(page, `BLGI023-${language}`, 'code', 'activate')
  await page.getByTestId('code').fill(token.readSecond(await imageOn(page)))
  await page.getByTestId('done').check()
  await page.getByTestId('activate').click()
  await page.getByTestId('ok').click()

  await page.goto(`${bank.url}/transfer`)
  await page.locator('[name="account"]').first().check()
  await page.getByTestId('bank').fill('富山中央銀行')
  await page.getByTestId('branch').fill('本店')
  await page.locator('#account-type-ordinary').check()
  await page.getByTestId('account-number').fill('5675303')
  await page.getByTestId('payee').fill('ﾄﾔﾏ ﾀﾛｳ')
  await page.getByTestId('amount').fill('120000')
  await page.getByTestId('to-confirm').click()
  await page.getByTestId('to-authentication').click()
  await expectFit(page, `BSSK007-${language}`, 'code', 'authenticate')

  await page.goto(`${bank.url}/users/of/shiro001/change`)
  await page.getByTestId('user-name').fill('中村 四朗')
  for (let i = 0; i < 3; i++) await page.getByTestId('next').click()
  await expectFit(page, `SIM-B43-${language}`, 'code', 'execute')

  await page.getByTestId('logout').click()
  await logIn(page, 'saburo01')
  await page.getByTestId('choose-registered').check()
  await page.getByTestId('choose').click()
  await expectFit(page, `BLGI023-shared-${language}`, 'code', 'activate')
})

test('twelve full-width digits are seen whole in their field', async () => {
  const page = await (await browser.newContext({ locale: 'ja', viewport: { width: 1280, height: 720 } })).newPage()
  await logIn(page, 'hanako01')
  for (const width of [1280, 640, 360]) {
    await page.setViewportSize({ width, height: 720 })
    const field = page.getByTestId('device-code')
    await field.fill('１２３４５６７８９０１２')
    const [shown, whole] = await field.evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])
    expect(whole, `${width}`).toBeLessThanOrEqual(shown ?? 0)
    await page.getByTestId('device-code').fill('1234 - 5678 - 9012')
    expect(await field.inputValue()).toBe('1234 - 5678 - 9012')
  }
})

test('BRSK029 ticks who shares a token with the one who is chosen', async () => {
  const page = await (await browser.newContext({ locale: 'ja' })).newPage()
  await logIn(page, 'hanako01')
  await page.setContent(`
    <input type="checkbox" id="a" data-token="VDS1-1"><input type="checkbox" id="b" data-token="VDS1-1">
    <input type="checkbox" id="c" data-token="VDS2-1"><input type="checkbox" id="d" data-token="VDS1-1" disabled>`)
  await page.addScriptTag({ url: `${bank.url}/static/choose-sharers.js` })
  const ticked = () => page.locator('input:checked').evaluateAll((boxes) => boxes.map(({ id }) => id))
  await page.locator('#a').check()
  expect(await ticked()).toEqual(['a', 'b'])
  await page.locator('#b').uncheck()
  expect(await ticked()).toEqual([])
})

test('SIM-H06 finds while one types, and without scripts by its button', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ locale: 'ja', javaScriptEnabled })).newPage()
    await page.goto(`${bank.url}/help-desk/login?account=practice`)
    await page.getByTestId('desk-login').click()
    await page.goto(`${bank.url}/help-desk/errors`)
    await page.getByTestId('q').fill('あと４回')
    if (!javaScriptEnabled) await page.getByTestId('search').click()
    await page.getByTestId('guide-dp020').waitFor({ state: 'detached' })
    expect(await page.getByTestId('guide-number').innerText()).toContain('件見つかりました')
    expect(await page.locator('.guide-entry').first().getAttribute('id')).toBe('code-refused')
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    await page.close()
  }
})
