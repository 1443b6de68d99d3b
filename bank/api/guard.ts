import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { isForUs, OWN_NAMES } from '../web/own-address.ts'
import { refuse } from './errors.ts'

/** What stands in front of the API. */

/** Answers are for the caller alone and never kept. */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
  c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  c.header('x-content-type-options', 'nosniff')
  c.header('x-frame-options', 'DENY')
  c.header('referrer-policy', 'no-referrer')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
}

/** Lets only this machine's own programs in: neither a page of another origin nor a name that was made to resolve here. */
export const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  if (!isForUs(c)) {
    return refuse(c, 'wrong-host', `"Host" must be ${OWN_NAMES.join(' or ')} with the bank's port.`)
  }
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== `http://${host}`) {
    return refuse(c, 'wrong-origin', 'A page of another origin may not use this bank.')
  }
  return next()
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** Asks for the API token. Digests are compared, in constant time, so that neither content nor length shows. */
export function onlyWithToken(apiToken: string): MiddlewareHandler {
  const expected = digest(apiToken)
  return async (c, next) => {
    // The scheme in any case: RFC 9110 §11.1.
    const sent = digest(/^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '')
    if (timingSafeEqual(sent, expected)) return next()
    c.header('www-authenticate', 'Bearer')
    return refuse(c, 'unauthorized', 'Send "Authorization: Bearer <API token of the bank>". npm start prints it.')
  }
}
