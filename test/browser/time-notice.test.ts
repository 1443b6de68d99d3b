import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { tabTo } from './by-keyboard.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let token: Page
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)
const fits = (is: string) => shown('time-notice', `[data-fit="${is}"]`).waitFor()
const gone = () => shown('time-notice').waitFor({ state: 'detached' })

/** A token on the stage, whose passwords come from the time of day, beside a bank that the host knows. */
async function set(language: 'ja' | 'en'): Promise<string> {
  stage = await setStage(language, {}, true, ['shinkin'])
  token = stage.token
  await token.bringToFront()
  await shown('rack-token').first().waitFor()
  const { id } = await stage.host.create({ kind: 'key-fob', profile: 'always' })
  await shown('rack-token', `[data-id="${id}"]`).click()
  return id
}
afterEach(() => stage.close())

test('a token that was moved on: the bank’s clock is moved along, and both come back to real time', async () => {
  const id = await set('en')
  await shown('time-bar').waitFor()
  expect(await shown('time-notice').count()).toBe(0)

  await stage.host.advance(id, { ms: 7_200_000 })
  await fits('apart')
  expect(await shown('time-notice').innerText()).toContain('2 hours ahead of the bank’s')
  await expectAccessible(token, 'a time that does not fit')
  await shown('time-along').click()
  await fits('together')
  expect((await stage.host.bankClock('shinkin')).now).toBe((await stage.host.token(id)).now)
  await shown('time-back').click()
  await gone()
  expect(await stage.host.bankClock('shinkin')).toMatchObject({ offset: 0, mode: 'real' })
  expect((await stage.host.token(id)).now).toBe(stage.clock.now())
})

test('by keyboard: what stands, with the bank; what is faster, at real speed again', async () => {
  const id = await set('ja')
  await tabTo(token, 'time-paused')
  await token.keyboard.press('Enter')
  await fits('stands')
  await tabTo(token, 'time-along')
  await token.keyboard.press('Enter')
  await fits('together-standing')
  await token.keyboard.press('g')
  await fits('bank-stands')
  await tabTo(token, 'time-back')
  await token.keyboard.press('Enter')
  await gone()

  await stage.host.setClock(id, { mode: 'scaled', speed: 10 })
  await fits('scaled')
  await tabTo(token, 'time-along')
  await token.keyboard.press('Enter')
  await shown('time-notice', '[data-fit="scaled"]').waitFor({ state: 'detached' })
  expect((await stage.host.token(id)).clock.mode).toBe('real')
})
