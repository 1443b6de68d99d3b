import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

const NATURAL = 372
const HOLD = 2_000
const SPLASH = 500

let stage: Stage
let token: Page
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)
const deviceWidth = async () => Math.round((await shown('device').boundingBox())?.width ?? 0)

describe('the token in the hand', () => {
  beforeEach(async () => {
    stage = await setStage('en')
    token = stage.token
  })
  afterEach(() => stage.close())

  test('turned over by key: screw, lid and cells by keyboard alone; the power goes and comes back', async () => {
    const press = async (id: string) => {
      await shown(id).focus()
      await token.keyboard.press('Enter')
    }
    await press('tape')
    await stage.holdPower()
    stage.clock.advance(SPLASH)
    await stage.see('start')
    await token.keyboard.press('t')
    await shown('device', '[data-side="back"][data-turn="still"]').waitFor()
    expect(await shown('printed-serial').textContent()).toBe('12-3456789-0')
    expect(await shown('tape-back').count()).toBe(0)
    await press('screw')
    await press('lid')
    await press('cell-2')
    await shown('cell-2', '[data-in="false"]').waitFor()
    await stage.display.and(token.locator('[data-screen="off"]')).waitFor({ state: 'attached' })
    await press('cell-2')
    await shown('cell-2', '[data-in="true"]').waitFor()
    await press('lid')
    await press('screw')
    await token.keyboard.press('t')
    await shown('device', '[data-side="front"][data-turn="still"]').waitFor()
    await stage.holdPower()
    stage.clock.advance(SPLASH)
    await stage.see('start')
  })

  test('at rest nothing is transformed, so that it is crisp', async () => {
    await token.keyboard.press('t')
    await shown('device', '[data-side="back"][data-turn="still"]').waitFor()
    const transforms = await shown('device').evaluate((device) =>
      [...device.querySelectorAll('div')].map((each) => getComputedStyle(each).transform),
    )
    expect(new Set(transforms)).toEqual(new Set(['none']))
  })

  test('from 50 % to 300 %, by keys, buttons and wheel; remembered', async () => {
    for (let i = 0; i < 10; i++) await token.keyboard.press('Control+Equal')
    await token.waitForFunction(() => document.querySelector('[data-testid="scale-fit"]')?.textContent === '300%')
    expect(await deviceWidth()).toBe(3 * NATURAL)
    for (let i = 0; i < 8; i++) await shown('scale-out').click()
    expect(await deviceWidth()).toBe(NATURAL / 2)
    await shown('device').hover()
    await token.keyboard.down('Control')
    await token.mouse.wheel(0, -400)
    await token.keyboard.up('Control')
    await token.waitForFunction(() => document.querySelector('[data-testid="scale-fit"]')?.textContent === '75%')
    expect(await deviceWidth()).toBe(Math.round(0.75 * NATURAL))
    await token.reload()
    await shown('device').waitFor()
    expect(await deviceWidth()).toBe(Math.round(0.75 * NATURAL))
    await token.keyboard.press('Control+Digit0')
    await shown('place', '[data-scale="fit"]').waitFor()
  })

  test('M holds left and middle until the menu is there; ? lists the keys', async () => {
    await shown('tape').click()
    await shown('tape').waitFor({ state: 'detached' })
    await token.keyboard.press('m')
    for (const button of ['left', 'middle']) await shown(`button-${button}`, '[data-down="true"]').waitFor()
    stage.clock.advance(HOLD)
    await stage.see('menu')
    for (const button of ['left', 'middle']) await shown(`button-${button}`, '[data-down="false"]').waitFor()
    await token.keyboard.press('Shift+?')
    expect(await shown('key-help').innerText()).toContain('Hold left + middle')
    await token.keyboard.press('ArrowRight')
    await token.keyboard.press('Escape')
    await shown('key-help').waitFor({ state: 'detached' })
    expect(await stage.display.getAttribute('data-screen')).toBe('menu')
  })
})

describe('presenting', () => {
  beforeEach(async () => {
    stage = await setStage('en')
    token = stage.token
  })
  afterEach(() => stage.close())

  const caption = (step: string) => shown('present-caption', `[data-step="${step}"]`).waitFor()

  test('from the tape to the 12 digits by the presenter’s key; back, put back, and the end', async () => {
    await stage.bank.getByTestId('account-hanako01').click()
    await stage.bank.getByTestId('login').click()
    await token.bringToFront()
    await token.keyboard.press('f')
    await shown('present-factory-new').click()
    await caption('login')
    await token.keyboard.press('n')
    await caption('tape-in')
    await shown('spotlight', '[data-target="tape"]').waitFor()
    await token.keyboard.press('PageDown')
    await caption('off')
    await token.keyboard.press('n')
    await shown('button-middle', '[data-down="true"]').waitFor()
    stage.clock.advance(HOLD)
    await shown('button-middle', '[data-down="false"]').waitFor()
    stage.clock.advance(SPLASH)
    await caption('start')
    expect(await shown('present-caption').innerText()).toContain('reads the bank’s first code')
    await stage.aimAtBank()
    await token.keyboard.press('n')
    await stage.see('device-code')
    await caption('identify')
    await token.keyboard.press('n')
    await caption('device-code')
    await shown('spotlight', '[data-target="right"]').waitFor()

    await token.keyboard.press('PageUp')
    await shown('present-caption', '[data-past="true"]').waitFor()
    expect(await shown('spotlight').count()).toBe(0)
    await token.keyboard.press('PageDown')
    await caption('device-code')

    await token.keyboard.press('r')
    await caption('login')
    await token.keyboard.press('Escape')
    await shown('presenting').waitFor({ state: 'detached' })
    await shown('tape').waitFor()
    expect(await shown('printed-serial').count()).toBe(0)
  })

  test('a copy of the token as it is; the token itself stays as it was', async () => {
    await shown('tape').click()
    await stage.holdPower()
    stage.clock.advance(SPLASH)
    await stage.see('start')
    await token.keyboard.press('f')
    await shown('present-as-it-is').click()
    await caption('start')
    await token.keyboard.press('ArrowRight')
    await caption('scanning')
    await token.keyboard.press('Escape')
    await shown('presenting').waitFor({ state: 'detached' })
    await stage.see('start')
  })

  test('without a bank there is no registered token to begin with, and that is said', async () => {
    await token.keyboard.press('f')
    await shown('present-activated').click()
    await shown('present-problem', '[data-problem="no-bank"]').waitFor()
    expect(await shown('presenting').count()).toBe(0)
  })
})

describe.each(['ja', 'en'] as const)('axe finds nothing in %s, light and dark', (language) => {
  beforeEach(async () => {
    stage = await setStage(language)
    token = stage.token
  })
  afterEach(() => stage.close())

  const check = (what: string) => expectAccessible(token, what)

  test('front, back, open lid without a cell, keys, settings, scanning', async () => {
    await check('front')
    await token.keyboard.press('t')
    await shown('screw').waitFor()
    await check('back')
    await shown('screw').click()
    await shown('lid').focus()
    await token.keyboard.press('Enter')
    await shown('cell-1').click()
    await shown('cell-1', '[data-in="false"]').waitFor()
    await check('open lid')
    await shown('cell-1').click()
    await shown('tape-back').click()
    await token.keyboard.press('t')
    await token.keyboard.press('Shift+?')
    await shown('key-help').waitFor()
    await check('keys')
    await token.keyboard.press('Escape')
    await shown('sound-settings-open').click()
    await check('settings')
    await shown('sound-settings-open').click()
    await stage.holdPower()
    stage.clock.advance(SPLASH)
    await stage.see('start')
    await stage.press('right')
    await shown('viewfinder', '[data-live="true"]').waitFor()
    await check('scanning')
  })

  test('presenting', async () => {
    await token.keyboard.press('f')
    await shown('present-sheet').waitFor()
    await check('sheet')
    await shown('present-factory-new').click()
    await shown('present-caption').waitFor()
    await check('caption')
    await token.keyboard.press('n')
    await shown('present-caption', '[data-step="tape-in"]').waitFor()
    await token.keyboard.press('n')
    await shown('present-caption', '[data-step="off"]').waitFor()
    await token.keyboard.press('b')
    await check('step back')
  })

  test('360 pixels across: nothing lies beyond the edge', async () => {
    await token.setViewportSize({ width: 360, height: 740 })
    const overflow = () => token.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await token.keyboard.press('t')
    await shown('screw').waitFor()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await token.keyboard.press('f')
    await shown('present-factory-new').click()
    await shown('present-caption').waitFor()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await check('presenting')
  })
})
