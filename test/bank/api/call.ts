import { API_TOKEN, makeTestBank, SERIAL, type TestBank } from '../browser.ts'
import { type HandToken, makeHandToken } from '../token-by-hand.ts'
import { type Caller, registerBy } from './caller.ts'

export interface ApiBank extends TestBank, Caller {}

/** A bank with its API at hand. */
export async function makeApiBank(): Promise<ApiBank> {
  const bank = await makeTestBank()
  return {
    ...bank,
    async call(method, path, body, headers = {}) {
      const response = await bank.app.request(`/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${API_TOKEN}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const json = await response.json()
      return { status: response.status, json, code: json.error?.code }
    },
  }
}

/** Registers through the API alone. @returns the token that holds the activation */
export async function registerByApi(bank: ApiBank, loginId = 'hanako01', serial = SERIAL): Promise<HandToken> {
  const token = makeHandToken(serial)
  await registerBy(bank, loginId, token)
  return token
}
