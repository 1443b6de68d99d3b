import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startHost } from '../../../host/index.ts'
import { temporaryFolder } from '../folder.ts'
import { makeBench, refusalIn } from './bench.ts'

/** As they stand in an address. */
const FOREIGN = [
  '..%2f..%2fvictim',
  '..%2flock',
  '..%2fkey-check',
  '..%2ftokens%2fmain',
  '..%5ctokens%5cmain',
  '%2e%2e%2flock',
  '%252e%252e%252flock',
  '%2fetc%2fpasswd',
  'main%00',
  '%00',
  '%0a',
  '%zz',
  'main.',
  'main%20',
  'main.json',
  'MAIN',
  'con',
  'NUL',
  'com1',
  'x'.repeat(3_000),
  '%E3%81%82'.repeat(1_000),
  '%F0%9F%98%80',
  '__proto__',
]

interface Call {
  readonly method: string
  /** What follows the id. */
  readonly rest: string
  readonly body?: object
}

const CALLS: readonly Call[] = [
  { method: 'GET', rest: '' },
  { method: 'PATCH', rest: '', body: { name: 'x' } },
  { method: 'DELETE', rest: '' },
  { method: 'PUT', rest: '/clock', body: { mode: 'real' } },
  { method: 'POST', rest: '/clock/advance', body: { ms: 1 } },
  { method: 'POST', rest: '/duplicate' },
  { method: 'POST', rest: '/events', body: { type: 'time-passed' } },
  { method: 'GET', rest: '/explanation' },
  { method: 'GET', rest: '/export' },
  { method: 'GET', rest: '/journal' },
  { method: 'GET', rest: '/journal/export' },
  { method: 'GET', rest: '/journal/stream' },
  { method: 'POST', rest: '/restore' },
  { method: 'GET', rest: '/stream' },
]

describe('an id that is none', () => {
  it.each(CALLS)('is not found: $method …$rest', async ({ method, rest, body }) => {
    const bench = makeBench()
    const options = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}
    for (const id of FOREIGN) {
      const refusal = await refusalIn(await bench.request(method, `/api/v1/tokens/${id}${rest}`, options))
      expect(refusal, id).toMatchObject({ status: 404, code: 'not-found' })
      expect(refusal.message.length, id).toBeLessThan(200)
    }
  })

  it('reaches no file: not its neighbours, not a token that runs', async () => {
    const folder = await temporaryFolder()
    const dataDir = join(folder, 'data')
    await writeFile(join(folder, 'victim.json'), '{}')
    await mkdir(join(folder, 'victim'))
    const host = await startHost({ dataDir, port: 0 })
    onTestFinished(() => host.close())
    const before = (await readdir(folder, { recursive: true })).sort()
    for (const id of [...FOREIGN, 'main']) {
      expect(await statusOf(`${host.url}/api/v1/tokens/${id}/restore`, host.apiToken), id).toBe(404)
    }
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before)
  })
})

/** Sent as it is: `fetch` would tidy the path. */
function statusOf(url: string, apiToken: string): Promise<number | undefined> {
  const { hostname, port, origin } = new URL(url)
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${apiToken}` }
    const sent = request({ hostname, port, path: url.slice(origin.length), method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })
}
