import { expect, test } from 'vitest'
import { ANSER_TEXTS } from '../../../bank/sites/anser/texts.ts'
import { API_TOKEN, makeTestBank } from '../browser.ts'
import { makeApiBank } from './call.ts'

test('nobody without the API token', async () => {
  const { app } = await makeTestBank()
  for (const authorization of [undefined, 'Bearer', 'Bearer wrong', 'Basic YTpi']) {
    const response = await app.request('/api/v1/users', { headers: authorization ? { authorization } : {} })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } })
  }
})

test('the scheme of the token in any case', async () => {
  const { app } = await makeTestBank()
  for (const scheme of ['bearer', 'BEARER']) {
    const headers = { authorization: `${scheme} ${API_TOKEN}` }
    expect((await app.request('/api/v1/rules', { headers })).status).toBe(200)
  }
})

test('no foreign host name and no foreign page', async () => {
  const bank = await makeApiBank()
  const get = (headers: Record<string, string>) => bank.call('GET', '/users', undefined, headers)
  expect(await get({ host: 'evil.example' })).toMatchObject({ status: 403, code: 'wrong-host' })
  expect(await get({ host: '127.0.0.1:1', origin: 'http://evil.example' })).toMatchObject({
    status: 403,
    code: 'wrong-origin',
  })
  expect(await get({ host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' })).toMatchObject({ status: 200 })
})

test('answers are never kept, and nothing may be made of them', async () => {
  const { app } = await makeTestBank()
  const { headers } = await app.request('/api/v1/users')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test.each(['%00', '%0a', '%ff', 'x'.repeat(3000)])('an id that is none: %s', async (id) => {
  const bank = await makeApiBank()
  for (const path of ['/users/', '/tokens/', '/devices/', '/registrations/', '/requests/', '/history?loginId='])
    expect((await bank.call('GET', `${path}${id}`)).status, path).toBe(path.endsWith('=') ? 200 : 404)
})

test('wrong paths, methods and bodies', async () => {
  const bank = await makeApiBank()
  expect(await bank.call('GET', '/nowhere')).toMatchObject({ status: 404, code: 'not-found' })
  expect(await bank.call('DELETE', '/users/hanako01')).toMatchObject({ status: 405, code: 'method-not-allowed' })
  expect(await bank.call('POST', '/reset', '{')).toMatchObject({ status: 400, code: 'invalid-request' })
  expect(await bank.call('POST', '/reset', 'x', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
  const large = JSON.stringify({ pskc: 'x'.repeat(16 * 1024 * 1024) })
  const sent = await bank.call('POST', '/stock', large, { 'content-length': String(large.length) })
  expect(sent).toMatchObject({ status: 413, code: 'too-large' })
})

test('the OpenAPI document names every code of a refusal', async () => {
  const bank = await makeApiBank()
  const { json } = await bank.call('GET', '/openapi.json')
  const document = json as unknown as { openapi: string; components: { schemas: { Error: object } } }
  expect(document.openapi).toBe('3.1.0')
  const schema = JSON.stringify(document.components.schemas.Error)
  for (const code of ANSER_TEXTS.problemCodes) expect(schema).toContain(`"${code}"`)
})

test('no answer holds a key or a password', async () => {
  const bank = await makeApiBank()
  for (const path of ['/users', '/users/hanako01', '/devices/12-3456789-0', '/history', '/rules']) {
    const text = JSON.stringify((await bank.call('GET', path)).json)
    expect(text, path).not.toMatch(/scrypt|passwordHash|confirmationHash|deviceKey|instanceKey/)
  }
})
