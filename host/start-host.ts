import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { listen, newApiToken } from '../server/index.ts'
import { makeApi } from './api/api.ts'
import { pictureThread } from './pictures/picture-thread.ts'
import type { ReadPicture } from './pictures/read-picture.ts'
import { makePracticeRack, wakeRack } from './practice/practice-rack.ts'
import { bankRegistrar, type PracticeBank, type Registrar } from './practice/registrar.ts'
import { makeRack, type Rack } from './rack/rack.ts'
import { type Notice, openTokenStore } from './storage/folder/token-store.ts'
import { type Clock, systemClock } from './token/clock.ts'

export const DEFAULT_PORT = 47600

export interface HostOptions {
  /** Where the tokens are kept; made if it is missing. One host at a time. */
  readonly dataDir: string
  /** Default 47600; 0 takes any free one. */
  readonly port?: number
  /** The built pages; without it `/` says how to build them. */
  readonly rendererDir?: string | undefined
  readonly clock?: Clock
  /** What callers must send. Default: 32 random bytes, base64url. */
  readonly apiToken?: string
  /** Told of what a person should know and nothing stops for, such as a damaged file. Default: the console. */
  readonly notify?: (notice: Notice) => void
  readonly readPicture?: ReadPicture
  /** Where tokens of the presets `activated` and `dp020` are registered; without it there are none. */
  readonly practiceBank?: PracticeBank
  /** In place of the practice bank. */
  readonly registrar?: Registrar
}

export interface Host {
  /** `http://127.0.0.1:<port>`. The window is opened at `<url>/#token=<apiToken>`. */
  readonly url: string
  readonly apiToken: string
  /** Ends streams, saves, and gives port and data folder free. */
  close(): Promise<void>
}

/** What this host is called at the bank: the same whenever it starts in this folder. Tells neither folder nor machine. */
const ownerName = (dataDir: string): string =>
  createHash('sha256')
    .update(`${hostname()}\n${resolve(dataDir)}`)
    .digest('hex')
    .slice(0, 32)

/**
 * Starts a host on 127.0.0.1 with the tokens of the data folder, or a factory-new one.
 *
 * Throws with the code `folder-in-use`, `folder-unusable`, `key-missing`, `key-wrong`, or Node's `EADDRINUSE` when the port is taken.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const clock = options.clock ?? systemClock()
  const apiToken = options.apiToken ?? newApiToken()
  const store = await openTokenStore(options.dataDir, options.notify ?? ((notice) => console.warn(notice.message)))
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
    const bare = makeRack({ store, clock })
    let running: Rack = bare
    open.push(() => running.stop())
    await wakeRack({ rack: bare, clock })
    const registrar =
      options.registrar ?? (options.practiceBank && bankRegistrar(options.practiceBank, ownerName(options.dataDir)))
    const rack = makePracticeRack({ rack: bare, clock, registrar })
    running = rack

    const pictures = pictureThread()
    open.push(pictures.close)

    let port = options.port ?? DEFAULT_PORT
    const api = makeApi({
      rack,
      clock,
      closing: closing.signal,
      apiToken,
      port: () => port,
      readPicture: options.readPicture ?? pictures.read,
      rendererDir: options.rendererDir,
      bankUrl: options.practiceBank?.url,
      registrar,
    })
    const server = await listen(api.fetch, port)
    open.push(server.close)
    port = server.port
    return { url: server.url, apiToken, close }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}
