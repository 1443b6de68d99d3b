import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { type ApiError, isApiError, toApiError } from './api-error.ts'

export interface StreamWatcher {
  /** `live` while the stream is open; `lost` while it is being opened again. */
  onState?(state: 'live' | 'lost'): void
  /** The host refused: a wrong API token, no such token. The watch has ended. */
  onRefused?(error: ApiError): void
  /** Waits before a reconnection; ends early when the signal fires. For tests. */
  wait?(ms: number, signal: AbortSignal): Promise<void>
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5000

/** setTimeout as a promise that an abort resolves at once. */
function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/**
 * Reads one of the host's streams of server-sent events and opens it again when it is cut, waiting 0.25 s and then
 * twice as long each time, up to 5 s. A stream that is opened again is told the id of the last event read. Returns the
 * end of it.
 */
export function watchStream(
  url: string,
  apiToken: string,
  onEvent: (event: EventSourceMessage) => void,
  watcher: StreamWatcher,
): () => void {
  const ended = new AbortController()
  const { signal } = ended
  const wait = watcher.wait ?? waitFor
  let lastId: string | undefined

  /** Opens the stream; null when the host cannot be reached or is in trouble. Throws an ApiError when it refuses. */
  async function openStream(): Promise<ReadableStream<Uint8Array> | null> {
    const headers = {
      authorization: `Bearer ${apiToken}`,
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    }
    const response = await fetch(url, { headers, signal }).catch(() => null)
    if (response === null || response.status >= 500) return null
    if (!response.ok) throw await toApiError(response)
    return response.body
  }

  async function readStream(stream: ReadableStream<Uint8Array>): Promise<void> {
    const parser = createParser({
      onEvent: (event) => {
        if (signal.aborted) return
        lastId = event.id ?? lastId
        onEvent(event)
      },
    })
    const decoder = new TextDecoder()
    const reader = stream.getReader()
    for (;;) {
      const part = await reader.read().catch(() => null)
      if (part === null || part.done) return
      parser.feed(decoder.decode(part.value, { stream: true }))
    }
  }

  async function run(): Promise<void> {
    let delay = FIRST_WAIT_MS
    while (!signal.aborted) {
      const stream = await openStream()
      if (stream !== null) {
        delay = FIRST_WAIT_MS
        watcher.onState?.('live')
        await readStream(stream)
      }
      if (signal.aborted) return
      watcher.onState?.('lost')
      await wait(delay, signal)
      delay = Math.min(delay * 2, LONGEST_WAIT_MS)
    }
  }

  run().catch((error: unknown) => {
    if (!isApiError(error)) throw error
    if (!signal.aborted) watcher.onRefused?.(error)
  })
  return () => ended.abort()
}
