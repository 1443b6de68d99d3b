import { OpenAPIHono, z } from '@hono/zod-openapi'
import { ofPlainCharacters, strictQueries, wrongInRequest } from '../../server/index.ts'
import type { Tables } from '../core/store.ts'
import type { OrderingBank } from '../orders/order-kinds.ts'
import { type ApiEnv, refusal, refuse } from './errors.ts'

/** What every part of the API is built with. */

export interface ApiContext {
  /** The bank as the pages have it. */
  readonly bank: OrderingBank
}

/** Routes that answer a request which does not fit its schema with what is wrong in it. */
export function makeRouter() {
  const routes = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      return refuse(c, 'invalid-request', wrongInRequest(result.target, result.error))
    },
  })
  return strictQueries(routes)
}

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** Lists that may be of one company. */
export const companyQuery = z.strictObject({
  company: z.string().optional().openapi({ description: 'Only those of this company, by its id', example: 'kitano' }),
})

export const missing = refusal('Not found')
export const invalid = refusal('The request does not fit')
export const refused = refusal('The bank refuses, with the code of its message')

export function read<Value>({ bank }: ApiContext, work: (tables: Tables) => Promise<Value>): Promise<Value> {
  return bank.store.transaction(work)
}

/**
 * Reads what belongs to a company, or to all where none is asked for. @param match finds it @returns null: there is no such company
 */
export const readOf = <Value>(
  context: ApiContext,
  { company }: z.output<typeof companyQuery>,
  work: (tables: Tables, match: { readonly companyId?: string }) => Promise<Value>,
): Promise<Value | null> =>
  read(context, async (tables) => {
    if (company === undefined) return work(tables, {})
    return (await tables.companies.get(company)) ? work(tables, { companyId: company }) : null
  })

/** A name that people give: not empty, and without characters that no database and no page holds (of control, halves of a pair). */
export const spoken = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(...ofPlainCharacters)
