import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { COMMON_ERRORS, type ErrorBody, refuseUnread, refusing } from '../../server/index.ts'
import { errorCode } from '../token/host-error.ts'

/** Every code a refusal over HTTP can have, and its status. docs/api.md lists them for people. */
export const API_ERRORS = {
  ...COMMON_ERRORS,
  'wait-too-long': 400,
  'not-a-picture': 400,
  'damaged-picture': 400,
  'timed-out': 408,
  'no-bank': 409,
  'no-camera': 409,
  'no-code': 409,
  'no-key': 409,
  'no-recording': 409,
  'no-serial-left': 409,
  'no-user-left': 409,
  'other-keys': 409,
  'token-moved': 409,
  'too-many-snapshots': 409,
  'user-in-use': 409,
  'sequence-mismatch': 412,
  'key-file': 422,
  otpauth: 422,
  'picture-given-up': 422,
  'unfit-keys': 422,
  'bank-refused': 502,
  'bank-unreachable': 502,
  'host-closing': 503,
  'pictures-busy': 503,
} as const
export type ApiErrorCode = keyof typeof API_ERRORS
export type ApiErrorBody = ErrorBody<ApiErrorCode>

const errorShape = z.object({
  error: z
    .object({ code: z.enum(Object.keys(API_ERRORS) as [ApiErrorCode, ...ApiErrorCode[]]), message: z.string() })
    .readonly(),
})
export const errorSchema = errorShape.readonly().openapi('Error') satisfies z.ZodType<ApiErrorBody>

/** A refusal with something beside it. */
export const errorWith = <Shape extends z.ZodRawShape>(shape: Shape) => errorShape.extend(shape)

/** A route's answer of this kind, as the OpenAPI document lists it. */
export const refusalOf = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorSchema } },
})

/** Answers with a refusal. */
export const refuse = refusing(API_ERRORS)

/** What the host throws with a message for the caller. */
const TOLD = [
  'not-found',
  'invalid-request',
  'no-camera',
  'no-key',
  'not-saved',
  'other-keys',
  'unfit-keys',
  'token-moved',
  'sequence-mismatch',
  'wait-too-long',
  'host-closing',
  'too-many-snapshots',
  'pictures-busy',
  'no-bank',
  'no-serial-left',
  'no-user-left',
  'user-in-use',
  'bank-refused',
  'bank-unreachable',
] as const

/** What a caller is told of whatever was thrown. An unforeseen error is logged here and not described. */
export function refusalOfThrown(error: Error): { readonly code: ApiErrorCode; readonly message: string } {
  // What was waited for when the host began to close.
  if (error.name === 'AbortError') return { code: 'host-closing', message: 'The host is closing.' }
  const told = TOLD.find((code) => code === errorCode(error))
  if (told !== undefined) return { code: told, message: error.message }
  console.error(error)
  return { code: 'internal-error', message: 'The host failed. Its own output says more.' }
}

/** Turns whatever a handler threw into a refusal. */
export function refuseThrown(error: Error, context: Context): Response {
  const unread = refuseUnread(error, context)
  if (unread) return unread
  const { code, message } = refusalOfThrown(error)
  return refuse(context, code, message)
}
