import type { Context, TypedResponse } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The one form of every refusal over HTTP. */
export interface ErrorBody<Code extends string = string> {
  readonly error: { readonly code: Code; readonly message: string }
}

export const errorBody = <Code extends string>(code: Code, message: string): ErrorBody<Code> => ({
  error: { code, message },
})

/** The codes that every API here has, and their status. */
export const COMMON_ERRORS = {
  'invalid-request': 400,
  unauthorized: 401,
  'wrong-host': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media-type': 415,
  'internal-error': 500,
  'not-saved': 500,
} as const

/** How a refusal is answered whose code is one of `Statuses`. */
type Refuse<Statuses extends Readonly<Record<string, ContentfulStatusCode>>> = <Code extends keyof Statuses & string>(
  c: Context,
  code: Code,
  message: string,
) => Response & TypedResponse<ErrorBody<keyof Statuses & string>, Statuses[Code], 'json'>

/** Answers with refusals of these codes. @param statuses each code's status */
export function refusing<const Statuses extends Readonly<Record<string, ContentfulStatusCode>>>(
  statuses: Statuses,
): Refuse<Statuses> {
  // Hono works out the type of an answer from its value, and cannot for a type parameter.
  return (c, code, message) => c.json(errorBody<keyof Statuses & string>(code, message), statuses[code]) as never
}

export const refuse = refusing(COMMON_ERRORS)

/** What came with a request and cannot be read, as Hono throws it. null: it threw something else. */
export function refuseUnread(error: Error, c: Context) {
  if (!(error instanceof HTTPException)) return null
  if (error.status === 415) {
    return refuse(c, 'unsupported-media-type', 'The body must be JSON: send "content-type: application/json".')
  }
  return error.status === 400 ? refuse(c, 'invalid-request', 'The body is not JSON.') : null
}
