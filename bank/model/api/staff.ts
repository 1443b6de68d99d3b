import { createRoute, z } from '@hono/zod-openapi'
import { json, jsonBody, makeRouter } from '../../api/common/router.ts'
import type { KeptMail, KeptNote } from '../engine.ts'
import { describable, invalid, refused, refuseProblem, sentencesSchema } from './router.ts'
import type { ApiContext } from './site-api.ts'

/** What the bank's own people do and read: their actions, what was refused and why, and what was sent. */

const query = z.strictObject({
  customer: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

export function staffRoutes<World, Visit, Rules extends object, Action>({
  engine,
  api,
  speaker,
}: ApiContext<World, Visit, Rules, Action>) {
  const staffRoute = createRoute({
    method: 'post',
    path: '/staff',
    operationId: 'doAsStaff',
    summary: 'What the bank’s own people do at their terminal',
    request: jsonBody(describable(engine.site.staffAction).openapi('StaffAction')),
    responses: { 200: json('Done', z.object({ done: z.literal(true) })), 400: invalid, 422: refused },
  })

  const mailSchema = z
    .object({
      ...{ id: z.string(), at: z.int(), customer: z.string().nullable(), to: z.string() },
      ...{ subject: z.string(), title: sentencesSchema, ...api.mail.shape },
    })
    .openapi('Mail')
  const mailsRoute = createRoute({
    method: 'get',
    path: '/mails',
    operationId: 'listMails',
    summary: 'What the bank has sent, the newest first',
    request: { query },
    responses: { 200: json('The mails', z.object({ mails: z.array(mailSchema) })), 400: invalid },
  })
  const mailView = ({ id, at, owner, mail }: KeptMail) => ({
    ...{ id, at, customer: owner, to: mail.to, subject: mail.subject },
    title: speaker.say(`mail.${mail.subject}`),
    ...api.mail.view(mail),
  })

  const noteSchema = z
    .object({
      ...{ id: z.string(), at: z.int(), customer: z.string().nullable() },
      ...{ page: z.string().nullable(), what: z.string(), sentences: sentencesSchema.nullable() },
      ...{ field: z.string().nullable(), typed: z.string().nullable(), steps: z.int().nullable() },
      ...api.note.shape,
    })
    .openapi('Note')
  const notesRoute = createRoute({
    method: 'get',
    path: '/notes',
    operationId: 'listNotes',
    summary: 'What was refused and why, and what was done, the newest first',
    request: { query },
    responses: { 200: json('The notes', z.object({ notes: z.array(noteSchema) })), 400: invalid },
  })
  const noteView = ({ id, owner, note }: KeptNote) => {
    const { at, page, what, field, typed, steps } = note
    return {
      ...{ id, at, customer: owner, page, what, field, typed, steps },
      sentences: speaker.known(`problem.${what}`, `deed.${what}`),
      ...api.note.view(note),
    }
  }

  return makeRouter()
    .openapi(staffRoute, async (c) => {
      const { problems } = await engine.staff(c.req.valid('json'))
      const [first] = problems
      return first ? refuseProblem(c, speaker, first) : c.json({ done: true as const }, 200)
    })
    .openapi(mailsRoute, async (c) => {
      const { customer: owner, limit } = c.req.valid('query')
      const kept = await engine.mails({ ...(owner !== undefined && { owner }), limit })
      return c.json({ mails: kept.map(mailView) }, 200)
    })
    .openapi(notesRoute, async (c) => {
      const { customer: owner, limit } = c.req.valid('query')
      const kept = await engine.notes({ ...(owner !== undefined && { owner }), limit })
      return c.json({ notes: kept.map(noteView) }, 200)
    })
}
