import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Client, makeClient } from '../../host/client/client.ts'
import { type Host, type ManualClock, manualClock, startHost } from '../../host/index.ts'

export const HOLD = 2_000
const NOON = Date.UTC(2026, 3, 1, 3)
/** Software rendering is what a machine without a screen has; a desktop is quicker. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--use-fake-device-for-media-stream',
]

export interface Running {
  readonly host: Host
  readonly clock: ManualClock
  readonly client: Client
  readonly browser: Browser
  readonly id: string
}

/** A host to be started, with the pages that it serves, and a browser to look at them. */
export interface Side {
  readonly executablePath: string
  readonly rendererDir: string
  readonly folder: string
  readonly args?: readonly string[]
}

/** Several at once, in the order of their sides, to be measured in turn. */
export async function runningAll<T>(
  [next, ...others]: readonly Side[],
  work: (all: readonly Running[]) => Promise<T>,
  before: readonly Running[] = [],
): Promise<T> {
  return next ? running(next, (one) => runningAll(others, work, [...before, one])) : work(before)
}

async function running<T>(
  { executablePath, rendererDir, folder, args = [] }: Side,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const clock = manualClock(NOON)
  const host = await startHost({ dataDir: mkdtempSync(join(folder, 'data-')), port: 0, clock, rendererDir })
  const browser = await chromium.launch({ executablePath, args: [...ARGUMENTS, ...args] })
  try {
    const client = makeClient(host.url, host.apiToken)
    const [token] = await client.tokens()
    if (!token) throw new Error('the host has no token')
    return await work({ host, clock, client, browser, id: token.id })
  } finally {
    await browser.close()
    await host.close()
  }
}

/** tsx names functions by a helper of its own, which the functions that are handed to a page look for there. */
const NAMING = 'globalThis.__name = (named) => named'

export const openPage = async (
  { browser, host }: Running,
  ...scripts: readonly (string | (() => void))[]
): Promise<Page> => {
  const context = await browser.newContext({ permissions: ['camera'], viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.addInitScript(NAMING)
  for (const script of scripts) await page.addInitScript(script)
  await page.goto(`${host.url}/#token=${host.apiToken}`)
  await page.getByTestId('display').waitFor()
  return page
}
