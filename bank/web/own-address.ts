import type { Context } from 'hono'

/** By which name the bank may be asked for: its own, on this machine, at the port that the request came in by. */

export const OWN_NAMES = ['127.0.0.1', 'localhost']

/** The port that a request came in by; null without a network, as in tests. */
export function portOf(c: Context): number | null {
  const env = c.env as { readonly incoming?: { readonly socket?: { readonly localPort?: number } } } | undefined
  return env?.incoming?.socket?.localPort ?? null
}

/** What names the server in a request: its Host, and the target where that has one too (absolute-form, RFC 9112 §3.2.2). */
export function isForUs(c: Context): boolean {
  const target = new URL(c.req.url).host
  const port = portOf(c)
  return [c.req.header('host') ?? target, target].every((authority) => isOwn(authority.toLowerCase(), port))
}

function isOwn(authority: string, port: number | null): boolean {
  const [, name = '', given = ':80'] = /^([^:]*)(:\d+)?$/.exec(authority) ?? []
  return OWN_NAMES.includes(name) && (port === null || given === `:${port}`)
}
