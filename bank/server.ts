import { type Listener, type ListenOptions, listen, newApiToken, onPortOrAny, systemRandom } from '../server/index.ts'
import { hasNoBinary } from '../store/index.ts'
import { type BankOptions, bankApp, type Neighbours } from './app.ts'
import { notStarted, openBankStore, type StoreOptions } from './core/open-bank-store.ts'
import { clockTime, readClock, setClock } from './core/settings.ts'
import { claimStore } from './core/whose-store.ts'
import { BANK_PORTS, CERTIFICATE_PORTS, hasCertificates } from './ports.ts'
import { unavailableApp } from './unavailable.ts'
import type { CertificateEnv } from './web/presented.ts'

/** Where the rows are: {@link StoreOptions}, or a store of one's own. */
export interface StartOptions extends Omit<BankOptions, 'neighbours'>, StoreOptions {
  /** 0 takes a free one; default: that of {@link BANK_PORTS}. */
  readonly port?: number
  /** Any free port will do where that one is taken. */
  readonly orAnyPort?: boolean | undefined
  /** Whom it can be reached by besides this machine; default: nobody. */
  readonly listen?: ListenOptions | undefined
  /**
   * It also listens here with TLS, and asks for client certificates: at a port, 0 takes a free one, or `usual`: that of {@link CERTIFICATE_PORTS}, any
   * free one where that is taken. Default: nowhere, certificates are played. A bank without certificates listens nowhere.
   */
  readonly certificates?: number | 'usual' | undefined
  /** What the bank's clock says at the start, ms since 1970; `host`: what this machine's says. Default: as it was set before. */
  readonly startAt?: number | 'host' | undefined
  /** The bank's clock stands still until it is moved. */
  readonly paused?: boolean | undefined
}

export interface RunningBank {
  /** `http://127.0.0.1:27601`, or the one address that it listens on. */
  readonly url: string
  /** Where it asks for client certificates: `https://127.0.0.1:27611`; null: nowhere. */
  readonly certificatesUrl: string | null
  /** What callers of the API send: the one given, or one made at this start. */
  readonly apiToken: string
  /** Its database has no binary for this machine: whatever it is asked, it says that. */
  readonly isUnavailable: boolean
  /** Tells it where the banks are found that run beside it, itself among them: for its page of all banks. */
  meet(neighbours: Neighbours): void
  close(): Promise<void>
}

/**
 * Starts the bank, on 127.0.0.1 unless told otherwise. Rejects with an error of code `EADDRINUSE` when the port is taken, and with one whose message
 * says what to mend when the database cannot be used.
 */
export async function startBank(options: StartOptions = {}): Promise<RunningBank> {
  const store = options.store ?? (await openOrNot(options))
  if (store === null) return startUnavailable(options)
  const closeStore = async () => {
    if (!options.store) await store.close()
  }
  try {
    // Before anything is set in it.
    await claimStore(store, options.site ?? 'anser')
    const apiToken = options.apiToken ?? newApiToken()
    const { startAt, paused = false } = options
    const now = options.now ?? Date.now
    if (startAt !== undefined || paused) {
      const real = now()
      await store.transaction(async (tables) => {
        const kept = clockTime(await readClock(tables), real) - real
        const offset = startAt === undefined ? kept : startAt === 'host' ? 0 : startAt - real
        await setClock(tables, offset, null, paused ? real : null)
      })
    }
    let neighbours: Neighbours = {}
    const app = await bankApp({ ...options, now, store, apiToken, neighbours: () => neighbours })
    let asking: Listener | undefined
    const server = await listenAt((request, env) => app.fetch(request, { ...env, ...asked(asking) }), options)
    const { site = 'anser', certificates, listen } = options
    if (certificates !== undefined && hasCertificates(site)) {
      const { startCertificateServer } = await import('./certificates-server.ts')
      const random = options.random ?? systemRandom
      asking = await startCertificateServer({
        ...{ store, now, random, site, app, listen, plainUrl: server.url },
        port: certificates === 'usual' ? CERTIFICATE_PORTS[site] : certificates,
        orAnyPort: certificates === 'usual',
      }).catch(async (error: unknown) => {
        await server.close()
        throw error
      })
    }
    return {
      url: server.url,
      certificatesUrl: asking?.url ?? null,
      apiToken,
      isUnavailable: false,
      meet(all) {
        neighbours = all
      },
      async close() {
        await Promise.all([server.close(), asking?.close()])
        await closeStore()
      },
    }
  } catch (error) {
    await closeStore().catch(() => undefined)
    throw notStarted(error, options)
  }
}

/** What the pages know of where certificates are asked for. */
const asked = (asking: Listener | undefined): CertificateEnv => (asking ? { certificatesUrl: asking.url } : {})

const openOrNot = (options: StartOptions) =>
  openBankStore(options).catch((error: unknown) => {
    if (hasNoBinary(error)) return null
    throw error
  })

async function startUnavailable(options: StartOptions) {
  const { apiToken = newApiToken() } = options
  const { url, close } = await listenAt(unavailableApp().fetch, options)
  return { url, certificatesUrl: null, apiToken, isUnavailable: true, meet() {}, close }
}

function listenAt(fetch: Parameters<typeof listen>[0], options: StartOptions): Promise<Listener> {
  const { site = 'anser', port = BANK_PORTS[site], orAnyPort = false, listen: where } = options
  const start = (at: number) => listen(fetch, at, where)
  return orAnyPort ? onPortOrAny(port, start) : start(port)
}
