import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { type BankOptions, bankApp, newApiToken } from './app.ts'
import { notStarted, openBankStore, type StoreOptions } from './core/open-bank-store.ts'

export const DEFAULT_BANK_PORT = 47_601

/** A connection without a call is closed after so long, in ms: later than the callers themselves give theirs up (Java: 30 s), so that no call meets one that is being closed. */
const KEEP_ALIVE = 60_000

/** How long a bank that closes waits for the calls under way, ms. */
const LAST_ANSWERS = 3_000

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
  const store = options.store ?? (await openBankStore(options))
  const closeStore = async () => {
    if (!options.store) await store.close()
  }
  try {
    const apiToken = options.apiToken ?? newApiToken()
    const app = await bankApp({ ...options, store, apiToken })
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: KEEP_ALIVE } })
    const answers = new Set<ServerResponse>()
    server.on('request', (_request, answer: ServerResponse) => {
      answers.add(answer)
      answer.once('close', () => answers.delete(answer))
    })
    await listen(server, options.port ?? DEFAULT_BANK_PORT)
    const { port } = server.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}`,
      apiToken,
      async close() {
        await closeServer(server, answers)
        await closeStore()
      },
    }
  } catch (error) {
    await closeStore().catch(() => undefined)
    throw notStarted(error, options)
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

/** Takes no more calls, lets those under way be answered, and ends. A caller who neither sends nor reads holds it up for so long only. */
async function closeServer(server: ServerType, answers: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
  const patience = AbortSignal.timeout(LAST_ANSWERS)
  await Promise.allSettled([...answers].map((answer) => once(answer, 'close', { signal: patience })))
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
}
