import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { type ListenOptions, listen, newApiToken, type Random, seededRandom, systemRandom } from '../server/index.ts'
import { makeApi } from './api/api.ts'
import { shortWayOfEvents } from './api/events.ts'
import type { Mount } from './api/mount.ts'
import { pictureThreads } from './pictures/picture-threads.ts'
import type { ReadPicture } from './pictures/read-picture.ts'
import type { PracticeBank } from './practice/ask-bank.ts'
import { bankControl } from './practice/bank-control.ts'
import { makePracticeRack, wakeRack } from './practice/practice-rack.ts'
import { bankRegistrar, type Registrar } from './practice/registrar.ts'
import { seiwaDesk } from './practice/seiwa-desk.ts'
import { shinkinDesk } from './practice/shinkin-desk.ts'
import { makeRack, type Rack, recordsOf } from './rack/rack.ts'
import { type Notice, openTokenStore } from './storage/folder/token-store.ts'
import { makeMemoryStore } from './storage/memory/memory-store.ts'
import type { Notify } from './storage/notice.ts'
import type { DatabasePlace } from './storage/postgres/database-key.ts'
import type { SharedTokens, TokenStore } from './storage/store.ts'
import { type OfBanks, ofBanks } from './token/bank-name.ts'
import { type Clock, startingAt, systemClock } from './token/clock.ts'
import { type ClockSetting, HOST_TIME, type TokenClock, withSetting } from './token/token-clock.ts'

export const DEFAULT_PORT = 27600

export interface HostOptions {
  /** Where the tokens are kept; made if it is missing. One host at a time. null: in memory, and nothing is on the disk. */
  readonly dataDir: string | null
  /** Where they are kept instead: in PostgreSQL, for as many hosts at a time as have its key. */
  readonly database?: DatabasePlace | undefined
  /** Default 27600; 0 takes any free one. */
  readonly port?: number
  /** Whom it can be reached by besides this machine; default: nobody. */
  readonly listen?: ListenOptions | undefined
  /** The built pages; without it `/` says how to build them. */
  readonly rendererDir?: string | undefined
  readonly clock?: Clock
  /** What all clocks say at the start, ms since 1970; `host`: what `clock` says. Tokens that were kept are put on it, too; by default they go on as they went. */
  readonly startAt?: number | 'host' | undefined
  /** All tokens' clocks stand still until they are moved: of those that were kept, and of new ones. */
  readonly paused?: boolean | undefined
  /** What is random is drawn from it, and nothing is a secret then: the same calls in the same order have the same ids. API tokens are not. */
  readonly seed?: number | undefined
  /** What callers must send. Default: 32 random bytes, base64url. */
  readonly apiToken?: string
  /** Told of what a person should know and nothing stops for, such as a damaged file. Default: the console. */
  readonly notify?: (notice: Notice) => void
  readonly readPicture?: ReadPicture
  /** Where tokens are registered that are made so: those of each kind at the bank that takes it. Without it there are none. */
  readonly banks?: OfBanks<PracticeBank>
  /** In place of the bank `anser`. */
  readonly registrar?: Registrar
  /** Calls of other rooms, under `/api/v1`. */
  readonly mounts?: readonly Mount[]
}

export interface Host {
  /** `http://127.0.0.1:<port>`, or the one address that it listens on. The window is opened at `<url>/#token=<apiToken>`. */
  readonly url: string
  readonly apiToken: string
  /** Ends streams, saves, and gives port and data folder free. */
  close(): Promise<void>
}

/** What this host is called at the bank: the same whenever it starts with these tokens. Tells neither folder nor machine. */
const ownerName = (dataDir: string | null, shared: SharedTokens | null): string =>
  createHash('sha256')
    .update(shared?.place ?? (dataDir === null ? newApiToken() : `${hostname()}\n${resolve(dataDir)}`))
    .digest('hex')
    .slice(0, 32)

/** The database's code is loaded only where it is used. */
async function openStore({ dataDir, database }: HostOptions, notify: Notify): Promise<TokenStore> {
  if (database !== undefined) {
    const { openPostgresTokens } = await import('./storage/postgres/open-tokens.ts')
    return openPostgresTokens({ ...database, notify })
  }
  return dataDir === null ? makeMemoryStore() : openTokenStore(dataDir, notify)
}

/** A host that starts with the same tokens draws the same; with others, none of what it drew for them. */
async function randomOf(seed: number, rack: Rack): Promise<Random> {
  const ids = (await recordsOf(rack)).map(({ id }) => id)
  return seededRandom(seed, `host ${ids.sort().join()}`)
}

/** How time goes for tokens that are new in the rack. */
const firstTime = (clock: Clock, paused: boolean): TokenClock =>
  paused ? withSetting(HOST_TIME, { mode: 'paused' }, clock.now()) : HOST_TIME

/** Puts the tokens that were kept on the time of this start. */
async function startClocks(rack: Rack, { startAt, paused = false }: HostOptions): Promise<void> {
  const settings: ClockSetting[] = []
  if (startAt !== undefined) settings.push({ mode: 'real', from: 'host' })
  if (paused) settings.push({ mode: 'paused' })
  for (const setting of settings) {
    // What cannot be saved the store tells of; the token runs all the same.
    for await (const tokens of rack.pages()) {
      for (const token of tokens) await token.setClock(setting).catch(() => {})
    }
  }
}

/**
 * Starts a host, on 127.0.0.1 unless told otherwise, with the tokens of the data folder, or a factory-new one.
 *
 * Throws with the code `folder-in-use`, `folder-unusable`, `database-unusable`, `key-missing`, `key-wrong`, `tokens-moved`, or Node's `EADDRINUSE` when the port is taken.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { clock: machine = systemClock(), startAt, paused = false } = options
  // It stands until all tokens have theirs from it.
  const starting = typeof startAt === 'number' ? startingAt(machine, startAt) : null
  const clock = starting ?? machine
  const { dataDir, notify = (notice) => console.warn(notice.message) } = options
  const apiToken = options.apiToken ?? newApiToken()
  const store = await openStore(options, notify)
  const closing = new AbortController()
  const open: (() => Promise<unknown>)[] = [() => store.close()]

  let closed: Promise<void> | undefined
  const close = (): Promise<void> => {
    closed ??= closeAll()
    return closed
  }

  /** The last opened first. One that fails keeps no other open. */
  async function closeAll(): Promise<void> {
    closing.abort()
    const errors: unknown[] = []
    for (let end = open.pop(); end !== undefined; end = open.pop()) {
      await end().catch((error: unknown) => errors.push(error))
    }
    if (errors.length > 0) throw errors[0]
  }

  try {
    await store.removeDeleted()
    let random = systemRandom
    const bare = makeRack({ store, clock, startTime: firstTime(clock, paused), random: (length) => random(length) })
    let running: Rack = bare
    open.push(() => running.stop())
    await wakeRack(bare)
    if (options.seed !== undefined) random = await randomOf(options.seed, bare)
    await startClocks(bare, options)
    starting?.go()
    const { banks = {} } = options
    const registrar = options.registrar ?? (banks.anser && bankRegistrar(banks.anser, ownerName(dataDir, store.shared)))
    const desks = {
      shinkin: banks.shinkin && shinkinDesk(banks.shinkin),
      seiwa: banks.seiwa && seiwaDesk(banks.seiwa),
    }
    const rack = makePracticeRack({ rack: bare, registrar, desks })
    running = rack

    const pictures = pictureThreads()
    open.push(pictures.close)

    let [port, url] = [options.port ?? DEFAULT_PORT, '']
    const api = makeApi({
      rack,
      clock,
      closing: closing.signal,
      apiToken,
      port: () => port,
      url: () => url,
      mounts: options.mounts ?? [],
      inMemory: dataDir === null && options.database === undefined,
      readPicture: options.readPicture ?? pictures.read,
      makePng: pictures.png,
      makeMovie: pictures.movie,
      rendererDir: options.rendererDir,
      bankUrls: ofBanks(banks, ({ url }) => url),
      registrar,
      bankControls: ofBanks(banks, bankControl),
    })
    const shortWay = shortWayOfEvents(rack, apiToken, closing.signal)
    const server = await listen(api.fetch, port, options.listen, shortWay)
    open.push(server.close)
    port = server.port
    url = server.url
    return { url, apiToken, close }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}
