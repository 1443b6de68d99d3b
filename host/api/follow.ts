import type { SSEStreamingApi } from 'hono/streaming'
import type { Clock } from '../token/clock.ts'

/** A comment this often tells both ends, and anything between them, that the stream lives. */
export const HEARTBEAT_MS = 15_000
/** A reader that lets so many messages wait has stopped reading. It may connect again. */
const MAX_WAITING = 1000

/** Resolves when the message, and all before it, are on their way. */
type Send = (event: string, data: unknown, id?: string) => Promise<unknown>

/**
 * Sends what `subscribe` tells until the reader leaves, falls too far behind, or the host closes. `subscribe` returns
 * the end of it; what it goes on to do by itself, it does while `ended` has not fired: whoever writes to a stream that a reader has
 * left is not held up, and would go on to the last row.
 */
export async function followTo(
  stream: SSEStreamingApi,
  clock: Clock,
  closing: AbortSignal,
  subscribe: (send: Send, ended: AbortSignal) => () => void,
): Promise<void> {
  let written: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let cancelBeat = () => {}
  const ended = new AbortController()

  function write(run: () => Promise<unknown>): Promise<unknown> {
    waiting += 1
    if (waiting > MAX_WAITING) stream.abort()
    written = written.then(run).then(() => {
      waiting -= 1
    })
    return written
  }

  function beat(): void {
    cancelBeat = clock.at(clock.now() + HEARTBEAT_MS, () => {
      void write(() => stream.write(': still here\n\n'))
      beat()
    })
  }

  beat()
  const unsubscribe = subscribe((event, data, id) => {
    const message = { event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) }
    return write(() => stream.writeSSE(message))
  }, ended.signal)
  await new Promise<void>((resolve) => {
    stream.onAbort(resolve)
    closing.addEventListener('abort', () => resolve(), { once: true })
    if (closing.aborted || stream.aborted) resolve()
  })
  ended.abort()
  unsubscribe()
  cancelBeat()
}
