// Somebody else's program, by @hey-api/openapi-ts.
import { client as bankClient } from './hey-bank/client.gen.js'
import { createCompany } from './hey-bank/sdk.gen.js'
import { client as hostClient } from './hey-host/client.gen.js'
import { getToken, sendEvents } from './hey-host/sdk.gen.js'

const { HOST_URL = '', HOST_TOKEN = '', BANK_URL = '', BANK_TOKEN = '' } = process.env
hostClient.setConfig({ baseUrl: `${HOST_URL}/api/v1`, headers: { authorization: `Bearer ${HOST_TOKEN}` } })
bankClient.setConfig({ baseUrl: `${BANK_URL}/api/v1`, headers: { authorization: `Bearer ${BANK_TOKEN}` } })

const { data: pulled } = await sendEvents({ path: { id: 'main' }, body: { type: 'tape-removed' } })
const { error } = await getToken({ path: { id: 'nobody' } })
const { data: company } = await createCompany({ body: { users: 1 } })
console.log(JSON.stringify([pulled?.display.screen, error?.error.code, company?.users[0]?.kind]))
