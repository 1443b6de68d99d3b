import { z } from '@hono/zod-openapi'
import type { Tables } from '../core/store.ts'
import type { OrderingBank } from '../orders/order-kinds.ts'
import { makeRouter as makeAnyRouter } from './common/router.ts'
import { type ApiEnv, refusal } from './errors.ts'

/** What every part of the API is built with. */

export { json, jsonBody, spoken } from './common/router.ts'

export interface ApiContext {
  /** The bank as the pages have it. */
  readonly bank: OrderingBank
}

export const makeRouter = () => makeAnyRouter<ApiEnv>()

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
