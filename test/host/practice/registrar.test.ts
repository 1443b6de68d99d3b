import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startBank } from '../../../bank/index.ts'
import { makeClient, ofKind } from '../../../host/client/client.ts'
import { manualClock, startHost } from '../../../host/index.ts'
import { temporaryFolder } from '../folder.ts'

const API_TOKEN = 'bank-token-for-tests'

async function start() {
  const bank = await startBank({ port: 0, apiToken: API_TOKEN })
  onTestFinished(() => bank.close().catch(() => {}))
  const practiceBank = { url: bank.url, apiToken: API_TOKEN }
  const dataDir = await temporaryFolder()
  const restart = async () => {
    const host = await startHost({ dataDir, port: 0, clock: manualClock(), banks: { anser: practiceBank } })
    onTestFinished(() => host.close())
    return { host, client: makeClient(host.url, host.apiToken) }
  }
  const ask = async (path: string) => {
    const response = await fetch(`${bank.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${API_TOKEN}` } })
    return response.json()
  }
  return { bank, dataDir, restart, ask, ...(await restart()) }
}

describe('the practice bank', () => {
  it('has registered an activated token: both hold the same token code', async () => {
    const { client, ask } = await start()
    const view = await client.create({ preset: 'activated', loginId: 'hanako01' })
    expect(view).toMatchObject({ power: 'off', memory: { held: 1 } })
    const [held] = ofKind('camera-token', view).activations
    expect(held?.account).toBe('hanako01')
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service', tokenCode: held?.tokenCode })
    expect(await ask(`tokens/${held?.tokenCode}`)).toMatchObject({ serial: view.serial })
  })

  it('is kept together with the rack, and put back with it: token and user stand as they stood', async () => {
    const { client, ask } = await start()
    const made = await client.create({ preset: 'activated', loginId: 'hanako01' })
    const snapshot = await client.takeSnapshot({ bank: true })
    await client.remove(made.id)
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'none' })
    await client.create({ preset: 'factory-new' })
    expect(await client.restoreSnapshot(snapshot.id)).toEqual(snapshot)
    const { tokenCode } = ofKind('camera-token', made).activations[0] ?? {}
    expect(await client.token(made.id)).toMatchObject({ activations: [{ tokenCode }], holder: made.holder })
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service', tokenCode })
    expect(await client.tokens()).toHaveLength(2)
    await client.remove(made.id)
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'none', tokenCode: null })
    await client.deleteSnapshot(snapshot.id)
    expect((await ask('snapshots')).snapshots).toEqual([])
    expect(await client.snapshots()).toEqual([])
  })

  it('has its clock moved, stopped and set going together with the tokens', async () => {
    const { client, ask } = await start()
    const stopped = await client.setClocks({ mode: 'paused' })
    expect(stopped.bank?.mode).toBe('paused')
    const moved = await client.advanceAll(90_000)
    expect(moved.bank?.now).toBe((stopped.bank?.now ?? 0) + 90_000)
    expect(moved.tokens[0]?.now).toBe((stopped.tokens[0]?.now ?? 0) + 90_000)
    expect(await ask('clock')).toMatchObject({ now: moved.bank?.now, mode: 'paused' })
    expect((await client.setClocks({ mode: 'real', from: 'host' })).bank).toMatchObject({ mode: 'real' })
  })

  it('is asked for serials that it has cancelled: they are not given, also after a start', async () => {
    const { bank, host, client, restart } = await start()
    const first = await client.create({ preset: 'factory-new' })
    const cancelled = await fetch(`${bank.url}/api/v1/devices/${first.serial}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ cancelled: true }),
    })
    expect(cancelled.status).toBe(200)
    await client.remove(first.id)
    await host.close()
    const again = await restart()
    expect((await again.client.create({ preset: 'factory-new' })).serial).not.toBe(first.serial)
  })

  it('gives serial and user of a company, and nobody of a company where none is named', async () => {
    const { bank, host, client, ask } = await start()
    const headers = { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ users: 2, serials: 2 })
    const company = await (await fetch(`${bank.url}/api/v1/companies`, { method: 'POST', headers, body })).json()
    const create = async (wanted: object) => {
      const answer = await fetch(`${host.url}/api/v1/tokens`, {
        method: 'POST',
        headers: { authorization: `Bearer ${host.apiToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(wanted),
      })
      return answer.json()
    }
    const own = company.users.map(({ loginId }: { loginId: string }) => loginId)
    const view = await create({ preset: 'activated', company: company.id })
    expect(view).toMatchObject({ serial: company.serials[0], holder: { loginId: own[0], company: company.name } })
    expect(view.holder.page).toBe(`/login?account=${own[0]}`)
    expect((await create({ preset: 'factory-new', company: company.id })).serial).toBe(company.serials[1])
    expect((await create({ preset: 'factory-new', company: company.id })).error.code).toBe('no-serial-left')
    expect((await create({ preset: 'activated', company: 'nobody' })).error.code).toBe('bank-refused')
    // Of seven, six need a token: none is the company's.
    const others = []
    for (let times = 0; times < 6; times++) others.push(await create({ preset: 'dp020' }))
    for (const { holder } of others) expect(own).not.toContain(holder.loginId)
    expect((await create({ preset: 'dp020' })).error.code).toBe('no-user-left')
    const listed = await fetch(`${host.url}/api/v1/bank/users?company=${company.id}`, {
      headers: { authorization: `Bearer ${host.apiToken}` },
    })
    expect((await listed.json()).users.map(({ loginId }: { loginId: string }) => loginId)).toEqual(own)
    await client.remove(view.id)
    expect(await ask(`users/${own[0]}`)).toMatchObject({ registrationState: 'none' })
  })

  it('gives up whoever signs with a token that is deleted, where that is asked for', async () => {
    const { host, client, ask } = await start()
    const { id, serial } = ofKind('camera-token', await client.create({ preset: 'activated', loginId: 'hanako01' }))
    const copy = await client.duplicate(id)
    await client.remove(id)
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service' })
    const headers = { authorization: `Bearer ${host.apiToken}` }
    const answer = await fetch(`${host.url}/api/v1/tokens/${copy.id}?release=true`, { method: 'DELETE', headers })
    expect(answer.status).toBe(204)
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'none', tokenCode: null })
    expect((await client.create({ preset: 'factory-new', serial })).serial).toBe(serial)
  })

  it('takes a token in DP020 for registered', async () => {
    const { client, ask } = await start()
    const view = await client.create({ preset: 'dp020', loginId: 'hanako01' })
    expect(view).toMatchObject({ power: 'off', activations: [] })
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service' })
  })

  it('gives each token to another user who needs one, until all have one, and says whose it is', async () => {
    const { client, ask } = await start()
    const { users } = await ask('marks/users')
    const free = users.filter(({ loginId }: { loginId: string }) => loginId !== 'taro0001')
    const holders: unknown[] = []
    for (const _ of free) holders.push((await client.create({ preset: 'dp020' })).holder)
    expect(holders).toEqual(
      free.map(({ loginId, name, company }: { loginId: string; name: string; company: string }) => ({
        loginId,
        name,
        company,
        page: `/login?account=${loginId}`,
      })),
    )
    await expect(client.create({ preset: 'activated' })).rejects.toMatchObject({
      code: 'no-user-left',
      status: 409,
    })
  })

  it('takes nobody who is in use, not even by name', async () => {
    const { client, ask } = await start()
    await client.create({ preset: 'dp020', loginId: 'hanako01' })
    await expect(client.create({ preset: 'activated', loginId: 'hanako01' })).rejects.toMatchObject({
      code: 'user-in-use',
      status: 409,
    })
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service' })
  })

  it('has its user back when the last token that he was lent to is deleted, and lends him again when that is undone', async () => {
    const { client, ask } = await start()
    const before = await ask('users')
    const made = await client.create({ preset: 'activated', loginId: 'hanako01' })
    const copy = await client.duplicate(made.id)
    const after = await ask('users')
    await client.remove(made.id)
    expect(await ask('users')).toEqual(after)
    await client.remove(copy.id)
    expect(await ask('users')).toEqual(before)
    expect((await client.restore(copy.id)).holder?.loginId).toBe('hanako01')
    expect(await ask('users')).toEqual(after)
  })

  it('leaves his new token to a user whose deleted token comes back', async () => {
    const { client, ask } = await start()
    const old = await client.create({ preset: 'activated', loginId: 'hanako01' })
    await client.remove(old.id)
    const { activations } = ofKind('camera-token', await client.create({ preset: 'activated', loginId: 'hanako01' }))
    expect((await client.restore(old.id)).holder).toBeNull()
    expect(await ask('users/hanako01')).toMatchObject({ tokenCode: activations[0]?.tokenCode })
  })

  it('has its users back at the next start of a host whose tokens were lost or deleted while it was away', async () => {
    const { client, host, dataDir, restart, ask } = await start()
    const before = await ask('users')
    const kept = await client.create({ preset: 'activated', loginId: 'ichiro01' })
    const lost = await client.create({ preset: 'activated', loginId: 'hanako01' })
    await host.close()
    await rm(join(dataDir, 'states', `${lost.id}.json`))
    const again = await restart()
    await again.client.remove(kept.id)
    expect(await ask('users')).toEqual(before)
  })

  it('is not missed when a token is deleted, nor when it was reset: the user comes back later, or is back already', async () => {
    const { bank, client } = await start()
    const { id } = await client.create({ preset: 'activated' })
    const other = await client.create({ preset: 'activated' })
    await fetch(`${bank.url}/api/v1/reset`, {
      method: 'POST',
      headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
      body: '{}',
    })
    await client.remove(id)
    expect((await client.restore(id)).holder).toBeNull()
    await bank.close()
    await client.remove(other.id)
    expect((await client.restore(other.id)).holder).toEqual(other.holder)
  })

  it('lends nobody for a token that is not made', async () => {
    const { client, ask } = await start()
    const before = await ask('users')
    await expect(client.create({ preset: 'activated', serial: '99-9999999-9' })).rejects.toMatchObject({
      code: 'bank-refused',
    })
    expect(await ask('users')).toEqual(before)
    expect(await client.bankUsers()).toEqual(
      expect.arrayContaining([expect.objectContaining({ loginId: 'hanako01', canBeLent: true, tokenIds: [] })]),
    )
  })

  it('tells its users and their tokens, and makes one unregistered when asked', async () => {
    const { client } = await start()
    const { id } = await client.create({ preset: 'dp020', loginId: 'jiro0001' })
    const jiro = async () => (await client.bankUsers()).find(({ loginId }) => loginId === 'jiro0001')
    expect(await jiro()).toMatchObject({ registrationState: 'in-service', canBeLent: false, tokenIds: [id] })
    await client.releaseUser('jiro0001')
    expect(await jiro()).toMatchObject({ registrationState: 'none', tokenCode: null })
  })

  it('is put back after a demonstration, as often as it is given', async () => {
    const { client, ask } = await start()
    const { serial } = ofKind('camera-token', await client.create({ preset: 'dp020', loginId: 'hanako01' }))
    const before = await ask('users')
    const mark = await client.mark(serial)
    for (let times = 0; times < 2; times += 1) {
      await client.releaseUser('hanako01')
      expect(await ask('users')).not.toEqual(before)
      await client.putBackMark(mark)
      expect(await ask('users')).toEqual(before)
    }
    await client.forgetMark(mark)
    await client.putBackMark(mark)
    expect(await ask('users')).toEqual(before)
  })

  it('says why it refuses', async () => {
    const { client } = await start()
    await expect(client.create({ preset: 'activated', loginId: 'nobody' })).rejects.toMatchObject({
      code: 'bank-refused',
      message: 'The practice bank refuses: There is no user nobody.',
    })
    await expect(client.create({ preset: 'activated', serial: '99-9999999-9' })).rejects.toMatchObject({
      code: 'bank-refused',
    })
    expect(await client.tokens()).toHaveLength(1)
  })

  it('is missed when it is not there', async () => {
    const { bank, client } = await start()
    await bank.close()
    await expect(client.create({ preset: 'activated' })).rejects.toMatchObject({
      code: 'bank-unreachable',
      status: 502,
    })
    expect(ofKind('camera-token', await client.create({ preset: 'factory-new' })).tapeIn).toBe(true)
  })
})
