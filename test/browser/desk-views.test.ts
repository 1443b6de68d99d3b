import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

const stages: Stage[] = []
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

/** A fresh installation, with the desk open. @param isBankKnown whether there is a bank beside it */
async function openDesk(language: 'ja' | 'en', isBankKnown: boolean) {
  const stage = await setStage(language, {}, isBankKnown)
  stages.push(stage)
  const { token: page } = stage
  await page.bringToFront()
  await page.getByTestId('open-desk').click()
  await page.getByTestId('desk').waitFor()
  return { page, host: stage.host, shown: (id: string) => page.getByTestId(id) }
}

/** Drops a file onto the window. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content ?? ''], called ?? '', { type: 'application/json' }))
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    },
    [name, text],
  )

describe('a case file', () => {
  test('is saved at one desk, and opened and played in a fresh installation', async () => {
    const one = await openDesk('ja', true)
    await one.shown('desk-tab-cases').click()
    await one.shown('desk-case-T01').click()
    await one.shown('desk-run-fast').click()
    await one.shown('desk-there').waitFor()
    await one.shown('desk-tab-case-file').click()
    await one.shown('case-file-notes').fill('お客さまはDoneを押していない。')
    await one.shown('case-file-make').click()
    await one.shown('case-file-names').waitFor()
    await expectAccessible(one.page, 'a case file to be saved')
    const [download] = await Promise.all([one.page.waitForEvent('download'), one.shown('case-file-save').click()])
    expect(download.suggestedFilename()).toMatch(/^case-T01-.*\.json$/)
    const saved = readFileSync(await download.path(), 'utf8')

    const other = await openDesk('en', false)
    await drop(other.page, 'changed.json', saved.replace('お客さま', 'お客様'))
    await other.page.getByText('is not as it was saved').waitFor()
    expect(await other.shown('case-file-opened').count()).toBe(0)
    await drop(other.page, 'case.json', saved)
    await other.shown('case-file-opened').waitFor()
    expect(await other.shown('case-file-badge').textContent()).toBe('viewing only')
    expect(await other.shown('case-file-notes').textContent()).toBe('お客さまはDoneを押していない。')
    expect(await other.shown('timeline-verdict').textContent()).toContain('The time for Done was up')
    await expectAccessible(other.page, 'an open case file')
    await other.shown('case-file-play').click()
    expect(await other.shown('replay-badge').textContent()).toContain('case.json')
  })
})

describe('training', () => {
  test('a case is brought there without its name, asked about, and judged', async () => {
    const { page, host, shown } = await openDesk('en', true)
    await shown('desk-tab-training').click()
    await shown('training-begin').click()
    await shown('training-says').waitFor()
    expect((await host.tokens()).map(({ name }) => name)).toContain('Training 1')
    await shown('training-ask').click()
    await shown('training-talk').locator('dd').first().waitFor()
    await expectAccessible(page, 'a case of the training')
    await shown('training-diagnosis').selectOption('T01')
    await shown('training-judge').click()
    await shown('training-judgement').waitFor()
    await expectAccessible(page, 'a judgement')
    expect(await shown('training-score').textContent()).toMatch(/^[01] of 1 case right · questions: 1 · hints: 0$/)
    await shown('training-end').click()
    await shown('training-begin').waitFor()
  })
})
