import { randomBytes } from 'node:crypto'
import { DEFAULT_SERIAL, DEMO_FACTORY_KEY, deriveDeviceKey, makeToken } from '../token-core/index.ts'
import { makeApi } from './api.ts'
import { type Clock, systemClock } from './clock.ts'
import { listen } from './listen.ts'
import { pictureReader, type ReadPicture } from './read-picture.ts'
import { runToken } from './running-token.ts'
import { type Notice, openTokenStore } from './storage/token-store.ts'
import type { TokenRecord } from './token-view.ts'

export const DEFAULT_PORT = 47600
const TOKEN_ID = 'main'
const API_TOKEN_BYTES = 32

export interface HostOptions {
  /** Where the token is kept; made if it is missing. One host at a time. */
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
}

export interface Host {
  /** `http://127.0.0.1:<port>`. The window is opened at `<url>/#token=<apiToken>`. */
  readonly url: string
  readonly apiToken: string
  /** Ends streams, saves, and gives port and data folder free. */
  close(): Promise<void>
}

/** The practice bank knows this device. */
function factoryNewRecord(at: number): TokenRecord {
  const deviceKey = deriveDeviceKey(DEMO_FACTORY_KEY, DEFAULT_SERIAL)
  return {
    id: TOKEN_ID,
    sequence: 0,
    token: makeToken({ serial: DEFAULT_SERIAL, deviceKey, profile: 'dp', tapeIn: true, at }),
  }
}

/**
 * Starts a host on 127.0.0.1 with the token of the data folder, or a factory-new one.
 *
 * Throws with the code `folder-in-use`, `folder-unusable`, or Node's `EADDRINUSE` when the port is taken.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const clock = options.clock ?? systemClock()
  const apiToken = options.apiToken ?? randomBytes(API_TOKEN_BYTES).toString('base64url')
  const store = await openTokenStore(options.dataDir, options.notify ?? ((notice) => console.warn(notice.message)))
  const closing = new AbortController()
  const open: (() => Promise<unknown>)[] = [async () => store.close()]

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
    const record = (await store.load(TOKEN_ID)) ?? factoryNewRecord(clock.now())
    const token = runToken({ record, clock, save: store.save })
    open.push(() => token.stop())
    await token.settled()

    let port = options.port ?? DEFAULT_PORT
    const api = makeApi({
      tokens: new Map([[token.id, token]]),
      clock,
      closing: closing.signal,
      apiToken,
      port: () => port,
      readPicture: options.readPicture ?? pictureReader(),
      rendererDir: options.rendererDir,
    })
    const server = await listen(api.fetch, port)
    open.push(server.close)
    port = server.port
    return { url: `http://${server.address}:${port}`, apiToken, close }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}
