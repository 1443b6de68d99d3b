import { expect, test } from 'vitest'
import { makeTestBank, plain, register, textOf, typedIn } from '../../../browser.ts'
import { staffBrowser } from './desk.ts'

const DESK_PAGES = [
  '/help-desk',
  '/help-desk?q=hanako01',
  '/help-desk/errors',
  '/help-desk/stock',
  '/help-desk/settings',
  '/help-desk/customers/hanako01',
  '/help-desk/customers/hanako01/initialise',
  '/help-desk/devices/12-3456789-0',
]

test('the practice account is on the page, fills the form, and logs in', async () => {
  const staff = (await makeTestBank()).browser()
  const page = await staff.get('/help-desk')
  expect(page.path).toBe('/help-desk/login')
  expect(page.html).toContain('helpdesk2026')
  const filled = await staff.get('/help-desk/login?account=practice')
  expect([typedIn(filled, 'login-id'), typedIn(filled, 'password')]).toEqual(['helpdesk', 'helpdesk2026'])
  const inside = await staff.send('/help-desk/login', { 'login-id': 'ｈｅｌｐｄｅｓｋ', password: 'helpdesk2026' })
  expect(inside).toMatchObject({ status: 200, path: '/help-desk' })
  expect(textOf(inside, 'screen-id')).toBe('SIM-H02')
  await staff.send('/help-desk/logout')
  expect(staff.last().path).toBe('/help-desk/login')
  expect((await staff.get('/help-desk/settings')).path).toBe('/help-desk/login')
})

test("wrong logins are refused without saying which part was wrong, and pause; a customer's login is none", async () => {
  const bank = await makeTestBank()
  const staff = bank.browser()
  await staff.get('/help-desk/login')
  const tries = [
    { 'login-id': '', password: '' },
    { 'login-id': 'helpdesk', password: 'wrong' },
    { 'login-id': 'nobody', password: 'helpdesk2026' },
    { 'login-id': 'hanako01', password: 'hanako2026' },
  ]
  const answers = []
  for (const fields of tries) answers.push(await staff.send('/help-desk/login', fields))
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422])
  const [, ...refused] = answers.map((answer) => textOf(answer, 'login-id-problem'))
  expect(new Set(refused).size).toBe(1)
  for (const _ of [4, 5]) await staff.send('/help-desk/login', { 'login-id': 'helpdesk', password: 'wrong' })
  const right = { 'login-id': 'helpdesk', password: 'helpdesk2026' }
  expect(textOf(await staff.send('/help-desk/login', right), 'login-id-problem')).toContain('10分')
  bank.later(10 * 60_000)
  for (let i = 0; i < 30; i++) await staff.send('/help-desk/login', { 'login-id': 'helpdesk', password: 'wrong' })
  bank.later(10 * 60_000)
  expect((await staff.send('/help-desk/login', right)).path).toBe('/help-desk')
})

test('a customer gets 403 at every page of the help desk, by GET and by POST', async () => {
  const customer = (await makeTestBank()).browser()
  await register(customer)
  for (const path of DESK_PAGES) {
    const answer = await customer.get(path)
    expect(answer.status, path).toBe(403)
    expect(textOf(answer, 'staff-only'), path).toContain('銀行の担当者だけ')
  }
  for (const path of ['/help-desk/settings/reset', '/help-desk/customers/hanako01/initialise', '/help-desk/stock']) {
    expect((await customer.post(path, { sure: 'yes' })).status, path).toBe(403)
  }
  expect((await customer.get('/')).html).toContain('サービス利用中')
})

test('the help desk gets 403 at every page of the customers', async () => {
  const bank = await makeTestBank()
  const staff = await staffBrowser(bank)
  for (const path of ['/', '/registration', '/transfer', '/users', '/history', '/token-help', '/nowhere']) {
    const answer = await staff.get(path)
    expect(answer.status, path).toBe(403)
    expect(textOf(answer, 'customers-only'), path).toContain('お客さまの取引のページは利用できません')
  }
  expect((await staff.post('/transfer', {})).status).toBe(403)
})

test('a login on one side ends the login on the other', async () => {
  const bank = await makeTestBank()
  const browser = await staffBrowser(bank)
  await browser.get('/login')
  await browser.send('/login', { 'login-id': 'hanako01', password: 'hanako2026' })
  expect(browser.last().path).toBe('/registration')
  expect((await browser.get('/help-desk')).status).toBe(403)
  await browser.get('/help-desk/login')
  await browser.send('/help-desk/login', { 'login-id': 'helpdesk', password: 'helpdesk2026' })
  expect((await browser.get('/')).status).toBe(403)
})

test('without login every page leads to the login; a form without its token is refused', async () => {
  const bank = await makeTestBank()
  for (const path of DESK_PAGES) expect((await bank.browser().get(path)).path, path).toBe('/help-desk/login')
  const staff = await staffBrowser(bank)
  const answer = await staff.post('/help-desk/settings/reset', { sure: 'yes' }, { origin: 'http://localhost' })
  expect(answer.status).toBe(403)
})

test.each(['ja', 'en'])('all pages in %s, none with a key missing', async (language) => {
  const bank = await makeTestBank()
  await register(bank.browser())
  const staff = await staffBrowser(bank, language)
  for (const path of DESK_PAGES) {
    const answer = await staff.get(path)
    expect(answer.status, path).toBe(200)
    const text = plain(answer.html.replace(/<[^>]*>/g, ' '))
    expect(text, path).not.toMatch(/\b(desk|settings|guide|finding|notice|problem|history-\w+)\.[a-z]/)
    expect(text, path).not.toContain('undefined')
  }
})
