import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let token: Page
const shown = (id: string) => token.getByTestId(id)

async function openDesk(language: 'ja' | 'en' = 'ja'): Promise<void> {
  stage = await setStage(language, {}, true)
  token = stage.token
  await token.bringToFront()
  await shown('open-desk').click()
  await shown('desk').waitFor()
}
afterEach(() => stage.close())

/** What an agent does while the customer speaks. */
describe('the support desk', () => {
  test('words, questions, the case, token and bank there, timeline, report', async () => {
    await openDesk()
    await shown('desk-text').fill('利用開始登録は終わったのですが、トークンに Device not activated と出ます')
    await shown('desk-case-T01').waitFor()
    await shown('desk-to-questions').click()
    for (const each of ['camera-token', 'shows', 'not-activated', 'never']) await shown(`desk-answer-${each}`).click()
    await shown('desk-left').waitFor()
    await shown('desk-case-T01').click()
    await shown('desk-tell').waitFor()
    await shown('desk-run-fast').click()
    await shown('desk-there').waitFor()
    const [brought] = (await stage.host.tokens()).filter(({ id }) => id !== 'main')
    expect(brought).toMatchObject({ activations: [] })
    expect(await shown('desk-login').getAttribute('href')).toContain('/login')
    // The token stands on the stage, and can be used.
    await stage.press('left')
    await shown('desk-tab-timeline').click()
    await token.getByText('Doneの制限時間は').first().waitFor()
    expect(await shown('desk-report-case').inputValue()).toBe('T01')
    await shown('desk-notes').fill('お客さまはDoneを押していない。')
    const [download] = await Promise.all([token.waitForEvent('download'), shown('desk-report-html').click()])
    expect(download.suggestedFilename()).toMatch(/^report-T01-.*\.html$/)
    expect(readFileSync(await download.path(), 'utf8')).toContain('お客さまはDoneを押していない。')
  })

  test('by questions, back, and in the other language', async () => {
    await openDesk('en')
    await shown('desk-tab-questions').click()
    await shown('desk-answer-camera-token').click()
    await shown('desk-answer-shows').click()
    await shown('desk-answer-not-activated').click()
    await shown('desk-back').click()
    await shown('desk-answer-not-activated').click()
    await shown('desk-answer-never').click()
    await shown('language-ja').click()
    expect(await shown('desk-left').textContent()).toMatch(/^残る事例：\d件$/)
    await shown('desk-case-T01').waitFor()
  })

  test('says that no case fits', async () => {
    await openDesk('en')
    await shown('desk-text').fill('What are the opening hours of your branch on Saturday?')
    await shown('desk-none').waitFor()
    await shown('desk-to-questions').click()
    await shown('desk-question').waitFor()
  })

  test.each(['ja', 'en'] as const)('axe finds nothing in any view: %s', async (language) => {
    await openDesk(language)
    await shown('desk-text').fill('DP020')
    await shown('desk-case-T01').waitFor()
    await expectAccessible(token, 'search')
    await shown('desk-tab-questions').click()
    await shown('desk-answer-camera-token').click()
    await shown('desk-answer-shows').waitFor()
    await expectAccessible(token, 'questions')
    await shown('desk-tab-cases').click()
    await shown('desk-case-T44').waitFor()
    await expectAccessible(token, 'cases')
    await shown('desk-case-T33').click()
    await shown('desk-tell').waitFor()
    await expectAccessible(token, 'a case')
    await shown('desk-tab-timeline').click()
    await shown('desk-report').waitFor()
    await expectAccessible(token, 'timeline')
    await shown('desk-tab-windows').click()
    await shown('windows-says').waitFor()
    await expectAccessible(token, 'windows')
  })

  test('gives way to what stands at a side when that is asked for', async () => {
    await openDesk()
    for (const side of ['rack', 'panel']) {
      expect(await shown(`toggle-${side}`).getAttribute('aria-pressed')).toBe('false')
      await shown(`toggle-${side}`).click()
      await shown('desk').waitFor({ state: 'detached' })
      expect(await shown(`toggle-${side}`).getAttribute('aria-pressed')).toBe('true')
      await shown('open-desk').click()
      await shown('desk').waitFor()
    }
  })

  test('is worked by keyboard, and closes', async () => {
    await openDesk()
    await shown('desk-tab-search').focus()
    await token.keyboard.press('ArrowRight')
    await shown('desk-question').waitFor()
    await token.keyboard.press('End')
    await shown('training-begin').waitFor()
    await shown('desk-close').click()
    await shown('desk').waitFor({ state: 'detached' })
  })
})
