import { describe, expect, test } from 'vitest'
import { imageOf, serialFields, textOf } from '../browser.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { type ApiBank, makeApiBank } from './call.ts'
import { registerBy } from './caller.ts'

const MINUTE = 60_000

interface Employee {
  readonly loginId: string
  readonly kind: string
  readonly password: string
  readonly confirmationPassword: string
}

interface Company {
  readonly id: string
  readonly name: string
  readonly users: readonly Employee[]
  readonly serials: readonly string[]
}

async function companyOf(bank: ApiBank, wanted: object = { users: 1, serials: 2 }): Promise<Company> {
  const { status, json } = await bank.call('POST', '/companies', wanted)
  expect(status, JSON.stringify(json)).toBe(201)
  return json as unknown as Company
}

const only = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error('there is none')
  return item
}

/** All rows of the bank, by table. */
const rowsOf = (bank: ApiBank) =>
  bank.change(async (tables) => {
    const entries = Object.entries(tables).map(async ([name, table]) => [name, await table.find({})] as const)
    const rows: Record<string, readonly object[]> = {}
    for (const entry of entries) {
      const [name, found] = await entry
      rows[name] = found
    }
    return rows
  })

describe('POST /companies', () => {
  test('a company of the other service has as many users as that has, its number and its name on top', async () => {
    const bank = await makeApiBank()
    const { status, json } = await bank.call('POST', '/companies', { users: 11 })
    expect([status, JSON.stringify(json)]).toEqual([400, expect.stringContaining('at most 10 users')])
    const { id, users } = await companyOf(bank, { users: 20, service: 'business-ib-light' })
    expect((await bank.call('GET', `/companies/${id}/rules`)).json).toMatchObject({
      service: 'business-ib-light',
      contactPhone: '0120-000-111',
    })
    const me = bank.browser()
    const [master] = users
    await me.logIn(master?.loginId, master?.password)
    expect(me.last().html).toContain('練習銀行 ビジネスIB ライト</span>')
    await me.send('/registration/skip')
    expect((await me.get('/users/list')).html).toContain('マスターユーザのほかに19名')
    expect((await bank.browser().get('/login')).html).not.toContain('ライト')
  })

  test('makes one as the practice company is, with IDs and passwords of the form that the bank asks for', async () => {
    const bank = await makeApiBank()
    const company = await companyOf(bank, {})
    expect(company.users.map(({ kind }) => kind)).toEqual([
      'master',
      ...['manager', 'manager'],
      ...['general', 'general', 'general', 'general'],
    ])
    const words = company.users.flatMap((user) => [user.loginId, user.password, user.confirmationPassword])
    for (const word of words) expect(word).toMatch(/^(?=.*[a-z])(?=.*\d)[a-z\d]{6,12}$/)
    expect(new Set(words).size).toBe(words.length)
    expect(company.serials).toHaveLength(10)
    const { json } = await bank.call('GET', `/companies/${company.id}`)
    expect(JSON.stringify(json)).not.toContain('assword')
    expect((json as unknown as Company).users.map(({ loginId }) => loginId)).toEqual(
      company.users.map(({ loginId }) => loginId),
    )
    const listed = (await bank.call('GET', '/companies')).json.companies as unknown as Company[]
    expect(listed.map(({ id }) => id)).toEqual(['kitano', 'wakaba', company.id])
  })

  test('takes the users that are named, and refuses a company without a master, or with two', async () => {
    const bank = await makeApiBank()
    const users = [{ kind: 'general', name: '試験 太郎', mayApprove: false }, { kind: 'master' }]
    const made = await companyOf(bank, { name: '株式会社試験', users, serials: 0 })
    expect(made).toMatchObject({
      name: '株式会社試験',
      users: [{ kind: 'general', name: '試験 太郎', mayRequest: true, mayApprove: false }, { kind: 'master' }],
      serials: [],
    })
    for (const wrong of [[{ kind: 'general' }], [{ kind: 'master' }, { kind: 'master' }], 0, 11]) {
      const reply = await bank.call('POST', '/companies', { users: wrong })
      expect(reply.code, JSON.stringify(wrong)).toBe('invalid-request')
    }
  })

  test('gives each company tokens that only its users can register', async () => {
    const bank = await makeApiBank()
    const [one, other] = [await companyOf(bank), await companyOf(bank)]
    const token = makeHandToken(only(one.serials))
    const first = (await bank.call('POST', `/users/${only(other.users).loginId}/registration`)).json
    const identification = { serial: token.serial, deviceCode: token.readFirst(String(first.text)) }
    const refused = await bank.call('POST', `/registrations/${first.id}/identification`, identification)
    expect(refused.code).toBe('serial-of-another-company')
    await registerBy(bank, only(one.users).loginId, token)
    const user = (await bank.call('GET', `/users/${only(one.users).loginId}`)).json
    expect(user).toMatchObject({ registrationState: 'in-service', companyId: one.id })
  })
})

describe('companies', () => {
  test('each has its own clock: images, pauses and sessions of others go on', async () => {
    const bank = await makeApiBank()
    const [one, other] = [await companyOf(bank), await companyOf(bank)]
    const [mine, theirs] = [bank.browser(), bank.browser()]
    for (const [me, company] of [
      [mine, one],
      [theirs, other],
    ] as const) {
      await me.logIn(only(company.users).loginId, only(company.users).password)
      expect(textOf(me.last(), 'screen-id')).toBe('BLGI022')
    }
    const image = imageOf(theirs.last())
    await bank.call('POST', `/companies/${one.id}/clock/advance`, { ms: 31 * MINUTE })
    expect((await mine.get('/registration')).path).toBe('/login')
    expect((await theirs.get('/registration')).path).toBe('/registration')
    const token = makeHandToken(only(other.serials))
    const second = await theirs.send('/registration', {
      ...serialFields(token.serial),
      'device-code': token.readFirst(image),
    })
    expect(textOf(second, 'screen-id')).toBe('BLGI023')
    const clock = (await bank.call('GET', `/companies/${one.id}/clock`)).json
    expect(clock).toMatchObject({ now: bank.now() + 31 * MINUTE, offset: 31 * MINUTE, isOwn: true })
    expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: 0 })
    expect((await bank.call('GET', `/companies/${other.id}/clock`)).json).toMatchObject({ offset: 0, isOwn: false })
  })

  test("without a clock of its own a company has the bank's, and gets it back by null", async () => {
    const bank = await makeApiBank()
    const { id } = await companyOf(bank)
    await bank.call('PUT', '/clock', { offset: MINUTE })
    expect((await bank.call('GET', `/companies/${id}/clock`)).json).toMatchObject({ offset: MINUTE, isOwn: false })
    await bank.call('PUT', `/companies/${id}/clock`, { offset: -MINUTE })
    await bank.call('PUT', '/clock', { offset: 5 * MINUTE })
    expect((await bank.call('GET', `/companies/${id}/clock`)).json).toMatchObject({ offset: -MINUTE, isOwn: true })
    const { json } = await bank.call('PUT', `/companies/${id}/clock`, { offset: null })
    expect(json).toMatchObject({ offset: 5 * MINUTE, isOwn: false })
  })

  test('each has its own rules, which hold for what its users do and for nobody else', async () => {
    const bank = await makeApiBank()
    const [one, other] = [await companyOf(bank), await companyOf(bank)]
    await bank.call('PATCH', `/companies/${one.id}/rules`, { wrongCodeLimit: 3 })
    await bank.call('PATCH', '/rules', { wrongCodeLimit: 7 })
    expect((await bank.call('GET', `/companies/${one.id}/rules`)).json).toMatchObject({ wrongCodeLimit: 3 })
    expect((await bank.call('GET', `/companies/${other.id}/rules`)).json).toMatchObject({ wrongCodeLimit: 7 })
    const left = async (company: Company) => {
      const { loginId } = only(company.users)
      await registerBy(bank, loginId, makeHandToken(only(company.serials)))
      const { json } = await bank.call('POST', '/requests', { loginId, title: 'x', challenge: '1234' })
      const reply = await bank.call('POST', `/requests/${json.id}/verification`, { code: '00000000' })
      return (reply.json.error as { triesLeft?: number } | undefined)?.triesLeft
    }
    expect([await left(one), await left(other)]).toEqual([2, 6])
  })

  test('a company is put back to how it was made; its users keep their passwords', async () => {
    const bank = await makeApiBank()
    const [one, other] = [await companyOf(bank), await companyOf(bank)]
    const before = await rowsOf(bank)
    const { loginId, password } = only(one.users)
    await registerBy(bank, loginId, makeHandToken(only(one.serials)))
    await bank.call('PATCH', `/devices/${only(one.serials)}`, { cancelled: true })
    await bank.call('PUT', `/companies/${one.id}/clock`, { offset: MINUTE })
    expect((await bank.call('POST', `/companies/${one.id}/reset`, {})).status).toBe(200)
    const bySize = (rows: Record<string, readonly object[]>) =>
      Object.entries(rows)
        .filter(([name]) => name !== 'history')
        .map(([name, found]) => [name, found.map((row) => JSON.stringify(row)).sort()])
    expect(bySize(await rowsOf(bank))).toEqual(bySize(before))
    expect(textOf(await bank.browser().logIn(loginId, password), 'screen-id')).toBe('BLGI022')
    expect((await bank.call('GET', `/companies/${other.id}`)).json).toMatchObject({ users: [{}] })
  })

  test('a company that is deleted leaves nothing behind, also of users who were deleted before', async () => {
    const bank = await makeApiBank()
    const before = await rowsOf(bank)
    const company = await companyOf(bank, { users: 3 })
    const [master, , gone] = company.users
    const me = bank.browser()
    if (!master || !gone) throw new Error('there are no users')
    await registerBy(bank, master.loginId, makeHandToken(only(company.serials)))
    await registerBy(bank, gone.loginId, makeHandToken(company.serials[1] ?? ''))
    await bank.call('PATCH', `/users/${gone.loginId}`, { login: 'paused' })
    await me.logIn(master.loginId, master.password)
    await bank.change(async (tables) => {
      await tables.users.remove(gone.loginId)
      const row = await tables.history.find({ companyId: company.id }, { limit: 1 })
      await tables.history.insert({
        ...only(row),
        ...{ id: 'x', action: 'user-deletion', detail: JSON.stringify({ loginId: gone.loginId }) },
      })
    })
    await bank.call('PUT', `/companies/${company.id}/clock`, { offset: 1 })
    await bank.call('PUT', '/marks/m', { owner: 'o', serial: company.serials[2] })
    expect((await bank.call('DELETE', `/companies/${company.id}`)).json).toEqual({ removed: true })
    const known = (rows: Record<string, readonly object[]>) => ({ ...rows, sessions: [], history: [] })
    expect(known(await rowsOf(bank))).toEqual(known(before))
    expect(JSON.stringify((await rowsOf(bank)).history)).not.toContain(master.loginId)
    expect((await bank.call('DELETE', `/companies/${company.id}`)).code).toBe('not-found')
    expect((await bank.call('DELETE', '/companies/kitano')).code).toBe('company-of-the-bank')
    expect((await me.get('/')).path).toBe('/login')
  })

  test("a reset of the bank leaves companies and their clocks alone; the practice company's own settings go", async () => {
    const bank = await makeApiBank()
    const company = await companyOf(bank)
    const me = bank.browser()
    await me.logIn(only(company.users).loginId, only(company.users).password)
    await bank.call('PUT', `/companies/${company.id}/clock`, { offset: MINUTE })
    await bank.call('PUT', '/companies/kitano/clock', { offset: MINUTE })
    await bank.call('POST', '/reset', {})
    expect((await me.get('/')).path).toBe('/registration')
    expect((await bank.call('GET', `/companies/${company.id}/clock`)).json).toMatchObject({ offset: MINUTE })
    expect((await bank.call('GET', '/companies/kitano/clock')).json).toMatchObject({ offset: 0, isOwn: false })
    await bank.call('POST', '/reset', { removeCompanies: true })
    expect((await bank.call('GET', `/companies/${company.id}`)).code).toBe('not-found')
  })

  test('of an unknown company every call says so', async () => {
    const bank = await makeApiBank()
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['DELETE', '', undefined],
      ['POST', '/reset', {}],
      ['GET', '/clock', undefined],
      ['PUT', '/clock', { offset: 1 }],
      ['POST', '/clock/advance', { ms: 1 }],
      ['GET', '/rules', undefined],
      ['PATCH', '/rules', {}],
    ] as const) {
      expect((await bank.call(method, `/companies/nobody${path}`, body)).code, `${method} ${path}`).toBe('not-found')
    }
  })
})

test('twenty companies at once: each registers and signs on a clock of its own, and none sees another', async () => {
  const bank = await makeApiBank()
  const companies = await Promise.all(Array.from({ length: 20 }, () => companyOf(bank)))
  await Promise.all(
    companies.map(async ({ id, users, serials }, i) => {
      const { loginId } = only(users)
      const offset = (i - 10) * 24 * 60 * MINUTE
      await bank.call('PUT', `/companies/${id}/clock`, { offset })
      const token = makeHandToken(only(serials))
      await registerBy(bank, loginId, token)
      const asked = (await bank.call('POST', '/requests', { loginId, title: 'x', challenge: '1234' })).json
      expect(asked.createdAt).toBe(bank.now() + offset)
      const { code } = token.readRequest(String(asked.text))
      await bank.call('POST', `/companies/${id}/clock/advance`, { ms: i % 2 === 0 ? 0 : 11 * MINUTE })
      const answered = await bank.call('POST', `/requests/${asked.id}/verification`, { code })
      expect(answered.code).toBe(i % 2 === 0 ? undefined : 'image-too-old')
      const { rows } = (await bank.call('GET', `/history?companyId=${id}`)).json as unknown as {
        rows: { loginId: string; at: number }[]
      }
      for (const row of rows) expect(row.loginId).toBe(loginId)
      expect(Math.min(...rows.map(({ at }) => at))).toBe(bank.now() + offset)
    }),
  )
  const { users } = (await bank.call('GET', '/users')).json as unknown as {
    users: { companyId: string; tokenCode: string | null }[]
  }
  const registered = users.filter(({ tokenCode }) => tokenCode !== null)
  expect(new Set(registered.map(({ companyId }) => companyId)).size).toBe(20)
})

test.each([
  ['POST', '/companies', { name: '\u0000' }],
  ['POST', '/companies', { users: [{ kind: 'master', name: 'a\u0007' }] }],
  ['POST', '/snapshots', { name: '\ud800' }],
])('characters that no database holds are refused in words: %s %s %o', async (method, path, body) => {
  const bank = await makeApiBank()
  expect(await bank.call(method, path, body)).toMatchObject({ status: 400, code: 'invalid-request' })
})

test('users are made with rights, accounts and limits of their own', async () => {
  const bank = await makeApiBank()
  const given = {
    rights: ['balances', 'approve-bulk'],
    accounts: ['0317502'],
    limits: { bulk: 1_000 },
    smartphone: false,
  }
  const users = [{ kind: 'master' }, { kind: 'general', ...given }]
  const loginId = (await companyOf(bank, { users })).users[1]?.loginId
  expect((await bank.call('GET', `/users/${loginId}`)).json).toMatchObject({ ...given, mayRequest: false })
  const wrong = { users: [{ kind: 'master', accounts: ['1'] }] }
  expect(await bank.call('POST', '/companies', wrong)).toMatchObject({ status: 400 })
})
