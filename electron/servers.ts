import { join } from 'node:path'
import { BANK_PORTS, banksThread, closeBanks, type RunningBank, type StartBank, startBanks } from '../bank/index.ts'
import { type BankName, DEFAULT_PORT, ofBanks, startHost } from '../host/index.ts'
import { onPortOrAny } from '../server/on-port.ts'
import { type SupportOptions, supportFor } from '../support/support.ts'
import type { BankUrls } from './bank-windows.ts'
import type { Secrets } from './secrets.ts'

export interface Servers {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  /** Addresses of the practice banks, as far as somebody told them. */
  readonly bankUrls: BankUrls
  close(): Promise<void>
}

/** Where the desktop keeps its data. Its own folder: `camtoken start` has no password store to open its keys with. */
export interface Folders {
  readonly token: string
  readonly banks: Readonly<Record<BankName, string>>
  readonly keys: readonly string[]
}

export function foldersIn(folder: string): Folders {
  const token = join(folder, 'token')
  const banks = { anser: join(folder, 'bank'), shinkin: join(folder, 'shinkin'), seiwa: join(folder, 'seiwa') }
  return { token, banks, keys: [join(token, 'key'), ...Object.values(banks).map((of) => join(of, 'bank.key'))] }
}

const USUAL_PORTS = { host: DEFAULT_PORT, ...BANK_PORTS }
type Ports = Readonly<Record<keyof typeof USUAL_PORTS, number>>

/**
 * Starts the host, and the banks in a thread of their own, so that the token waits for none of them. When one cannot start, the others are closed again.
 * @param support what the desk has of the desktop
 */
export async function startServers(
  folders: Folders,
  rendererDir: string,
  secrets: Secrets,
  support: SupportOptions,
  ports: Ports = USUAL_PORTS,
  startBank: StartBank = banksThread(),
): Promise<Servers> {
  await secrets.unseal()
  const servers = await start(folders, rendererDir, support, ports, startBank).catch(async (error: unknown) => {
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
  ports: Ports,
  startBank: StartBank,
): Promise<Servers> {
  const banks = await startBanks((site) =>
    startBank({ site, dataDir: folders.banks[site], port: ports[site], orAnyPort: true }),
  )
  const host = await onPortOrAny(ports.host, (port) =>
    startHost({ dataDir: folders.token, rendererDir, port, banks, mounts: [supportFor(banks, support)] }),
  ).catch(async (error: unknown) => {
    await closeBanks(banks)
    throw error
  })
  return {
    tokenUrl: `${host.url}/#token=${encodeURIComponent(host.apiToken)}`,
    bankUrls: ofBanks<RunningBank, string>(banks, ({ url }) => url),
    async close() {
      await Promise.all([host.close(), closeBanks(banks)])
    },
  }
}

const isOurs = (url: string | undefined): url is string =>
  url !== undefined && URL.canParse(url) && new URL(url).hostname === '127.0.0.1'

/** How `camtoken start` tells where each bank is. */
const ADDRESSES = {
  anser: 'CAMTOKEN_BANK_URL',
  shinkin: 'CAMTOKEN_SHINKIN_URL',
  seiwa: 'CAMTOKEN_SEIWA_URL',
} as const satisfies Readonly<Record<BankName, string>>

/**
 * The servers that `camtoken start` already runs: it hands their addresses over in CAMTOKEN_URL, CAMTOKEN_BANK_URL and its like, and ends
 * them itself. null where there are none; an address of another machine is none.
 */
export function givenServers(env: Readonly<Record<string, string | undefined>>): Servers | null {
  if (!isOurs(env.CAMTOKEN_URL)) return null
  const bankUrls = ofBanks(ADDRESSES, (variable) => (isOurs(env[variable]) ? env[variable] : undefined))
  return { tokenUrl: env.CAMTOKEN_URL, bankUrls, close: async () => {} }
}
