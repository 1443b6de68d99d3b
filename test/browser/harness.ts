import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Picture } from '../../clients/playwright/yuv.ts'
import { type Shot, writeCameraFile } from './camera-file.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that global-setup.ts found or installed. */
    browserPath: string
  }
}

/** What a busy machine may take for one step of a test, ms. */
const PATIENCE = 120_000

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
]

/** A real browser without a camera. Close it with `close()`. On a display of the X server named, its windows are real ones. */
export async function launchBrowser(args: readonly string[] = [], display: string | null = null): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: inject('browserPath'),
    headless: display === null,
    args: [...QUIET, ...args],
    ...(display !== null && { env: { ...process.env, DISPLAY: display } as Record<string, string> }),
  })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE))
  return browser
}

export interface FakeCamera {
  readonly browser: Browser
  /** Puts something else in front of the camera; seen from the next time it is opened. */
  show(shots: readonly Shot[]): void
  close(): Promise<void>
}

/** A real browser whose camera shows `shots` again and again. Pages need the `camera` permission of their context. */
export async function launchWithCamera(shots: readonly Shot[]): Promise<FakeCamera> {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const file = join(folder, 'camera.y4m')
  writeCameraFile(file, shots)
  const browser = await launchBrowser([
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ])
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  return {
    browser,
    show: (next) => writeCameraFile(file, next),
    async close() {
      await browser.close()
      process.off('exit', removeFolder)
      removeFolder()
    },
  }
}

let shared: Promise<FakeCamera> | null = null

/**
 * The one browser with a camera of all tests that a worker runs: each opens contexts of its own in it, and closes them. It ends with
 * the worker, which Playwright sees to.
 */
export async function sharedCamera(shots: readonly Shot[]): Promise<FakeCamera> {
  shared ??= launchWithCamera(shots)
  const camera = await shared
  camera.show(shots)
  return camera
}

/** The pixels of a screenshot, decoded by the page's own browser in a page of its own. */
export async function decodePng(page: Page, png: Uint8Array): Promise<Picture> {
  const blank = await page.context().newPage()
  try {
    const { width, height, base64 } = await blank.evaluate(async (source) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let binary = ''
      for (let i = 0; i < data.length; i += 0x8000) binary += String.fromCharCode(...data.subarray(i, i + 0x8000))
      return { width: image.width, height: image.height, base64: btoa(binary) }
    }, Buffer.from(png).toString('base64'))
    return { data: Buffer.from(base64, 'base64'), width, height }
  } finally {
    await blank.close()
  }
}

/** What stands on a page now, as the camera would see it: at most the camera's size. */
export async function photograph(page: Page, selector?: string): Promise<Picture> {
  const png = selector ? await page.locator(selector).screenshot() : await page.screenshot()
  return decodePng(page, png)
}
