import { createRoute, z } from '@hono/zod-openapi'
import { errorBody, listOf, type ShortWay } from '../../server/index.ts'
import { KIND_NAMES } from '../../token-core/index.ts'
import { waitSchema } from '../kinds/kind.ts'
import { type Action, movesOf, SENT, shapesOf } from '../kinds/kinds.ts'
import type { Rack } from '../rack/rack.ts'
import type { Performed, RunningToken, Terms } from '../rack/running.ts'
import { isTokenId } from '../token/token-id.ts'
import { answerOf, type EventAnswer, type ListAnswer } from '../token/token-view.ts'
import { API_ERRORS, refusalOf, refusalOfThrown } from './errors.ts'
import { eventAnswerSchema, listAnswerSchema } from './happened-schema.ts'
import { MAX_JSON_BYTES, makeRoutes, readAs } from './routes.ts'
import { ifMatch, tagHeader, tagOf } from './sequence.ts'
import { idParameter, noSuchToken } from './tokens.ts'

const MOST_EVENTS = 100

const NO_TYPE = 'is missing: an event has a "type", a list of them stands in "events"'

/** One action, or a list of them. */
type Body = Action | { readonly type?: undefined; readonly events: readonly Action[] }

/** A body as a kind of token takes it. What has no `type` is a list. */
function bodyOf({ action }: ReturnType<typeof shapesOf>): z.ZodType<Body> {
  const list = z.strictObject({
    type: z.undefined().optional(),
    events: listOf(action, { error: ({ input }) => (input === undefined ? NO_TYPE : 'must be a list of events') })
      .min(1, { error: 'must name an event' })
      .max(MOST_EVENTS, { error: `must have at most ${MOST_EVENTS} events` }),
  })
  return z.discriminatedUnion('type', [action, list])
}
const BODIES = Object.fromEntries(KIND_NAMES.map((kind) => [kind, bodyOf(shapesOf(kind))]))
const bodyBy = ({ kind }: RunningToken): z.ZodType<Body> => BODIES[kind] as z.ZodType<Body>

/** What the document says of a body. It cannot say that a member is not there: it is told what a list is. */
const { NewEvent, Gesture } = SENT
const refs = (names: readonly string[]) => names.map((name) => ({ $ref: `#/components/schemas/${name}` }))
const ACTIONS = ['NewEvent', 'Gesture', 'Wait'] as const
const described = z.unknown().openapi({ type: 'object', anyOf: refs(ACTIONS) })
const DESCRIBED = {
  NewEvent: NewEvent.schema,
  Gesture: Gesture.schema,
  Wait: waitSchema,
  Events: z.strictObject({ events: z.array(described).min(1).max(MOST_EVENTS) }),
}
/** The token's own kind reads it. */
const bodySchema = z.unknown().openapi({ type: 'object', anyOf: refs([...ACTIONS, 'Events']) }) as z.ZodType<
  unknown,
  Body
>

const eventRoute = createRoute({
  method: 'post',
  path: '/{id}/events',
  operationId: 'sendEvents',
  summary: 'Lets something happen to the token',
  description:
    "An event, a gesture that becomes several, or a list of both. A list is checked whole before anything of it happens, and nobody's event comes between. Where time is to pass, a paused clock is moved on; else it is waited for.",
  request: {
    params: idParameter,
    headers: ifMatch,
    body: { required: true, content: { 'application/json': { schema: bodySchema } } },
  },
  responses: {
    200: {
      description: 'The token, and what happened; of a list also what each of its entries did',
      headers: tagHeader,
      content: { 'application/json': { schema: z.union([eventAnswerSchema, listAnswerSchema]) } },
    },
    400: refusalOf('Not an event, or one that takes too long'),
    404: refusalOf('No such token'),
    409: refusalOf('Somebody else moved the token meanwhile'),
    412: refusalOf('The token has another sequence'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    500: refusalOf('The state could not be saved'),
    503: refusalOf('The host is closing'),
  },
})

function answerTo({ view, results }: Performed): EventAnswer {
  const effects = results.flatMap((result) => result.effects)
  const ignored = results.find((result) => result.ignored !== null)?.ignored ?? null
  return answerOf(view, { effects, ignored })
}

/** Lets what a body says happen. The answer shows the settled state, after it was saved. */
async function letHappen(token: RunningToken, body: Body, terms: Terms): Promise<EventAnswer | ListAnswer> {
  const actions = 'events' in body ? body.events : [body]
  const moves = actions.map((action) => movesOf(token.kind, action))
  const performed = await token.perform(moves, terms)
  const answer = answerTo(performed)
  return 'events' in body ? { ...answer, results: performed.results } : answer
}

/** What happens to tokens. */
export function eventRoutes(rack: Rack, closing: AbortSignal) {
  const app = makeRoutes({ '/:id/events': MAX_JSON_BYTES })
  for (const { name, schema } of [...NewEvent.of, ...Gesture.of]) app.openAPIRegistry.register(name, schema)
  for (const [name, schema] of Object.entries(DESCRIBED)) app.openAPIRegistry.register(name, schema)
  return app.openapi(eventRoute, async (context) => {
    const { id } = context.req.valid('param')
    const token = await rack.get(id)
    if (token === undefined) return context.json(noSuchToken(id), 404)
    const sequence = context.req.valid('header')['if-match']
    const body = readAs(bodyBy(token), 'json', context.req.valid('json'))
    const answer = await letHappen(token, body, { sequence, signal: closing })
    return context.json(answer, 200, tagOf(answer))
  })
}

/** The same for callers who send events by the thousand. */
export const shortWayOfEvents = (rack: Rack, apiToken: string, closing: AbortSignal): ShortWay => ({
  apiToken,
  path: /^\/api\/v1\/tokens\/([\w-]+)\/events$/,
  maxSize: MAX_JSON_BYTES,
  async answer(id, sent) {
    const token = isTokenId(id) ? await rack.get(id) : undefined
    if (token === undefined) return null
    const body = bodyBy(token).safeParse(sent)
    if (!body.success) return null
    const answer = await letHappen(token, body.data, { signal: closing })
    return { status: 200, headers: tagOf(answer), body: answer }
  },
  refusal(error) {
    const { code, message } = refusalOfThrown(error instanceof Error ? error : new Error(String(error)))
    return { status: API_ERRORS[code], body: errorBody(code, message) }
  },
})
