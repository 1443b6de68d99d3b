import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { API_HEADERS, HEADERS } from './headers.ts'

/**
 * A call of an API that is made by the thousand and answered without the framework, which would be most of the work. Only what is
 * plainly in order goes this way. All else is left to the long way, which looks once more and refuses it in its own words: so there
 * is one place that says no.
 */
export interface ShortWay {
  readonly apiToken: string
  /** Of a POST, with one part in brackets. */
  readonly path: RegExp
  /** Most bytes of a body. */
  readonly maxSize: number
  /**
   * @param part what stands in the path's brackets @param body JSON, as it came
   * @returns null: it is for the long way, and nothing has happened. What is thrown is not: it is told as `refusal` says
   */
  answer(part: string, body: unknown): Promise<ShortAnswer | null>
  refusal(error: unknown): ShortAnswer
}

export interface ShortAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body: unknown
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

const digest = (text: string): Uint8Array => hash('sha256', text, 'buffer')

const only = (values: readonly string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined

function read(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    incoming.on('data', (part: Buffer) => parts.push(part))
    // Of a caller who goes away in the middle nothing more is heard.
    incoming.on('end', () => resolve(Buffer.concat(parts)))
  })
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function send(outgoing: ServerResponse, { status, headers, body }: ShortAnswer): void {
  const text = JSON.stringify(body)
  const length = Buffer.byteLength(text)
  const all = { ...HEADERS, ...API_HEADERS, ...headers, 'content-type': 'application/json', 'content-length': length }
  outgoing.writeHead(status, all).end(text)
}

/** Answers what it can by the short way, and leaves the rest to `long`. @param authorities how the server is called in "Host" */
export function byShortWay(way: ShortWay, long: Listener, authorities: () => ReadonlySet<string>): Listener {
  const expected = digest(`Bearer ${way.apiToken}`)

  /** No header twice, none that asks for more, and each as programs send it. */
  function isPlain({ method, headersDistinct: sent }: IncomingMessage): boolean {
    return (
      method === 'POST' &&
      only(sent['content-type']) === 'application/json' &&
      Number(only(sent['content-length'])) <= way.maxSize &&
      sent['transfer-encoding'] === undefined &&
      sent.origin === undefined &&
      sent['if-match'] === undefined &&
      authorities().has(only(sent.host) ?? '') &&
      timingSafeEqual(digest(only(sent.authorization) ?? ''), expected)
    )
  }

  return async (incoming, outgoing) => {
    const part = way.path.exec(incoming.url ?? '')?.[1]
    if (part === undefined || !isPlain(incoming)) return long(incoming, outgoing)
    const bytes = await read(incoming)
    const answer = await way.answer(part, parsed(bytes)).catch(way.refusal)
    if (answer !== null) return send(outgoing, answer)
    // Where Hono looks for a body that was read already.
    return long(Object.assign(incoming, { rawBody: bytes }), outgoing)
  }
}
