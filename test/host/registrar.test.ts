import { describe, expect, it, onTestFinished } from 'vitest'
import { startBank } from '../../bank/index.ts'
import { makeClient } from '../../host/client.ts'
import { manualClock, startHost } from '../../host/index.ts'
import { temporaryFolder } from './folder.ts'

const API_TOKEN = 'bank-token-for-tests'

async function start() {
  const bank = await startBank({ port: 0, apiToken: API_TOKEN })
  onTestFinished(() => bank.close().catch(() => {}))
  const practiceBank = { url: bank.url, apiToken: API_TOKEN }
  const host = await startHost({ dataDir: await temporaryFolder(), port: 0, clock: manualClock(), practiceBank })
  onTestFinished(() => host.close())
  const ask = async (path: string) => {
    const response = await fetch(`${bank.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${API_TOKEN}` } })
    return response.json()
  }
  return { bank, client: makeClient(host.url, host.apiToken), ask }
}

describe('the practice bank', () => {
  it('has registered an activated token: both hold the same token code', async () => {
    const { client, ask } = await start()
    const view = await client.create({ preset: 'activated', loginId: 'hanako01' })
    expect(view).toMatchObject({ power: 'off', memory: { held: 1 } })
    const [held] = view.activations
    expect(held?.account).toBe('hanako01')
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service', tokenCode: held?.tokenCode })
    expect(await ask(`tokens/${held?.tokenCode}`)).toMatchObject({ serial: view.serial })
  })

  it('takes a token in DP020 for registered', async () => {
    const { client, ask } = await start()
    const view = await client.create({ preset: 'dp020', loginId: 'hanako01' })
    expect(view).toMatchObject({ power: 'off', activations: [] })
    expect(await ask('users/hanako01')).toMatchObject({ registrationState: 'in-service' })
  })

  it('gives each token to another user who has none, until all have one', async () => {
    const { client, ask } = await start()
    const { users } = await ask('users')
    const free = users.filter(({ registrationState }: { registrationState: string }) => registrationState === 'none')
    const accounts: (string | undefined)[] = []
    for (const _ of free) accounts.push((await client.create({ preset: 'activated' })).activations[0]?.account)
    expect(accounts).toEqual(free.map(({ loginId }: { loginId: string }) => loginId))
    await expect(client.create({ preset: 'activated' })).rejects.toMatchObject({
      code: 'no-user-left',
      status: 409,
    })
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
    expect((await client.create({ preset: 'factory-new' })).tapeIn).toBe(true)
  })
})
