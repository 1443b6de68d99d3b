// Somebody else's program, by openapi-typescript and openapi-fetch.
import createClient from 'openapi-fetch'
import type { paths as BankPaths } from './bank.js'
import type { paths as HostPaths } from './host.js'

const { HOST_URL = '', HOST_TOKEN = '', BANK_URL = '', BANK_TOKEN = '' } = process.env
const host = createClient<HostPaths>({
  baseUrl: `${HOST_URL}/api/v1`,
  headers: { authorization: `Bearer ${HOST_TOKEN}` },
})
const bank = createClient<BankPaths>({
  baseUrl: `${BANK_URL}/api/v1`,
  headers: { authorization: `Bearer ${BANK_TOKEN}` },
})

const params = { path: { id: 'main' } }
const { data: pulled } = await host.POST('/tokens/{id}/events', { params, body: { type: 'tape-removed' } })
const { error } = await host.GET('/tokens/{id}', { params: { path: { id: 'nobody' } } })
const { data: company } = await bank.POST('/companies', { body: { users: 1 } })
console.log(JSON.stringify([pulled?.display.screen, error?.error.code, company?.users[0]?.kind]))
