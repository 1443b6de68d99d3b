import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

/** Users of the practice bank, as the window hands them out. `PHOTOGRAPHS=folder` keeps pictures. */

let stage: Stage
beforeEach(async () => {
  stage = await setStage('ja', {}, true)
})
afterEach(() => stage.close())

async function photograph(name: string): Promise<void> {
  const folder = process.env.PHOTOGRAPHS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await stage.token.screenshot({ path: join(folder, `${name}.png`) })
}

test('when nobody is free, a token is deleted or a user made unregistered in one place, and the new token says whose it is', async () => {
  const { token, host } = stage
  for (let made = 0; made < 6; made += 1) await host.create({ preset: 'dp020' })
  await token.bringToFront()
  await token.getByTestId('rack-new').click()
  await token.getByTestId('menu-dp020').click()
  await token.getByTestId('notice-action').click()
  await token.getByTestId('user-hanako01').waitFor()
  await photograph('users')
  expect(await axeFindings(token)).toEqual([])
  await token.getByTestId('free-hanako01').click()
  await token.locator('[data-testid="user-hanako01"][data-free="true"]').waitFor()
  expect((await host.bankUsers()).find(({ loginId }) => loginId === 'hanako01')?.registrationState).toBe('none')
  await token.getByTestId('users-dp020').check()
  await token.getByTestId('sheet-go').click()
  await token.getByTestId('users-sheet').waitFor({ state: 'detached' })
  await token.locator('[data-testid="rack-token"][aria-selected="true"]', { hasText: 'hanako01 北野 花子' }).waitFor()
  expect(await token.getByTestId('holder').innerText()).toBe('hanako01 北野 花子（練習銀行・株式会社北野商事）')
  await photograph('holder')

  const mine = (await host.tokens()).filter(({ holder }) => holder !== null)
  for (const { id } of mine) await host.remove(id)
  expect((await host.bankUsers()).every(({ registrationState }) => registrationState === 'none')).toBe(true)
})
