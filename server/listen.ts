import { once } from 'node:events'
import { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** The only address that is listened on: this machine itself. */
const ADDRESS = '127.0.0.1'
/** A connection without a call is closed after so long, in ms: later than the callers themselves give theirs up (Java: 30 s), so that no call meets one that is being closed. */
const KEEP_ALIVE = 60_000
/** How long a server that closes waits for the answers under way, in ms. */
const LAST_ANSWERS = 3_000

export interface Listener {
  /** `http://127.0.0.1:47600` */
  readonly url: string
  /** The port taken: the one asked for, or the free one that 0 asks for. */
  readonly port: number
  /**
   * Takes no more calls, lets those under way be answered, then cuts every connection; the port is free then. A caller who neither
   * sends nor reads holds it up for so long only. Streams without an end are ended by who opened them, before.
   */
  close(): Promise<void>
}

/** Listens for HTTP on 127.0.0.1. Throws Node's EADDRINUSE when the port is taken. */
export async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  port: number,
): Promise<Listener> {
  const server = createAdaptorServer({ fetch, serverOptions: { keepAliveTimeout: KEEP_ALIVE } })
  if (!(server instanceof Server)) throw new TypeError('expected a server of HTTP/1')
  let answering = 0
  let closing = false

  server.on('request', (_request, response) => {
    answering += 1
    response.on('close', () => {
      answering -= 1
      if (closing && answering === 0) server.closeAllConnections()
    })
  })
  server.listen(port, ADDRESS)
  await once(server, 'listening')
  const taken = server.address()
  if (typeof taken !== 'object' || taken === null) throw new TypeError('expected a port')

  return {
    url: `http://${ADDRESS}:${taken.port}`,
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
