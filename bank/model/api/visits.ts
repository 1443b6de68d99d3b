import { createRoute, z } from '@hono/zod-openapi'
import { notFound } from '../../api/common/errors.ts'
import { json, jsonBody, makeRouter } from '../../api/common/router.ts'
import type { Answered } from '../engine.ts'
import { refuse } from './errors.ts'
import { invalid, missing, sentencesSchema } from './router.ts'
import type { ApiContext } from './site-api.ts'

/** Browsers of a test's own: what they send, without the pages and by the same rules. */

const params = z.object({ id: z.string().openapi({ description: 'As POST /visits has told it' }) })

const shownSchema = z
  .object({
    page: z.string(),
    isRefused: z.boolean(),
    problems: z.array(z.object({ field: z.string().nullable(), code: z.string(), sentences: sentencesSchema })),
    notice: z.object({ code: z.string(), sentences: sentencesSchema }).nullable(),
    fields: z.array(z.string()),
    buttons: z.array(z.string()),
  })
  .openapi('Shown')

const openRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'openVisit',
  summary: 'A browser comes',
  responses: { 201: json('The visit', z.object({ id: z.string(), page: z.string() }).openapi('Visit')) },
})

const closeRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'closeVisit',
  summary: 'A browser goes: its session is over',
  request: { params },
  responses: { 200: json('Done', z.object({ removed: z.literal(true) })), 404: missing },
})

const typed = z.union([z.string().max(1000), z.number(), z.boolean()])

export function visitRoutes<World, Visit, Rules extends object, Action>({
  engine,
  speaker,
}: ApiContext<World, Visit, Rules, Action>) {
  const { site } = engine
  const pages = Object.keys(site.pages)

  const requestRoute = createRoute({
    method: 'post',
    path: '/{id}/requests',
    operationId: 'sendRequest',
    summary: 'A browser sends a page: what the bank shows in answer',
    description:
      'A page that refuses is an answer like any other. A page whose turn it is not is answered with that where its way begins.',
    request: {
      params,
      ...jsonBody(
        z
          .strictObject({
            page: z.enum(pages),
            button: z.string().max(100).nullable().default(null),
            fields: z.record(z.string(), typed).default({}),
          })
          .openapi('PageRequest'),
      ),
    },
    responses: { 200: json('What is shown', shownSchema), 400: invalid, 404: missing },
  })

  function shown({ page, isRefused, problems, notice, ...read }: Answered<World, Visit, Rules>) {
    const row = site.pages[page]
    const { world, visit, around } = read
    const moment = { page, world, visit, fields: {}, around }
    return {
      ...{ page, isRefused },
      problems: problems.map((one) => ({
        ...{ field: one.field ?? null, code: one.code },
        sentences: speaker.problem(one),
      })),
      notice: notice === null ? null : { code: notice, sentences: speaker.problem({ code: notice }) },
      fields: [...(row?.fieldsNow(moment) ?? [])],
      buttons: [...(row?.buttons ?? [])],
    }
  }

  /** By its name, or by what stands on it. */
  const buttonOf = (page: string, said: string) =>
    site.pages[page]?.buttons.find((one) =>
      [one, site.texts.ja[`button.${one}`], site.texts.en[`button.${one}`]].includes(said),
    )

  return makeRouter()
    .openapi(openRoute, async (c) => {
      const { id } = await engine.openLasting()
      return c.json({ id, page: site.door }, 201)
    })
    .openapi(requestRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { page, button, fields } = c.req.valid('json')
      const pressed = button === null ? null : buttonOf(page, button)
      if (pressed === undefined) {
        const there = site.pages[page]?.buttons.join(', ')
        return refuse(c, 'invalid-request', `"button" must be one of those of ${page}: ${there}.`)
      }
      const answered = await engine.submit(id, site.parseRequest({ page, button: pressed, fields }))
      return answered ? c.json(shown(answered), 200) : notFound(c, 'such visit: it ended, or was idle for too long')
    })
    .openapi(closeRoute, async (c) => {
      const { id } = c.req.valid('param')
      if ((await engine.find(id)) === null) return notFound(c, 'such visit: it ended, or was idle for too long')
      await engine.close(id)
      return c.json({ removed: true as const }, 200)
    })
}
