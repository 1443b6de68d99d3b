import { describe, expect, it, onTestFinished } from 'vitest'
import { makeClient, ofKind } from '../../../host/client/client.ts'
import { manualClock, startHost } from '../../../host/index.ts'
import { DEMO_FACTORY_KEY, deriveOtpKey } from '../../../token-core/index.ts'
import { START, totp } from '../../token-core/software-token/drive.ts'

async function start() {
  const clock = manualClock(START)
  const host = await startHost({ dataDir: null, port: 0, clock })
  onTestFinished(() => host.close())
  return { host, client: makeClient(host.url, host.apiToken) }
}

type Client = Awaited<ReturnType<typeof start>>['client']
type Wanted = Extract<Parameters<Client['create']>[0], { profile: 'nd-app' }>
const made = async (client: Client, preset: NonNullable<Wanted['preset']>) =>
  ofKind('software-token', await client.create({ kind: 'software-token', profile: 'nd-app', preset }))

const practiceKey = (serial: string) => Buffer.from(deriveOtpKey(DEMO_FACTORY_KEY, serial, 20)).toString('hex')

describe('a practice telephone with the NTT DATA app', () => {
  it.each([
    ['no-token', []],
    ['one-token', ['セイワ@Myねっと!!']],
    ['with-pin', ['セイワ@Myねっと!!']],
    ['three-tokens', ['セイワ@Myねっと!!', '練習銀行', 'ためし信用組合']],
    ['wrong-clock', ['セイワ@Myねっと!!']],
  ] as const)('%s: closed, with what was set up from the bank’s mails', async (preset, names) => {
    const { client } = await start()
    const view = await made(client, preset)
    expect(view).toMatchObject({ profile: 'nd-app', serial: null, hasMail: false, display: { screen: 'closed' } })
    expect('tokens' in view && view.tokens.map(({ name }) => name)).toEqual(names)
  })

  it('with one token: its code at once, that of the practice key', async () => {
    const { client } = await start()
    const { id } = await made(client, 'one-token')
    const { display } = await client.send(id, { type: 'open' })
    expect(display).toMatchObject({ screen: 'code', code: totp(START, { key: practiceKey('SIMN00000001') }) })
  })

  it('with PIN: that asks for 1234', async () => {
    const { client } = await start()
    const { id } = await made(client, 'with-pin')
    expect((await client.send(id, { type: 'open' })).display).toMatchObject({ screen: 'pin', code: null })
    expect((await client.send(id, { type: 'pin', digits: '1234' })).display.code).toBe(
      totp(START, { key: practiceKey('SIMN00000001') }),
    )
  })

  it('with a wrong clock: another code', async () => {
    const { client } = await start()
    const { id } = await made(client, 'wrong-clock')
    expect((await client.send(id, { type: 'open' })).display.code).toBe(
      totp(START - 600_000, { key: practiceKey('SIMN00000001') }),
    )
  })

  it('neither mail nor password nor PIN nor key is told', async () => {
    const { host, client } = await start()
    const { id } = await made(client, 'three-tokens')
    const get = async (path: string) => {
      const answer = await fetch(`${host.url}/api/v1/tokens/${id}${path}`, {
        headers: { authorization: `Bearer ${host.apiToken}` },
      })
      expect(answer.status).toBe(200)
      return answer.text()
    }
    const told = `${await get('')}${await get('/journal')}`
    expect(told).toContain('set-up')
    for (const secret of ['KeyContainer', '2580', '"1234"', practiceKey('SIMN00000001')])
      expect(told).not.toContain(secret)
  })
})
