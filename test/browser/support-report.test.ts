import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printPdf } from '../../cli/start/print-pdf.ts'
import { type Running, startRunning } from '../scenario/servers.ts'
import { broughtTo } from '../support/desk.ts'
import { expectAccessible } from './axe.ts'
import { sharedCamera } from './harness.ts'

let running: Running
let folder: string
beforeAll(async () => {
  running = await startRunning({ printPdf })
  folder = mkdtempSync(join(tmpdir(), 'support-report-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await running.close()
})

async function report(body: object): Promise<Uint8Array> {
  const answer = await fetch(`${running.host.url}/api/v1/support/reports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.host.apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 200) throw new Error(await answer.text())
  return new Uint8Array(await answer.arrayBuffer())
}

/** What somebody may have written, to see whether it does something. */
const HOSTILE = `</p><script>document.title = 'taken'</script><img src=x onerror="document.title = 'taken'">\n${'long'.repeat(100)}`
/** Of A4 without its margins, px: 180 mm × 262 mm at 96 a 25.4 mm. */
const [WIDTH, HEIGHT] = [680, 990]

test.each([
  ['T01', 'ja', 'お客さまにお伝えすること'],
  ['T03', 'en', 'What to tell the customer'],
  ['T16', 'ja', '銀行が行うこと'],
] as const)(
  'the report of %s (%s): axe finds nothing, it fits, and no picture is cut on paper',
  async (id, language, heading) => {
    const { token } = await broughtTo(running, id)
    const wanted = { token: token.id, caseId: id, language, notes: HOSTILE }
    const file = join(folder, `${id}.html`)
    writeFileSync(file, await report(wanted))
    const { browser } = await sharedCamera([{ picture: null, frames: 1 }])
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('request', (asked) => complaints.push(...(asked.url().startsWith('file:') ? [] : [asked.url()])))
    await page.goto(pathToFileURL(file).href)
    await expectAccessible(page, `report ${id} ${language}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true)
    expect(await page.title()).toContain(id)
    expect(complaints).toEqual([])

    await page.setViewportSize({ width: WIDTH, height: HEIGHT })
    await page.emulateMedia({ media: 'print' })
    const pictures = await page.locator('.glass').evaluateAll((all) =>
      all.map((one) => ({
        height: one.getBoundingClientRect().height,
        row: getComputedStyle(one.closest('tr') as Element).breakInside,
      })),
    )
    expect(pictures.length).toBeGreaterThan(3)
    expect(pictures.filter(({ height, row }) => height < 10 || height > HEIGHT || row !== 'avoid')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH)
    await context.close()
  },
)

test('PDF by the installed browser, on as many pages as it needs', async () => {
  const { token } = await broughtTo(running, 'T01')
  for (const language of ['ja', 'en'] as const) {
    const pdf = Buffer.from(await report({ token: token.id, caseId: 'T01', language, format: 'pdf' })).toString(
      'latin1',
    )
    expect(pdf.startsWith('%PDF-')).toBe(true)
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
    // A4, in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/)
  }
})
