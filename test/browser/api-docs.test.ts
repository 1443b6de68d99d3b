import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { type Host, startHost } from '../../host/index.ts'
import { expectAccessible } from './axe.ts'
import { sharedCamera } from './harness.ts'

let host: Host
let bank: RunningBank

beforeAll(async () => {
  host = await startHost({ dataDir: null, port: 0 })
  bank = await startBank({ port: 0 })
})

afterAll(async () => {
  await host?.close()
  await bank?.close()
})

test.each(['ja', 'en'])('the page of each API can be read by everybody, in %s', async (language) => {
  const { browser } = await sharedCamera([{ picture: null, frames: 1 }])
  for (const { url } of [host, bank]) {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
    await page.goto(`${url}/api/v1/docs?lang=${language}`)
    await expectAccessible(page, url)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  }
})
