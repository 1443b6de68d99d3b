import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { COMMON_ERRORS, refuseUnread, refusing } from '../../../server/index.ts'
import { isNotSaved } from '../../../store/index.ts'
import { logError } from '../../core/log.ts'

/** Refusals as the API of any bank answers with them. */

/** A refusal; the document lists the codes. @param more what else of it is told */
export const errorShape = <Shape extends z.ZodRawShape>(more: Shape) =>
  z.object({ error: z.object({ code: z.string(), message: z.string(), ...more }) }).openapi('Error')

/** A route's answer that is a refusal, whatever else of it is told. */
export type Refusal = ReturnType<
  ReturnType<typeof refusalsWith<z.ZodType<{ error: { code: string; message: string } }>>>
>

/** Makes a route's answer of this kind, as the OpenAPI document lists it. */
export const refusalsWith =
  <Schema extends z.ZodType>(schema: Schema) =>
  (description: string) => ({ description, content: { 'application/json': { schema } } })

export const refuseCommon = refusing(COMMON_ERRORS)

export function notFound(c: Context, what: string) {
  return refuseCommon(c, 'not-found', `There is no ${what}.`)
}

const NOT_SAVED =
  'Nothing was saved: the disk of the bank is full, or cannot be written to. Make room and send it again.'

/** Turns whatever a handler threw into a refusal. An unforeseen error is logged here and not described to the caller. */
export function refuseThrown(error: Error, c: Context): Response {
  const unread = refuseUnread(error, c)
  if (unread) return unread
  logError(error)
  if (isNotSaved(error)) return refuseCommon(c, 'not-saved', NOT_SAVED)
  return refuseCommon(c, 'internal-error', 'The bank failed. Its own output says more.')
}
