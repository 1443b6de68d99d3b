import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { carries } from './api-token.ts'
import { refuse } from './errors.ts'
import { API_HEADERS, HEADERS } from './headers.ts'
import { authoritiesOf, isForUs, isFromUs, namesOf, portOf } from './own-address.ts'

/**
 * Headers for every answer. On a server they are the answer's before anything else is: there an answer that stands already would be made
 * anew for each of them, its body as a stream. An answer's own headers go before them.
 */
function withHeaders(headers: Readonly<Record<string, string>>): MiddlewareHandler {
  const all = Object.entries(headers)
  return async (c, next) => {
    const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
    if (outgoing === undefined) {
      await next()
      for (const [name, value] of all) if (!c.res.headers.has(name)) c.header(name, value)
      return
    }
    for (const [name, value] of all) outgoing.setHeader(name, value)
    await next()
  }
}

export const securityHeaders = withHeaders(HEADERS)

export const apiHeaders = withHeaders(API_HEADERS)

/**
 * Lets only this machine's own pages and programs in: a page of another site that reaches the port, by a request
 * across origins or by a name that it made resolve to 127.0.0.1, gives itself away in Origin or Host.
 * @param portAt the port that is listened on; default: the one that the request came in by
 */
export function onlyThisMachine(portAt: (c: Context) => number | null = portOf): MiddlewareHandler {
  return async (c, next) => {
    const port = portAt(c)
    if (!isForUs(c, port)) {
      return refuse(c, 'wrong-host', `"Host" must be ${authoritiesOf(namesOf(c), port).join(' or ')}.`)
    }
    if (!isFromUs(c)) return refuse(c, 'wrong-origin', 'A page of another origin may not use this.')
    return next()
  }
}

/** Asks for the API token. @param advice what is to be sent and where to find it, in a sentence or two */
export function onlyWithToken(apiToken: string, advice: string): MiddlewareHandler {
  const isAllowed = carries(apiToken)
  return async (c, next) => {
    if (isAllowed(c.req.header('authorization') ?? '')) return next()
    c.header('www-authenticate', 'Bearer')
    return refuse(c, 'unauthorized', advice)
  }
}

/** Refuses a body of more than so many bytes. */
export function limitBody(maxSize: number): MiddlewareHandler {
  const onError = (c: Context) => refuse(c, 'too-large', `The body has more than ${maxSize} bytes.`)
  const counted = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const length = c.req.header('content-length')
    // Only a body that does not tell its length has to be counted. Whoever looks at it makes a stream of it.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    return Number(length) > maxSize ? onError(c) : next()
  }
}
