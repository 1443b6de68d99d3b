import { beforeEach, describe, expect, test } from 'vitest'
import type { SeiwaKinds } from '../../../../bank/sites/seiwa/pages/kinds.ts'
import { seiwa } from '../../../../bank/sites/seiwa/seiwa.ts'
import { SEIWA_WEB } from '../../../../bank/sites/seiwa/seiwa-web.ts'
import { hiddenFields } from '../../browser.ts'
import { makeModelBank } from '../bank.ts'

/** What a browser never sends by itself: nothing of it ends in a failure of the bank. */

const makeBank = () => makeModelBank<SeiwaKinds>(seiwa, SEIWA_WEB)
let bank: Awaited<ReturnType<typeof makeBank>>
let browser: ReturnType<typeof bank.browser>

beforeEach(async () => {
  bank = await makeBank()
  browser = bank.browser()
})

test.each([
  '/constructor',
  '/__proto__',
  '/%E0%A4%A',
  '/SIM-S01/',
  '/sim-s01',
  '/staff/%00',
  '/mailbox/x/key-file',
  '/static/x.css',
  '/static/..%2fapp.ts',
  '/language/fr',
])('a page that there is not: %s', async (path) => {
  const { status } = await browser.get(path)
  expect(status).toBeLessThan(500)
  expect([200, 303, 400, 404]).toContain(status)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('a method that no page has: %s', async (method) => {
  const headers = { origin: 'http://localhost' }
  expect((await bank.app.request('/SIM-S01', { method, headers })).status).toBe(404)
})

test('a switch of the language leads nowhere else', async () => {
  for (const back of ['//evil.example', 'http://evil.example', '/\\evil.example']) {
    expect((await browser.get(`/language/en?back=${encodeURIComponent(back)}`)).path).toBe('/SIM-S01')
  }
})

describe('a form', () => {
  const send = async (fields: Record<string, string>) => {
    await browser.get('/SIM-S01')
    return browser.post('/SIM-S01', { ...hiddenFields(browser.last(), '/SIM-S01'), ...fields })
  }

  test.each([
    ['without a button: its main one is meant', { loginId: 'x' }, 422],
    ['with a button that the page does not have', { button: 'execute' }, 200],
    ['with names of objects', { constructor: 'x', toString: 'y', button: 'log-in' }, 422],
    ['with control characters', { loginId: 'a\u0000b\u0007', password: '\u0000', button: 'log-in' }, 422],
    ['with halves of characters', { loginId: '\ud800', password: 'x', button: 'log-in' }, 422],
  ])('%s', async (_, fields, status) => {
    expect((await send(fields)).status).toBe(status)
  })

  test('with one input twice is read as one text', async () => {
    await browser.get('/SIM-S01')
    const fields = { ...hiddenFields(browser.last(), '/SIM-S01'), loginId: 'a', password: 'b', button: 'log-in' }
    const body = `${new URLSearchParams(fields)}&loginId=c&button=log-in`
    const headers = { cookie: browser.cookie(), 'content-type': 'application/x-www-form-urlencoded' }
    const response = await bank.app.request('/SIM-S01', { method: 'POST', headers, body })
    expect([200, 303, 422]).toContain(response.status)
  })

  test('in another encoding, and with a file in place of a text', async () => {
    await browser.get('/SIM-S01')
    const own = hiddenFields(browser.last(), '/SIM-S01')
    const type = { 'content-type': 'application/x-www-form-urlencoded; charset=shift_jis' }
    expect((await browser.post('/SIM-S01', { ...own, loginId: 'x' }, type)).status).toBe(400)
    expect((await browser.upload('/SIM-S01', { ...own, button: 'log-in' }, { loginId: 'file' })).status).toBe(422)
  })
})

test('what is typed is shown as text, never as part of the page', async () => {
  await browser.get('/SIM-S01')
  const typed = '"><script>alert(1)</script>'
  const { html } = await browser.press('log-in', { loginId: typed, password: '' })
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
})

test('the headers allow nothing foreign and nothing inline, and no page is kept', async () => {
  const { headers } = await browser.get('/SIM-S01')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('cache-control')).toBe('no-store')
  const [cookie = ''] = (await bank.app.request('/SIM-S01')).headers.getSetCookie()
  expect(cookie).toMatch(/^seiwa-customer=\w+; Path=\/; HttpOnly; SameSite=Strict$/)
})
