import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSeiwa, makeShinkin } from './api-bank.ts'

/** Whatever is sent is answered in words: with what is wrong in it, or done; never by a failure. */

/** Values at the edges of what may be said, and beyond. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\0',
    '\ud800',
    '１２３４',
    '12345678901',
    'SIMF10020000',
    'A1',
    0,
    -1,
    0.5,
  ),
  fc.constantFrom<unknown>(
    1e300,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    '999800000001',
    'ab'.repeat(20),
    '90000000001',
    'x'.repeat(2000),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** Of the fields of a schema, by name: some of them, as they are or odd. */
const odder = (known: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(known).map(([name, value]) => [name, fc.oneof(fc.constant(value), odd)])),
    { requiredKeys: [] },
  )

const STATES = {
  shinkin: {
    ...{ application: '1234', name: 'x', issue: 2, form: 'one', stopped: true, openingHeardAt: 1, wrong: { cells: 1 } },
    admin: { code: 'a', confirm: 'b', email: 'c@d.example' },
    users: [{ id: 'A1', serial: 'SIMF10020000', limit: 5, accident: 'x', openingHeardAt: 5, email: '' }],
    deleted: [{ id: 'B', until: 5 }],
  },
  seiwa: {
    ...{ password: 'a', confirm: 'b', loginId: 'tester01', open: true, released: false, email: 'a@b.example' },
    ...{ dm: true, phone: '1', answers: ['a', 'b', 'c'], stopped: true, errors: { mail: 1 } },
    otp: { state: 'in-use', userId: '999800000001', key: 'ab'.repeat(20), drift: 5, last: 5 },
  },
} as const

const TOKENS = {
  shinkin: { serial: 'SIMF10020000', user: 'A1' },
  seiwa: { startPassword: '1234', phoneMail: 'a@b.example', state: 'issued' },
} as const

const IDS = { shinkin: '90000000001', seiwa: '001-普通-9000001' } as const

describe.each([
  ['shinkin', makeShinkin],
  ['seiwa', makeSeiwa],
] as const)('the API of %s', (name, make) => {
  test('answers whatever is sent in words', { timeout: 60_000 }, async () => {
    const { call } = await make()
    const visit = `/visits/${(await call('POST', '/visits')).json.id}/requests`
    const { pages } = (await call('GET', '/bank')).json as unknown as {
      pages: { page: string; fields: string[]; buttons: { button: string }[] }[]
    }
    const page = fc.constantFrom(...pages).chain(({ page, fields, buttons }) =>
      fc.record({
        page: fc.constant<unknown>(page),
        button: fc.oneof(fc.constantFrom<unknown>(null, ...buttons.map(({ button }) => button)), odd),
        fields: odder(Object.fromEntries(fields.map((field) => [field, '1']))),
      }),
    )
    const customer = `/customers/${IDS[name]}`
    const sent = fc.oneof(
      page.map((body) => ['POST', visit, body] as const),
      odder(STATES[name]).map((body) => ['PUT', customer, body] as const),
      odder({ id: IDS[name], state: STATES[name] }).map((body) => ['POST', '/customers', body] as const),
      odder(TOKENS[name]).map((body) => ['PUT', `${customer}/token`, body] as const),
      odder({ action: 'contract', number: '90000000002', application: '1234', id: IDS[name], keys: [] }).map(
        (body) => ['POST', '/staff', body] as const,
      ),
      odder({ ms: 5, offset: 5, mode: 'real' }).map((body) => ['PUT', '/clock', body] as const),
    )
    await fc.assert(
      fc.asyncProperty(sent, async ([method, path, body]) => {
        const reply = await call(method, path, body)
        expect(reply.status, JSON.stringify([method, path, body, reply.json])).toBeLessThan(500)
        if (reply.status >= 400) expect(reply.code).toMatch(/^[a-z-]+$/)
      }),
      { numRuns: 200, seed: 1 },
    )
    expect((await call('GET', '/customers')).status).toBe(200)
    expect((await call('GET', '/notes')).status).toBe(200)
  })
})
