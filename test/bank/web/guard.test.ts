import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeTestBank, register, textOf } from '../browser.ts'

test('a page may load nothing from elsewhere and run nothing inline', async () => {
  const { app } = await makeTestBank()
  const { headers } = await app.request('/login')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('a foreign host name is refused', async () => {
  const { app } = await makeTestBank()
  for (const host of ['evil.example', '127.0.0.1.evil.example', '10.0.0.1:47601']) {
    expect((await app.request('/login', { headers: { host } })).status).toBe(403)
  }
  for (const host of ['127.0.0.1:47601', 'localhost:47601', '127.0.0.1']) {
    expect((await app.request('/login', { headers: { host } })).status).toBe(200)
  }
})

test.each([
  [{ host: '127.0.0.1:47601', origin: 'http://evil.example' }],
  [{ host: '127.0.0.1:47601', origin: 'http://127.0.0.1:47600' }],
  [{ host: '127.0.0.1:47601', origin: 'null' }],
  [{ host: '127.0.0.1:47601', 'sec-fetch-site': 'same-site' }],
  [{ host: '127.0.0.1:47601', 'sec-fetch-site': 'cross-site' }],
])('a form sent by another page is refused: %j', async (headers) => {
  const { app } = await makeTestBank()
  expect((await app.request('/login', { method: 'POST', headers })).status).toBe(403)
})

test('a form without the token of its session is refused', async () => {
  const me = (await makeTestBank()).browser()
  await register(me)
  const answer = await me.post('/transfer', { 'form-token': '0'.repeat(64) }, { origin: 'http://localhost' })
  expect(answer.status).toBe(403)
  expect(textOf(answer, 'trouble-forbidden')).toContain('トップページからもう一度操作してください。')
})

test('without login every page leads to login', async () => {
  const { browser } = await makeTestBank()
  for (const path of ['/', '/registration', '/registration/code', '/transfer', '/transfer/1/result', '/nowhere']) {
    expect((await browser().get(path)).path, path).toBe('/login')
  }
})

test('a page that is not there says so', async () => {
  const me = (await makeTestBank()).browser()
  await register(me)
  const answer = await me.get('/nowhere')
  expect(answer.status).toBe(404)
  expect(textOf(answer, 'trouble-not-found')).toContain('見つかりませんでした')
})

test('a form of more than 16 KiB is refused', async () => {
  const { app } = await makeTestBank()
  const body = new URLSearchParams({ password: 'x'.repeat(20_000) }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  expect((await app.request('/login', { method: 'POST', body, headers })).status).toBe(413)
})

test('style sheets and icon are served; what is not on the list is not', async () => {
  const { app } = await makeTestBank()
  const sheet = await app.request('/static/base.css')
  expect(sheet.headers.get('content-type')).toContain('text/css')
  expect(await sheet.text()).toBe(readFileSync(new URL('../../../bank/web/static/base.css', import.meta.url), 'utf8'))
  expect((await app.request('/static/icon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  for (const path of ['/static/..%2fapp.ts', '/static/nothing.css']) {
    expect((await app.request(path)).headers.get('location'), path).toBe('/login')
  }
})
