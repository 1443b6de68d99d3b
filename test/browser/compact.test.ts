import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../host/index.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './harness.ts'
import { type House, openHouse } from './house.ts'
import { hasVirtualScreen, openVirtualScreen } from './virtual-screen.ts'

const NOON = Date.UTC(2026, 3, 1, 3)
const HOLD = 2_000
const SPLASH = 500
/** Half a laptop's screen, and smaller ones; 320 × 360 is the first at 200 %. */
const SIZES = [
  [640, 720],
  [400, 600],
  [360, 640],
  [320, 360],
  [700, 400],
] as const

const clock = manualClock(NOON)
let house: House
let context: BrowserContext
let token: Page
const endings: (() => Promise<void>)[] = []
const shown = (id: string, attributes = '', page = token) => page.locator(`[data-testid="${id}"]${attributes}`)

/** `viewport: null`: the windows have their own sizes, as they have for a person. */
async function open(language: 'ja' | 'en', viewport: { width: number; height: number } | null, display?: string) {
  house = await openHouse({ host: { clock } })
  const browser = await launchBrowser(
    ['--use-fake-device-for-media-stream', '--auto-select-desktop-capture-source=Entire screen'],
    display ?? null,
  )
  endings.push(
    () => browser.close(),
    () => house.close(),
  )
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB'
  context = await browser.newContext({ viewport, locale, permissions: ['camera', 'clipboard-read', 'clipboard-write'] })
  token = await context.newPage()
  await token.goto(house.tokenUrl)
  await shown('device').waitFor()
}
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

/** What a person would have to scroll to, or cannot see whole. */
const cutOff = (page = token) =>
  page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>('button, select, p, [role="timer"], [data-testid="display"]'),
    ]
    const beyond = parts.filter((part) => {
      const { width, left, top, right, bottom } = part.getBoundingClientRect()
      return width > 1 && (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
    })
    const { scrollWidth, scrollHeight } = document.documentElement
    return [
      ...beyond.map((part) => part.dataset.testid ?? part.textContent),
      ...(scrollWidth > innerWidth || scrollHeight > innerHeight ? ['the page'] : []),
    ]
  })

describe.each(['ja', 'en'] as const)('the compact view, %s', (language) => {
  beforeEach(() => open(language, { width: 640, height: 720 }))

  test('is whole in any window, with a message and without; axe finds nothing; one key leaves it, and it is remembered', async () => {
    await token.keyboard.press('c')
    await shown('compact').waitFor()
    for (const with_ of ['nothing', 'a message']) {
      if (with_ === 'a message') {
        await token.keyboard.press('l')
        await shown('offered', '[data-kind="not-scanning"]').waitFor()
      }
      for (const [width, height] of SIZES) {
        await token.setViewportSize({ width, height })
        expect(await cutOff(), `${width} × ${height} with ${with_}`).toEqual([])
      }
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await token.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await axeFindings(token), colorScheme).toEqual([])
    }
    await token.reload()
    await shown('compact').waitFor()
    expect(await shown('rack').count()).toBe(0)
    await token.keyboard.press('c')
    await shown('compact').waitFor({ state: 'detached' })
  })

  test('by keyboard alone: on, camera, a text, the 12 digits, off, and the menu by its hold', async () => {
    await shown('compact-toggle').press('Enter')
    await shown('tape').press('Enter')
    await shown('tape').waitFor({ state: 'detached' })
    await token.keyboard.press('p')
    await shown('button-middle', '[data-down="true"]').waitFor()
    clock.advance(HOLD)
    await shown('button-middle', '[data-down="false"]').waitFor()
    clock.advance(SPLASH)
    await shown('display', '[data-screen="start"]').waitFor()
    await token.keyboard.press('ArrowRight')
    await shown('display', '[data-screen="scanning"]').waitFor()
    await shown('compact-text').press('Enter')
    // Before its field has the focus, letters are keys of the window.
    await token.locator('[data-testid="text-sheet"] :focus').waitFor()
    await token.keyboard.type('not a code')
    await token.keyboard.press('Enter')
    await shown('display', '[data-screen="refusal"]').waitFor()
    await shown('text-sheet').waitFor({ state: 'detached' })
    await shown('hold-power').press('Enter')
    await shown('button-middle', '[data-down="true"]').waitFor()
    clock.advance(HOLD)
    await shown('display', '[data-screen="off"]').waitFor({ state: 'attached' })
    await shown('button-middle', '[data-down="false"]').waitFor()
    await token.keyboard.press('m')
    for (const button of ['left', 'middle']) await shown(`button-${button}`, '[data-down="true"]').waitFor()
    clock.advance(HOLD)
    await shown('display', '[data-screen="menu"]').waitFor()
  })

  test('the ordinary window with the rack open keeps the token’s keys in sight', async () => {
    await shown('toggle-rack').click()
    await shown('rack').waitFor()
    for (const [width, height] of [
      [640, 720],
      [360, 640],
      [400, 600],
    ] as const) {
      await token.setViewportSize({ width, height })
      const box = await shown('button-middle').boundingBox()
      expect((box?.y ?? height) + (box?.height ?? 0), `${width} × ${height}`).toBeLessThanOrEqual(height)
    }
  })
})

/** A picture of nothing, as a person would copy one. */
const copyPicture = () =>
  token.evaluate(async () => {
    const canvas = new OffscreenCanvas(200, 200)
    canvas.getContext('2d')?.fillRect(0, 0, 10, 10)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': canvas.convertToBlob() })])
  })

const canShow = hasVirtualScreen()
if (!canShow) console.warn('Skipped: a browser on a screen needs Xvfb (Debian: apt-get install xvfb).')

describe.each(canShow ? ['without a screen', 'on a screen'] : ['without a screen'])(
  'keep on top, in a browser %s',
  (where) => {
    beforeEach(async () => {
      if (where === 'without a screen') return open('en', null)
      const screen = await openVirtualScreen()
      endings.unshift(() => screen.close())
      await open('en', null, screen.display)
      endings.reverse()
    })

    test('the token works in a window of its own, by key, pointer, paste and drop, and comes back', async () => {
      const opened = context.waitForEvent('page')
      await shown('on-top').click()
      const apart = await opened
      await shown('compact', '', apart).waitFor()
      await shown('stage-apart').waitFor()
      expect(await shown('device').count()).toBe(0)
      expect(await shown('on-top').getAttribute('aria-pressed')).toBe('true')
      expect(await apart.title()).toBe('Camera Token Simulator')
      expect(await apart.evaluate(() => document.documentElement.lang)).toBe('en')
      // The style sheets are there, and what is drawn fits.
      const { x = 0 } = (await shown('button-left', '', apart).boundingBox()) ?? {}
      expect((await shown('button-right', '', apart).boundingBox())?.x).toBeGreaterThan(x)
      expect(await cutOff(apart)).toEqual([])
      expect(await axeFindings(apart)).toEqual([])

      await shown('tape', '', apart).click()
      await shown('tape', '', apart).waitFor({ state: 'detached' })
      await apart.keyboard.press('p')
      await shown('button-middle', '[data-down="true"]', apart).waitFor()
      clock.advance(HOLD)
      await shown('button-middle', '[data-down="false"]', apart).waitFor()
      clock.advance(SPLASH)
      await shown('display', '[data-screen="start"]', apart).waitFor()
      await apart.keyboard.press('ArrowRight')
      await shown('display', '[data-screen="scanning"]', apart).waitFor()
      await shown('viewfinder', '[data-live="true"]', apart).waitFor()

      await copyPicture()
      await apart.bringToFront()
      await apart.keyboard.press('Control+v')
      await shown('offered', '[data-kind="nothing-seen"]', apart).waitFor()
      await apart.evaluate(() => {
        const files = new DataTransfer()
        files.items.add(new File(['x'], 'a.png', { type: 'image/png' }))
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }))
      })
      await shown('offered', '[data-kind="not-a-picture"]', apart).waitFor()

      if (where === 'on a screen') {
        await apart.keyboard.press('l')
        await shown('offered', '[data-kind="nothing-seen"]', apart).waitFor()
      }

      // A field has its own keys.
      await shown('compact-text', '', apart).click()
      await shown('scan-text', '', apart).press('p')
      await shown('scan-text', '', apart).press('3')
      expect(await shown('scan-text', '', apart).inputValue()).toBe('p3')
      await apart.keyboard.press('Escape')

      await shown('on-top', '', apart).click()
      await shown('device').waitFor()
      expect(await shown('stage-apart').count()).toBe(0)
      expect(await shown('on-top').getAttribute('aria-pressed')).toBe('false')
      await token.keyboard.press('ArrowLeft')
      await shown('display', '[data-screen="start"]').waitFor()
    })

    test('closed by its own cross, and taken back from the page', async () => {
      for (const close of [(apart: Page) => apart.close(), () => shown('stage-back').click()]) {
        const opened = context.waitForEvent('page')
        await shown('on-top').click()
        const apart = await opened
        await shown('compact', '', apart).waitFor()
        await close(apart)
        await shown('device').waitFor()
      }
    })
  },
)

test('where the browser has no such window, nothing offers one', async () => {
  house = await openHouse({ host: { clock } })
  const browser = await launchBrowser()
  endings.push(
    () => browser.close(),
    () => house.close(),
  )
  context = await browser.newContext({ locale: 'en-GB' })
  await context.addInitScript(() => Reflect.deleteProperty(window, 'documentPictureInPicture'))
  token = await context.newPage()
  await token.goto(house.tokenUrl)
  await shown('device').waitFor()
  expect(await shown('on-top').count()).toBe(0)
  expect(await shown('compact-toggle').count()).toBe(1)
})
