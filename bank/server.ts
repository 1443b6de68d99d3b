import { listen, newApiToken } from '../server/index.ts'
import { type BankOptions, bankApp } from './app.ts'
import { notStarted, openBankStore, type StoreOptions } from './core/open-bank-store.ts'

export const DEFAULT_BANK_PORT = 47_601

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
    const server = await listen(app.fetch, options.port ?? DEFAULT_BANK_PORT)
    return {
      url: server.url,
      apiToken,
      async close() {
        await server.close()
        await closeStore()
      },
    }
  } catch (error) {
    await closeStore().catch(() => undefined)
    throw notStarted(error, options)
  }
}
