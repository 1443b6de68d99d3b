import { createParser, type EventSourceMessage } from 'eventsource-parser'
import type { ApiBench } from './bench.ts'

/** Reads a stream message by message; a comment is its text with a colon before it. */
export async function openStream(bench: ApiBench, path: string, headers: Record<string, string> = {}) {
  const response = await bench.request('GET', path, { headers })
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  const ready: (EventSourceMessage | string)[] = []
  const parser = createParser({
    onEvent: (message) => ready.push(message),
    onComment: (comment) => ready.push(`:${comment}`),
  })
  const raw: string[] = []
  /** The next message; null at the end of the stream. */
  async function next(): Promise<EventSourceMessage | string | null> {
    for (;;) {
      const message = ready.shift()
      if (message !== undefined) return message
      const part = await reader.read()
      if (part.done) return null
      raw.push(decoder.decode(part.value, { stream: true }))
      parser.feed(raw.at(-1) ?? '')
    }
  }
  /** The next event with its data read; comments in between are passed over. */
  async function nextEvent(): Promise<{ event: string; id?: string; data: unknown } | null> {
    const message = await next()
    if (message === null) return null
    if (typeof message === 'string') return nextEvent()
    const { event = '', id, data } = message
    return { event, ...(id === undefined ? {} : { id }), data: JSON.parse(data) }
  }
  return { response, next, nextEvent, leave: () => reader.cancel(), raw }
}
