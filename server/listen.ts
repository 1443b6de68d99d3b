import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer, Server as TlsServer } from 'node:https'
import { isIPv6, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { byShortWay } from './by-short-way.ts'
import { allNames, authoritiesOf, type ListenerEnv } from './own-address.ts'
import type { ShortWay } from './short-way.ts'

/** The only address that is listened on unless another is asked for: this machine itself. */
const ADDRESS = '127.0.0.1'
/** A connection without a call is closed after so long, in ms: later than the callers themselves give theirs up (Java: 30 s), so that no call meets one that is being closed. */
const KEEP_ALIVE = 60_000
/** Address and headers of a call, bytes: room for the longest text that an address may have, 2,000 characters that are nine bytes each there. */
const LONGEST_HEAD = 32_768
/** How long a server that closes waits for the answers under way, in ms. */
const LAST_ANSWERS = 3_000

export interface Listener {
  /** `http://127.0.0.1:27600` */
  readonly url: string
  /** The port taken: the one asked for, or the free one that 0 asks for. */
  readonly port: number
  /**
   * Takes no more calls, lets those under way be answered, then cuts every connection; the port is free then. A caller who neither
   * sends nor reads holds it up for so long only. Streams without an end are ended by who opened them, before.
   */
  close(): Promise<void>
}

/** Where a server can be reached besides by this machine. */
export interface ListenOptions {
  /** The address to listen on; default: 127.0.0.1. `0.0.0.0` and `::` are all that the machine has. */
  readonly address?: string | undefined
  /** By which names it may be asked for, besides its own: see ListenerEnv. */
  readonly names?: readonly string[] | undefined
}

/** The addresses that stand for every one of the machine, and by which of them this machine reaches itself. */
const EVERY: Readonly<Record<string, string>> = { '0.0.0.0': ADDRESS, '::': ADDRESS }

const inUrl = (address: string): string => (isIPv6(address) ? `[${address}]` : address)

/** Which names lead to an address by themselves. */
const namesAt = (address: string): readonly string[] =>
  address === '::' ? ['[::1]'] : address in EVERY ? [] : [inUrl(address).toLowerCase()]

type Fetch = (request: Request, env: object) => Response | Promise<Response>

/** Listens for HTTP. Throws Node's EADDRINUSE when the port is taken, and EADDRNOTAVAIL where the machine has no such address. */
export async function listen(
  fetch: Fetch,
  port: number,
  where: ListenOptions = {},
  shortWay?: ShortWay,
): Promise<Listener> {
  const ours = envOf(where)
  const long = longWay(fetch, ours)
  let authorities: ReadonlySet<string> = new Set()
  const listener = shortWay === undefined ? long : byShortWay(shortWay, long, () => authorities)
  const running = await serve(createServer(SERVER, listener), port, where.address)
  authorities = new Set(authoritiesOf(allNames(ours.names), running.port))
  return running
}

/** What stands in each connection's handshake, as PEM. It names no type of Node: whoever compiles the client may have none. */
export interface TlsContext {
  readonly cert: string
  readonly key: string
  /** Whose certificates are asked for. */
  readonly ca: string
  /** What each of these has revoked, a list an entry. */
  readonly crl: readonly string[]
}

/**
 * Listens for HTTPS, and asks who connects for a certificate. Whatever he has, or has not, the connection stands: the application sees by its
 * socket what came. Throws as {@link listen}.
 * @param context asked before each handshake: the same object as long as nothing has changed
 */
export async function listenWithTls(
  fetch: Fetch,
  port: number,
  where: ListenOptions,
  context: () => Promise<TlsContext>,
): Promise<Listener> {
  let current = await context()
  const asking = { requestCert: true, rejectUnauthorized: false }
  const server = createTlsServer({ ...SERVER, ...secure(current), ...asking }, longWay(fetch, envOf(where)))
  const [shakeHands] = server.listeners('connection')
  server.removeAllListeners('connection')
  const open = new Set<Socket>()
  server.on('connection', async (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    try {
      const now = await context()
      // Its sessions are not resumed under another context, so that what has changed holds for whoever comes back, too.
      if (now !== current) server.setSecureContext(secure(now))
      current = now
      shakeHands?.call(server, socket)
    } catch (error) {
      socket.destroy()
      server.emit('tlsClientError', error, socket)
    }
  })
  return serve(server, port, where.address, () => {
    server.closeAllConnections()
    // HTTP knows nothing of those whose handshake is not over.
    for (const socket of open) socket.destroy()
  })
}

/** In a mutable form, as Node's types want it. */
const secure = (context: TlsContext) => ({ ...context, crl: [...context.crl] })

const SERVER = { keepAliveTimeout: KEEP_ALIVE, maxHeaderSize: LONGEST_HEAD } as const

const envOf = ({ address = ADDRESS, names = [] }: ListenOptions): ListenerEnv => ({
  names: [...namesAt(address), ...names],
})

const longWay = (fetch: Fetch, ours: ListenerEnv) =>
  getRequestListener((request, env) => fetch(request, { ...env, ...ours }))

async function serve(
  server: Server | TlsServer,
  port: number,
  address = ADDRESS,
  cut = () => server.closeAllConnections(),
): Promise<Listener> {
  let answering = 0
  let closing = false

  server.on('request', (_request, response) => {
    answering += 1
    response.on('close', () => {
      answering -= 1
      if (closing && answering === 0) cut()
    })
  })
  server.listen(port, address)
  await once(server, 'listening')
  const taken = server.address()
  if (typeof taken !== 'object' || taken === null) throw new TypeError('expected a port')

  return {
    url: `${server instanceof TlsServer ? 'https' : 'http'}://${EVERY[address] ?? inUrl(address)}:${taken.port}`,
    port: taken.port,
    async close() {
      const closed = once(server, 'close')
      closing = true
      server.close()
      if (answering === 0) cut()
      // A reader that has stopped reading would keep its stream open for good.
      const limit = setTimeout(cut, LAST_ANSWERS)
      await closed
      clearTimeout(limit)
    },
  }
}
