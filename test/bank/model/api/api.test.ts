import { describe, expect, test } from 'vitest'
import { SITE_NAMES } from '../../../../bank/site-names.ts'
import { API_TOKEN } from '../../browser.ts'
import { makeSeiwa, makeShinkin, START } from './api-bank.ts'

const BANKS = { shinkin: makeShinkin, seiwa: makeSeiwa } as const

test('every bank but the first, which is of another kind, is tested', () => {
  expect(['anser', ...Object.keys(BANKS)]).toEqual(SITE_NAMES)
})

describe.each(Object.entries(BANKS))('the API of %s', (name, make) => {
  test.each([
    ['no API token', {}, 401, 'unauthorized'],
    ['another API token', { authorization: 'Bearer another' }, 401, 'unauthorized'],
    ['another host', { authorization: `Bearer ${API_TOKEN}`, host: 'bank.example' }, 403, 'wrong-host'],
    [
      'a page of another origin',
      { authorization: `Bearer ${API_TOKEN}`, origin: 'http://x.example' },
      403,
      'wrong-origin',
    ],
  ])('refuses %s', async (_, headers, status, code) => {
    const { app } = await make()
    const answer = await app.request('/rules', { headers })
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code])
  })

  test.each([
    ['GET', '/nowhere', undefined, 404, 'not-found'],
    ['DELETE', '/rules', undefined, 405, 'method-not-allowed'],
    ['GET', '/mails?customr=1', undefined, 400, 'invalid-request'],
    ['GET', '/notes?limit=0', undefined, 400, 'invalid-request'],
    ['GET', '/customers/nobody', undefined, 400, 'invalid-request'],
    ['POST', '/customers', { state: { nonsense: 1 } }, 400, 'invalid-request'],
    ['POST', '/customers', { id: 'nobody' }, 400, 'invalid-request'],
    ['POST', '/staff', { action: 'nonsense' }, 400, 'invalid-request'],
    ['POST', '/visits/nowhere/requests', { page: 'nonsense' }, 400, 'invalid-request'],
    ['DELETE', '/visits/nowhere', undefined, 404, 'not-found'],
    ['PUT', '/clock', {}, 400, 'invalid-request'],
    ['POST', '/clock/advance', { ms: 400_000_000_000 }, 400, 'invalid-request'],
    ['PATCH', '/rules', { nonsense: true }, 400, 'invalid-request'],
  ])('refuses %s %s %o in words', async (method, path, body, status, code) => {
    const { call } = await make()
    const reply = await call(method, path, body)
    expect([reply.status, reply.code]).toEqual([status, code])
    expect(String((reply.json.error as unknown as { message: string }).message).length).toBeGreaterThan(10)
  })

  test('says which bank it is, and what its pages are', async () => {
    const { call } = await make()
    const { json } = await call('GET', '/bank')
    expect(json).toMatchObject({ site: name })
    const { door, pages } = json as unknown as { door: string; pages: { page: string; buttons: { label: object }[] }[] }
    expect(pages.map(({ page }) => page)).toContain(door)
    for (const { buttons } of pages) for (const { label } of buttons) expect(label).not.toMatchObject({ ja: '' })
  })

  test('the clock is set, stands, goes on and is advanced', async () => {
    const { call, clock } = await make()
    expect((await call('GET', '/clock')).json).toEqual({ now: START, offset: 0, mode: 'real' })
    expect((await call('POST', '/clock/advance', { ms: 60_000 })).json).toEqual({
      ...{ now: START + 60_000, offset: 60_000, mode: 'real' },
    })
    expect((await call('PUT', '/clock', { mode: 'paused' })).json).toMatchObject({ mode: 'paused', offset: 60_000 })
    clock.now += 5_000
    expect((await call('GET', '/clock')).json).toEqual({ now: START + 60_000, offset: 55_000, mode: 'paused' })
    expect((await call('POST', '/clock/advance', { ms: 1_000 })).json).toMatchObject({ now: START + 61_000 })
    expect((await call('PUT', '/clock', { mode: 'real', offset: 0 })).json).toEqual({
      ...{ now: START + 5_000, offset: 0, mode: 'real' },
    })
  })

  test('a reset leaves practice data alone, and rules if it is told so', async () => {
    const { call } = await make()
    const ids = async () =>
      ((await call('GET', '/customers')).json.customers as unknown as { id: string }[]).map(({ id }) => id)
    const before = await ids()
    const rules = (await call('GET', '/rules')).json
    await call('PATCH', '/rules', CHANGES[name as keyof typeof BANKS])
    await call('POST', '/customers', {})
    await call('POST', '/clock/advance', { ms: 60_000 })
    const visit = (await call('POST', '/visits')).json.id
    expect((await call('POST', '/reset', { keepRules: true })).json).toEqual({ reset: true })
    expect(await ids()).toEqual(before)
    expect((await call('GET', '/clock')).json).toMatchObject({ offset: 0 })
    expect((await call('GET', '/rules')).json).toEqual({ ...rules, ...CHANGES[name as keyof typeof BANKS] })
    expect((await call('DELETE', `/visits/${visit}`)).status).toBe(404)
    await call('POST', '/reset', {})
    expect((await call('GET', '/rules')).json).toEqual(rules)
  })

  test('a customer is made, shown, listed, made anew and deleted', async () => {
    const { call } = await make()
    const { customer } = (await call('POST', '/customers', {})).json as unknown as { customer: { id: string } }
    const path = `/customers/${customer.id}`
    expect((await call('GET', path)).json).toEqual(customer)
    expect((await call('GET', '/customers')).json.customers).toContainEqual(customer)
    const again = await call('POST', '/customers', { id: customer.id })
    expect([again.status, again.code]).toEqual([409, 'customer-known'])
    expect((await call('PUT', path, { stopped: true })).json).not.toMatchObject({ customer })
    expect((await call('PUT', path, {})).status).toBe(200)
    expect((await call('DELETE', path)).json).toEqual({ removed: true })
    expect((await call('DELETE', path)).code).toBe('not-found')
    expect((await call('GET', path)).code).toBe('not-found')
  })

  test('the mails and notes of who is deleted, or made anew, go with him', async () => {
    const { call } = await make()
    const { customer } = (await call('POST', '/customers', {})).json as unknown as { customer: { id: string } }
    const notes = async () => (await call('GET', `/notes?customer=${customer.id}`)).json.notes as unknown as object[]
    for (const renew of [
      () => call('PUT', `/customers/${customer.id}`, {}),
      () => call('DELETE', `/customers/${customer.id}`),
    ]) {
      await call('POST', '/staff', RELEASE[name as keyof typeof BANKS](customer.id))
      expect(await notes()).toHaveLength(1)
      await renew()
      expect(await notes()).toEqual([])
    }
  })

  test('a button is known by its name and by what stands on it, and no other', async () => {
    const { call } = await make()
    const { id, page } = (await call('POST', '/visits')).json as unknown as { id: string; page: string }
    const press = (button: string) => call('POST', `/visits/${id}/requests`, { page, button })
    const { pages } = (await call('GET', '/bank')).json as unknown as {
      pages: { page: string; buttons: { button: string; label: { ja: string; en: string } }[] }[]
    }
    const one = pages.find((row) => row.page === page)?.buttons[0]
    if (!one) throw new Error('the door has no button')
    const followed = (await press(one.button)).json.page
    for (const said of [one.label.ja, one.label.en]) expect((await press(said)).json.page).toBe(followed)
    const refused = await press('nonsense')
    expect([refused.status, refused.code]).toEqual([400, 'invalid-request'])
    expect(JSON.stringify(refused.json)).toContain(one.button)
  })

  test('a visit is not over because nobody uses it', async () => {
    const { call } = await make()
    const { id, page } = (await call('POST', '/visits')).json as unknown as { id: string; page: string }
    await call('POST', '/clock/advance', { ms: 24 * 60 * 60_000 })
    expect((await call('POST', `/visits/${id}/requests`, { page })).status).toBe(200)
    expect((await call('DELETE', `/visits/${id}`)).json).toEqual({ removed: true })
    expect((await call('POST', `/visits/${id}/requests`, { page })).code).toBe('not-found')
  })
})

/** Refused, which is noted. */
const RELEASE = {
  shinkin: (number: string) => ({ action: 'release', number }),
  seiwa: (id: string) => ({ action: 'release', id }),
} as const

const CHANGES = { shinkin: { spread: 'user' }, seiwa: { releaseWait: '30-min' } } as const
