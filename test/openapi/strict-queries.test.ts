import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank } from '../../bank/index.ts'
import { startHost } from '../../host/index.ts'
import type { ApiDocument } from '../../server/index.ts'
import { supportFor } from '../../support/support.ts'

type Server = Awaited<ReturnType<typeof startHost>>

let bank: Awaited<ReturnType<typeof startBank>>
let host: Server
beforeAll(async () => {
  bank = await startBank({ port: 0 })
  host = await startHost({ dataDir: null, port: 0, banks: { anser: bank }, mounts: [supportFor({ anser: bank })] })
})
afterAll(() => Promise.all([host.close(), bank.close()]))

test.each(['host', 'bank'] as const)('every call of the %s refuses a parameter that it does not know', async (name) => {
  const { url, apiToken } = name === 'host' ? host : bank
  const { paths }: ApiDocument = await (await fetch(`${url}/api/v1/openapi.json`)).json()
  const headersOf = (path: string) => ({
    authorization: `Bearer ${apiToken}`,
    'content-type': path.endsWith('/images') ? 'image/png' : 'application/json',
  })
  const calls = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, { security }]) => security?.length !== 0)
      .map(([method]) => ({ method: method.toUpperCase(), path })),
  )
  expect(calls.length).toBeGreaterThan(30)
  const passed: string[] = []
  for (const { method, path } of calls) {
    const asked = path.replaceAll('{id}', path.includes('cases') ? 'T05' : 'main').replaceAll(/\{\w+\}/g, 'x')
    const body = method === 'GET' || method === 'DELETE' ? null : '{}'
    const response = await fetch(`${url}/api/v1${asked}?mistyped=1`, { method, headers: headersOf(path), body })
    const told = response.headers.get('content-type')?.startsWith('application/json') ? await response.text() : ''
    await response.body?.cancel().catch(() => {})
    if (response.status !== 400 || !/not known here: .*\\"mistyped\\"/.test(told)) {
      passed.push(`${method} ${path}: ${response.status} ${told.slice(0, 200)}`)
    }
  }
  expect(passed).toEqual([])
})
