import { hkdfSync } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TokenView } from '../../host/client/client.ts'
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

const NAMES = [...'アイウエオカキク']

/** HKDF by node:crypto alone, from the public practice key. */
function cellsOf(number: string, issue: number): string[] {
  const info = `camera-token/1 card ${number}-${issue}`
  const bytes = Buffer.from(hkdfSync('sha256', 'camera-token demo factory key 01', '', info, 16))
  return NAMES.map((_, i) => String(bytes.readUInt16BE(2 * i) % 100).padStart(2, '0'))
}

/** What stands in the cells, one after the other. */
const read = async (): Promise<string[]> =>
  (await cells().allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
const printed = (number: string, issue: number) => cellsOf(number, issue).map((digits, i) => `${NAMES[i]} ${digits}`)
const cells = () => token.locator('[data-testid^="cell-"]')
const cell = (name: string) => token.locator(`[data-testid^="cell-"][data-name="${name}"]`)
const marked = () =>
  token
    .locator('[data-testid^="cell-"][aria-pressed="true"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.name))
const asked = () => shown('asked').getAttribute('data-digits')

async function chosen(): Promise<TokenView> {
  const id = await shown('rack-token', '[aria-selected="true"]').getAttribute('data-id')
  return stage.host.token(id ?? '')
}

async function add(): Promise<string> {
  await shown('rack-new').click()
  await shown('menu-matrix-card').click()
  await cells().first().waitFor()
  return (await chosen()).serial ?? ''
}

describe('by mouse', () => {
  test('made in the rack, its cells are read, and pointed at in the order of the bank', async () => {
    const number = await add()
    expect(number).toMatch(/^\d{11}$/)
    expect(await shown('printed-number').innerText()).toBe(number)
    expect(await read()).toEqual(printed(number, 1))
    const [a = '', , c = ''] = cellsOf(number, 1)

    await cell('ウ').click()
    await cell('ア').click()
    await expect.poll(asked).toBe(`${c}${a}`)
    expect(await marked()).toEqual(['ア', 'ウ'])
    await expectAccessible(token, 'marked')
    await cell('ウ').click()
    await expect.poll(asked).toBe(a)
    await shown('unmark').click()
    await expect.poll(marked).toEqual([])

    await shown('tab-inspector').click()
    expect(await shown('inspector-issue').innerText()).toBe('Card 1 of its number')
    await expectAccessible(token, 'inspector')
  })

  test('a card issued anew has the digits of its issue, and none of the other card’s marks', async () => {
    const first = await add()
    await cell('ク').click()
    await shown('rack-new').click()
    await shown('menu-several').click()
    await shown('several-kind').selectOption('matrix-card')
    await shown('several-card-re-issued').click()
    await shown('sheet-go').click()
    await shown('several-sheet').waitFor({ state: 'detached' })
    await expect.poll(() => shown('printed-number').innerText()).not.toBe(first)
    const { serial } = await chosen()
    expect(await read()).toEqual(printed(serial ?? '', 2))
    expect(await marked()).toEqual([])
  })

  test('time that passes changes nothing, and the journal has no row of it', async () => {
    const number = await add()
    stage.clock.advance(3_600_000)
    const { id, sequence } = await chosen()
    expect(await read()).toEqual(printed(number, 1))
    expect(sequence).toBe(0)
    expect((await stage.host.journal(id)).rows).toEqual([])
  })

  test('printed it is alone on one sheet of paper, 87 × 55 mm, without marks', async () => {
    const number = await add()
    await cell('イ').click()
    await token.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked', 'print')
    })
    await shown('print-card').click()
    await token.locator('body[data-asked="print"]').waitFor()
    await token.emulateMedia({ media: 'print' })
    const sheet = shown('print-sheet')
    const card = await sheet.getByTestId('display').boundingBox()
    const mm = 96 / 25.4
    expect(card?.width).toBeCloseTo(87 * mm, 0)
    expect(card?.height).toBeCloseTo(55 * mm, 0)
    expect(await token.getByTestId('device').isVisible()).toBe(false)
    expect(await shown('rack-new').isVisible()).toBe(false)
    expect(await sheet.locator('[aria-pressed="true"]').count()).toBe(0)
    expect(await sheet.getByTestId('printed-number').innerText()).toBe(number)
    expect((await token.pdf()).toString('latin1').match(/\/Count (\d+)/)?.[1]).toBe('1')
    await token.emulateMedia({ media: 'screen' })
    expect(await sheet.isVisible()).toBe(false)
    await token.evaluate(() => dispatchEvent(new Event('afterprint')))
    await sheet.waitFor({ state: 'detached' })
    expect(await marked()).toEqual(['イ'])
  })
})

test('by keyboard alone: made, pointed at with figures and with Space, copied, printed', async () => {
  await tabTo(token, 'rack-new')
  await token.keyboard.press('Enter')
  await shown('menu').locator(':focus').waitFor()
  await token.keyboard.type('Matrix')
  await token.keyboard.press('Enter')
  await cells().first().waitFor()
  const { serial } = await chosen()
  expect(await read()).toEqual(printed(serial ?? '', 1))
  const digits = cellsOf(serial ?? '', 1)
  await token.keyboard.press('8')
  await token.keyboard.press('2')
  await expect.poll(asked).toBe(`${digits[7]}${digits[1]}`)
  await token.keyboard.press('8')
  await expect.poll(asked).toBe(digits[1])
  await tabTo(token, 'cell-1')
  await token.keyboard.press('Space')
  await expect.poll(asked).toBe(`${digits[1]}${digits[0]}`)
  await token.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tabTo(token, 'copy-cells')
  await token.keyboard.press('Enter')
  await expect.poll(() => token.evaluate(() => navigator.clipboard.readText())).toBe(`${digits[1]}${digits[0]}`)
  await token.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', 'print')
  })
  await token.keyboard.press('p')
  await token.locator('body[data-asked="print"]').waitFor()
})

test('presenting: what the bank asks for, read on the card, typed', async () => {
  await add()
  await token.keyboard.press('f')
  await shown('present-card-login').click()
  for (const step of ['card-asked', 'card-read', 'card-typed']) {
    await shown('present-caption', `[data-step="${step}"]`).waitFor()
    if (step === 'card-read') await expectAccessible(token, 'presenting')
    await token.keyboard.press('n')
  }
})

test('360 pixels across nothing lies beyond the edge', async () => {
  await add()
  await token.setViewportSize({ width: 360, height: 740 })
  expect(await token.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
