import { API_TOKEN, makeTestBank, SERIAL, type TestBank } from '../browser.ts'
import { type HandToken, makeHandToken } from '../token-by-hand.ts'

export interface Reply {
  readonly status: number
  /** The body. */
  readonly json: Record<string, never>
  /** The code of a refusal. */
  readonly code: string | undefined
}

export interface ApiBank extends TestBank {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
}

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
  const first = await bank.call('POST', `/users/${loginId}/registration`)
  const { id } = first.json
  const deviceCode = token.readFirst(first.json.text ?? '')
  const second = await bank.call('POST', `/registrations/${id}/identification`, { serial, deviceCode })
  const code = token.readSecond(second.json.text ?? '')
  await bank.call('POST', `/registrations/${id}/completion`, { code })
  return token
}
