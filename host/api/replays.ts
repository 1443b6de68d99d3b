import { createRoute, z } from '@hono/zod-openapi'
import { KIND_NAMES } from '../../token-core/index.ts'
import { type Replayed, replay } from '../journal/replay.ts'
import { rowSchema } from '../journal/row-schema.ts'
import { savedJournalSchema } from '../journal/saved-journal.ts'
import { refusalOf } from './errors.ts'
import { makeRoutes } from './routes.ts'

/** Ten thousand rows of the longest displays. */
const MAX_JOURNAL_BYTES = 40_000_000

const replayedSchema = z
  .object({
    form: z.enum(['report', 'replay']),
    kind: z.enum(KIND_NAMES),
    name: z.string(),
    serial: z.string().nullable(),
    profile: z.string().nullable(),
    rows: z.array(rowSchema).readonly(),
    differences: z.array(z.object({ sequence: z.int(), part: z.enum(['effects', 'display']) })).readonly(),
  })
  .openapi('Replayed') satisfies z.ZodType<Replayed>

const replayRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'replayJournal',
  summary: 'Reads a saved journal',
  description:
    'Answers with its rows. The events of a replay file happen once more; `differences` names the rows that came out otherwise. Nothing is kept.',
  request: { body: { required: true, content: { 'application/json': { schema: savedJournalSchema } } } },
  responses: {
    200: { description: 'The rows', content: { 'application/json': { schema: replayedSchema } } },
    400: refusalOf('Not a saved journal'),
    413: refusalOf('More than 40 MB'),
    415: refusalOf('Not JSON'),
  },
})

/** Saved journals, looked at again. */
export function replayRoutes() {
  return makeRoutes({ '/': MAX_JOURNAL_BYTES }).openapi(replayRoute, async (context) =>
    context.json(await replay(context.req.valid('json')), 200),
  )
}
