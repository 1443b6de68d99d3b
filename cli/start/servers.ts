import { join } from 'node:path'
import {
  BANK_PORTS,
  type Banks,
  closeBanks,
  type Neighbours,
  type RunningBank,
  type SiteName,
  startBank,
  startBanks,
} from '../../bank/index.ts'
import { type BankName, isKeyError, startHost } from '../../host/index.ts'
import type { ServerAddress } from '../../scenario/world/http-api.ts'
import { type ListenOptions, onPortOrAny } from '../../server/index.ts'
import { supportFor } from '../../support/support.ts'
import { BANK_WAYS } from '../run/bank-ways.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import { chosenApiToken } from './api-token.ts'
import { printPdf } from './print-pdf.ts'

export interface ServerOptions {
  readonly hostPort: number
  /** Of the first bank. */
  readonly bankPort: number
  /** Of the others. Default: their usual ones, any free one where that is taken, and where the first bank has any. */
  readonly otherPorts?: { readonly [Name in BankName]?: number | undefined }
  /** null: in memory, and nothing is on the disk. */
  readonly dataDir: string | null
  readonly seed?: number | undefined
  /** What all clocks say at the start, ms since 1970; `host`: what this machine's says. */
  readonly clock?: number | 'host' | undefined
  readonly paused?: boolean | undefined
  readonly listen?: ListenOptions | undefined
  /** The built pages; without it the address of the window says how to build them. */
  readonly rendererDir: string | undefined
}

export interface Servers {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  readonly hostUrl: string
  /** What programs send to the token's API: CAMTOKEN_API_TOKEN, or one made at this start. */
  readonly apiToken: string
  readonly banks: Banks
  close(): Promise<void>
}

/** The address of a token's page with what the page needs to speak to the host. */
export const pageOf = ({ url, apiToken }: ServerAddress): string => `${url}/#token=${encodeURIComponent(apiToken)}`

/** Starts the banks, then the host, which may ask them for registered tokens. When the host cannot start, the banks are closed again. */
export async function startServers(options: ServerOptions, t: Translate): Promise<Servers> {
  const { hostPort, dataDir, rendererDir, seed, paused, listen, clock: startAt } = options
  const apiToken = chosenApiToken('CAMTOKEN_API_TOKEN', t)
  const banks = await startBanks((site, neighbours) => startOne(site, neighbours, options, t))
  const host = await startHost({
    ...{ dataDir, port: hostPort, rendererDir, banks, seed, startAt, paused, listen },
    mounts: [supportFor(available(banks), { printPdf })],
    ...(apiToken !== undefined && { apiToken }),
  }).catch(async (error: unknown) => {
    await closeBanks(banks)
    throw complaintOf(error, options, ['--host-port', hostPort], t)
  })
  return {
    tokenUrl: pageOf(host),
    hostUrl: host.url,
    apiToken: host.apiToken,
    banks,
    async close() {
      await Promise.all([host.close(), closeBanks(banks)])
    },
  }
}

/** Those that have a database. */
const available = (banks: Banks): Parameters<typeof supportFor>[0] =>
  Object.fromEntries(Object.entries(banks).filter(([, { isUnavailable }]) => !isUnavailable))

async function startOne(
  site: SiteName,
  neighbours: () => Neighbours,
  options: ServerOptions,
  t: Translate,
): Promise<RunningBank> {
  const { dataDir, seed, paused, listen, clock: startAt } = options
  const ways = BANK_WAYS[site]
  const apiToken = chosenApiToken(ways.apiToken, t)
  const start = (port: number) =>
    startBank({
      ...(dataDir !== null && { dataDir: join(dataDir, ways.folder), databaseUrl: process.env[ways.database] }),
      ...{ site, port, apiToken, seed, startAt, paused, listen, neighbours },
    })
  const port = portOf(site, options)
  const started = port === undefined ? onPortOrAny(BANK_PORTS[site], start) : start(port)
  return started.catch((error: unknown) => {
    throw complaintOf(error, options, [ways.port, port ?? BANK_PORTS[site]], t)
  })
}

/** Undefined: the usual one, or any where that is taken. */
function portOf(site: BankName, { bankPort, otherPorts = {} }: ServerOptions): number | undefined {
  if (site === 'anser') return bankPort
  // Who asks for any free port of the first bank may have other banks running.
  return otherPorts[site] ?? (bankPort === 0 ? 0 : undefined)
}

function complaintOf(
  error: unknown,
  { dataDir, listen }: ServerOptions,
  [option, port]: readonly [string, number],
  t: Translate,
): Complaint {
  const folder = dataDir ?? ''
  if (isKeyError(error)) {
    const what = t(`start.key.${error.fault}`, { file: error.file })
    return new Complaint(t('start.keyWrong', { what, folder }))
  }
  const reason = reasonOf(error)
  switch (reason) {
    case 'EADDRINUSE':
      return new Complaint(t('start.portTaken', { port, option }))
    case 'EACCES':
      return new Complaint(t('start.portDenied', { port, option }))
    case 'EADDRNOTAVAIL':
      return new Complaint(t('start.noSuchAddress', { address: listen?.address ?? '' }))
    case 'folder-in-use':
      return new Complaint(t('start.dataInUse', { folder }))
    case 'folder-unusable':
      return new Complaint(t('start.dataUnusable', { folder }))
    default:
      return new Complaint(t('start.failed', { reason }))
  }
}
