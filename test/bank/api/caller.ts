import type { HandToken } from '../token-by-hand.ts'

export interface Reply {
  readonly status: number
  /** The body. */
  readonly json: Record<string, never>
  /** The code of a refusal. */
  readonly code: string | undefined
}

/** Somebody who calls the bank's API. */
export interface Caller {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
}

/** Registers a token through the API alone. */
export async function registerBy({ call }: Caller, loginId: string, token: HandToken): Promise<void> {
  const first = await call('POST', `/users/${loginId}/registration`)
  const path = `/registrations/${first.json.id}`
  const deviceCode = token.readFirst(first.json.text ?? '')
  const second = await call('POST', `${path}/identification`, { serial: token.serial, deviceCode })
  await call('POST', `${path}/completion`, { code: token.readSecond(second.json.text ?? '') })
}
