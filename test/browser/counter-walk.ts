import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { SiteName, StartOptions } from '../../bank/index.ts'
import { type Client, makeClient } from '../../host/client/client.ts'
import { type ManualClock, manualClock } from '../../host/index.ts'
import { seededRandom } from '../../server/index.ts'
import { launchBrowser } from './harness.ts'
import { openHouse } from './house.ts'

/** Walks through a bank of one-time passwords as its customer, its staff and the holder of a token do: real pages beside the simulated token. */

/** Monday, 6 April 2026, 9 hours and 12 seconds in Japan. */
export const AT = Date.UTC(2026, 3, 6, 0, 0, 12)

/** What is typed, by the names of the inputs; of boxes and lists the value that is chosen. */
export type Typed = Readonly<Record<string, string>>

export interface Walk {
  /** Of bank and token. */
  readonly clock: ManualClock
  readonly host: Client
  readonly token: Page
  /** A browser of its own at the bank's door, with cookies of its own. */
  customer(): Promise<Customer>
  /** The bank's own people, logged in. */
  staff(): Promise<Page>
  close(): Promise<void>
}

export interface Customer {
  readonly page: Page
  goTo(path: string): Promise<void>
  /** Types, presses a button of the page, and sees the page that follows. */
  press(button: string, follows: string, typed?: Typed): Promise<void>
  /** What is wrong, as the page says it on top. */
  problems(): Promise<string>
}

export async function beginWalk(site: SiteName, bankOptions: Partial<StartOptions> = {}): Promise<Walk> {
  const clock = manualClock(AT)
  const random = seededRandom(1, 'walk')
  const house = await openHouse({ host: { clock }, bank: { site, now: clock.now, random, ...bankOptions } })
  const browser = await launchBrowser()
  const newPage = async (address: string) => {
    const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
    await page.goto(address)
    return page
  }
  const token = await newPage(house.tokenUrl)
  return {
    ...{ clock, token, host: makeClient(house.hostUrl, house.apiToken) },
    customer: async () => customerOn(await newPage(house.bankUrl)),
    async staff() {
      const page = await newPage(new URL('/staff', house.bankUrl).href)
      await page.getByTestId('choose-staff').click()
      await page.getByTestId('staff-login').click()
      await page.getByTestId('staff-logout').waitFor()
      return page
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

export const screenOf = (page: Page) => page.getByTestId('screen-id').textContent()

const customerOn = (page: Page): Customer => ({
  page,
  async goTo(path) {
    await page.goto(new URL(path, page.url()).href)
  },
  async press(button, follows, typed = {}) {
    await type(page, typed)
    const loaded = page.waitForEvent('domcontentloaded')
    await page.getByTestId(`button-${button}`).click()
    await loaded
    expect(await screenOf(page), await page.locator('main').innerText()).toBe(follows)
  },
  problems: () => page.getByTestId('problems').innerText(),
})

export async function type(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const inputs = page.locator(`form [name="${name}"]`)
    const kind = await inputs.first().evaluate((one) => (one as HTMLInputElement).type)
    if (kind === 'radio' || kind === 'checkbox') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'select-one') await inputs.selectOption(value)
    else await inputs.fill(value)
  }
}
