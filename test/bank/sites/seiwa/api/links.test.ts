import { describe, expect, test } from 'vitest'
import { makeSeiwa } from '../../../model/api/api-bank.ts'

const SAKURA = '001-普通-1200003'
const SERVICE = { name: '会計', redirectUris: ['http://127.0.0.1:8080/callback'] }

describe('a service', () => {
  test('is registered, listed without its secret, and forgotten', async () => {
    const { call } = await makeSeiwa()
    const { status, json } = await call('POST', '/clients', { ...SERVICE, confidential: true, scopes: ['balance'] })
    const { client, secret } = json as unknown as { client: { id: string }; secret: string }
    expect([status, client]).toEqual([201, { ...SERVICE, id: client.id, scopes: ['balance'], confidential: true }])
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect((await call('GET', '/clients')).json).toEqual({ clients: [client] })
    expect((await call('DELETE', `/clients/${client.id}`)).json).toEqual({ removed: true })
    expect((await call('DELETE', `/clients/${client.id}`)).status).toBe(404)
  })

  test.each([
    'http://elsewhere.example/callback',
    'https://service.example/callback#part',
    'javascript:alert(1)',
    'callback',
  ])('does not come back to %s', async (uri) => {
    const { call } = await makeSeiwa()
    expect((await call('POST', '/clients', { name: 'x', redirectUris: [uri] })).code).toBe('invalid-request')
  })

  test.each(['https://service.example/callback', 'http://localhost:9/', 'http://[::1]:9/', 'example.app:/callback'])(
    'comes back to %s',
    async (uri) => {
      const { call } = await makeSeiwa()
      expect((await call('POST', '/clients', { name: 'x', redirectUris: [uri] })).status).toBe(201)
    },
  )
})

describe('a consent', () => {
  test('is given and taken back without the pages', async () => {
    const { call } = await makeSeiwa()
    const { status, json } = await call('POST', `/customers/${SAKURA}/links`, { scopes: ['balance'], days: 1 })
    const made = json as unknown as { link: { id: string; at: number; until: number }; accessToken: string }
    expect([status, made.link.until - made.link.at]).toEqual([201, 86_400_000])
    expect((await call('GET', `/customers/${SAKURA}`)).json).toMatchObject({ links: [made.link] })
    expect((await call('DELETE', `/customers/${SAKURA}/links/${made.link.id}`)).json).toEqual({ removed: true })
    expect((await call('DELETE', `/customers/${SAKURA}/links/${made.link.id}`)).status).toBe(404)
    expect((await call('GET', `/customers/${SAKURA}`)).json).toMatchObject({ links: [] })
  })

  test.each([
    ['of nobody', '/customers/001-普通-9999999/links', {}],
    ['for a service that nobody knows', `/customers/${SAKURA}/links`, { client: 'other' }],
  ])('%s is none', async (_, path, body) => {
    const { call } = await makeSeiwa()
    expect((await call('POST', path, body)).status).toBe(404)
  })

  test('is no more when the customer is put into another state', async () => {
    const { call } = await makeSeiwa()
    await call('POST', `/customers/${SAKURA}/links`, {})
    expect((await call('PUT', `/customers/${SAKURA}`, {})).json).toMatchObject({ customer: { links: [] } })
  })
})

test('a customer has the balance and movements that a test gives him', async () => {
  const { call } = await makeSeiwa()
  const movements = [{ at: 5, amount: 300, what: '入金' }]
  const { json } = await call('PUT', `/customers/${SAKURA}`, { balance: 1_300, movements })
  expect(json.customer).toMatchObject({ balance: 1_300 })
})
