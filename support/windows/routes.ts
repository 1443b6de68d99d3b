import { createRoute, z } from '@hono/zod-openapi'
import { json, languageOf, languageQuery, makeRoutes, refusalOf } from '../api/answers.ts'
import type { Grid } from './grid.ts'
import { gridSchema, MOST_OUTCOMES } from './grid-schema.ts'
import { WHYS } from './reason.ts'
import { windowsReport } from './report.ts'
import { tableOf } from './table.ts'
import { OUTCOMES } from './windows-map.ts'

/** What becomes of an activation by the delays of Done and Yes. */

const ms = (description: string) => z.int().openapi({ description: `ms: ${description}` })
const gridOfCaller = gridSchema(MOST_OUTCOMES).openapi('WindowsGrid')

const mapSchema = z
  .object({
    grid: z.custom<Grid>().openapi({ type: 'object', description: 'As asked for, with what was left out' }),
    waits: z.object({
      done: ms('how long the device waits for Done'),
      yes: ms('and for Yes'),
      dark: ms('and until it darkens'),
    }),
    borders: z
      .array(
        z.object({
          axis: z.enum(['done', 'yes']),
          at: ms('the first at which it is so'),
          before: z.enum(WHYS),
          why: z.enum(WHYS),
        }),
      )
      .openapi({
        description: 'Where the reason changes, along Done with the first Yes and along Yes with the first Done',
      }),
    legend: z.object({ whys: z.record(z.enum(WHYS), z.string()), outcomes: z.record(z.enum(OUTCOMES), z.string()) }),
    points: z
      .array(
        z.object({
          doneAt: ms('from the 8 digits to Done'),
          yesAt: ms('from Done to Yes'),
          outcome: z.enum(OUTCOMES),
          why: z.enum(WHYS),
          since: ms('when that had come about which decided, after the 8 digits'),
          endedAt: ms('when the registration ended, after the 8 digits'),
          says: z.string(),
        }),
      )
      .readonly(),
  })
  .openapi('WindowsMap')

const route = createRoute({
  method: 'post',
  path: '/',
  operationId: 'mapWindows',
  summary: 'The end of an activation over a grid of delays: by Done, then by Yes. As a table for who accepts text/csv',
  request: {
    query: languageQuery,
    body: {
      description: 'What is not said is as usual: Done at 0 to 120 s, Yes at 0 to 60 s, by the second',
      required: false,
      content: { 'application/json': { schema: gridOfCaller } },
    },
  },
  responses: {
    200: {
      description: 'The map',
      content: { ...json('', mapSchema).content, 'text/csv': { schema: z.string() } },
    },
    400: refusalOf('The grid is none, or has too many points'),
  },
})

export function windowsRoutes() {
  return makeRoutes().openapi(route, async (c) => {
    const grid = gridOfCaller.parse(c.req.valid('json'))
    const language = languageOf(c, c.req.valid('query').language)
    const report = await windowsReport(grid, language, c.req.raw.signal)
    if (!c.req.header('accept')?.includes('text/csv')) return c.json(report, 200)
    return c.body(tableOf(report.points, 'csv'), 200, { 'content-type': 'text/csv; charset=utf-8' })
  })
}
