import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ManualClock, manualClock } from '../../host/index.ts'
import { launchBrowser } from './harness.ts'
import { type House, openHouse } from './house.ts'
import { hasVirtualScreen, openVirtualScreen, SCREEN, type VirtualScreen } from './virtual-screen.ts'

const WINDOW = { width: 900, height: 960 } as const
const NOON = Date.UTC(2026, 3, 1, 3)
const HOLD = 2_000
const SPLASH = 500

const canShow = hasVirtualScreen()
if (!canShow) console.warn('Skipped: screen capture needs Xvfb (Debian: apt-get install xvfb).')

const windowAt = (left: number, width: number) => [
  `--window-position=${left},0`,
  `--window-size=${width},${WINDOW.height}`,
]

describe.skipIf(!canShow)('the screen in front of the camera', () => {
  let screen: VirtualScreen
  let house: House
  let clock: ManualClock
  let tokenBrowser: Browser
  let bankBrowser: Browser
  let token: Page
  let bank: Page

  beforeAll(async () => {
    screen = await openVirtualScreen()
    clock = manualClock(NOON)
    house = await openHouse({ host: { clock }, bank: { now: clock.now } })
    tokenBrowser = await launchBrowser(
      [...windowAt(0, WINDOW.width), '--auto-select-desktop-capture-source=Entire screen'],
      screen.display,
    )
    bankBrowser = await launchBrowser(windowAt(WINDOW.width, SCREEN.width - WINDOW.width), screen.display)
    bank = await (await bankBrowser.newContext({ viewport: null, locale: 'ja-JP' })).newPage()
    await bank.goto(house.bankUrl)
    await bank.getByTestId('account-hanako01').click()
    await bank.getByTestId('login').click()
    await bank.getByTestId('qr').scrollIntoViewIfNeeded()
  })
  afterAll(async () => {
    await tokenBrowser?.close()
    await bankBrowser?.close()
    await house?.close()
    await screen?.close()
  })

  const see = (name: string) => token.locator(`[data-testid="display"][data-screen="${name}"]`).waitFor()
  const hold = async (key: string) => {
    await token.keyboard.down(key)
    await token.locator('[data-testid="button-middle"][data-down="true"]').waitFor()
    clock.advance(HOLD)
    await token.keyboard.up(key)
    await token.locator('[data-testid="button-middle"][data-down="false"]').waitFor()
  }
  /** Off and on again, to the camera. */
  const startScanning = async () => {
    if ((await token.getByTestId('display').getAttribute('data-screen')) !== 'off') {
      await hold('ArrowDown')
      await see('off')
    }
    await hold('ArrowDown')
    clock.advance(SPLASH)
    await see('start')
    await token.keyboard.press('ArrowRight')
    await see('scanning')
  }
  const captures = () => token.evaluate(() => (globalThis as unknown as { captures: number }).captures)

  beforeEach(async () => {
    await token?.context().close()
    token = await (await tokenBrowser.newContext({ viewport: null, locale: 'en-GB' })).newPage()
    await token.addInitScript(() => {
      const page = globalThis as unknown as { captures: number }
      page.captures = 0
      const ask = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getDisplayMedia = (options) => {
        page.captures += 1
        return ask(options)
      }
    })
    await token.goto(house.tokenUrl)
    await token.getByTestId('display').waitFor()
    await token.getByTestId('camera-choice').selectOption('off')
    if (await token.getByTestId('tape').isVisible()) await token.getByTestId('tape').click()
    await token.getByTestId('tape').waitFor({ state: 'detached' })
    await startScanning()
  })

  test('one key: the screen is asked for once, kept, and the code on the bank’s page read each time', async () => {
    await token.keyboard.press('l')
    await see('device-code')
    expect(await token.getByTestId('display').getAttribute('data-code')).toMatch(/^\d{12}$/)
    expect(await token.getByTestId('screen-shared').innerText()).toContain(`${SCREEN.width} × ${SCREEN.height}`)
    for (const next of ['code-accepted', 'awaiting-second', 'scanning']) {
      await token.keyboard.press('ArrowRight')
      await see(next)
    }
    await token.keyboard.press('l')
    await see('device-code')
    expect(await captures()).toBe(1)
    await token.getByTestId('screen-stop').click()
    await token.getByTestId('screen-shared').waitFor({ state: 'detached' })
  })

  test('kept as a live source, the token reads by itself', async () => {
    await token.getByTestId('camera-choice').selectOption('screen')
    await token.getByTestId('screen-share').click()
    await see('device-code')
    await token.getByTestId('camera-choice').selectOption('off')
  })

  test('only the drawn region is looked at; what was seen instead of a code is said', async () => {
    await token.getByTestId('screen-keeps').check()
    await token.getByTestId('screen-share').click()
    await token.getByTestId('screen-shared').waitFor()
    await token.getByTestId('screen-region').click()
    const preview = await token.getByTestId('region-preview').boundingBox()
    if (!preview) throw new Error('no preview')
    const at = (x: number, y: number) => [preview.x + preview.width * x, preview.y + preview.height * y] as const
    await token.mouse.move(...at(0.02, 0.02))
    await token.mouse.down()
    await token.mouse.move(...at(0.3, 0.3), { steps: 3 })
    await token.mouse.up()
    expect(Number(await token.getByTestId('region-width').inputValue())).toBeCloseTo(28, -1)
    await token.getByTestId('region-use').click()
    await token.keyboard.press('l')
    await token.locator('[data-testid="look-result"][data-kind="nothing-seen"]').waitFor()

    await token.getByTestId('screen-region').click()
    await token.getByTestId('region-whole').click()
    await token.keyboard.press('l')
    await see('device-code')
  })

  test('once only: without keeping, nothing stays shared after the look', async () => {
    await token.getByTestId('screen-keeps').uncheck()
    await token.getByTestId('screen-look').click()
    await see('device-code')
    expect(await token.getByTestId('screen-shared').count()).toBe(0)
  })
})
