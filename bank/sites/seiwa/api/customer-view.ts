import { z } from '@hono/zod-openapi'
import type { Account } from '../model/account.ts'
import { SCOPES } from '../model/links.ts'
import { SUBJECTS } from '../model/schemas.ts'

/** What the API shows of a customer: all but his passwords and the key of his token. */

const count = z.int()

export const linkView = z.object({
  ...{ id: z.string(), client: z.string(), clientName: z.string(), scopes: z.array(z.enum(SCOPES)) },
  ...{ at: z.number(), until: z.number() },
})

export const customerView = z.object({
  id: z.string(),
  ...{ branch: z.string(), subject: z.enum(SUBJECTS), account: z.string() },
  loginId: z.string().nullable(),
  registration: z.enum(['none', 'unfinished', 'released', 'done']),
  details: z.object({ email: z.string(), dm: z.boolean(), phone: z.string().nullable() }).nullable(),
  otp: z.object({
    state: z.enum(['none', 'issued', 'in-use', 'released']),
    userId: z.string().nullable(),
    drift: z.int().nullable(),
    last: z.int().nullable(),
    releasedAt: z.number().nullable(),
  }),
  errors: z.object({ password: count, confirm: count, otp: count, mail: count, answer: count }),
  stopped: z.boolean(),
  balance: z.int(),
  links: z.array(linkView),
})

export function viewOf(one: Account): z.output<typeof customerView> {
  const { id, branch, subject, account, loginId, registration, details, otp, errors, stopped, balance, links } = one
  const token = 'userId' in otp ? otp : null
  return {
    ...{ id, branch, subject, account, loginId, registration, details, errors, stopped, balance },
    links: links.map((link) => ({ ...link, scopes: [...link.scopes] })),
    otp: {
      state: otp.state,
      userId: token?.userId ?? null,
      drift: token?.drift ?? null,
      last: token?.last ?? null,
      releasedAt: 'at' in otp ? otp.at : null,
    },
  }
}
