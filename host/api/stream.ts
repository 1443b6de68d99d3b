import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { JournalRow } from '../journal/row.ts'
import { rowSchema } from '../journal/row-schema.ts'
import { type Rack, viewsOf } from '../rack/rack.ts'
import type { RunningToken } from '../rack/running.ts'
import type { Clock } from '../token/clock.ts'
import { refusalOf } from './errors.ts'
import { followTo } from './follow.ts'
import { makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'
import { tokenViewSchema } from './view-schema.ts'

/** Server-sent events, which nobody keeps: Hono's say `no-cache`, which lets them be kept. A proxy in between is to pass them at once (nginx). */
function sendEvents(context: Context, send: (stream: SSEStreamingApi) => Promise<void>): Response {
  const answer = streamSSE(context, send)
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('x-accel-buffering', 'no')
  return answer
}

/** A stream whose events have such `data`, as JSON. */
const events = (description: string, data: z.ZodType) => ({
  description,
  content: { 'text/event-stream': { schema: data } },
})

const rackEventSchema = z
  .union([
    z
      .object({ tokens: z.array(tokenViewSchema) })
      .openapi('RackEvent', { description: 'Of `event: rack`, the first: all tokens' }),
    tokenViewSchema,
    z.object({ id: z.string() }).openapi('RemovedEvent', { description: 'Of `event: removed`: the token is gone' }),
  ])
  .openapi('RackStreamEvent', { description: '`data` of an event of the rack’s stream: `rack`, `token` or `removed`' })

const tokenStreamRoute = createRoute({
  method: 'get',
  path: '/tokens/{id}/stream',
  operationId: 'followToken',
  summary: 'The token, live',
  description:
    'Server-sent events: `event: token`, `id` the sequence, `data` a TokenView. The first comes at once, then one after each change of the token.',
  request: { params: idParameter },
  responses: { 200: events('One view after another', tokenViewSchema), 404: refusalOf('No such token') },
})

const rackStreamRoute = createRoute({
  method: 'get',
  path: '/stream',
  operationId: 'followRack',
  summary: 'All tokens, live',
  description:
    'Server-sent events: first `rack`, `data` {"tokens": [TokenView]}; then `token` with the TokenView of one that is new or changed, and `removed` with {"id"}.',
  responses: { 200: events('The rack, and what changes in it', rackEventSchema) },
})

const sequence = z.coerce.number({ error: 'must be a sequence' }).int().nonnegative()

const journalStreamRoute = createRoute({
  method: 'get',
  path: '/tokens/{id}/journal/stream',
  operationId: 'followJournal',
  summary: 'What happens to the token, live',
  description:
    'Server-sent events: `event: row`, `id` the sequence, `data` a JournalRow. With `after`, or the header Last-Event-ID, which goes before it, the stream begins with the rows kept after that one; without, with the next thing that happens.',
  request: {
    params: idParameter,
    query: z.strictObject({ after: sequence.optional() }),
    headers: z.object({ 'last-event-id': sequence.optional() }),
  },
  responses: {
    200: events('One row after another', rowSchema),
    400: refusalOf('Not a sequence'),
    404: refusalOf('No such token'),
  },
})

export interface StreamOptions {
  readonly rack: Rack
  readonly clock: Clock
  /** Ends every stream. */
  readonly closing: AbortSignal
}

/** Rows that are read at a time while a reader catches up. */
const CATCH_UP_ROWS = 500

/** Live updates. */
export function streamRoutes({ rack, clock, closing }: StreamOptions) {
  const untilGone = (token: RunningToken) => AbortSignal.any([closing, token.ended])
  return makeRoutes()
    .openapi(tokenStreamRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      return sendEvents(context, (stream) =>
        followTo(stream, clock, untilGone(token), (send) =>
          token.subscribe((view) => void send('token', view, String(view.sequence))),
        ),
      )
    })
    .openapi(rackStreamRoute, (context) =>
      sendEvents(context, (stream) =>
        followTo(stream, clock, closing, (send) => {
          const sent = new Map<string, number>()
          const gone = new Set<string>()
          let begun = false
          const watching = rack.watch({
            // What was on its way when the whole rack was sent is older than that.
            onToken(view) {
              if (!begun || view.sequence < (sent.get(view.id) ?? 0)) return
              sent.set(view.id, view.sequence)
              void send('token', view)
            },
            onRemoved(id) {
              if (begun) void send('removed', { id })
              else gone.add(id)
            },
          })
          async function begin(): Promise<void> {
            await watching.begun
            const tokens = (await viewsOf(rack)).filter(({ id }) => !gone.has(id))
            for (const { id, sequence } of tokens) sent.set(id, sequence)
            begun = true
            void send('rack', { tokens })
          }
          begin().catch(() => stream.abort())
          return watching.end
        }),
      ),
    )
    .openapi(journalStreamRoute, async (context) => {
      const { id } = context.req.valid('param')
      // One that connects again sends the header, and in its address still asks for where it began.
      const after = context.req.valid('header')['last-event-id'] ?? context.req.valid('query').after
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      return sendEvents(context, (stream) =>
        followTo(stream, clock, untilGone(token), (send, ended) => {
          let reached = after ?? token.record().sequence
          let isLive = after === undefined
          let told: JournalRow[] = []
          async function tell(rows: readonly JournalRow[]): Promise<void> {
            const fresh = rows.filter((row) => row.sequence > reached)
            reached = fresh.at(-1)?.sequence ?? reached
            await Promise.all(fresh.map((row) => send('row', row, String(row.sequence))))
          }
          /** Reads on until nothing is left; then what happened meanwhile. */
          async function catchUp(): Promise<void> {
            for (let more = true; more && !ended.aborted; ) {
              const page = await rack.journal(id).page({ after: reached, limit: CATCH_UP_ROWS })
              await tell(page.rows)
              more = page.more
            }
            isLive = true
            await tell(told)
            told = []
          }
          const stop = token.subscribe((_view, rows) => {
            if (isLive) void tell(rows)
            else told.push(...rows)
          })
          if (!isLive) catchUp().catch(() => stream.abort())
          return stop
        }),
      )
    })
}
