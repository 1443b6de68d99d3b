import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { wrongIn } from '../../server/index.ts'
import type { Tables } from '../core/store.ts'
import type { OrderingBank } from '../orders/order-kinds.ts'
import { type ApiEnv, refusal, refuse } from './errors.ts'

/** What every part of the API is built with. */

export interface ApiContext {
  /** The bank as the pages have it. */
  readonly bank: OrderingBank
  /** Reads the settings anew, after a call has changed them. */
  refresh(): Promise<void>
}

/** Routes that answer a request which does not fit its schema with what is wrong in it. */
export function makeRouter() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (!result.success) return refuse(c, 'invalid-request', wrongIn(result.error, 'The body'))
    },
  })
}

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

export const missing = refusal('Not found')
export const invalid = refusal('The request does not fit')
export const refused = refusal('The bank refuses, with the code of its message')

export function read<Value>({ bank }: ApiContext, work: (tables: Tables) => Promise<Value>): Promise<Value> {
  return bank.store.transaction(work)
}
