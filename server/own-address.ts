import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** By which name a server may be asked for: its own, on this machine, at the port that the request came in by. */

export const OWN_NAMES = ['127.0.0.1', 'localhost'] as const

const incomingOf = (c: Context) => (c.env as Partial<HttpBindings> | undefined)?.incoming

/** The port that a request came in by; null without a network, as in tests. */
export const portOf = (c: Context): number | null => incomingOf(c)?.socket?.localPort ?? null

/** Name and port of an authority; what is none has no name. */
function partsOf(authority: string): { readonly name: string; readonly port: string } {
  const [, name = '', port = ':80'] = /^([^:]*)(:\d+)?$/.exec(authority.toLowerCase()) ?? []
  return { name, port }
}

const isOwnName = (name: string): boolean => OWN_NAMES.some((own) => own === name)

/** What the "Host" header names. Only a request in process may lack it. */
const hostOf = (c: Context): string => c.req.header('host') ?? (incomingOf(c) ? '' : new URL(c.req.url).host)

/** What a target in absolute form names in place of "Host" (RFC 9112 §3.2.2); one that is none of ours names nothing. */
function authorityOf(target: string): string {
  const { protocol, username, password, host } = new URL(target)
  return protocol === 'http:' && username === '' && password === '' ? host : ''
}

/**
 * Whether a request names this server: in Host, and in its target where that has an authority too. A name that was made to resolve
 * to 127.0.0.1 gives itself away there.
 * @param port the port that is listened on; null: unknown, any is taken
 */
export function isForUs(c: Context, port: number | null): boolean {
  const target = incomingOf(c)?.url ?? '/'
  const named = [hostOf(c), ...(URL.canParse(target) ? [authorityOf(target)] : [])].map(partsOf)
  return named.every(({ name, port: given }) => isOwnName(name) && (port === null || given === `:${port}`))
}

/** Whether a page that sent a request is one of this server's own, by whichever of its names; what no page sent is. For requests that are for us. */
export function isFromUs(c: Context): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const { name, port } = partsOf(/^http:\/\/(.+)$/.exec(origin)?.[1] ?? '')
  return isOwnName(name) && port === partsOf(hostOf(c)).port
}
