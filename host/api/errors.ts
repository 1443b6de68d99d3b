import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { errorCode } from '../token/host-error.ts'

/** Every code a refusal over HTTP can have, and its status. docs/api.md lists them for people. */
export const API_ERRORS = {
  'invalid-request': 400,
  'not-a-picture': 400,
  'damaged-picture': 400,
  unauthorized: 401,
  'wrong-host': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'no-bank': 409,
  'no-code': 409,
  'no-serial-left': 409,
  'no-user-left': 409,
  'token-moved': 409,
  'user-in-use': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'picture-given-up': 422,
  'internal-error': 500,
  'not-saved': 500,
  'bank-refused': 502,
  'bank-unreachable': 502,
} as const
export type ApiErrorCode = keyof typeof API_ERRORS

export interface ErrorBody {
  readonly error: { readonly code: ApiErrorCode; readonly message: string }
}

export const errorSchema = z
  .object({
    error: z
      .object({ code: z.enum(Object.keys(API_ERRORS) as [ApiErrorCode, ...ApiErrorCode[]]), message: z.string() })
      .readonly(),
  })
  .readonly()
  .openapi('Error') satisfies z.ZodType<ErrorBody>

/** A route's answer of this kind, as the OpenAPI document lists it. */
export const refusalOf = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorSchema } },
})

export const errorBody = (code: ApiErrorCode, message: string): ErrorBody => ({ error: { code, message } })

/** Answers with a refusal. */
export function refuse<Code extends ApiErrorCode>(context: Context, code: Code, message: string) {
  return context.json(errorBody(code, message), API_ERRORS[code])
}

export const refuseNotFound = (context: Context) => refuse(context, 'not-found', `There is no ${context.req.path}.`)

/** What the host throws with a message for the caller. */
const TOLD = [
  'not-saved',
  'token-moved',
  'no-bank',
  'no-serial-left',
  'no-user-left',
  'user-in-use',
  'bank-refused',
  'bank-unreachable',
] as const

/** Turns whatever a handler threw into a refusal. An unforeseen error is logged here and not described to the caller. */
export function refuseThrown(error: Error, context: Context): Response {
  if (error instanceof HTTPException && error.status === 415) {
    return refuse(context, 'unsupported-media-type', 'The body must be JSON: send "content-type: application/json".')
  }
  if (error instanceof HTTPException && error.status === 400) {
    return refuse(context, 'invalid-request', 'The body is not JSON.')
  }
  const told = TOLD.find((code) => code === errorCode(error))
  if (told !== undefined) return refuse(context, told, error.message)
  console.error(error)
  return refuse(context, 'internal-error', 'The host failed. Its own output says more.')
}
