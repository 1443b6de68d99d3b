import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TokenView } from '../../host/client/client.ts'
import { keyOfSerial, totp as totpByNode } from '../otp-by-node.ts'
import { expectAccessible } from './axe.ts'
import { tabTo } from './by-keyboard.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let token: Page
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)

beforeEach(async () => {
  stage = await setStage('en')
  token = stage.token
  await token.bringToFront()
  await shown('rack-token').first().waitFor()
})
afterEach(() => stage.close())

interface Parameters {
  readonly digits: number
  readonly seconds: number
  readonly hash: 'sha1' | 'sha256'
}
const FOB: Parameters = { digits: 6, seconds: 30, hash: 'sha1' }
const FOB_8: Parameters = { digits: 8, seconds: 60, hash: 'sha256' }
const ALWAYS: Parameters = { digits: 6, seconds: 60, hash: 'sha1' }

/** RFC 6238 by node:crypto alone, from the public practice key of a serial. */
function totp(serial: string, ms: number, { digits, seconds, hash }: Parameters): string {
  const key = keyOfSerial(Buffer.from('camera-token demo factory key 01'), serial, hash === 'sha1' ? 20 : 32)
  return totpByNode(key, ms, seconds * 1_000, digits, hash)
}

/** What is lit on the glass, cell by cell; the empty cell in the middle is left out. */
const read = async (): Promise<string> => {
  const cells = await shown('cell').evaluateAll((all) =>
    all.map((cell) => (cell as SVGElement).dataset.character ?? ''),
  )
  return cells.join('').replaceAll(' ', '')
}
const see = (screen: string) => shown('display', `[data-screen="${screen}"]`).waitFor()
const seesText = (text: string) => shown('display', `[data-text="${text}"]`).waitFor()

const chosenId = () => shown('rack-token', '[aria-selected="true"]').getAttribute('data-id')
const chosen = async (): Promise<TokenView> => stage.host.token((await chosenId()) ?? '')

/** Makes a token, and waits until it is the one on the stage. @returns its serial */
async function made(deed: () => Promise<void>): Promise<string> {
  const before = await chosenId()
  await deed()
  await expect.poll(chosenId).not.toBe(before)
  return (await chosen()).serial ?? ''
}

const add = (model: string): Promise<string> =>
  made(async () => {
    await shown('rack-new').click()
    await shown(`menu-${model}`).click()
  })

/** Another model, or another state, from the sheet. */
const addFrom = (model: string, preset: string): Promise<string> =>
  made(async () => {
    await shown('rack-new').click()
    await shown('menu-several').click()
    await shown('several-kind').selectOption('key-fob')
    await shown('several-model').selectOption(model)
    await shown(`several-${preset}`).click()
    await shown('sheet-go').click()
  })

async function press(): Promise<void> {
  await shown('fob-button').hover()
  await token.mouse.down()
  await shown('fob-button', '[data-down="true"]').waitFor()
  await token.mouse.up()
  await shown('fob-button', '[data-down="false"]').waitFor()
}

describe('by mouse', () => {
  test('made in the rack, pressed, its code read off the glass, dark after 30 s, turned over', async () => {
    const serial = await add('fob')
    await press()
    await see('code')
    const code = totp(serial, stage.clock.now(), FOB)
    expect(await read()).toBe(code)
    expect(await shown('display-text').innerText()).toBe(
      `${[...code.slice(0, 3)].join(' ')}, ${[...code.slice(3)].join(' ')}`,
    )
    expect(await shown('countdown').innerText()).toContain('30 s')
    await expectAccessible(token, 'code')

    stage.clock.advance(29_999)
    await shown('countdown', '[data-soon="true"]').waitFor()
    expect(await read()).toBe(code)
    stage.clock.advance(1)
    await see('off')
    expect(await read()).toBe('')
    await press()
    expect(await read()).toBe(totp(serial, stage.clock.now(), FOB))
    await press()
    await see('off')

    await shown('turn-over').click()
    await expect.poll(() => shown('printed-serial').textContent()).toBe(serial)
    await expectAccessible(token, 'back')
  })

  test('by a finger on a touch screen', async () => {
    const serial = await add('fob')
    const { x, y, width, height } = (await shown('fob-button').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const screen = await token.context().newCDPSession(token)
    const point = { x: x + width / 2, y: y + height / 2 }
    await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await shown('fob-button', '[data-down="true"]').waitFor()
    await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await shown('fob-button', '[data-down="false"]').waitFor()
    await see('code')
    expect(await read()).toBe(totp(serial, stage.clock.now(), FOB))
    expect((await stage.host.journal((await chosen()).id)).rows.map(({ event }) => event.type)).toEqual([
      'press',
      'release',
    ])
  })

  test('eight digits with SHA-256, and the card', async () => {
    const eight = await addFrom('fob-8', 'fob-new')
    await press()
    await see('code')
    expect(await read()).toBe(totp(eight, stage.clock.now(), FOB_8))
    const card = await add('card')
    await press()
    await see('code')
    expect(await read()).toBe(totp(card, stage.clock.now(), FOB))
    await expectAccessible(token, 'card')
  })

  test('a low battery: the notice at each press, then the code of the press', async () => {
    const serial = await addFrom('fob', 'fob-low-battery')
    const { level } = (await chosen()) as Extract<TokenView, { kind: 'key-fob' }>
    const pressedAt = stage.clock.now()
    await press()
    await see('battery')
    expect(await read()).toBe(`bAtt0${level}`)
    expect(await shown('display-text').innerText()).toBe(`bAtt: ${level} % of the battery left`)
    await expectAccessible(token, 'low battery')
    stage.clock.advance(2_000)
    await see('code')
    expect(await read()).toBe(totp(serial, pressedAt, FOB))
  })

  test('without a button the digits change with the step, the bars before them, and the journal has no row of it', async () => {
    const serial = await add('always')
    const before = await chosen()
    const start = stage.clock.now()
    expect(start % 60_000).toBe(0)
    await shown('display', '[data-bars="6"]').waitFor()
    expect(await read()).toBe(totp(serial, start, ALWAYS))
    for (const bars of [5, 4, 3, 2, 1]) {
      stage.clock.advance(10_000)
      await shown('display', `[data-bars="${bars}"]`).waitFor()
    }
    expect(await read()).toBe(totp(serial, start, ALWAYS))
    stage.clock.advance(10_000)
    await shown('display', '[data-bars="6"]').waitFor()
    const next = totp(serial, start + 60_000, ALWAYS)
    await seesText(next)
    expect(next).not.toBe(totp(serial, start, ALWAYS))
    expect((await chosen()).sequence).toBe(before.sequence)
    expect((await stage.host.journal(before.id)).rows).toEqual([])
    await expectAccessible(token, 'always on')
  })

  test('frozen in the inspector it shows one code for ever; a clock that is set fast gives the code of its own time', async () => {
    const serial = await add('fob')
    await press()
    await see('code')
    const code = await read()
    await shown('tab-inspector').click()
    await shown('fault-kind').selectOption('frozen')
    stage.clock.advance(600_000)
    await see('off')
    await press()
    await seesText(code)
    expect(totp(serial, stage.clock.now(), FOB)).not.toBe(code)
    await expectAccessible(token, 'inspector')

    await shown('fault-kind').selectOption('none')
    await shown('clock-offset').fill('605')
    await shown('clock-offset-set').click()
    await expect.poll(() => shown('device-ahead').textContent()).toBe('10.083 min fast')
    await press()
    await see('off')
    await press()
    await seesText(totp(serial, stage.clock.now() + 605_000, FOB))
    await shown('inspector-explain').click()
    await shown('explanation-code').waitFor()
    expect((await shown('explanation-code').innerText()).replaceAll(/\D/g, '')).toBe(await read())
    await expectAccessible(token, 'explanation')
  })
})

test('by keyboard alone: made, pressed with ↓ and with P, read, turned over', async () => {
  const serial = await made(async () => {
    await tabTo(token, 'rack-new')
    await token.keyboard.press('Enter')
    await shown('menu').locator(':focus').waitFor()
    await token.keyboard.type('Key-fob')
    await token.keyboard.press('Enter')
  })
  await token.keyboard.down('ArrowDown')
  await shown('fob-button', '[data-down="true"]').waitFor()
  await token.keyboard.up('ArrowDown')
  await see('code')
  expect(await read()).toBe(totp(serial, stage.clock.now(), FOB))
  await token.keyboard.press('p')
  await see('off')
  await tabTo(token, 'fob-button')
  await token.keyboard.press('Space')
  await see('code')
  await token.keyboard.press('t')
  await shown('printed-serial').waitFor()
})

test('presenting: pressed for the room, read, typed, and dark again', async () => {
  await add('fob')
  await token.keyboard.press('f')
  await shown('present-fob-login').click()
  await shown('present-caption', '[data-step="fob-press"]').waitFor()
  await shown('spotlight', '[data-target="button"]').waitFor()
  await token.keyboard.press('n')
  await shown('present-caption', '[data-step="fob-type"]').waitFor()
  expect(await shown('present-typed-code').innerText()).toBe(await read())
  await expectAccessible(token, 'presenting')
  await token.keyboard.press('n')
  await shown('present-caption', '[data-step="fob-dark/fob-code"]').waitFor()
  await token.keyboard.press('n')
  await shown('present-caption', '[data-step="fob-done"]').waitFor()
  await see('off')
})

test('360 pixels across nothing lies beyond the edge, of any make', async () => {
  for (const model of ['fob', 'card', 'always']) {
    await token.setViewportSize({ width: 1280, height: 720 })
    await add(model)
    await token.setViewportSize({ width: 360, height: 740 })
    expect(await token.evaluate(() => document.documentElement.scrollWidth - innerWidth), model).toBeLessThanOrEqual(0)
  }
})
