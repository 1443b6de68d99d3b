import { createRoute, z } from '@hono/zod-openapi'
import { json, languageOf, languageQuery, makeRoutes, refusalOf, type SupportContext } from '../api/answers.ts'
import { gather } from './gather.ts'
import { timelineOf } from './timeline.ts'
import { timelineSchema, told } from './told.ts'

/** Bank and token beside each other, in words. */

const route = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getTimeline',
  summary: 'Bank and token on one time axis, and where they parted',
  request: {
    query: languageQuery.extend({
      token: z.string().max(64).openapi({ description: 'Of the rack, by its id' }),
      user: z
        .string()
        .max(64)
        .optional()
        .openapi({ description: 'A login ID. Default: whose token the bank says it is' }),
    }),
  },
  responses: {
    200: json('The timeline', timelineSchema),
    404: refusalOf('There is no such token'),
    502: refusalOf('Host or bank refuse'),
  },
})

export function timelineRoutes(context: SupportContext) {
  return makeRoutes().openapi(route, async (c) => {
    const { token: id, user, language } = c.req.valid('query')
    const { view, token, bank } = await gather(context, id, user ?? null)
    const timeline = timelineOf(token, bank)
    return c.json(
      {
        token: { id, name: view.name, serial: view.serial, tokenCodes: [...token.standing.tokenCodes] },
        hasBank: context.bank !== null,
        user: bank?.standing.loginId ?? null,
        ...told(timeline, token.profile, languageOf(language, c.req.header('accept-language'))),
      },
      200,
    )
  })
}
