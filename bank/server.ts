import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { type BankOptions, bankApp, newApiToken } from './app.ts'
import { openStore, type StoreOptions, unwritten } from './store/open-store.ts'

export const DEFAULT_BANK_PORT = 47_601

/** A connection without a call is closed after so long, in ms: later than the callers themselves give theirs up (Java: 30 s), so that no call meets one that is being closed. */
const KEEP_ALIVE = 60_000

/** Where the rows are: {@link StoreOptions}, or a store of one's own. */
export interface StartOptions extends BankOptions, StoreOptions {
  /** 0 takes a free one; default 47601. */
  readonly port?: number
}

export interface RunningBank {
  /** `http://127.0.0.1:47601` */
  readonly url: string
  /** What callers of the API send: the one given, or one made at this start. */
  readonly apiToken: string
  close(): Promise<void>
}

/**
 * Starts the bank on 127.0.0.1. Rejects with an error of code `EADDRINUSE` when the port is taken, and with one whose message
 * says what to mend when the database cannot be used.
 */
export async function startBank(options: StartOptions = {}): Promise<RunningBank> {
  const store = options.store ?? (await openStore(options))
  const closeStore = async () => {
    if (!options.store) await store.close()
  }
  try {
    const apiToken = options.apiToken ?? newApiToken()
    const app = await bankApp({ ...options, store, apiToken })
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: KEEP_ALIVE } })
    await listen(server, options.port ?? DEFAULT_BANK_PORT)
    const { port } = server.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}`,
      apiToken,
      async close() {
        await closeServer(server)
        await closeStore()
      },
    }
  } catch (error) {
    await closeStore().catch(() => undefined)
    throw unwritten(error, options)
  }
}

function listen(server: ServerType, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
