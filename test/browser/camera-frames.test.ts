import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, makeClient } from '../../host/client/client.ts'
import { type ManualClock, manualClock } from '../../host/index.ts'
import { FIRST_IMAGE } from '../renderer/fake-token.ts'
import { blank, paintCode, pictureOf } from '../scanner/pictures.ts'
import { sharedCamera } from './harness.ts'
import { type House, openHouse } from './house.ts'

const NOON = Date.UTC(2026, 3, 1, 3)
const HOLD = 2_000
const SPLASH = 500

/** Two seconds of a wall, and then a code. */
const canvas = blank(640, 640, 240)
paintCode(canvas, FIRST_IMAGE, { x: 320, y: 320, module: 6 })
const FILM = [
  { picture: null, frames: 20 },
  { picture: pictureOf(canvas), frames: 10 },
]

/** What the scanner's worker did with pictures. */
interface Counts {
  /** Frames whose pixels were copied, of all kinds of formats asked for. */
  copied: number
  /** Those among them that went through RGBA. */
  asRgba: number
  /** The most frames that were open at once from their copying on, and how many are now. */
  mostOpen: number
  open: number
  /** Pictures read back from a canvas. */
  drawn: number
}

/** Runs in the worker before its own script. */
function countInWorker(): void {
  const counts: Counts = { copied: 0, asRgba: 0, mostOpen: 0, open: 0, drawn: 0 }
  const open = new Set<VideoFrame>()
  const { copyTo, close } = VideoFrame.prototype
  VideoFrame.prototype.copyTo = function (to, how) {
    open.add(this)
    counts.copied += 1
    counts.asRgba += how?.format === 'RGBA' ? 1 : 0
    counts.mostOpen = Math.max(counts.mostOpen, open.size)
    return copyTo.call(this, to, how)
  }
  VideoFrame.prototype.close = function () {
    open.delete(this)
    counts.open = open.size
    close.call(this)
  }
  const { getImageData } = OffscreenCanvasRenderingContext2D.prototype
  OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...part) {
    counts.drawn += 1
    return getImageData.apply(this, part)
  }
  Object.assign(globalThis, { counts })
}

describe('frames of the camera', () => {
  let house: House
  let clock: ManualClock
  let client: Client
  let id: string
  let page: Page

  beforeEach(async () => {
    clock = manualClock(NOON)
    house = await openHouse({ host: { clock } })
    client = makeClient(house.hostUrl, house.apiToken)
    id = (await client.tokens())[0]?.id ?? ''
    await client.send(id, { type: 'tape-removed' })
    await client.send(id, { type: 'press', button: 'middle' })
    clock.advance(HOLD)
    await client.send(id, { type: 'release', button: 'middle' })
    clock.advance(SPLASH)
    const camera = await sharedCamera(FILM)
    page = await (await camera.browser.newContext({ permissions: ['camera'] })).newPage()
    await page.route('**/decode-worker*', async (route) => {
      const answer = await route.fetch()
      // Functions of this file are named by a helper that the worker does not have.
      const counting = `globalThis.__name = (named) => named; (${countInWorker})();`
      await route.fulfill({ response: answer, body: `${counting}${await answer.text()}` })
    })
    await page.addInitScript(() => {
      const window = globalThis as unknown as { bitmaps: number; createImageBitmap: typeof createImageBitmap }
      const make = window.createImageBitmap.bind(window)
      window.bitmaps = 0
      window.createImageBitmap = ((...given: Parameters<typeof make>) => {
        window.bitmaps += 1
        return make(...given)
      }) as typeof make
    })
  })
  afterEach(async () => {
    await page.context().close()
    await house.close()
  })

  /** Opens the window, and the camera until it has read the code; gives what was counted. */
  async function read(): Promise<Counts & { bitmaps: number }> {
    await page.goto(house.tokenUrl)
    await page.getByTestId('display').waitFor()
    await client.send(id, { type: 'press', button: 'right' })
    await client.send(id, { type: 'release', button: 'right' })
    await page.locator('[data-testid="display"][data-screen="device-code"]').waitFor()
    const [worker] = page.workers()
    const counts = await worker?.evaluate(() => (globalThis as unknown as { counts: Counts }).counts)
    const bitmaps = await page.evaluate(() => (globalThis as unknown as { bitmaps: number }).bitmaps)
    if (!counts) throw new Error('no worker')
    return { ...counts, bitmaps }
  }

  test('go to the worker past the page: each is copied without its colours and closed before the next, none is drawn', async () => {
    const { copied, ...others } = await read()
    expect(copied).toBeGreaterThan(0)
    expect(others).toEqual({ asRgba: 0, mostOpen: 1, open: 0, drawn: 0, bitmaps: 0 })
  })

  test('are taken of the video where the browser does not hand them on', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'MediaStreamTrackProcessor'))
    const { copied, ...others } = await read()
    expect(copied).toBeGreaterThan(0)
    expect(others).toEqual({ asRgba: 0, mostOpen: 1, open: 0, drawn: 0, bitmaps: 0 })
  })

  test('are drawn where there are no frames of videos', async () => {
    await page.addInitScript(() => {
      for (const name of ['MediaStreamTrackProcessor', 'VideoFrame']) Reflect.deleteProperty(globalThis, name)
    })
    const { copied, drawn, bitmaps } = await read()
    expect(copied).toBe(0)
    expect(drawn).toBeGreaterThan(0)
    expect(bitmaps).toBeGreaterThanOrEqual(drawn)
  })
})
