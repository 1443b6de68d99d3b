import { describe, expect, test } from 'vitest'
import { SERIAL } from '../browser.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { type ApiBank, makeApiBank, registerByApi } from './call.ts'
import { registerBy } from './caller.ts'

const OTHER_SERIAL = '12-3456701-0'
const USER = 'hanako01'

const mark = (bank: ApiBank, id: string, more: object = {}) =>
  bank.call('PUT', `/marks/${id}`, { owner: 'me', serial: SERIAL, ...more })
const putBack = (bank: ApiBank, id: string) => bank.call('POST', `/marks/${id}/restoration`)
const undo = (bank: ApiBank, id: string) => bank.call('DELETE', `/marks/${id}/restoration`)
/** Everything that the API tells of users and activations. */
async function standing(bank: ApiBank) {
  const [users, tokens, device] = await Promise.all(
    ['/users', '/tokens', `/devices/${SERIAL}`].map(async (path) => (await bank.call('GET', path)).json),
  )
  return { users, tokens, device }
}

describe('a mark', () => {
  test('puts a registration back, as often as it is asked; the same registration then gives the same token code', async () => {
    const bank = await makeApiBank()
    const before = await standing(bank)
    expect(await mark(bank, 'a')).toMatchObject({ status: 200, json: { user: null, isPutBack: false } })
    for (let times = 0; times < 2; times += 1) {
      expect((await registerByApi(bank)).tokenCode()).toMatch(/-1$/)
      expect(await standing(bank)).not.toEqual(before)
      expect(await putBack(bank, 'a')).toMatchObject({ status: 200, json: { isPutBack: true } })
      expect(await standing(bank)).toEqual(before)
      expect((await putBack(bank, 'a')).status).toBe(200)
      expect(await standing(bank)).toEqual(before)
    }
    const { rows } = (await bank.call('GET', '/history')).json as unknown as { rows: { action: string }[] }
    expect(rows[0]?.action).toBe('state-changed')
  })

  test('puts back an initialisation, a loss, wrong codes, and whoever shared', async () => {
    const bank = await makeApiBank()
    const token = await registerByApi(bank)
    const tokenCode = token.tokenCode()
    const before = await standing(bank)
    await mark(bank, 'a')
    await bank.call('PATCH', '/users/ichiro01', { registrationState: 'in-service', tokenCode })
    await bank.call('PATCH', `/tokens/${tokenCode}`, { stopped: true, signed: true })
    await putBack(bank, 'a')
    expect(await standing(bank)).toEqual(before)
    await bank.call('PATCH', `/devices/${SERIAL}`, { cancelled: true })
    await putBack(bank, 'a')
    expect(await standing(bank)).toEqual(before)
    await bank.call('PATCH', `/users/${USER}`, { registrationState: 'none' })
    expect((await registerByApi(bank)).tokenCode()).toMatch(/-2$/)
    await putBack(bank, 'a')
    expect(await standing(bank)).toEqual(before)
  })

  test('puts back a registration half-way with the second image that it shows', async () => {
    const bank = await makeApiBank()
    const token = makeHandToken(SERIAL)
    const first = await bank.call('POST', `/users/${USER}/registration`)
    const path = `/registrations/${first.json.id}`
    const deviceCode = token.readFirst(first.json.text ?? '')
    await bank.call('POST', `${path}/identification`, { serial: SERIAL, deviceCode })
    const before = await bank.call('GET', path)
    await mark(bank, 'a')
    await bank.call('PATCH', `/users/${USER}`, { registrationState: 'none' })
    await putBack(bank, 'a')
    expect(await bank.call('GET', path)).toEqual(before)
  })

  test('leaves alone who has come to another token, and other tokens', async () => {
    const bank = await makeApiBank()
    await mark(bank, 'a', { lend: USER })
    await registerByApi(bank)
    await bank.call('PATCH', `/users/${USER}`, { registrationState: 'none' })
    const own = await registerByApi(bank, USER, OTHER_SERIAL)
    await registerByApi(bank, 'ichiro01', '12-3456702-0')
    await putBack(bank, 'a')
    expect((await bank.call('GET', `/users/${USER}`)).json).toMatchObject({ tokenCode: own.tokenCode() })
    expect((await bank.call('GET', '/users/ichiro01')).json).toMatchObject({ registrationState: 'in-service' })
  })

  test('is not there after a reset, and that does no harm', async () => {
    const bank = await makeApiBank()
    await mark(bank, 'a', { lend: 'next' })
    await bank.call('POST', '/reset', {})
    expect(await putBack(bank, 'a')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await undo(bank, 'a')).toMatchObject({ status: 404 })
    expect(await bank.call('DELETE', '/marks/a')).toMatchObject({ status: 200, json: { removed: false } })
  })

  test('that was put back can be undone, unless its user has found other use', async () => {
    const bank = await makeApiBank()
    await mark(bank, 'a', { lend: USER })
    const token = makeHandToken(SERIAL)
    await registerBy(bank, USER, token)
    const after = await standing(bank)
    await putBack(bank, 'a')
    expect(await undo(bank, 'a')).toMatchObject({ status: 200, json: { isPutBack: false } })
    expect(await standing(bank)).toEqual(after)
    expect((await undo(bank, 'a')).status).toBe(200)
    const issued = (await bank.call('POST', '/requests', { loginId: USER, title: 'x', challenge: '1234' })).json
    const { code } = token.readRequest(issued.text ?? '')
    expect(await bank.call('POST', `/requests/${issued.id}/verification`, { code })).toMatchObject({ status: 200 })

    await putBack(bank, 'a')
    await registerByApi(bank, USER, OTHER_SERIAL)
    expect(await undo(bank, 'a')).toMatchObject({ status: 409, code: 'user-in-use' })
  })

  test('is undone no more when its user is lent to another', async () => {
    const bank = await makeApiBank()
    await mark(bank, 'a', { lend: USER })
    await registerByApi(bank)
    await putBack(bank, 'a')
    expect(await mark(bank, 'b', { lend: USER, serial: OTHER_SERIAL })).toMatchObject({ status: 200 })
    expect(await undo(bank, 'a')).toMatchObject({ status: 409, code: 'user-in-use' })
  })
})

describe('a user', () => {
  const lent = async (bank: ApiBank, id: string) => {
    const reply = await mark(bank, id, { lend: 'next' })
    return (reply.json as { user?: { loginId: string } }).user?.loginId ?? reply.code
  }

  test('is lent once until he is given back; who needs no token is not among the next', async () => {
    const bank = await makeApiBank()
    const first = await lent(bank, 'a')
    expect(await lent(bank, 'a')).toBe(first)
    expect(await mark(bank, 'x', { lend: first })).toMatchObject({ status: 409, code: 'user-in-use' })
    const others: unknown[] = []
    for (const id of ['b', 'c', 'd', 'e', 'f']) others.push(await lent(bank, id))
    expect(new Set([first, ...others]).size).toBe(6)
    expect(others).not.toContain('taro0001')
    expect(await lent(bank, 'g')).toBe('no-user-free')
    await putBack(bank, 'a')
    expect(await lent(bank, 'g')).toBe(first)
    const { marks } = (await bank.call('GET', '/marks?owner=me')).json as unknown as { marks: unknown[] }
    expect(marks).toHaveLength(7)
  })

  test('in 仮登録, with a token, locked out, or in the middle of a registration is not taken', async () => {
    const bank = await makeApiBank()
    await registerByApi(bank, 'hanako01')
    const token = makeHandToken(OTHER_SERIAL)
    const first = await bank.call('POST', '/users/ichiro01/registration')
    const deviceCode = token.readFirst(first.json.text ?? '')
    await bank.call('POST', `/registrations/${first.json.id}/identification`, { serial: OTHER_SERIAL, deviceCode })
    await bank.call('PATCH', '/users/jiro0001', { login: 'disabled' })
    for (const loginId of ['hanako01', 'ichiro01', 'jiro0001']) {
      expect(await mark(bank, loginId, { lend: loginId }), loginId).toMatchObject({ status: 409, code: 'user-in-use' })
    }
    await bank.call('POST', '/users/saburo01/registration')
    expect(await lent(bank, 'a')).toBe('shiro001')
    const { users } = (await bank.call('GET', '/marks/users')).json as unknown as {
      users: { loginId: string; canBeLent: boolean }[]
    }
    expect(users.filter(({ canBeLent }) => canBeLent).map(({ loginId }) => loginId)).toEqual([
      'saburo01',
      'sachiko1',
      'taro0001',
    ])
    expect(await mark(bank, 'y', { lend: 'nobody' })).toMatchObject({ status: 404 })
    expect(await mark(bank, 'z', { serial: 'x' })).toMatchObject({ status: 400, code: 'invalid-request' })
  })
})
