import { expect, onTestFinished, test } from 'vitest'
import { type RunningBank, startBank } from '../../../bank/index.ts'
import { makeClient, ofKind } from '../../../host/client/client.ts'
import { manualClock, startHost } from '../../../host/index.ts'

/** Tokens that are made registered, at the real banks: their codes are taken there. */

const NOON = Date.UTC(2026, 10, 2, 3)

async function start() {
  const clock = manualClock(NOON)
  const bankOf = async (site: 'shinkin' | 'seiwa') => {
    const bank = await startBank({ site, port: 0, now: clock.now })
    onTestFinished(() => bank.close())
    return bank
  }
  const [shinkin, seiwa] = [await bankOf('shinkin'), await bankOf('seiwa')]
  const host = await startHost({ dataDir: null, port: 0, clock, banks: { shinkin, seiwa } })
  onTestFinished(() => host.close())
  return { shinkin, seiwa, client: makeClient(host.url, host.apiToken) }
}

async function ask({ url, apiToken }: RunningBank, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const answer = await fetch(`${url}/api/v1/${path}`, sent)
  const json = await answer.json()
  expect(answer.ok, JSON.stringify(json)).toBe(true)
  return json
}

/** A browser at a bank: what it sends, and the page that it sees then. */
async function visit(bank: RunningBank) {
  const { id } = await ask(bank, 'POST', 'visits')
  return async (page: string, fields: object, button: string | null = null): Promise<string> =>
    (await ask(bank, 'POST', `visits/${id}/requests`, { page, button, fields })).page
}

test('a key fob at Shinkin signs a transfer of its user', async () => {
  const { shinkin, client } = await start()
  const fob = await client.create({ kind: 'key-fob', preset: 'registered' })
  const { holder } = fob
  const [, number] = holder?.company.split(' ') ?? []
  const page = `/SIM-K20?number=${number}&user=S0001`
  expect(fob).toMatchObject({ bank: 'shinkin', holder: { name: 'しんきん 太郎', page } })
  const login = await (await fetch(shinkin.url + page)).text()
  for (const filledIn of [number, 'S0001']) expect(login).toContain(`value="${filledIn}"`)
  await client.sendAll(fob.id, [{ type: 'press' }, { type: 'release' }])
  const { display } = await client.token(fob.id)
  const send = await visit(shinkin)
  expect(await send('SIM-K20', { number, user: holder?.loginId, code: 'taro01' })).toBe('SIM-K22')
  expect(await send('SIM-K22', {}, '資金移動')).toBe('SIM-K23')
  expect(await send('SIM-K23', { to: 'みらい商事', amount: '1000' })).toBe('SIM-K24')
  expect(await send('SIM-K24', { otp: display.code })).toBe('SIM-K25')
})

test('the NTT DATA app at Seiwa logs its customer in, also after it was deleted and taken back', async () => {
  const { seiwa, client } = await start()
  const { id, holder } = await client.create({ kind: 'software-token', profile: 'nd-app', preset: 'registered' })
  const page = '/SIM-S01?loginId=sakura01'
  expect(holder).toEqual({ loginId: 'sakura01', name: '001-普通-1200003', company: '', page })
  expect(await (await fetch(seiwa.url + page)).text()).toContain('value="sakura01"')
  const logIn = async () => {
    await client.send(id, { type: 'open' })
    const { display } = ofKind('software-token', await client.token(id))
    await client.send(id, { type: 'close' })
    const send = await visit(seiwa)
    await send('SIM-S01', { loginId: 'sakura01', password: 'sakura2026' }, 'ログイン')
    return send('SIM-S05', { otp: display.code })
  }
  expect(await logIn()).toBe('BPT001')
  await client.remove(id)
  expect((await ask(seiwa, 'GET', `customers/${encodeURIComponent('001-普通-1200003')}`)).otp.state).toBe('none')
  expect((await client.restore(id)).holder).toEqual(holder)
  await client.advance(id, { ms: 60_000 })
  expect(await logIn()).toBe('BPT001')
})

test('a matrix card has the number and the issue that Shinkin has given', async () => {
  const { shinkin, client } = await start()
  await ask(shinkin, 'POST', 'staff', { action: 'card', number: '23456789000' })
  const card = await client.create({ kind: 'matrix-card', preset: 'registered' })
  expect(card).toMatchObject({ serial: '23456789000', issue: 2, holder: { name: '株式会社まつかぜ製作所' } })
  expect(card.holder?.page).toBe('/SIM-K02?purpose=login&number=23456789000')
  expect(await (await fetch(shinkin.url + card.holder?.page)).text()).toContain('value="23456789000"')
})

test('a user of a customer of one’s own can be named', async () => {
  const { shinkin, client } = await start()
  const { customer } = await ask(shinkin, 'POST', 'customers', {})
  const app = await client.create({ kind: 'software-token', preset: 'registered', company: customer.id })
  expect(app.holder).toMatchObject({ loginId: 'S0001', company: customer.id })
  expect((await ask(shinkin, 'GET', `customers/${customer.id}`)).users[0].serial).toBe(app.serial)
  await client.remove(app.id)
  expect((await ask(shinkin, 'GET', `customers/${customer.id}`)).users[0].serial).toBeNull()
})
