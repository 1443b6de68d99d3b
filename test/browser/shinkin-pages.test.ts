import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { CELL_NAMES, DEMO_FACTORY_KEY, deriveCells } from '../../token-core/codes.ts'
import { keyOfSerial, totp } from '../otp-by-node.ts'
import { expectAccessible } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** Every page of Shinkin in a real browser, as it stands and as it is refused: axe finds nothing, and none is wider than a telephone. */

const NOW = Date.UTC(2026, 10, 21, 1)
const COMPANY = '23456789002'

let bank: RunningBank
let browser: Browser

beforeEach(async () => {
  bank = await startBank({ site: 'shinkin', port: 0, now: () => NOW })
  browser = await launchBrowser()
})
afterEach(async () => {
  await browser.close()
  await bank.close()
})

/** Looks at the page that is shown. */
async function look(page: Page, screen: string): Promise<void> {
  expect(await page.getByTestId('screen-id').innerText()).toBe(screen)
  await expectAccessible(page, `${screen} ${page.url()}`)
  await page.setViewportSize({ width: 380, height: 700 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, `${screen} on a telephone`).toBe(0)
  expect(await outOfPlace(page), `${screen} on a telephone`).toEqual([])
  await page.setViewportSize({ width: 1100, height: 700 })
  expect(await outOfPlace(page), screen).toEqual([])
}

/** What does not stand in the cell of its form’s table, and the tables that a button touches. */
const outOfPlace = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect()
    const fields = [...document.querySelectorAll('.page-form .field')]
    const within = fields.filter((field) =>
      [...field.children].some((child) => box(child).right > box(field).right || box(child).bottom > box(field).bottom),
    )
    // Label beside input, or above it, whichever kind of input it is.
    const beside = (field: Element) => {
      const [label, next] = field.children
      return label && next ? box(next).left >= box(label).right : null
    }
    const ways = new Set(fields.map(beside).filter((way) => way !== null))
    const touched = [...document.querySelectorAll('form + .table-frame, search + .table-frame')].filter(
      (table) => table.previousElementSibling && box(table).top - box(table.previousElementSibling).bottom < 16,
    )
    return [
      ...within.map((field) => field.textContent ?? ''),
      ...touched.map((table) => table.textContent ?? ''),
      ...(ways.size > 1 ? ['labels beside and above'] : []),
    ]
  })

const fill = async (page: Page, fields: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(fields)) await page.getByTestId(name).fill(value)
}

async function press(page: Page, button: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await fill(page, fields)
  await page.getByTestId(`button-${button}`).click()
}

async function cells(page: Page, number: string): Promise<string> {
  const card = deriveCells(DEMO_FACTORY_KEY, number, 1)
  const asked = await page.getByTestId('cells-asked').locator('td').allInnerTexts()
  return asked.map((name) => card[(CELL_NAMES as readonly string[]).indexOf(name)]).join('')
}

describe.each(['ja-JP', 'en-US'])('in %s', (locale) => {
  const open = async (path: string) => {
    const page = await (await browser.newContext({ locale })).newPage()
    await page.goto(bank.url + path)
    return page
  }

  test('開通確認 of the admin, and the open pages', async () => {
    const page = await open('/')
    await look(page, 'SIM-K01')
    await press(page, 'open')
    await press(page, 'log-in')
    await look(page, 'SIM-K02')
    await press(page, 'log-in', { number: '12345678901', code: '1234' })
    await press(page, 'ok')
    await look(page, 'SIM-K03')
    await press(page, 'ok', {
      ...{ application: '1234', newCode: 'syacho01', newCodeAgain: 'syacho01' },
      ...{ newConfirm: 'syacho02', newConfirmAgain: 'syacho02', email: 'a@mail.example' },
    })
    await look(page, 'SIM-K04')
    await press(page, 'ok', { cells: await cells(page, '12345678901') })
    await look(page, 'SIM-K05')
    await page.goto(`${bank.url}/mailbox`)
    await look(page, 'SIM-K80')
    await page.goto(`${bank.url}/SIM-K30`)
    await press(page, 'ok')
    await look(page, 'SIM-K30')
  })

  test('the menus of the admin', async () => {
    const page = await open(`/SIM-K02?purpose=login&number=${COMPANY}`)
    await press(page, 'log-in', { code: 'syacho01' })
    await press(page, 'ok', { cells: await cells(page, COMPANY) })
    await look(page, 'SIM-K06')
    await press(page, 'users')
    await look(page, 'SIM-K07')
    await press(page, 'edit-user')
    await look(page, 'SIM-K07')
    await page.getByTestId('user-S0003').check()
    await press(page, 'edit-user')
    await press(page, 'release')
    await look(page, 'SIM-K09')
    await press(page, 'change')
    await press(page, 'ok')
    await look(page, 'SIM-K10')
    await page.goto(`${bank.url}/SIM-K08`)
    await press(page, 'ok')
    await look(page, 'SIM-K08')
    await page.goto(`${bank.url}/SIM-K11`)
    await look(page, 'SIM-K11')
    await press(page, 'next')
    await press(page, 'ok')
    await look(page, 'SIM-K12')
    await page.goto(`${bank.url}/SIM-K11`)
    await page.getByTestId('form-one').check()
    await press(page, 'next')
    await look(page, 'SIM-K12')
    await page.goto(`${bank.url}/SIM-K13`)
    await press(page, 'ok')
    await look(page, 'SIM-K13')
  })

  test('the pages of a user', async () => {
    const page = await open('/SIM-K20?number=23456789000&user=shinkinhanako')
    await press(page, 'log-in')
    await look(page, 'SIM-K20')
    await press(page, 'log-in', { code: 'kari01' })
    await press(page, 'ok')
    await look(page, 'SIM-K21')
    await page.goto(`${bank.url}/SIM-K20?number=23456789000&user=shinkintaro`)
    await press(page, 'log-in', { code: 'taro01' })
    await look(page, 'SIM-K22')
    await press(page, 'transfer')
    await press(page, 'next')
    await look(page, 'SIM-K23')
    await press(page, 'next', { to: '本店 普通 1234567', amount: '12,500' })
    await press(page, 'execute', { otp: '000000' })
    await look(page, 'SIM-K24')
    await press(page, 'execute', { otp: totp(keyOfSerial(DEMO_FACTORY_KEY, 'SIMF10020099'), NOW, 30_000) })
    await look(page, 'SIM-K25')
    await page.goto(`${bank.url}/SIM-K26`)
    await press(page, 'ok')
    await look(page, 'SIM-K26')
  })

  test('the certificate of a user: obtained, and logged in with', async () => {
    const page = await open('/SIM-K27?number=23456789000&user=shinkintaro')
    await look(page, 'SIM-K27')
    await press(page, 'next')
    await look(page, 'SIM-K27')
    await press(page, 'next', { code: 'taro01' })
    await look(page, 'SIM-K28')
    await press(page, 'next', { otp: '000000' })
    await look(page, 'SIM-K28')
    await press(page, 'next', { otp: totp(keyOfSerial(DEMO_FACTORY_KEY, 'SIMF10020099'), NOW, 30_000) })
    await look(page, 'SIM-K29')
    await press(page, 'obtain')
    await look(page, 'SIM-K29')
    await press(page, 'obtain', { password: 'Open-Sesame_1', passwordAgain: 'Open-Sesame_1' })
    await look(page, 'SIM-K31')
    await page.goto(`${bank.url}/SIM-K32`)
    const own = await page.getByTestId('certificate').inputValue()
    await press(page, 'ok', { certificate: '' })
    await look(page, 'SIM-K32')
    await press(page, 'ok', { certificate: own })
    await look(page, 'SIM-K33')
    await press(page, 'log-in')
    await look(page, 'SIM-K33')
    await press(page, 'log-in', { code: 'taro01' })
    await look(page, 'SIM-K22')
  })

  test('the 金庫’s own terminal', async () => {
    const page = await open('/staff/login?account=helpdesk')
    await page.locator('main button[type=submit]').click()
    await page.getByTestId('deed-contract').click()
    await look(page, 'SIM-K90')
    await page.getByTestId('contract-23456789004').click()
    await page.getByTestId('deed-application').click()
    await look(page, 'SIM-K91')
    await page.getByTestId('nav-staff-stock').click()
    await page.getByTestId('deed-stock').click()
    await look(page, 'SIM-K92')
    await page.getByTestId('nav-staff-settings').click()
    await look(page, 'SIM-K93')
  })
})
