import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIRST_IMAGE, REQUEST_IMAGE, SECOND_IMAGE, SECRETS } from '../host/practice.ts'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let token: Page
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)

/** Goes on to whatever the token does next by itself. */
async function nextChange(): Promise<void> {
  const before = await shown('token-time').textContent()
  await token.keyboard.press('u')
  await token.waitForFunction(
    (text) => document.querySelector('[data-testid="token-time"]')?.textContent !== text,
    before,
  )
}

async function giveText(text: string): Promise<void> {
  await shown('tab-camera').click()
  await shown('scan-text').fill(text)
  await shown('scan-text-send').click()
}

/** Time stands; the token is switched on and its camera runs: nothing waits for a clock. */
async function startScanning(): Promise<void> {
  await shown('tape').click()
  await shown('tape').waitFor({ state: 'detached' })
  await shown('time-paused').click()
  await shown('time-bar', '[data-mode="paused"]').waitFor()
  await token.keyboard.down('ArrowDown')
  await shown('button-middle', '[data-down="true"]').waitFor()
  await nextChange()
  await token.keyboard.up('ArrowDown')
  await nextChange()
  await stage.see('start')
  await stage.press('right')
  await stage.see('scanning')
}

async function registerUntilEightDigits(): Promise<void> {
  await startScanning()
  await giveText(FIRST_IMAGE)
  await stage.see('device-code')
  for (let press = 0; press < 3; press++) await stage.press('right')
  await stage.see('scanning')
  await giveText(SECOND_IMAGE)
  await stage.see('activation-code')
}

describe('what the inside looks like', () => {
  beforeEach(async () => {
    stage = await setStage('en')
    token = stage.token
  })
  afterEach(() => stage.close())

  test('with time standing, Done is missed in a moment, and the token says DP020', async () => {
    await registerUntilEightDigits()
    await shown('tab-inspector').click()
    expect(await shown('inspector-window').innerText()).toContain('Done within 90 s')
    await shown('time-plus-15').click()
    await stage.display.and(token.locator('[data-lit="false"]')).waitFor()
    expect(await shown('inspector-window').innerText()).toContain('Done within 75 s')
    await shown('time-plus-90').click()
    await stage.see('cancelled')
    expect(await shown('inspector-window').count()).toBe(0)
    expect(await shown('inspector-registration').innerText()).toBe('None')
    await nextChange()
    await stage.see('off')
    await token.keyboard.press('m')
    for (const button of ['left', 'middle']) await shown(`button-${button}`, '[data-down="true"]').waitFor()
    await nextChange()
    await stage.see('menu')
    await stage.press('right')
    await stage.see('token-info')
    expect(await stage.display.innerText()).toContain('[DP020]')
  })

  test('any speed: typed, refused beside the field, and back to real time', async () => {
    await shown('time-scaled').click()
    await shown('time-bar', '[data-mode="scaled"]').waitFor()
    await shown('time-speed').fill('60')
    await shown('time-speed').press('Enter')
    await shown('rack-rate').getByText('× 60').waitFor()
    await shown('time-speed').fill('20000')
    expect(await shown('time-speed').getAttribute('aria-invalid')).toBe('true')
    await shown('time-speed').press('Tab')
    expect(await shown('time-speed').inputValue()).toBe('60')
    await shown('time-real').click()
    await shown('time-bar', '[data-mode="real"]').waitFor()
    expect(await shown('rack-rate').count()).toBe(0)
  })

  test('faults by keyboard alone: each is an event of the token', async () => {
    await shown('tape').click()
    await shown('tape').waitFor({ state: 'detached' })
    await shown('tab-camera').focus()
    await token.keyboard.press('ArrowRight')
    await shown('inspector').waitFor()
    for (const fault of ['camera', 'codes', 'stuck-left', 'tape']) {
      await shown(`fault-${fault}`).focus()
      await token.keyboard.press('Space')
      await shown(`fault-${fault}`, '[aria-checked="true"]').waitFor()
    }
    await shown('tape').waitFor()
    await shown('battery-out').focus()
    await token.keyboard.press('Enter')
    await shown('battery-level').waitFor({ state: 'detached' })
    await shown('battery-in').focus()
    await token.keyboard.press('Enter')
    await shown('battery-level').focus()
    await token.keyboard.press('Home')
    await shown('inspector-percent').getByText('0 %').waitFor()
    await shown('fill-memory').focus()
    await token.keyboard.press('Enter')
    await shown('inspector-memory-count').getByText('8 of 8').waitFor()
  })

  test('each code is explained to its last digit, and no key is told', async () => {
    const explained = async () => {
      const code = await stage.readCode()
      await shown('tab-inspector').click()
      await shown('inspector-explain').click()
      await shown('step-shown').waitFor()
      const text = await shown('explanation').innerText()
      expect(text.replaceAll(/\s/g, '')).toContain(code)
      expect(await shown('step-shown').innerText()).toContain(code)
      for (const secret of SECRETS) expect(text.replaceAll(/\s/g, '')).not.toContain(secret)
      await token.keyboard.press('Escape')
      await shown('explanation').waitFor({ state: 'detached' })
      return text
    }
    await startScanning()
    await giveText(FIRST_IMAGE)
    await stage.see('device-code')
    expect(await explained()).toContain('Check digits')
    for (let press = 0; press < 3; press++) await stage.press('right')
    await giveText(SECOND_IMAGE)
    await stage.see('activation-code')
    // Where the key of the registration stands in the message.
    expect(await explained()).toContain('** ** **')
    for (let press = 0; press < 3; press++) await stage.press('right')
    await stage.see('scanning')
    await giveText(REQUEST_IMAGE)
    await stage.see('transaction')
    expect(await explained()).toContain('HMAC-SHA-256')
  })
})

describe.each(['ja', 'en'] as const)('axe finds nothing in %s, light and dark', (language) => {
  beforeEach(async () => {
    stage = await setStage(language)
    token = stage.token
  })
  afterEach(() => stage.close())

  test('inspector, time standing and scaled, explanation', async () => {
    const check = (what: string) => expectAccessible(token, what)
    await registerUntilEightDigits()
    await shown('tab-inspector').click()
    await check('inspector')
    await shown('inspector-explain').click()
    await shown('step-shown').waitFor()
    await check('explanation')
    await token.keyboard.press('Escape')
    await shown('time-scaled').click()
    await shown('time-speed').waitFor()
    await check('scaled time')
  })
})
