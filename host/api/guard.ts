import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from './errors.ts'

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Headers that every answer carries. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
}

/** Answers of the API are for the caller alone and never kept. */
export const apiHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('cache-control', 'no-store')
  context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
}

/** The request's target as it was sent; a request in process has none. */
const targetOf = (context: Context): string => (context.env as Partial<HttpBindings> | undefined)?.incoming?.url ?? '/'

/** What a target in absolute form names in place of "Host" (RFC 9112 §3.2.2); null: it is none of ours, whatever it is. */
function authorityOf(target: string): string | null {
  const { protocol, username, password, host } = new URL(target)
  return protocol === 'http:' && username === '' && password === '' ? host : null
}

/**
 * Lets only this machine's own pages and programs in: a page of another site that reaches the port, by a request
 * across origins or by a name that it made resolve to 127.0.0.1, gives itself away in Origin or Host.
 */
export function onlyThisHost(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    const target = targetOf(context)
    const named = [(context.req.header('host') ?? '').toLowerCase()]
    if (URL.canParse(target)) named.push(authorityOf(target) ?? '')
    if (!named.every((host) => hosts.includes(host))) {
      return refuse(context, 'wrong-host', `"Host" must be ${hosts.join(' or ')}.`)
    }
    const origin = context.req.header('origin')
    if (origin !== undefined && !hosts.some((allowed) => origin === `http://${allowed}`)) {
      return refuse(context, 'wrong-origin', 'A page of another origin may not use this host.')
    }
    return next()
  }
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** Asks for the API token. Digests are compared, in constant time, so that neither content nor length shows. */
export function onlyWithToken(apiToken: string): MiddlewareHandler {
  const expected = digest(`Bearer ${apiToken}`)
  return async (context, next) => {
    // RFC 9110 §11.1: the case of the scheme does not matter.
    const sent = digest((context.req.header('authorization') ?? '').replace(/^bearer +/i, 'Bearer '))
    if (timingSafeEqual(sent, expected)) return next()
    context.header('www-authenticate', 'Bearer')
    return refuse(context, 'unauthorized', 'Send "Authorization: Bearer <API token>". The host tells it at start.')
  }
}
