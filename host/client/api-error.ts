import type { OtpauthFault, PskcFault } from '../../token-core/index.ts'
import type { ApiErrorBody, ApiErrorCode } from '../api/errors.ts'
import type { TokenView } from '../token/token-view.ts'

/** A refusal of the host, thrown by the client. `code` is one of docs/api.md, or `unknown` for an answer that is not the host's. */
export interface ApiError extends Error {
  readonly code: ApiErrorCode | 'unknown'
  readonly status: number
  /** With `timed-out`: the token as it is. */
  readonly view?: TokenView
  /** With `key-file` and `otpauth`: what is wrong. */
  readonly fault?: PskcFault | OtpauthFault
}

/** Whether a caught value is a refusal of the host. A network failure is not: fetch throws TypeError then. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError'
}

/** Reads the refusal out of an answer that is not OK. */
export async function toApiError(response: { status: number; json(): Promise<unknown> }): Promise<ApiError> {
  const body = await response.json().catch(() => null)
  const { code, message } = isApiErrorBody(body)
    ? body.error
    : ({ code: 'unknown', message: `The host answered with status ${response.status}.` } as const)
  const { view, fault } = (body ?? {}) as Pick<ApiError, 'view' | 'fault'>
  const beside = { ...(view && { view }), ...(fault && { fault }) }
  return Object.assign(new Error(message), { name: 'ApiError', code, status: response.status, ...beside })
}

function isApiErrorBody(body: unknown): body is ApiErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
