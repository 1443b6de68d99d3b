import { TLSSocket } from 'node:tls'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * By which name a server may be asked for: those of this machine, at the port that the request came in by, and what it was started with
 * besides.
 */

const OWN_NAMES = ['127.0.0.1', 'localhost'] as const

/** What a server that listens hands to its application with each request. */
export interface ListenerEnv {
  /** Further names: `token`, `192.0.2.7`, `[::1]`; with a port where another stands in front of it, `localhost:8080`. */
  readonly names: readonly string[]
}

/** This machine's own names, and those that a server was started with. */
export const allNames = (names: readonly string[]): readonly string[] => [...new Set([...OWN_NAMES, ...names])]

/** All names of the server that a request came to. */
export const namesOf = (c: Context): readonly string[] =>
  allNames((c.env as Partial<ListenerEnv> | undefined)?.names ?? [])

/** How a server of these names is called in "Host". @param port the port that is listened on; null: unknown */
export const authoritiesOf = (names: readonly string[], port: number | null): readonly string[] =>
  names.map((name) => (port === null || /:\d+$/.test(name) ? name : `${name}:${port}`))

const incomingOf = (c: Context) => (c.env as Partial<HttpBindings> | undefined)?.incoming

/** The port that a request came in by; null without a network, as in tests. */
export const portOf = (c: Context): number | null => incomingOf(c)?.socket?.localPort ?? null

interface Authority {
  readonly name: string
  /** null: it names none, and that of the scheme is meant. */
  readonly port: string | null
}

/** Name and port of an authority; what is none has no name. */
function partsOf(authority: string): Authority {
  const [, name = '', port = null] = /^([^:[\]]*|\[[\da-f:.]*\])(?::(\d+))?$/.exec(authority.toLowerCase()) ?? []
  return { name, port }
}

const PORTS = { http: '80', https: '443' } as const
type Scheme = keyof typeof PORTS

const portIn = (c: Context, { port }: Authority): string => port ?? PORTS[schemeOf(c)]

/** @param own the port that is listened on; null: unknown, any is taken */
function isOurs(c: Context, asked: Authority, own: number | null): boolean {
  return namesOf(c)
    .map(partsOf)
    .some(({ name, port }) => name === asked.name && (port ?? own?.toString() ?? portIn(c, asked)) === portIn(c, asked))
}

/** What the "Host" header names. Only a request in process may lack it. */
const hostOf = (c: Context): string => c.req.header('host') ?? (incomingOf(c) ? '' : new URL(c.req.url).host)

/** Whether a request came over TLS. */
export const isOverTls = (c: Context): boolean => incomingOf(c)?.socket instanceof TLSSocket

const schemeOf = (c: Context): Scheme => (isOverTls(c) ? 'https' : 'http')

/** The server's address by the name and port that it was asked by: `http://127.0.0.1:27600`. */
export const originOf = (c: Context): string => `${schemeOf(c)}://${hostOf(c)}`

/** What a target in absolute form names in place of "Host" (RFC 9112 §3.2.2); one that is none of ours names nothing. */
function authorityOf(c: Context, target: string): string {
  const { protocol, username, password, host } = new URL(target)
  return protocol === `${schemeOf(c)}:` && username === '' && password === '' ? host : ''
}

/**
 * Whether a request names this server: in Host, and in its target where that has an authority too. A name that was made to resolve
 * to 127.0.0.1 gives itself away there.
 * @param port the port that is listened on; null: unknown, any is taken
 */
export function isForUs(c: Context, port: number | null): boolean {
  const target = incomingOf(c)?.url ?? '/'
  const named = [hostOf(c), ...(URL.canParse(target) ? [authorityOf(c, target)] : [])].map(partsOf)
  return named.every((asked) => isOurs(c, asked, port))
}

/** Whether a page that sent a request is one of this server's own, by whichever of its names; what no page sent is. For requests that are for us. */
export function isFromUs(c: Context): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const scheme = `${schemeOf(c)}://`
  const sender = partsOf(origin.startsWith(scheme) ? origin.slice(scheme.length) : '')
  const port = portIn(c, partsOf(hostOf(c)))
  return portIn(c, sender) === port && isOurs(c, sender, portOf(c) ?? Number(port))
}

/** The address of a server beside this one, by the name that this one was asked for by: a page of another machine reaches it by no other. */
export function besideUs(c: Context, url: string): string {
  const { name } = partsOf(hostOf(c))
  if (name === '' || OWN_NAMES.some((own) => own === name)) return url
  const beside = new URL(url)
  beside.hostname = name
  return beside.origin
}
