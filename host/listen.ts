import { once } from 'node:events'
import { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** The only address a host listens on: this machine itself. */
const ADDRESS = '127.0.0.1'
/** How long an answer under way may take when the host closes. */
const LAST_ANSWERS_MS = 1000

export interface Listener {
  readonly address: string
  /** The port taken: the one asked for, or the free one that 0 asks for. */
  readonly port: number
  /** Finishes the answers under way, then cuts every connection; the port is free then. */
  close(): Promise<void>
}

/** Listens for HTTP on 127.0.0.1. Throws Node's EADDRINUSE when the port is taken. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Listener> {
  const server = createAdaptorServer({ fetch })
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
    address: ADDRESS,
    port: taken.port,
    async close() {
      const closed = once(server, 'close')
      closing = true
      server.close()
      if (answering === 0) server.closeAllConnections()
      // A reader that has stopped reading would keep its stream open for good.
      const limit = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS)
      await closed
      clearTimeout(limit)
    },
  }
}
