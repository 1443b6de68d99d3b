import { createRoute, z } from '@hono/zod-openapi'
import type { MakeMovie } from '../pictures/jobs.ts'
import type { Rack } from '../rack/rack.ts'
import { refusalOf, refuse } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'

/** What a film shows at most, so that it is made in a few seconds. */
const MOST_ROWS = 1000
const LARGEST_SCALE = 2
const [SLOWEST, FASTEST] = [0.1, 100]

const sequence = z.coerce.number({ error: 'must be a sequence' }).int().nonnegative()
const scaleError = `must be 1 or ${LARGEST_SCALE}`
const speedError = `must be a number from ${SLOWEST} to ${FASTEST}`

const querySchema = z.strictObject({
  after: sequence.optional().openapi({ description: 'Rows above this sequence, from there on' }),
  before: sequence.optional().openapi({ description: 'Rows below this sequence; without `after` the newest of them' }),
  speed: z.coerce
    .number({ error: speedError })
    .min(SLOWEST, { error: speedError })
    .max(FASTEST, { error: speedError })
    .default(1)
    .openapi({ description: 'How many times faster than it happened' }),
  scale: z.coerce
    .number({ error: scaleError })
    .int({ error: scaleError })
    .min(1, { error: scaleError })
    .max(LARGEST_SCALE, { error: scaleError })
    .default(1)
    .openapi({ description: 'Pixels of the picture a pixel of the display' }),
})

const movieRoute = createRoute({
  method: 'get',
  path: '/{id}/journal/movie.gif',
  operationId: 'getJournalMovie',
  summary: 'What the display showed, as a film',
  description: `In the token's own time. A pause of more than three seconds is cut, and a note says how long it was. At most ${MOST_ROWS} rows of the journal; without \`after\` the newest ones.`,
  request: { params: idParameter, query: querySchema },
  responses: {
    200: {
      description: 'A GIF',
      content: { 'image/gif': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    400: refusalOf('A parameter is not what it should be'),
    404: refusalOf('No such token'),
    422: refusalOf('Took more time or memory than a picture may'),
    503: refusalOf('Too many pictures wait to be made'),
  },
})

/** The journal of a token as a film. */
export function movieRoutes(rack: Rack, makeMovie: MakeMovie) {
  return makeRoutes().openapi(movieRoute, async (context) => {
    const { id } = context.req.valid('param')
    const token = await rack.get(id)
    if (token === undefined) return context.json(noSuchToken(id), 404)
    const view = await token.settled()
    const { scale, speed, ...query } = context.req.valid('query')
    const { rows } = await rack.journal(id).page({ ...query, limit: MOST_ROWS })
    const shown = rows.map(({ event, display }) => ({ at: event.at, display }))
    const gif = await makeMovie(shown.length > 0 ? shown : [{ at: view.now, display: view.display }], { scale, speed })
    if (gif === null) {
      const message = 'The film took more time or memory than it may: ask for fewer rows by "after" and "before".'
      return refuse(context, 'picture-given-up', message)
    }
    return context.body(new Uint8Array(gif), 200, { 'content-type': 'image/gif' })
  })
}
