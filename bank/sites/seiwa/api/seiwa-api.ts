import { z } from '@hono/zod-openapi'
import { makeRouter } from '../../../api/common/router.ts'
import type { SiteApi } from '../../../model/api/site-api.ts'
import type { Mail } from '../model/answer.ts'
import { type Rules, rulesSchema } from '../model/rules.ts'
import type { StaffAction } from '../model/staff.ts'
import type { Visit } from '../model/visit.ts'
import type { World } from '../model/world.ts'
import { clientRoutes } from './clients.ts'
import { seiwaCustomers } from './customers.ts'
import { SEIWA_WORDS } from './field-words.ts'
import { linkRoutes } from './links.ts'
import { tokenRoutes } from './tokens.ts'

/** What セイワ@Myねっと!! has for its API beside the bank itself. */
export const seiwaApi: SiteApi<World, Visit, Rules, StaffAction> = {
  title: 'Practice bank Seiwa',
  groups: { clients: 'Services for API連携' },
  words: SEIWA_WORDS,
  codes: [],
  rules: rulesSchema.unwrap(),
  customers: seiwaCustomers,
  mail: {
    shape: {
      password: z.string().nullable(),
      userId: z.string().nullable(),
      keyFile: z.string().nullable(),
      order: z.object({ to: z.string(), amount: z.int(), day: z.enum(['today', 'later']) }).nullable(),
      client: z.string().nullable(),
    },
    view: (mail: Mail) => ({
      password: mail.subject === 'password' ? mail.password : null,
      userId: mail.subject === 'token' ? mail.userId : null,
      keyFile: mail.subject === 'token' ? mail.keyFile : null,
      order: mail.subject === 'transfer' ? mail.order : null,
      client: 'client' in mail ? mail.client : null,
    }),
  },
  note: { shape: {}, view: () => ({}) },
  routes: (context) =>
    makeRouter().route('/', tokenRoutes(context)).route('/', clientRoutes(context)).route('/', linkRoutes(context)),
}
