import { createRoute, z } from '@hono/zod-openapi'
import { MAIL_SUBJECTS } from '../core/mails.ts'
import { type ApiContext, invalid, json, makeRouter, read } from './router.ts'

/** The practice mailbox: what the bank has told its customers by mail. */

const mailSchema = z
  .object({
    id: z.string().openapi({ description: 'Of the mail' }),
    at: z.int().openapi({ description: "When it was sent, on the company's clock" }),
    companyId: z.string().openapi({ description: 'Whose user got it' }),
    loginId: z.string().openapi({ description: 'Who got it' }),
    address: z.string().openapi({ description: 'His address, as it was then' }),
    subject: z.enum(MAIL_SUBJECTS).openapi({ description: 'What it is about' }),
    detail: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .openapi({ description: 'The action of the history, and what else the mail names' }),
  })
  .openapi('Mail')

const mailsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listMails',
  summary: 'The mails, the newest first',
  request: {
    query: z.strictObject({
      companyId: z.string().optional().openapi({ description: 'Of its users only' }),
      loginId: z.string().optional().openapi({ description: 'Of this user only' }),
      limit: z.coerce.number().int().min(1).max(1000).default(100).openapi({ description: 'How many at most' }),
    }),
  },
  responses: { 200: json('The mails', z.object({ mails: z.array(mailSchema) })), 400: invalid },
})

export function mailRoutes(context: ApiContext) {
  return makeRouter().openapi(mailsRoute, async (c) => {
    const { limit, ...wanted } = c.req.valid('query')
    const match = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
    const newest = { orderBy: 'id', descending: true, limit } as const
    const rows = await read(context, (tables) => tables.mails.find(match, newest))
    const mails = rows.map((row) => ({
      ...row,
      subject: row.subject as (typeof MAIL_SUBJECTS)[number],
      detail: JSON.parse(row.detail) as Record<string, string | number>,
    }))
    return c.json({ mails }, 200)
  })
}
