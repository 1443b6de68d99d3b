import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeClient } from '../../host/client/client.ts'
import { manualClock } from '../../host/index.ts'
import { registerUntilYes, switchOn } from '../host/practice.ts'
import { launchBrowser } from './harness.ts'
import { type House, openHouse } from './house.ts'

const clock = manualClock(Date.UTC(2026, 3, 1, 3))
const LONG = '北陸支店の研修で使う、裏に黄色い印のある3台目のトークン'
let house: House
let browser: Browser

/** A token in the window before Yes, at another speed, with a long name: everything that a row can say at once. */
beforeAll(async () => {
  house = await openHouse({ host: { clock } })
  browser = await launchBrowser()
  const client = makeClient(house.hostUrl, house.apiToken)
  const [token] = await client.tokens()
  if (!token) throw new Error('no token')
  const hand = {
    send: (event: Parameters<typeof client.send>[1]) => client.send(token.id, event),
    advance: (ms: number) => clock.advance(ms),
  }
  await switchOn(hand)
  await registerUntilYes(hand)
  await client.describe(token.id, { name: LONG })
  await client.setClock(token.id, { mode: 'scaled', speed: 1.25 })
  await client.create({ preset: 'factory-new' })
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

test.each([
  ['ja-JP', 'beside the stage', 1280, 1],
  ['en-GB', 'beside the stage', 1280, 1],
  ['ja-JP', 'in one column', 640, 1],
  ['en-GB', 'text at 200 %', 1280, 2],
  ['ja-JP', 'text at 200 %', 1280, 2],
])('%s, %s: the state is told whole, whatever counts beside it', async (locale, _, width, text) => {
  const page = await (await browser.newContext({ locale, viewport: { width, height: 720 } })).newPage()
  await page.goto(house.tokenUrl)
  await page.getByTestId('device').waitFor()
  if (width < 760) await page.getByTestId('toggle-rack').click()
  await page.getByTestId('rack-window').waitFor()
  await page.getByTestId('rack-rate').waitFor()
  const cut = await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${14 * size}px`
    const said = ['state', 'window', 'rate'].map((part) => `[data-testid="rack-${part}"]`)
    const parts = [...document.querySelectorAll<HTMLElement>(said.join())]
    return parts
      .filter((part) => {
        const row = part.closest('[role="option"]')?.getBoundingClientRect()
        const { left, right, top, bottom } = part.getBoundingClientRect()
        const isOut = !row || left < row.left || right > row.right || top < row.top || bottom > row.bottom
        return isOut || part.scrollWidth > part.clientWidth + 1
      })
      .map((part) => part.textContent)
  }, text)
  expect(cut).toEqual([])
  await page.context().close()
})
