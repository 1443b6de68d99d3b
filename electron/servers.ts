import { join } from 'node:path'
import { DEFAULT_BANK_PORT, startBank } from '../bank/index.ts'
import { DEFAULT_PORT, startHost } from '../host/index.ts'
import { type SupportOptions, supportFor } from '../support/support.ts'
import type { Secrets } from './secrets.ts'

export interface Servers {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  /** Address of the practice bank; null where nobody told it. */
  readonly bankUrl: string | null
  close(): Promise<void>
}

/** Where the desktop keeps its data. Its own folder: `camtoken start` has no password store to open its keys with. */
export interface Folders {
  readonly token: string
  readonly bank: string
  readonly keys: readonly string[]
}

export const foldersIn = (folder: string): Folders => {
  const [token, bank] = [join(folder, 'token'), join(folder, 'bank')]
  return { token, bank, keys: [join(token, 'key'), join(bank, 'bank.key')] }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))

/** On the usual port, so that the page's address stays and with it what the page remembers; on any other where that is taken. */
async function onPort<Server>(usual: number, start: (port: number) => Promise<Server>): Promise<Server> {
  try {
    return await start(usual)
  } catch (error) {
    if (!isTaken(error)) throw error
    return start(0)
  }
}

const USUAL_PORTS = { host: DEFAULT_PORT, bank: DEFAULT_BANK_PORT }

/** Starts host and bank. When one cannot start, the other is closed again. @param support what the desk has of the desktop */
export async function startServers(
  folders: Folders,
  rendererDir: string,
  secrets: Secrets,
  support: SupportOptions,
  ports: typeof USUAL_PORTS = USUAL_PORTS,
): Promise<Servers> {
  await secrets.unseal()
  const servers = await start(folders, rendererDir, support, ports).catch(async (error: unknown) => {
    await secrets.seal(false)
    throw error
  })
  await secrets.seal(true)
  return servers
}

async function start(
  folders: Folders,
  rendererDir: string,
  support: SupportOptions,
  ports: typeof USUAL_PORTS,
): Promise<Servers> {
  const bank = await onPort(ports.bank, (port) => startBank({ dataDir: folders.bank, port }))
  const practiceBank = { url: bank.url, apiToken: bank.apiToken }
  const host = await onPort(ports.host, (port) =>
    startHost({ dataDir: folders.token, rendererDir, port, practiceBank, mounts: [supportFor(practiceBank, support)] }),
  ).catch(async (error: unknown) => {
    await bank.close()
    throw error
  })
  return {
    tokenUrl: `${host.url}/#token=${encodeURIComponent(host.apiToken)}`,
    bankUrl: bank.url,
    async close() {
      await Promise.all([host.close(), bank.close()])
    },
  }
}

const isOurs = (url: string | undefined): url is string =>
  url !== undefined && URL.canParse(url) && new URL(url).hostname === '127.0.0.1'

/**
 * The servers that `camtoken start` already runs: it hands their addresses over in CAMTOKEN_URL and CAMTOKEN_BANK_URL, and ends
 * them itself. null where there are none; an address of another machine is none.
 */
export function givenServers(env: Readonly<Record<string, string | undefined>>): Servers | null {
  if (!isOurs(env.CAMTOKEN_URL)) return null
  const bankUrl = isOurs(env.CAMTOKEN_BANK_URL) ? env.CAMTOKEN_BANK_URL : null
  return { tokenUrl: env.CAMTOKEN_URL, bankUrl, close: async () => {} }
}
