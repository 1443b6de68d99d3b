import { createRoute, z } from '@hono/zod-openapi'
import { makeClient } from '../../host/client/client.ts'
import {
  json,
  jsonBody,
  languageOf,
  languageQuery,
  makeRoutes,
  refusalOf,
  type SupportContext,
  tokenId,
} from '../api/answers.ts'
import { cameraRows, profileOf } from './camera-token.ts'
import { gather } from './gather.ts'
import { timelineOf } from './timeline.ts'
import { timelinePartsSchema, timelineSchema, told } from './told.ts'

/** Bank and token beside each other, in words. */

const route = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getTimeline',
  summary: 'Bank and token on one time axis, and where they parted',
  request: {
    query: languageQuery.extend({
      token: tokenId,
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

const journalRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'tellJournal',
  summary: 'A saved journal on a time axis: the token alone. Nothing is kept',
  request: {
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        journal: z
          .looseObject({ format: z.string() })
          .openapi({ description: 'A saved journal, as a report or as a replay file' }),
      }),
    ),
  },
  responses: {
    200: json('The timeline', timelinePartsSchema.openapi('JournalTimeline')),
    400: refusalOf('No saved journal'),
    502: refusalOf('The host refuses it'),
  },
})

/** Ten thousand rows of the longest displays. */
const MOST_BYTES = 40_000_000

export function timelineRoutes(context: SupportContext) {
  return makeRoutes({ '/': MOST_BYTES })
    .openapi(route, async (c) => {
      const { token: id, user, language } = c.req.valid('query')
      const { view, token, bank } = await gather(context, id, user ?? null)
      const timeline = timelineOf(token, bank)
      return c.json(
        {
          token: { id, name: view.name, serial: view.serial, tokenCodes: [...token.standing.tokenCodes] },
          hasBank: context.bank !== null,
          user: bank?.standing.loginId ?? null,
          ...told(timeline, token.profile, languageOf(c, language)),
        },
        200,
      )
    })
    .openapi(journalRoute, async (c) => {
      const { url, apiToken } = context.host()
      const { rows, profile: name } = await makeClient(url, apiToken).replay(c.req.valid('json').journal)
      const profile = profileOf(name)
      const token = { profile, rows: cameraRows(rows), now: rows.at(-1)?.event.at ?? 0, standing: { tokenCodes: [] } }
      const language = languageOf(c, c.req.valid('query').language)
      return c.json(told(timelineOf(token, null), profile, language), 200)
    })
}
