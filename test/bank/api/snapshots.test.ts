import { describe, expect, test } from 'vitest'
import { SERIAL } from '../browser.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { type ApiBank, makeApiBank, registerByApi } from './call.ts'
import { registerBy } from './caller.ts'

const MINUTE = 60_000

const idOf = async (bank: ApiBank, wanted: object = {}) => {
  const { status, json } = await bank.call('POST', '/snapshots', wanted)
  expect(status, JSON.stringify(json)).toBe(201)
  return String(json.id)
}

/** All rows but those of snapshots, each table's in a fixed order. */
const rowsOf = (bank: ApiBank) =>
  bank.change(async (tables) => {
    const rows: Record<string, readonly string[]> = {}
    for (const [name, table] of Object.entries(tables)) {
      if (name.startsWith('snapshot')) continue
      const found: readonly object[] = await table.find({})
      rows[name] = found.map((row) => JSON.stringify(row)).sort()
    }
    return rows
  })

describe('a snapshot', () => {
  test('of a company puts all its rows back, and nobody else sees it', async () => {
    const bank = await makeApiBank()
    const company = (await bank.call('POST', '/companies', { users: 2 })).json as unknown as {
      id: string
      users: { loginId: string; password: string }[]
      serials: string[]
    }
    const [master, other] = company.users
    if (!master || !other) throw new Error('there are no users')
    const token = makeHandToken(company.serials[0] ?? '')
    await registerBy(bank, master.loginId, token)
    const asked = (await bank.call('POST', '/requests', { loginId: master.loginId, title: 'x', challenge: '1234' }))
      .json
    const { code } = token.readRequest(String(asked.text))
    const stays = bank.browser()
    await stays.logIn(master.loginId, master.password)
    const before = await rowsOf(bank)
    const id = await idOf(bank, { company: company.id, name: 'registered' })
    for (let round = 0; round < 2; round++) {
      const ends = bank.browser()
      await ends.logIn(other.loginId, other.password)
      const used = await bank.call('POST', `/requests/${asked.id}/verification`, { code })
      expect(used.status, JSON.stringify(used.json)).toBe(200)
      await bank.call('PATCH', `/users/${master.loginId}`, { registrationState: 'none' })
      await bank.call('PATCH', `/devices/${company.serials[1]}`, { cancelled: true })
      await bank.call('PATCH', `/companies/${company.id}/rules`, { wrongCodeLimit: 3 })
      const practice = await bank.call('POST', '/users/hanako01/registration')
      expect((await bank.call('POST', `/snapshots/${id}/restoration`)).json).toMatchObject({ id, name: 'registered' })
      const after = await rowsOf(bank)
      for (const name of ['users', 'tokens', 'cameraTokenStandings', 'requests', 'devices', 'settings', 'companies']) {
        expect(after[name], name).toEqual(before[name])
      }
      expect((await bank.call('GET', `/registrations/${practice.json.id}`)).status).toBe(200)
      expect((await stays.get('/')).path).toBe('/')
      expect((await ends.get('/')).path).toBe('/login')
    }
  })

  test('is as old when it is put back as it was: images and sessions count on', async () => {
    const bank = await makeApiBank()
    const { id: company, users } = (await bank.call('POST', '/companies', { users: 1 })).json as unknown as {
      id: string
      users: { loginId: string; password: string }[]
    }
    const loginId = users[0]?.loginId ?? ''
    const me = bank.browser()
    await me.logIn(loginId, users[0]?.password)
    const { id: registration } = (await bank.call('POST', `/users/${loginId}/registration`)).json
    const id = await idOf(bank, { company })
    bank.later(60 * MINUTE)
    expect((await bank.call('GET', `/registrations/${registration}`)).json).toMatchObject({ step: 'over' })
    await bank.call('POST', `/snapshots/${id}/restoration`, { keepClock: true })
    expect((await bank.call('GET', `/registrations/${registration}`)).json).toMatchObject({ step: 'over' })
    await bank.call('POST', `/snapshots/${id}/restoration`)
    expect((await bank.call('GET', `/registrations/${registration}`)).json).toMatchObject({ step: 'identify' })
    expect((await me.get('/registration')).path).toBe('/registration')
    const clock = (await bank.call('GET', `/companies/${company}/clock`)).json
    expect(clock).toMatchObject({ offset: -60 * MINUTE, isOwn: true })
    expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: 0 })
  })

  test('leaves a clock that stands where it stood, also one that was moved since', async () => {
    const bank = await makeApiBank()
    const { id: company } = (await bank.call('POST', '/companies', { users: 1 })).json
    for (const path of ['/clock', `/companies/${company}/clock`]) {
      const stands = (await bank.call('PUT', path, { mode: 'paused', offset: 7 })).json
      const id = await idOf(bank, path === '/clock' ? {} : { company })
      bank.later(MINUTE)
      await bank.call('POST', `${path}/advance`, { ms: 5 * MINUTE })
      await bank.call('POST', `/snapshots/${id}/restoration`)
      bank.later(MINUTE)
      expect((await bank.call('GET', path)).json, path).toMatchObject({ now: stands.now, mode: 'paused' })
    }
    // One that had none of its own gets the bank's time of then, and stands as that does.
    const { id: other } = (await bank.call('POST', '/companies', { users: 1 })).json
    const { now } = (await bank.call('GET', `/companies/${other}/clock`)).json
    const id = await idOf(bank, { company: other })
    await bank.call('POST', '/clock/advance', { ms: MINUTE })
    await bank.call('POST', `/snapshots/${id}/restoration`)
    bank.later(MINUTE)
    expect((await bank.call('GET', `/companies/${other}/clock`)).json).toMatchObject({ now, mode: 'paused' })
  })

  test('of the whole bank puts companies back that were deleted, and takes those away that were made', async () => {
    const bank = await makeApiBank()
    await registerByApi(bank)
    const kept = (await bank.call('POST', '/companies', { users: 1 })).json
    await bank.call('PUT', `/companies/${kept.id}/clock`, { offset: 5 })
    const staff = bank.browser()
    await staff.get('/help-desk/login?account=1')
    const before = await rowsOf(bank)
    const id = await idOf(bank)
    const added = (await bank.call('POST', '/companies', { users: 1 })).json
    await idOf(bank, { company: String(added.id) })
    await bank.call('DELETE', `/companies/${kept.id}`)
    await bank.call('PATCH', `/devices/${SERIAL}`, { cancelled: true })
    await bank.call('POST', '/reset', {})
    bank.later(MINUTE)
    expect((await bank.call('POST', `/snapshots/${id}/restoration`, { keepClock: true })).status).toBe(200)
    const after = await rowsOf(bank)
    expect({ ...after, settings: [] }).toEqual({ ...before, settings: [] })
    expect((await bank.call('GET', '/snapshots')).json).toMatchObject({ snapshots: [{ id, company: null }] })
    await bank.call('POST', `/snapshots/${id}/restoration`)
    expect((await bank.call('GET', '/clock')).json).toMatchObject({ offset: -MINUTE })
    expect((await bank.call('GET', `/companies/${kept.id}/clock`)).json).toMatchObject({ offset: 5 - MINUTE })
    expect((await bank.call('POST', `/companies/${kept.id}/reset`, {})).status).toBe(200)
  })

  test('goes with its company, is forgotten on request, and is refused by name when it is not there', async () => {
    const bank = await makeApiBank()
    const company = (await bank.call('POST', '/companies', { users: 1 })).json.id
    const id = await idOf(bank, { company })
    expect((await bank.call('GET', `/snapshots/${id}`)).json).toMatchObject({ id, company })
    await bank.call('DELETE', `/companies/${company}`)
    expect((await bank.call('GET', `/snapshots?company=${company}`)).status).toBe(404)
    expect((await bank.call('POST', `/snapshots/${id}/restoration`)).code).toBe('not-found')
    expect((await bank.call('POST', '/snapshots', { company: 'nobody' })).code).toBe('not-found')
    const other = await idOf(bank)
    expect((await bank.call('DELETE', `/snapshots/${other}`)).json).toEqual({ removed: true })
    expect((await bank.call('DELETE', `/snapshots/${other}`)).json).toEqual({ removed: false })
    expect(await bank.change((tables) => tables.snapshotParts.count({}))).toBe(0)
  })

  test('keeps no key in the open, and is not put back into rows of another form', async () => {
    const bank = await makeApiBank()
    const id = await idOf(bank, { company: 'kitano' })
    expect(JSON.stringify((await bank.call('GET', `/snapshots/${id}`)).json)).not.toMatch(/scrypt|Key/)
    await bank.change((tables) => tables.snapshots.update(id, { form: 1 }))
    expect((await bank.call('POST', `/snapshots/${id}/restoration`)).code).toBe('snapshot-of-another-form')
  })

  test('that is too large, or one too many, is refused, and nothing is kept', async () => {
    const bank = await makeApiBank()
    const id = await idOf(bank, { company: 'kitano' })
    await bank.change((tables) => tables.snapshots.update(id, { size: 255_999_000 }))
    expect((await bank.call('POST', '/snapshots', { company: 'kitano' })).code).toBe('snapshots-full')
    await bank.change(async (tables) => {
      await tables.batches.insert({
        ...{ id: 'large', companyId: 'kitano', kind: 'general', accountId: 'kitano-1', paymentDate: '2026-11-24' },
        ...{ items: 'x'.repeat(16_000_001), count: 1, total: 1, state: 'waiting', requestedBy: 'hanako01' },
        ...{ requestedAt: 0, decidedBy: null, decidedAt: null, comment: null },
      })
    })
    expect((await bank.call('POST', '/snapshots', { company: 'kitano' })).code).toBe('snapshot-too-large')
    expect((await bank.call('GET', '/snapshots')).json.snapshots).toHaveLength(1)
  })
})
