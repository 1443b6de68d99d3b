import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Clock } from '../clock.ts'
import type { RunningToken } from '../running-token.ts'
import type { TokenView } from '../token-view.ts'
import { refusalOf } from './errors.ts'
import { idParameter, noSuchToken, type Tokens } from './tokens.ts'

/** A comment this often tells both ends, and anything between them, that the stream lives. */
export const HEARTBEAT_MS = 15_000
/** A reader that lets so many views wait has stopped reading. It may connect again and starts with the newest. */
const MAX_WAITING = 1000

const streamRoute = createRoute({
  method: 'get',
  path: '/{id}/stream',
  summary: 'The token, live',
  description:
    'Server-sent events: `event: token`, `id` the sequence, `data` a TokenView. The first comes at once, then one after each event of the token.',
  request: { params: idParameter },
  responses: {
    200: { description: 'A stream of views', content: { 'text/event-stream': { schema: z.string() } } },
    404: refusalOf('No such token'),
  },
})

export interface StreamOptions {
  readonly tokens: Tokens
  readonly clock: Clock
  /** Ends every stream. */
  readonly closing: AbortSignal
}

/** Live updates of one token. */
export function streamRoutes({ tokens, clock, closing }: StreamOptions) {
  return new OpenAPIHono().openapi(streamRoute, (context) => {
    const { id } = context.req.valid('param')
    const token = tokens.get(id)
    if (token === undefined) return context.json(noSuchToken(id), 404)
    return streamSSE(context, (stream) => sendViews(stream, token, clock, closing))
  })
}

/** Sends views until the reader leaves, falls too far behind, or the host closes. */
async function sendViews(
  stream: SSEStreamingApi,
  token: RunningToken,
  clock: Clock,
  closing: AbortSignal,
): Promise<void> {
  let written: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let cancelBeat = () => {}

  function write(run: () => Promise<unknown>): void {
    waiting += 1
    if (waiting > MAX_WAITING) stream.abort()
    written = written.then(run).then(() => {
      waiting -= 1
    })
  }

  function send(view: TokenView): void {
    write(() => stream.writeSSE({ event: 'token', id: String(view.sequence), data: JSON.stringify(view) }))
  }

  function beat(): void {
    cancelBeat = clock.at(clock.now() + HEARTBEAT_MS, () => {
      write(() => stream.write(': still here\n\n'))
      beat()
    })
  }

  beat()
  const unsubscribe = token.subscribe(send)
  await new Promise<void>((resolve) => {
    stream.onAbort(resolve)
    closing.addEventListener('abort', () => resolve(), { once: true })
    if (closing.aborted || stream.aborted) resolve()
  })
  unsubscribe()
  cancelBeat()
}
