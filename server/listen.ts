import { once } from 'node:events'
import { createServer } from 'node:http'
import { isIPv6 } from 'node:net'
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

/** Listens for HTTP. Throws Node's EADDRINUSE when the port is taken, and EADDRNOTAVAIL where the machine has no such address. */
export async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  port: number,
  { address = ADDRESS, names = [] }: ListenOptions = {},
  shortWay?: ShortWay,
): Promise<Listener> {
  const ours: ListenerEnv = { names: [...namesAt(address), ...names] }
  const long = getRequestListener((request, env) => fetch(request, { ...env, ...ours }))
  let authorities: ReadonlySet<string> = new Set()
  const listener = shortWay === undefined ? long : byShortWay(shortWay, long, () => authorities)
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE, maxHeaderSize: LONGEST_HEAD }, listener)
  let answering = 0
  let closing = false

  server.on('request', (_request, response) => {
    answering += 1
    response.on('close', () => {
      answering -= 1
      if (closing && answering === 0) server.closeAllConnections()
    })
  })
  server.listen(port, address)
  await once(server, 'listening')
  const taken = server.address()
  if (typeof taken !== 'object' || taken === null) throw new TypeError('expected a port')
  authorities = new Set(authoritiesOf(allNames(ours.names), taken.port))

  return {
    url: `http://${EVERY[address] ?? inUrl(address)}:${taken.port}`,
    port: taken.port,
    async close() {
      const closed = once(server, 'close')
      closing = true
      server.close()
      if (answering === 0) server.closeAllConnections()
      // A reader that has stopped reading would keep its stream open for good.
      const limit = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS)
      await closed
      clearTimeout(limit)
    },
  }
}
