import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIRST_IMAGE } from '../host/practice.ts'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

const SPLASH = 500

let stage: Stage
let token: Page
let folder: string
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)
const entry = (text: string) => shown('journal-entry').filter({ hasText: text })

/** From the tape to the twelve digits. */
async function live(): Promise<void> {
  await shown('tape').click()
  await stage.holdPower()
  stage.clock.advance(SPLASH)
  await stage.see('start')
  await stage.press('right')
  await stage.see('scanning')
  await shown('scan-text').fill(FIRST_IMAGE)
  await shown('scan-text-send').click()
  await stage.see('device-code')
}

/** Saves by the menu of the journal. @returns the file's path */
async function save(item: string, ...further: readonly string[]): Promise<string> {
  const saving = token.waitForEvent('download')
  await shown('journal-more').click()
  await shown(item).click()
  for (const button of further) await shown(button).click()
  const path = join(folder, `${item}.json`)
  await (await saving).saveAs(path)
  return path
}

async function open(path: string): Promise<void> {
  const choosing = token.waitForEvent('filechooser')
  await shown('journal-more').click()
  await shown('menu-open-journal').click()
  await (await choosing).setFiles(path)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterEach(async () => {
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the journal', () => {
  beforeEach(async () => {
    stage = await setStage('en')
    token = stage.token
    await live()
    await shown('tab-journal').click()
    await entry('Screen: 12-digit code').waitFor()
  })

  test('tells what happens as it happens, in the language of the window', async () => {
    await stage.press('right')
    await entry('Screen: Code accepted?').waitFor()
    await shown('language-ja').click()
    await entry('画面：コード受付の確認').waitFor()
    await entry('右ボタンを押した').last().waitFor()
  })

  test('by kind and by words; what is left is copied', async () => {
    await token.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await shown('journal-group-scan').click()
    await shown('journal-list', '[data-count="1"]').waitFor()
    await shown('journal-group-scan').click()
    await shown('journal-search').fill('screen code')
    await shown('journal-list', '[data-count="1"]').waitFor()
    await shown('journal-copy').click()
    await shown('notice', '[data-text="journal.copied"]').waitFor()
    const copied = await token.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\tScreen: 12-digit code\n$/)
    await shown('journal-search').fill('nowhere')
    await shown('journal-empty').waitFor()
  })

  test('a row tells all of itself: what was scanned, and the display after it', async () => {
    await entry('In front of the camera').click()
    const details = await shown('journal-details').innerText()
    expect(details).toContain(FIRST_IMAGE)
    expect(details).toMatch(/\d{4} \d{4} \d{4}/)
  })

  test('a saved report opens and is scrubbed by mouse and by keyboard; the display follows', async () => {
    const path = await save('menu-save-report')
    expect(readFileSync(path, 'utf8')).not.toContain('deviceKey')
    await open(path)
    await shown('replay-stage').waitFor()
    expect(await shown('replay-badge').innerText()).toContain('menu-save-report.json')
    await shown('replay-slider').focus()
    await token.keyboard.press('End')
    await shown('replay-stage').locator('[data-screen="device-code"]').waitFor()
    await token.keyboard.press('Home')
    await shown('replay-back', '[aria-disabled="true"]').waitFor()
    for (let step = 0; step < 3; step++) await shown('replay-forward').click()
    expect(await shown('replay-position').innerText()).toContain('4 of ')
    await entry('Screen: 12-digit code').click()
    await shown('replay-stage').locator('[data-screen="device-code"]').waitFor()
    await token.keyboard.press('Tab')
    await token.keyboard.press('Escape')
    await shown('replay-stage').waitFor({ state: 'detached' })
    await stage.see('device-code')
  })

  test('an exact replay is run again: it says so when all is the same, and where it is not', async () => {
    const path = await save('menu-save-replay', 'sheet-go')
    await open(path)
    await token.getByText('Run again, everything came out as recorded.').waitFor()
    await shown('replay-close').click()
    const saved = JSON.parse(readFileSync(path, 'utf8'))
    saved.rows.at(-1).display.code = '000000000000'
    writeFileSync(path, JSON.stringify(saved))
    await open(path)
    await shown('replay-slider').focus()
    await token.keyboard.press('End')
    await shown('replay-difference').waitFor()
  })

  test('a file that is none of ours is refused, and nothing is lost', async () => {
    const path = join(folder, 'other.json')
    writeFileSync(path, '{"format":"something else"}')
    await open(path)
    await shown('notice', '[data-text="shell.notOurFile"]').waitFor()
    await stage.see('device-code')
  })

  test('a replay from a row of the live journal begins with that row in sight', async () => {
    await shown('journal-list').evaluate((list) => list.scrollTo(0, 0))
    await entry('Switched on').dblclick()
    await shown('replay-stage').waitFor()
    await shown('journal-entry', '[aria-selected="true"]').waitFor()
    expect(
      await shown('journal-entry', '[aria-selected="true"]').evaluate((row) => {
        const [box, list] = [row.getBoundingClientRect(), row.parentElement?.getBoundingClientRect()]
        return list !== undefined && box.top >= list.top - 1 && box.bottom <= list.bottom + 1
      }),
    ).toBe(true)
  })
})

test('ten thousand rows: all are there, few are drawn, and the newest stays in sight', async () => {
  stage = await setStage('en')
  token = stage.token
  const { host } = stage
  const [main] = await host.tokens()
  const id = main?.id ?? ''
  const events = Array.from({ length: 10_000 }, (_, i) => ({ type: 'wrong-codes', on: i % 2 === 0 }) as const)
  for (let from = 0; from < events.length; from += 200) {
    await Promise.all(events.slice(from, from + 200).map((event) => host.send(id, event)))
  }
  await shown('tab-journal').click()
  await shown('journal-list', '[data-count="10000"]').waitFor()
  await entry('Wrong codes cleared').last().waitFor()
  expect(await shown('journal-entry').count()).toBeLessThan(60)
  await shown('journal-search').fill('set')
  await shown('journal-list', '[data-count="5000"]').waitFor()
  await host.send(id, { type: 'wrong-codes', on: true })
  await shown('journal-list', '[data-count="5001"]').waitFor()
  await shown('journal-search').fill('')
  await shown('journal-list').focus()
  await token.keyboard.press('Home')
  await shown('journal-entry', '[aria-selected="true"][aria-posinset="1"]').waitFor()
  await token.keyboard.press('End')
  await shown('journal-entry', '[aria-selected="true"][aria-posinset="10001"]').waitFor()
  expect(await shown('journal-entry').count()).toBeLessThan(60)
})

describe.each(['ja', 'en'] as const)('axe finds nothing in %s, light and dark', (language) => {
  test('journal, a row of it, its menu, replay', async () => {
    stage = await setStage(language)
    token = stage.token
    const check = (what: string) => expectAccessible(token, what)
    await live()
    await shown('tab-journal').click()
    await shown('journal-entry').last().click()
    await shown('journal-details').waitFor()
    await check('journal')
    await shown('journal-more').click()
    await shown('menu').waitFor()
    await check('menu')
    await shown('menu-replay-here').click()
    await shown('replay-stage').waitFor()
    await check('replay')
  })
})
