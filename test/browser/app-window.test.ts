import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { openChild } from '../../cli/start/child.ts'
import { writeOpeningPage } from '../../cli/start/opening-page.ts'
import { appWindowArguments } from '../../cli/start/window.ts'
import { openHouse } from './house.ts'

/** The arguments of all processes that anyone on a Linux machine can read. */
function argumentsOfAll(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'latin1')]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

it('the app window of a browser comes to the token, and no process has the API token in its arguments', async () => {
  const house = await openHouse()
  const folder = mkdtempSync(join(tmpdir(), 'app-window-'))
  const profile = join(folder, 'browser')
  const opening = writeOpeningPage(profile, house.tokenUrl)
  const around = { platform: process.platform, env: {}, isRoot: process.getuid?.() === 0, language: 'en' } as const
  const args = [...appWindowArguments(opening.url, profile, around), '--headless', '--remote-debugging-port=0']
  const window = openChild('browser', inject('browserPath'), args)
  onTestFinished(async () => {
    await window.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const portFile = join(profile, 'DevToolsActivePort')
  await vi.waitFor(() => expect(existsSync(portFile) && readFileSync(portFile, 'utf8')).toContain('\n'), {
    timeout: 60_000,
    interval: 100,
  })
  const port = readFileSync(portFile, 'utf8').split('\n')[0]
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [page] = browser.contexts()[0]?.pages() ?? []
  if (!page) throw new Error('no page')
  await page.getByText('12-3456789-0').first().waitFor()
  expect(page.url()).toBe(`${house.hostUrl}/`)
  expect(await page.evaluate(() => history.length)).toBe(1)
  if (process.platform === 'linux') {
    const all = argumentsOfAll()
    expect(all.filter((one) => one.includes(profile)).length).toBeGreaterThan(0)
    expect(all.filter((one) => one.includes(house.apiToken))).toEqual([])
  }
  await page.reload()
  await page.getByText('12-3456789-0').first().waitFor()
  await browser.close()
})
