import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StoriesServer, serveStories } from '../../build/stories/serve.ts'
import { STORIES } from '../../build/stories/stories.ts'
import { axeFindings } from './axe.ts'
import { sharedCamera } from './harness.ts'

/** `PHOTOGRAPHS=folder` keeps a picture of each story there. */
const FOLDER = process.env.PHOTOGRAPHS

/** Both languages and both themes are seen of each story, not each with each. */
const LOOKS = [
  { locale: 'ja-JP', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
] as const

interface Look {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** What the page said since it was last asked, and what it asked of others. */
  readonly said: string[]
}

let server: StoriesServer
let looks: readonly Look[]

beforeAll(async () => {
  server = await serveStories(0)
  const { browser } = await sharedCamera([{ picture: null, frames: 1 }])
  const open = async ({ locale, colorScheme }: (typeof LOOKS)[number]): Promise<Look> => {
    const viewport = { width: 1280, height: 1100 }
    const context = await browser.newContext({ locale, colorScheme, reducedMotion: 'reduce', viewport })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(server.url).origin)) said.push(`asks for ${request.url()}`)
    })
    await page.goto(server.url)
    return { name: `${locale.slice(0, 2)}-${colorScheme}`, context, page, said }
  }
  looks = [await open(LOOKS[0]), await open(LOOKS[1])]
})

afterAll(async () => {
  for (const { context } of looks) await context.close()
  await server.close()
})

/** What is waited for in a view: it comes from the server of stories. */
const SHOWN: Readonly<Record<string, string>> = {
  windows: 'windows-map',
  timeline: 'timeline-verdict',
  'case-file': 'case-file-make',
  'case-file-opened': 'case-file-title',
  training: 'training-judge',
}

const kinds = [...new Set(STORIES.map(({ kind }) => kind))].map((kind) => ({ address: kind, name: kind }))
const single = STORIES.map(({ kind, name }) => ({ address: `${kind}/${name}`, name }))
const views = Object.keys(SHOWN).map((name) => ({ address: `views/${name}`, name }))

test.each([...kinds, ...single, ...views])('$address', async ({ address, name }) => {
  for (const { name: look, page, said } of looks) {
    await page.goto(`${server.url}#/${address}`)
    await page.locator(`[data-testid="story"][data-story="${name}"]`).waitFor()
    if (SHOWN[name]) await page.getByTestId(SHOWN[name]).waitFor()
    if (FOLDER) {
      await page.evaluate(() => document.fonts.ready)
      mkdirSync(FOLDER, { recursive: true })
      const path = join(FOLDER, `${address.replace('/', '-')}-${look}.png`)
      await page.getByTestId('story').screenshot({ path })
    }
    // The list beside it is the same for all of them.
    expect(await axeFindings(page, address === name ? 'html' : 'main'), look).toEqual([])
    expect(said.splice(0), look).toEqual([])
  }
})

test('a story shows the token as it was played, and its switches change language and theme', async () => {
  const [{ page } = { page: null }] = looks
  if (!page) throw new TypeError('no page')
  await page.goto(`${server.url}#/camera-token/refusal-dp020`)
  const display = page.getByTestId('display')
  await expect.poll(() => display.getAttribute('data-refusal')).toBe('DP020')
  await page.getByTestId('language-en').click()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('DP020')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByTestId('theme-dark').click()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.getByRole('link', { name: 'Transaction, scrolled' }).click()
  await expect.poll(() => display.getAttribute('data-screen')).toBe('transaction')
  await page.getByTestId('button-right').click()
  await expect.poll(() => display.getAttribute('data-screen')).toBe('transaction')
})
