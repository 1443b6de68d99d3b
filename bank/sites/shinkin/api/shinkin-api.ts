import { z } from '@hono/zod-openapi'
import type { SiteApi } from '../../../model/api/site-api.ts'
import type { Mail, Note } from '../model/answer.ts'
import { OPERATIONS } from '../model/contract.ts'
import { type Rules, rulesSchema } from '../model/rules.ts'
import type { StaffAction } from '../model/staff.ts'
import type { Visit } from '../model/visit.ts'
import type { World } from '../model/world.ts'
import { shinkinCustomers } from './customers.ts'
import { SHINKIN_WORDS } from './field-words.ts'
import { tokenRoutes } from './tokens.ts'

/** What ビジネスWeb has for its API beside the bank itself. */
export const shinkinApi: SiteApi<World, Visit, Rules, StaffAction> = {
  title: 'Practice bank Shinkin',
  groups: { stock: 'The tokens that the bank knows' },
  words: SHINKIN_WORDS,
  codes: ['stock-unreadable'],
  rules: rulesSchema.unwrap(),
  customers: shinkinCustomers,
  mail: {
    shape: { user: z.string().nullable() },
    view: ({ user }: Mail) => ({ user }),
  },
  note: {
    shape: {
      user: z.string().nullable(),
      order: z.object({ operation: z.enum(OPERATIONS), to: z.string(), amount: z.int().nullable() }).nullable(),
    },
    view: ({ user, order }: Note) => ({ user, order }),
  },
  routes: tokenRoutes,
}
