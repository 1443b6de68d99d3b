import { beforeEach, describe, expect, test } from 'vitest'
import { setStanding } from '../../../bank/factors/camera-token/standing.ts'
import {
  type Answer,
  type Browser,
  makeTestBank,
  plain,
  register,
  requestBatch,
  type TestBank,
  TRANSFER,
  textOf,
  toAuthentication,
  typedIn,
} from '../browser.ts'
import { staffBrowser } from '../sites/anser/help-desk/desk.ts'

let bank: TestBank
let saburo: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  saburo = bank.browser()
  await register(saburo, 'saburo01', 'saburo2026')
})

/** Presses the language switch of the last page. */
function switchLanguage(browser: Browser): Promise<Answer> {
  const href = /class="language" href="([^"]*)"/.exec(browser.last().html)?.[1]
  return browser.get(plain(href ?? 'no switch'))
}

describe('the language switch', () => {
  test('returns to the order that a page shows, and to what was looked for', async () => {
    await saburo.get('/transfer')
    const confirm = await saburo.send('/transfer', TRANSFER)
    expect((await switchLanguage(saburo)).path).toBe(confirm.path)
    expect(textOf(saburo.last(), 'fact-amount')).toContain('120,000')
    const correction = `/transfer?from=${confirm.path.split('/').at(-1)}`
    await saburo.get(correction)
    const corrected = await switchLanguage(saburo)
    expect(corrected.path).toBe(correction)
    expect(typedIn(corrected, 'payee')).toBe(TRANSFER.payee)
    const search = '/history?from=2026%2F11%2F01&to=2026%2F11%2F21'
    await saburo.get(search)
    expect((await switchLanguage(saburo)).path).toBe(search)
  })

  test('on a page that answers a form leads to the same page', async () => {
    const { path: signing } = await toAuthentication(saburo)
    const mistakes: readonly (readonly [string, string, Record<string, string>])[] = [
      ['/transfer', '/transfer', { payee: '太郎' }],
      ['/registered-transfer', '/registered-transfer', {}],
      ['/pay-easy', '/pay-easy', {}],
      ['/password', '/password', { 'change-login': 'yes' }],
      [signing, signing, { code: '1' }],
    ]
    for (const [page, action, fields] of mistakes) {
      await saburo.get(page)
      const answer = await saburo.send(action, fields)
      expect(answer.status, action).toBe(422)
      const english = await switchLanguage(saburo)
      expect([english.status, english.path], action).toEqual([200, page])
      expect(textOf(english, 'screen-id'), action).toBe(textOf(answer, 'screen-id'))
    }
  })

  test('on a list keeps its number of lines', async () => {
    await saburo.get('/bulk/new')
    await saburo.send('/bulk/new', { do: 'add' })
    const english = await switchLanguage(saburo)
    expect(typedIn(english, 'line-6-amount')).toBe('')
    expect(typedIn(english, 'line-7-amount')).toBeUndefined()
    for (const [asked, last] of [
      ['x', 3],
      ['0', 1],
      ['1e9', 500],
    ] as const) {
      const page = await saburo.get(`/bulk/new?lines=${asked}`)
      expect(page.html.match(/<fieldset class="line">/g), asked).toHaveLength(last)
    }
  })

  test('on a batch that could not be approved or returned leads to the batch', async () => {
    const path = await requestBatch(bank, saburo)
    await bank.change((tables) => setStanding(tables, 'saburo01', { registrationState: 'none', tokenCode: null }))
    for (const [action, status] of [
      ['return', 422],
      ['approval', 403],
    ] as const) {
      await saburo.get(path)
      expect((await saburo.send(`${path}/${action}`)).status, action).toBe(status)
      const english = await switchLanguage(saburo)
      expect([english.status, english.path], action).toEqual([200, path])
    }
  })

  test('on the form of a user with mistakes keeps what was typed, without scripts too', async () => {
    const hanako = bank.browser()
    await hanako.logIn()
    await hanako.get('/users/new')
    await hanako.send('/users/new', { 'user-name': '北野 純', 'new-password': 'secret2026', 'new-password-again': '' })
    const english = await switchLanguage(hanako)
    expect(english.html).toContain('<html lang="en">')
    expect(typedIn(english, 'user-name')).toBe('北野 純')
    expect(english.html).not.toContain('secret2026')
  })

  test('at the help desk returns to the page, too', async () => {
    const staff = await staffBrowser(bank)
    await staff.get('/help-desk?q=saburo01')
    const found = await switchLanguage(staff)
    expect(found.path).toBe('/help-desk?q=saburo01')
    expect(found.html).toMatch(/href="\/help-desk" data-testid="nav-search" aria-current="page"/)
    for (const [page, action] of [
      ['/help-desk/settings', '/help-desk/settings/reset'],
      ['/help-desk/settings', '/help-desk/settings'],
      ['/help-desk/devices/12-3456789-0', '/help-desk/devices/12-3456789-0/cancel'],
      ['/help-desk/customers/saburo01/initialise', '/help-desk/customers/saburo01/initialise'],
    ] as const) {
      await staff.get(page)
      expect((await staff.send(action)).status, action).toBe(422)
      expect([(await switchLanguage(staff)).status, staff.last().path], action).toEqual([200, page])
    }
  })
})
