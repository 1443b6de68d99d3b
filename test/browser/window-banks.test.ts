import { afterEach, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
const shown = (id: string, attributes = '') => stage.token.locator(`[data-testid="${id}"]${attributes}`)
afterEach(() => stage.close())

async function set(language: 'ja' | 'en'): Promise<void> {
  stage = await setStage(language, {}, true, ['shinkin', 'seiwa'])
  await stage.token.bringToFront()
  await shown('rack-token').first().waitFor()
}

/** Makes a token by the menu of new tokens; it comes onto the stage. */
async function make(item: string): Promise<void> {
  const before = await shown('rack-token').count()
  await shown('rack-new').first().click()
  await shown(`menu-${item}`).click()
  await shown('rack-token').nth(before).waitFor()
}

/** What a button opens. */
async function opened(testId: string): Promise<URL> {
  const [page] = await Promise.all([stage.token.context().waitForEvent('page'), shown(testId).click()])
  await page.waitForLoadState()
  const url = new URL(page.url())
  await page.close()
  return url
}

test('each token opens the bank that takes it; the menu has all, and the page that leads to them', async () => {
  await set('ja')
  const urls = Object.fromEntries((await stage.host.banks()).map(({ name, url }) => [name, url]))
  expect(await shown('open-bank').innerText()).toBe('練習銀行')
  expect((await opened('open-bank')).origin).toBe(urls.anser)

  await make('fob-registered')
  await shown('open-bank', '[data-bank="shinkin"]').waitFor()
  expect(await shown('open-bank').innerText()).toBe('練習信用金庫')
  expect(await shown('holder').innerText()).toBe('S0001 しんきん 太郎（練習信用金庫・株式会社さくら印刷 23456789007）')
  expect((await opened('open-bank')).href).toBe(`${urls.shinkin}/SIM-K20?number=23456789007&user=S0001`)

  await make('nd-app-registered')
  await shown('open-bank', '[data-bank="seiwa"]').waitFor()
  expect((await opened('open-bank')).href).toMatch(new RegExp(`^${urls.seiwa}/SIM-S01\\?loginId=\\w+$`))

  await shown('all-banks').click()
  await shown('menu').waitFor()
  await expectAccessible(stage.token, 'the menu of the banks')
  expect((await opened('menu-bank-start')).href).toBe(`${urls.anser}/banks`)
})

test('in English; a token that no bank takes opens the page of all', async () => {
  await set('en')
  await make('card-registered')
  await shown('open-bank', '[data-bank="shinkin"]').waitFor()
  expect(await shown('open-bank').innerText()).toBe('Shinkin Bank')
  const { id } = await stage.host.create({ kind: 'key-fob', profile: 'fob-8' })
  await shown('rack-token', `[data-id="${id}"]`).click()
  await shown('open-bank', '[data-bank="start"]').waitFor()
  expect(await shown('open-bank').innerText()).toBe('All practice banks')
  expect((await opened('open-bank')).pathname).toBe('/banks')
})
