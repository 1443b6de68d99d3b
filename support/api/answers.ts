import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isApiError } from '../../host/client/client.ts'
import type { OtpBankName } from '../../scenario/format/given-customer.ts'
import type { ServerAddress } from '../../scenario/world/http-api.ts'
import {
  COMMON_ERRORS,
  LANGUAGES,
  type Language,
  limitBody,
  preferredLanguage,
  refuseUnread,
  refusing,
  strictQueries,
  wrongInRequest,
} from '../../server/index.ts'

/** What every part of the desk's API is built with. */

export interface SupportContext {
  /** The host that the API is mounted on: its tokens are the desk's. */
  readonly host: () => ServerAddress
  /** The practice bank beside it; null: there is none. */
  readonly bank: ServerAddress | null
  /** The banks of one-time passwords beside it. */
  readonly otpBanks: SupportBanks
  /** null: nothing here makes PDF. */
  readonly printPdf: PrintPdf | null
}

/** The practice banks beside a host, those that there are. */
export type SupportBanks = { readonly [Name in 'anser' | OtpBankName]?: ServerAddress | undefined }

/** A page as PDF. `no-browser`: there is none installed that prints; `failed`: it did not print. */
export type PrintPdf = (page: string) => Promise<Printed>
export type Printed =
  | { readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly problem: 'no-browser' | 'failed'; readonly reason: string }

/** Every code a refusal of the desk can have, and its status. docs/support.md lists them for people. */
const SUPPORT_ERRORS = {
  ...COMMON_ERRORS,
  'not-a-case-file': 400,
  'other-version': 400,
  damaged: 400,
  'no-bank': 409,
  'no-browser': 409,
  'no-such-state': 409,
  'not-played': 409,
  'other-kind': 409,
  'bank-unreachable': 502,
  'host-refused': 502,
  'not-reached': 502,
  'not-printed': 502,
} as const
type SupportErrorCode = keyof typeof SUPPORT_ERRORS

const errorSchema = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(SUPPORT_ERRORS) as [SupportErrorCode, ...SupportErrorCode[]]),
      message: z.string(),
    }),
  })
  .openapi('SupportError')

export const refuse = refusing(SUPPORT_ERRORS)

/** A route's answer of this kind, as the OpenAPI document lists it. */
export const refusalOf = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorSchema } },
})

/** A refusal that is thrown on the way, to be told to the caller. */
export const supportError = (code: SupportErrorCode, message: string): Error =>
  Object.assign(new Error(message), { name: 'SupportError', code })

const isSupportError = (error: Error): error is Error & { readonly code: SupportErrorCode } =>
  error.name === 'SupportError'

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** In which language people read the answer. Without it that of `Accept-Language`, else Japanese. */
export const languageQuery = z.strictObject({
  language: z.enum(LANGUAGES).optional().openapi({ description: 'Of the texts; default: as Accept-Language says' }),
})

/** A token of the rack. */
export const tokenId = z.string().min(1).max(64).openapi({ description: 'Of the rack, by its id' })

export const languageOf = (context: Context, asked: Language | undefined): Language =>
  asked ?? preferredLanguage(context.req.header('accept-language'))

/** Routes whose refusals have the one form. `limits`: paths that take a body, and its most bytes. */
export function makeRoutes(limits: Readonly<Record<string, number>> = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      // A part of the address that cannot be leads nowhere.
      if (result.target === 'param') return refuse(context, 'not-found', `There is no ${context.req.path}.`)
      return refuse(context, 'invalid-request', wrongInRequest(result.target, result.error))
    },
  })
  for (const [path, maxSize] of Object.entries(limits)) app.use(path, limitBody(maxSize))
  app.onError((error, context) => {
    const unread = refuseUnread(error, context)
    if (unread) return unread
    if (isSupportError(error)) return refuse(context, error.code, error.message)
    if (isApiError(error)) {
      return refuse(context, error.status === 404 ? 'not-found' : 'host-refused', error.message)
    }
    console.error(error)
    return refuse(context, 'internal-error', 'The desk failed. The output of the host says more.')
  })
  return strictQueries(app)
}
