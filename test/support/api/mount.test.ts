import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Host, startHost } from '../../../host/index.ts'
import { supportFor } from '../../../support/support.ts'

let host: Host
beforeAll(async () => {
  host = await startHost({ dataDir: null, port: 0, mounts: [supportFor({})] })
})
afterAll(() => host.close())

const ask = (headers: Record<string, string>, path = 'support/cases') =>
  fetch(`${host.url}/api/v1/${path}`, { headers })

describe('the desk on a host', () => {
  it('is behind the guards of the host', async () => {
    expect((await ask({})).status).toBe(401)
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(401)
    const rightful = { authorization: `Bearer ${host.apiToken}` }
    expect((await ask({ ...rightful, origin: 'http://evil.example' })).status).toBe(403)
  })

  it('answers what it has not in the one form of refusals', async () => {
    const answer = await ask({ authorization: `Bearer ${host.apiToken}` }, 'support/nothing')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } })
  })
})
