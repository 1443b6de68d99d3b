import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../cli/commands/run.ts'
import { makeTranslate } from '../../cli/terminal/i18n.ts'
import { fakeTerminal } from '../cli/terminal/fake-terminal.ts'
import { expectAccessible } from './axe.ts'
import { sharedCamera } from './harness.ts'

const BROKEN = `name: Broken on purpose
steps:
  - tape: removed
  - hold: middle
  - until: { screen: start }
    expect: { shows: Welcome }
  - tap: right
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  writeFileSync(join(folder, 'broken.yaml'), BROKEN)
  writeFileSync(join(folder, 'good.yaml'), 'name: Good\nsteps: [{ tape: removed }]\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['en', 'ja'] as const)(
  'the report of scenarios (%s): axe finds nothing, and it fits and prints',
  async (language) => {
    const html = join(folder, `${language}.html`)
    const files = ['broken.yaml', 'good.yaml'].map((name) => join(folder, name))
    await run(files, { results: folder, parallel: 1, language, html }, fakeTerminal(), makeTranslate(language))
    const { browser } = await sharedCamera([{ picture: null, frames: 1 }])
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    await page.goto(pathToFileURL(html).href)
    await expectAccessible(page, `report ${language}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await page.locator('.trouble').innerText()).toContain('Welcome')
    const picture = page.locator('.trouble .display')
    expect(await picture.evaluate((one) => (one as SVGSVGElement).viewBox.baseVal.width)).toBe(320)
    // What it shows is the drawing of the display, and not an empty frame.
    expect(await picture.evaluate((one) => (one as SVGSVGElement).getBBox().width)).toBeGreaterThan(200)
    // On paper the steps of what passed are seen, too.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('tape removed').last().isVisible()).toBe(true)
    await context.close()
  },
)
