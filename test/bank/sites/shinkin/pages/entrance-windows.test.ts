import { describe, expect, test } from 'vitest'
import { hiddenFields } from '../../../browser.ts'
import { cells, logInUser, openShinkin, type ShinkinBank, type ShinkinBrowser, staffBrowser } from '../web-bank.ts'

const NEW = '12345678901'
const OPEN = '23456789000'
const SHARED = '23456789001'
const RELEASED = '23456789005'
const CODES = {
  ...{ newCode: 'syacho01', newCodeAgain: 'syacho01', newConfirm: 'syacho02', newConfirmAgain: 'syacho02' },
  email: 'syacho@mail.example',
}
const OTHER = { ...CODES, newCode: 'betsu001', newCodeAgain: 'betsu001' }

/** What a page's form says back when it is sent from a window that was left standing. */
const formOf = (browser: ShinkinBrowser) => hiddenFields(browser.last(), `/${browser.screen()}`)

const contracts = async (bank: ShinkinBank) => (await bank.engine.readKinds(['contract'])).world.contracts

async function enter(browser: ShinkinBrowser, way: 'open' | 'log-in-by-id', number: string, code: string) {
  await browser.get('/SIM-K01')
  await browser.press(way)
  await browser.press('log-in', { number, code })
}

/** Nothing was done and nothing counted, and it is told at the door. */
async function leadsTo(
  door: string,
  { bank, browser }: { readonly bank: ShinkinBank; readonly browser: ShinkinBrowser },
  send: () => Promise<unknown>,
) {
  const before = await contracts(bank)
  await send()
  expect(browser.screen()).toBe(door)
  expect(browser.last().html).toMatch(/別の画面での操作により、内容が変更されました。|in another window/)
  expect(await contracts(bank)).toEqual(before)
}

describe('two windows before the login', () => {
  test.each(['ja', 'en'])('nobody opens the contract of another window: %s', async (language) => {
    const bank = await openShinkin()
    const browser = bank.browser(language)
    await enter(browser, 'open', NEW, '1234')
    const seen = formOf(browser)
    await enter(browser, 'open', RELEASED, '1234')
    expect(browser.screen()).toBe('SIM-K03')
    for (const application of ['1234', '9999']) {
      await leadsTo('SIM-K01', { bank, browser }, () =>
        browser.post('/SIM-K03', { ...seen, ...CODES, application, button: 'ok' }),
      )
    }
    // The other window goes on.
    await browser.get('/SIM-K03')
    await browser.press('ok', { ...CODES, application: '1234' })
    expect(browser.screen()).toBe('SIM-K04')
  })

  test('the cells of a card open no contract of another window, and none with other codes', async () => {
    const bank = await openShinkin()
    const browser = bank.browser()
    await enter(browser, 'open', NEW, '1234')
    await browser.press('ok', { ...CODES, application: '1234' })
    const seen = formOf(browser)
    const typed = cells(browser, NEW)
    await browser.get('/SIM-K03')
    await browser.press('ok', { ...OTHER, application: '1234' })
    await leadsTo('SIM-K01', { bank, browser }, () => browser.post('/SIM-K04', { ...seen, cells: typed, button: 'ok' }))
    await enter(browser, 'open', RELEASED, '1234')
    await browser.press('ok', { ...CODES, application: '1234' })
    await leadsTo('SIM-K01', { bank, browser }, () => browser.post('/SIM-K04', { ...seen, cells: typed, button: 'ok' }))
    await enter(browser, 'log-in-by-id', OPEN, 'syacho01')
    await leadsTo('SIM-K01', { bank, browser }, () => browser.post('/SIM-K04', { ...seen, cells: typed, button: 'ok' }))
    expect((await contracts(bank))[NEW]).toMatchObject({ state: 'unopened', admin: { wrong: { cells: 0 } } })
  })

  test('the cells of a card log nobody in at the contract of another window, nor count where others are asked', async () => {
    const bank = await openShinkin()
    const browser = bank.browser()
    await enter(browser, 'log-in-by-id', OPEN, 'syacho01')
    const seen = formOf(browser)
    const typed = cells(browser, OPEN)
    await enter(browser, 'log-in-by-id', SHARED, 'syacho01')
    const send = () => browser.post('/SIM-K04', { ...seen, cells: typed, button: 'ok' })
    await leadsTo('SIM-K01', { bank, browser }, send)
    // The same contract again is the same, as long as the same is asked.
    await enter(browser, 'log-in-by-id', OPEN, 'syacho01')
    const admin = bank.browser()
    await enter(admin, 'log-in-by-id', OPEN, 'syacho01')
    await admin.press('ok', { cells: cells(admin, OPEN) })
    expect(admin.screen()).toBe('SIM-K06')
    await leadsTo('SIM-K01', { bank, browser }, send)
    await enter(browser, 'log-in-by-id', OPEN, 'syacho01')
    const again = formOf(browser)
    await enter(browser, 'log-in-by-id', OPEN, 'syacho01')
    await browser.post('/SIM-K04', { ...again, cells: cells(browser, OPEN), button: 'ok' })
    expect(browser.screen()).toBe('SIM-K06')
  })

  test('SIM-K02 is for what its page said', async () => {
    const bank = await openShinkin()
    const browser = bank.browser()
    await browser.get('/SIM-K01')
    await browser.press('open')
    const opening = formOf(browser)
    await browser.get('/SIM-K01')
    await browser.press('log-in-by-id')
    const loggingIn = formOf(browser)
    await browser.post('/SIM-K02', { ...opening, number: NEW, code: '1234', button: 'log-in' })
    expect(browser.screen()).toBe('SIM-K03')
    await browser.post('/SIM-K02', { ...loggingIn, number: OPEN, code: 'syacho01', button: 'log-in' })
    expect(browser.screen()).toBe('SIM-K04')
    expect((await contracts(bank))[OPEN]).toMatchObject({ admin: { wrong: { application: 0, code: 0 } } })
  })

  test('no code becomes that of the user of another window', async () => {
    const bank = await openShinkin()
    const admin = bank.browser()
    await enter(admin, 'log-in-by-id', OPEN, 'syacho01')
    await admin.press('ok', { cells: cells(admin, OPEN) })
    await admin.press('users')
    await admin.press('new-user')
    await admin.press('ok', {
      ...{ id: 'jiro', kana: 'ｼﾞﾛｳ', kanji: '次郎', email: 'jiro@mail.example', rights: 'transfer', limit: '1' },
      ...{ userCode: 'kari01', userCodeAgain: 'kari01', userConfirm: 'kari02', userConfirmAgain: 'kari02' },
      confirm: 'syacho02',
    })
    expect(admin.screen()).toBe('SIM-K07')
    const browser = bank.browser()
    await logInUser(browser, OPEN, 'shinkinhanako', 'kari01')
    expect(browser.screen()).toBe('SIM-K21')
    const seen = formOf(browser)
    await logInUser(browser, OPEN, 'jiro', 'kari01')
    const typed = {
      ...{ oldCode: 'kari01', newCode: 'hana01', newCodeAgain: 'hana01', email: 'hana@mail.example' },
      ...{ oldConfirm: 'kari02', newConfirm: 'hana02', newConfirmAgain: 'hana02' },
    }
    for (const oldCode of ['kari01', 'wrong1']) {
      await leadsTo('SIM-K20', { bank, browser }, () =>
        browser.post('/SIM-K21', { ...seen, ...typed, oldCode, button: 'ok' }),
      )
    }
    await browser.get('/SIM-K21')
    await browser.press('ok', typed)
    expect(browser.screen()).toBe('SIM-K22')
  })
})

test.each(['ja', 'en'])(
  'SIM-K91 issues a card instead of the one that it shows, and no second one: %s',
  async (language) => {
    const bank = await openShinkin()
    const staff = await staffBrowser(bank, language)
    const path = `/staff/contracts/${OPEN}`
    await staff.get(path)
    const seen = staff
      .last()
      .html.split('<form ')
      .find((form) => form.includes('value="card"'))
    const hidden = [...(seen ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    await staff.post(path, { ...form, button: 'card' })
    await staff.post(path, { ...form, button: 'card' })
    expect(staff.last().status).toBe(422)
    expect(staff.last().html).toMatch(/別の画面での操作により、内容が変更されました。|in another window/)
    expect((await contracts(bank))[OPEN]?.card.issue).toBe(2)
  },
)
