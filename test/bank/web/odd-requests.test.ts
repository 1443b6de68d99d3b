import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { logError } from '../../../bank/core/log.ts'
import { type Browser, hiddenFields, makeTestBank, type TestBank, textOf } from '../browser.ts'
import { staffBrowser } from '../sites/anser/help-desk/desk.ts'

const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => logged.mockClear())

const FORMS = [
  '/login',
  '/logout',
  '/password',
  '/transfer',
  '/bulk/new',
  '/bulk/file',
  '/salary/file',
  '/registration',
  '/users/new',
  '/help-desk/login',
]
const DESK_FORMS = ['/help-desk/stock', '/help-desk/settings', '/help-desk/devices/12-3456789-0/cancel']

const BOUNDARY = 'multipart/form-data; boundary=x'
const part = (head: string) => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\na\r\n--x--\r\n`
const BODIES: readonly (readonly [string, string, string])[] = [
  ['multipart without a boundary', 'multipart/form-data', 'a=1'],
  ['multipart that breaks off', BOUNDARY, part('name="a"').slice(0, -8)],
  ['multipart with nothing in it', BOUNDARY, ''],
  ['a file name with a quotation mark', BOUNDARY, part('name="file"; filename="a"b.csv"')],
  ['a form in Shift_JIS', 'application/x-www-form-urlencoded; charset=Shift_JIS', 'a=%83%65'],
]

describe('a body that is no form is refused, and nothing is logged', () => {
  test.each(BODIES)('%s', async (_, type, body) => {
    const bank = await makeTestBank()
    const customer = bank.browser()
    await customer.logIn()
    const staff = await staffBrowser(bank)
    const send = (path: string, browser: Browser) =>
      bank.app.request(path, {
        method: 'POST',
        body,
        headers: { 'content-type': type, cookie: browser.cookie(), 'accept-language': 'ja' },
      })
    for (const [paths, browser] of [
      [FORMS, customer],
      [DESK_FORMS, staff],
    ] as const) {
      for (const path of paths) {
        const answer = await send(path, browser)
        expect(answer.status, path).toBe(400)
        expect(await answer.text(), path).toContain('送信内容を読み取れませんでした')
      }
    }
    expect(logged).not.toHaveBeenCalled()
  })
})

describe('an id that is none leads nowhere', () => {
  let bank: TestBank
  let customer: Browser
  let staff: Browser
  beforeEach(async () => {
    bank = await makeTestBank()
    customer = bank.browser()
    await customer.logIn()
    staff = await staffBrowser(bank)
  })

  const IDS = ['%0aX', '%0d%0aSet-Cookie:%20a=b', '%00', '%ff', 'a%2fb', '%E2%80%A8', 'x'.repeat(3000), 'a b']
  const OF_CUSTOMERS = ['/batches/ID', '/batches/ID/approval', '/orders/ID', '/orders/ID/result', '/batch-requests/ID']
  const OF_USERS = ['/users/of/ID/change', '/users/drafts/ID/accounts', '/users/orders/ID', '/tokens/revoke/result/ID']
  const OF_STAFF = ['/help-desk/devices/ID', '/help-desk/devices/ID/cancel', '/help-desk/customers/ID/unlock']

  test.each(IDS)('%s', async (id) => {
    for (const path of [...OF_CUSTOMERS, ...OF_USERS, '/registration/shared/ID']) {
      expect((await customer.get(path.replace('ID', id))).status, path).toBe(404)
    }
    for (const path of OF_STAFF) expect((await staff.get(path.replace('ID', id))).status, path).toBe(404)
    const fields = hiddenFields(
      await staff.get('/help-desk/devices/12-3456789-0'),
      '/help-desk/devices/12-3456789-0/cancel',
    )
    for (const action of ['cancel', 'reinstate']) {
      const path = `/help-desk/devices/${id}/${action}`
      expect((await staff.post(path, { ...fields, sure: 'yes' })).status, path).toBe(404)
    }
    expect(logged).not.toHaveBeenCalled()
  })

  test('a control character in a field is nothing', async () => {
    const answer = await bank.browser().logIn('hana\u0000ko01', 'hanako2026')
    expect(answer.path).toBe('/registration')
  })
})

test('what a request brought makes no lines in the log', () => {
  logError(new Error('no\nsuch\u001b[31m\u0000 thing', { cause: 'a\r\nb' }))
  const [text] = logged.mock.calls[0] as [string]
  expect(text.split('\n')[0]).toBe('Error: no\\x0asuch\\x1b[31m\\x00 thing')
  expect(text).toContain('Caused by a\\x0d\\x0ab')
  expect(text).not.toMatch(/[^\n\P{Cc}]/u)
})

describe('a disk that is full', () => {
  test.each([
    ['SQLITE_FULL', 'database or disk is full'],
    ['SQLITE_IOERR_WRITE', 'disk I/O error'],
    ['53100', 'could not extend file'],
  ])('is said on the page and over the API (%s)', async (code, message) => {
    const bank = await makeTestBank()
    const customer = bank.browser()
    await customer.get('/login')
    bank.fail(Object.assign(new Error(message), { code }))
    for (const path of ['/login', '/transfer']) {
      const answer = await customer.get(path)
      expect(answer.status).toBe(500)
      expect(textOf(answer, 'trouble-not-saved')).toContain('空きがない')
    }
    const headers = { authorization: 'Bearer api-token-for-tests' }
    const reply = await bank.app.request('/api/v1/users', { headers })
    expect(reply.status).toBe(500)
    expect(await reply.json()).toMatchObject({ error: { code: 'not-saved' } })
  })
})
