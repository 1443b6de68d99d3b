import { createRoute, z } from '@hono/zod-openapi'
import { type CompanyProfile, keepProfile, profileOf } from '../core/company-profiles.ts'
import { helpDeskFor, noteHistory } from '../core/history.ts'
import type { Tables } from '../core/store.ts'
import { notFound } from './errors.ts'
import { dayLimits, said } from './rights.ts'
import { type ApiContext, invalid, json, jsonBody, makeRouter, missing, read } from './router.ts'

/** 企業情報 of a company: what its managers set on H0000002. */

const params = z.object({ id: z.string().openapi({ example: 'kitano' }) })

const LONGEST_ADDRESS = 50

const profileSchema = z
  .object({
    taxAddress: z.string().openapi({ description: '特別徴収義務者の所在地, half-width; empty: none' }),
    checksAccounts: z.boolean().openapi({ description: '口座確認機能: the payee of a transfer is looked up' }),
    dayLimits,
  })
  .openapi('CompanyProfile')

const getProfileRoute = createRoute({
  method: 'get',
  path: '/{id}/profile',
  operationId: 'getCompanyProfile',
  summary: 'What a company has set for itself: limits of a day, 口座確認機能',
  request: { params },
  responses: { 200: json('The profile', profileSchema), 404: missing },
})

const changeProfileRoute = createRoute({
  method: 'patch',
  path: '/{id}/profile',
  operationId: 'changeCompanyProfile',
  summary: 'Changes what a company has set for itself',
  request: {
    params,
    ...jsonBody(
      z
        .strictObject({
          taxAddress: z
            .string()
            .max(LONGEST_ADDRESS)
            .regex(/^[\x20-\x7e\uff61-\uff9f]*$/, { error: 'must have half-width characters only' })
            .optional(),
          checksAccounts: z.boolean().optional(),
          dayLimits: dayLimits.optional(),
        })
        .openapi('CompanyProfileChange', { description: '`dayLimits` is the whole of them' }),
    ),
  },
  responses: { 200: json('The profile after it', profileSchema), 400: invalid, 404: missing },
})

export function profileRoutes(context: ApiContext) {
  const { bank } = context
  const unknown = (id: string) => `company ${id}`
  const known = async (tables: Tables, id: string) => ((await tables.companies.get(id)) ? profileOf(tables, id) : null)
  return makeRouter()
    .openapi(getProfileRoute, async (c) => {
      const { id } = c.req.valid('param')
      const profile = await read(context, (tables) => known(tables, id))
      return profile ? c.json(profile, 200) : notFound(c, unknown(id))
    })
    .openapi(changeProfileRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { taxAddress, checksAccounts, dayLimits } = c.req.valid('json')
      const after = await bank.store.transaction(async (tables) => {
        const before = await known(tables, id)
        if (!before) return null
        const profile: CompanyProfile = {
          taxAddress: taxAddress ?? before.taxAddress,
          checksAccounts: checksAccounts ?? before.checksAccounts,
          dayLimits: dayLimits ? said(dayLimits) : before.dayLimits,
        }
        await keepProfile(tables, id, profile)
        await noteHistory(bank, tables, helpDeskFor(id), { category: 'help-desk', action: 'state-changed' })
        return profile
      })
      return after ? c.json(after, 200) : notFound(c, unknown(id))
    })
}
