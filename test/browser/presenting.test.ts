import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openPage } from './bank-walk.ts'
import { enterOn, goBy, tabTo, tick, typeInto } from './by-keyboard.ts'
import { type Stage, setStage } from './stage.ts'

/** Demonstrations, given with nothing but a keyboard. `PHOTOGRAPHS=folder` keeps a picture of each caption. */

const HOLD = 2_000
const SPLASH = 500
const CUSTOMER = 'hanako01'

let stage: Stage
let token: Page
let bank: Page
let round = ''

async function begin(language: 'ja' | 'en'): Promise<void> {
  stage = await setStage(language, {}, true)
  ;({ token, bank } = stage)
  round = language
}
afterEach(() => stage.close())

const shown = (testId: string, more = '') => token.locator(`[data-testid="${testId}"]${more}`)
const caption = async (step: string) => {
  await token.bringToFront()
  await shown('present-caption', `[data-step="${step}"]`).waitFor()
  await photograph(step)
}
const press = async (key: string) => {
  await token.bringToFront()
  await token.keyboard.press(key)
}

let pictures = 0
async function photograph(name: string, page = token): Promise<void> {
  const folder = process.env.PHOTOGRAPHS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  pictures += 1
  const file = `${round}-${String(pictures).padStart(2, '0')}-${name.replace('/', '-')}.png`
  await page.screenshot({ path: join(folder, file) })
}

/** Begins a presentation from the sheet. */
async function present(situation: string): Promise<void> {
  // The key works from when the stage is there.
  await shown('present-open').waitFor()
  await press('f')
  await shown('present-sheet').waitFor()
  await photograph('sheet')
  await enterOn(token, `present-${situation}`)
  await shown('present-caption').waitFor()
}

/** The presenter's key, at a step whose buttons are held: for as long as the device wants it. */
async function nextHolding(): Promise<void> {
  await press('n')
  await shown('button-middle', '[data-down="true"]').waitFor()
  stage.clock.advance(HOLD)
  await shown('button-middle', '[data-down="false"]').waitFor()
}

async function switchOn(): Promise<void> {
  await nextHolding()
  stage.clock.advance(SPLASH)
  await caption('start')
}

async function logIn(): Promise<void> {
  await bank.bringToFront()
  await openPage(stage, '/login')
  await goBy(bank, `account-${CUSTOMER}`)
  await goBy(bank, 'login')
  await bank.getByTestId('identify').waitFor()
}

/** A screenshot of the bank's page, pasted into the window of the token. */
async function pasteBank(): Promise<void> {
  await bank.bringToFront()
  await bank.getByTestId('qr').scrollIntoViewIfNeeded()
  const png = (await bank.screenshot()).toString('base64')
  await token.bringToFront()
  await token.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })])
  }, png)
  await token.keyboard.press('Control+V')
}

/** From the camera to the 8 digits in the bank's page. The first code comes from the webcam, or as a screenshot. */
async function registerUntilDone(serial: string, way: 'webcam' | 'screenshot'): Promise<void> {
  if (way === 'webcam') await stage.aimAtBank()
  await press('n')
  if (way === 'screenshot') {
    await caption('scanning')
    await pasteBank()
  }
  await caption('identify')
  await bank.bringToFront()
  for (const [i, part] of serial.split('-').entries()) await typeInto(bank, `serial-${i + 1}`, part)
  for (const [i, part] of serial.split('-').entries()) await typeInto(bank, `serial-again-${i + 1}`, part)
  await typeInto(bank, 'device-code', await stage.readCode())
  await goBy(bank, 'identify')
  await bank.getByTestId('activate').waitFor()
  await press('n')
  await caption('device-code')
  await press('n')
  await caption('code-accepted')
  await press('n')
  await caption('awaiting-second')
  await stage.aimAtBank()
  await press('n')
  await caption('activate')
  await bank.bringToFront()
  await typeInto(bank, 'code', await stage.readCode())
  await tick(bank, 'done')
  await goBy(bank, 'activate')
  await bank.getByTestId('ok').waitFor()
  await photograph('bank', bank)
}

async function initialise(serial: string): Promise<void> {
  await bank.bringToFront()
  await openPage(stage, '/help-desk/login')
  await goBy(bank, 'account-desk')
  await goBy(bank, 'desk-login')
  await typeInto(bank, 'q', serial)
  await goBy(bank, 'search')
  await goBy(bank, `customer-${CUSTOMER}`)
  await goBy(bank, 'to-initialise')
  await tick(bank, 'sure')
  await goBy(bank, 'do-initialise')
  await bank.getByTestId('registration-state').waitFor()
  await photograph('help-desk', bank)
}

const customer = async () => (await stage.host.bankUsers()).find(({ loginId }) => loginId === CUSTOMER)

describe('a registration goes wrong and is repaired', () => {
  beforeEach(() => begin('ja'))

  test('twice in a row, by keyboard alone', { timeout: 400_000 }, async () => {
    await token.context().grantPermissions(['clipboard-read', 'clipboard-write', 'camera'])
    const before = await stage.host.bankUsers()
    await present('goes-wrong')
    const serial = (await stage.host.tokens()).at(-1)?.serial ?? ''
    for (const number of ['first', 'second']) {
      round = number
      await caption('login')
      expect(await shown('present-typed-loginId').innerText()).toBe(CUSTOMER)
      if (number === 'first') expect(await axeFindings(token)).toEqual([])
      await logIn()
      await press('n')
      await caption('tape-in')
      await press('n')
      await caption('off')
      await switchOn()
      await registerUntilDone(serial, number === 'first' ? 'screenshot' : 'webcam')

      await press('n')
      await caption('wait/activation-code')
      expect(await shown('present-countdown').innerText()).toContain('Done')
      if (number === 'first') expect(await axeFindings(token)).toEqual([])
      await press('n')
      await caption('wait/dark-window')
      await press('n')
      await caption('lapsed')
      expect(await shown('present-caption').innerText()).toContain('時間切れ。登録は取り消されました。')
      await press('n')
      await caption('look/cancelled')
      await nextHolding()
      await caption('look/off')
      await nextHolding()
      await caption('menu')
      await press('n')
      await caption('dp020')
      expect(await shown('display-text').innerText()).toContain('DP020')
      expect(await customer()).toMatchObject({ registrationState: 'in-service' })

      await press('n')
      await caption('initialise')
      if (number === 'first') expect(await axeFindings(token)).toEqual([])
      await initialise(serial)
      await press('n')
      await caption('again')
      await logIn()
      await press('n')
      await caption('first/token-info-none')
      await nextHolding()
      await caption('off')
      await switchOn()
      await registerUntilDone(serial, 'webcam')
      await press('n')
      await caption('activation-code')
      await press('n')
      await caption('confirm-activation')
      await press('n')
      await caption('registered')
      await press('n')
      expect(await shown('present-caption').getAttribute('data-step')).toBe('registered')
      expect(await customer()).toMatchObject({ registrationState: 'in-service' })

      await press('r')
      await caption('login')
      expect(await stage.host.bankUsers()).toEqual(before)
    }
    await press('Escape')
    await shown('presenting').waitFor({ state: 'detached' })
    await shown('rack-token').nth(1).waitFor({ state: 'detached' })
    expect(await stage.host.bankUsers()).toEqual(before)
    expect(await stage.host.tokens()).toHaveLength(1)
  })
})

describe('the stage', () => {
  beforeEach(() => begin('en'))

  test('DP020: N leads there and to the help desk, holds have keys, the time can be moved, and a reload goes on', async () => {
    await present('dp020')
    await caption('look/off')
    await photograph('dp020-begin')
    await nextHolding()
    await caption('menu')
    await press('n')
    await caption('dp020')
    expect(await shown('display-text').innerText()).toContain('DP020')
    await press('p')
    await shown('button-middle', '[data-down="true"]').waitFor()
    stage.clock.advance(HOLD)
    await stage.see('off')
    await press('m')
    for (const button of ['left', 'middle']) await shown(`button-${button}`, '[data-down="true"]').waitFor()
    stage.clock.advance(HOLD)
    await stage.see('menu')
    await press('j')
    await shown('display', '[data-lit="false"]').waitFor()

    await token.reload()
    await caption('dp020')
    await press('n')
    await caption('initialise')
    await press('Escape')
    await shown('presenting').waitFor({ state: 'detached' })
    await shown('rack-token').nth(1).waitFor({ state: 'detached' })
    expect(await stage.host.tokens()).toHaveLength(1)
    expect((await stage.host.bankUsers()).every(({ registrationState }) => registrationState === 'none')).toBe(true)
  })

  test('what a window that was closed was presenting is removed by the next one, and not by one beside it', async () => {
    await present('dp020')
    const address = token.url()
    const beside = await token.context().newPage()
    const apiToken = await token.evaluate(() => sessionStorage.getItem('camtoken.api-token'))
    await beside.goto(`${address}#token=${apiToken}`)
    await beside.getByTestId('rack-token').nth(2).waitFor()
    expect(await stage.host.tokens()).toHaveLength(3)
    await token.close()
    await beside.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0)
    await beside.reload()
    await expect.poll(async () => (await stage.host.tokens()).length).toBe(1)
    await beside.getByTestId('rack-token').first().waitFor()
    await beside.getByTestId('rack-token').nth(1).waitFor({ state: 'detached' })
  })

  test('says what became of a picture, and leaves although a screen is being chosen', async () => {
    await token.context().grantPermissions(['clipboard-read', 'clipboard-write', 'camera'])
    await token.evaluate(() => {
      navigator.mediaDevices.getDisplayMedia = () => new Promise(() => {})
    })
    await present('factory-new')
    await pasteBankWithoutCode()
    await shown('offered', '[data-kind="not-scanning"]').waitFor()
    await press('n')
    await press('n')
    await caption('off')
    await switchOn()
    await press('n')
    await caption('scanning')
    await pasteBankWithoutCode()
    await shown('offered', '[data-kind="nothing-seen"]').waitFor()
    await photograph('nothing-seen')
    expect(await axeFindings(token)).toEqual([])
    await press('n')
    await press('Escape')
    await shown('presenting').waitFor({ state: 'detached' })
  })

  test('leaves room for the bank', async () => {
    await present('goes-wrong')
    await tabTo(token, 'present-show-bank')
    const [opened] = await Promise.all([token.waitForEvent('popup'), token.keyboard.press('Enter')])
    await opened.getByTestId('login').waitFor()
    await shown('presenting', '[data-beside="true"]').waitFor()
    await photograph('beside')
    const box = await shown('device').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640)
    expect(await axeFindings(token)).toEqual([])
  })
})

const pasteBankWithoutCode = async () => {
  await token.bringToFront()
  await token.evaluate(async () => {
    const canvas = new OffscreenCanvas(200, 200)
    canvas.getContext('2d')?.fillRect(0, 0, 10, 10)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': canvas.convertToBlob() })])
  })
  await token.keyboard.press('Control+V')
}
