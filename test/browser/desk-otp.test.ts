import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import en from '../../bank/sites/shinkin/locales/en.json' with { type: 'json' }
import ja from '../../bank/sites/shinkin/locales/ja.json' with { type: 'json' }
import toldEn from '../../bank/sites/shinkin/model/locales/en.json' with { type: 'json' }
import toldJa from '../../bank/sites/shinkin/model/locales/ja.json' with { type: 'json' }
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

/** Cases of one-time passwords in the window's desk: the token on the stage, the customer at Shinkin or Seiwa. */

let stage: Stage
let token: Page
const shown = (id: string) => token.getByTestId(id)
afterEach(() => stage.close())

async function openCase(language: 'ja' | 'en', id: string): Promise<void> {
  stage = await setStage(language, {}, true, ['shinkin', 'seiwa'])
  token = stage.token
  await token.bringToFront()
  await shown('open-desk').click()
  await shown('desk-tab-cases').click()
  await shown(`desk-case-${id}`).click()
  await shown('desk-tell').waitFor()
}

/** What the desk says that is typed, by the words of the bank's pages. */
const known = async (label: string) =>
  (await shown('desk-knows').getByRole('row', { name: label }).first().getByRole('cell').textContent()) ?? ''

const WORDS = {
  ja: { number: ja['k02.number'], code: ja['k20.code'], stopped: toldJa['problem.user-stopped'] },
  en: { number: en['k02.number'], code: en['k20.code'], stopped: toldEn['problem.user-stopped'] },
} as const

describe('O04, a user who is suspended', () => {
  test.each(['ja', 'en'] as const)(
    'is brought there, and can be seen on the bank’s own pages: %s',
    async (language) => {
      await openCase(language, 'O04')
      await shown('desk-run-fast').click()
      await shown('desk-there').waitFor()
      await expectAccessible(token, 'a case of one-time passwords')
      const words = WORDS[language]
      const url = (await shown('desk-login').getAttribute('href')) ?? ''
      await stage.bank.goto(new URL('/SIM-K20', url).href)
      await stage.bank.locator('[name="number"]').fill(await known(words.number))
      await stage.bank.locator('[name="user"]').fill('taro')
      await stage.bank.locator('[name="code"]').fill(await known(words.code))
      await stage.bank.getByTestId('button-log-in').click()
      await stage.bank.getByText(words.stopped).first().waitFor()
    },
  )
})

describe('O10, released today', () => {
  test.each(['ja', 'en'] as const)('has its wait from the rule set: %s', async (language) => {
    await openCase(language, 'O10')
    await shown('desk-rules').selectOption('ashikaga')
    expect(await shown('desk-remedy').textContent()).toContain('30')
    await shown('desk-run-fast').click()
    await shown('desk-there').waitFor()
    expect(await known(language === 'ja' ? 'ログインパスワード' : 'Login password')).toBe('login123')
  })
})

test('a case that is told in words only has no button to bring it there', async () => {
  await openCase('ja', 'O13')
  expect(await shown('desk-run-fast').count()).toBe(0)
  expect(await shown('desk-page').textContent()).toContain('2種類の番号を作るトークンはこのシミュレータにない。')
})
