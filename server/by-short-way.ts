import type { IncomingMessage, ServerResponse } from 'node:http'
import { carries } from './api-token.ts'
import { API_HEADERS, HEADERS } from './headers.ts'
import type { ShortAnswer, ShortWay } from './short-way.ts'

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

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
  const isAllowed = carries(way.apiToken)

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
      isAllowed(only(sent.authorization) ?? '')
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
