import { join } from 'node:path'
import {
  BANK_PORTS,
  type Banks,
  banksThread,
  closeBanks,
  hasCertificates,
  type RunningBank,
  SITE_NAMES,
  type SiteName,
  type StartBank,
  startBanks,
} from '../../bank/index.ts'
import { type BankName, eachBank, isKeyError, type OfBanks } from '../../host/index.ts'
import type { ServerAddress } from '../../scenario/world/http-api.ts'
import type { ListenOptions } from '../../server/index.ts'
import type { supportFor } from '../../support/support.ts'
import { BANK_WAYS } from '../run/bank-ways.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import { chosenApiToken } from './api-token.ts'

export interface ServerOptions {
  readonly hostPort: number
  /** Of the first bank. */
  readonly bankPort: number
  /** Of the others. Default: their usual ones, any free one where that is taken, and where the first bank has any. */
  readonly otherPorts?: { readonly [Name in BankName]?: number | undefined }
  /** Whether the practice banks are started, too; default: yes. */
  readonly hasBanks?: boolean | undefined
  /** Where those who log in with a client certificate are asked for it, at the first bank that issues some; the next one takes the next port. */
  readonly certificates?: number | 'usual' | undefined
  /** null: in memory, and nothing is on the disk. */
  readonly dataDir: string | null
  readonly seed?: number | undefined
  /** What all clocks say at the start, ms since 1970; `host`: what this machine's says. */
  readonly clock?: number | 'host' | undefined
  readonly paused?: boolean | undefined
  readonly listen?: ListenOptions | undefined
  /** The built pages; without it the address of the window says how to build them. */
  readonly rendererDir: string | undefined
  /** How; default: in a thread of their own, so that the token waits for no bank. */
  readonly startBank?: StartBank | undefined
}

export interface Servers {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  readonly hostUrl: string
  /** What programs send to the token's API: CAMTOKEN_API_TOKEN, or one made at this start. */
  readonly apiToken: string
  readonly banks: OfBanks<RunningBank>
  close(): Promise<void>
}

/** The address of a token's page with what the page needs to speak to the host. */
export const pageOf = ({ url, apiToken }: ServerAddress): string => `${url}/#token=${encodeURIComponent(apiToken)}`

/**
 * Starts the banks, then the host, which may ask them for registered tokens. When the host cannot start, the banks are closed again. What is not
 * in memory is in the data folder, or in the databases that the environment names.
 */
export async function startServers(
  options: ServerOptions & { readonly hasBanks?: true },
  t: Translate,
): Promise<Servers & { readonly banks: Banks }>
export async function startServers(options: ServerOptions, t: Translate): Promise<Servers>
export async function startServers(options: ServerOptions, t: Translate): Promise<Servers> {
  const { hostPort, dataDir, rendererDir, seed, paused, listen, clock: startAt, hasBanks = true } = options
  const { startBank = banksThread() } = options
  const apiToken = chosenApiToken('CAMTOKEN_API_TOKEN', t)
  const [banks, { startHost }, { supportFor }, { printPdf }] = await Promise.all([
    hasBanks ? startBanks((site) => startOne(startBank, site, options, t)) : {},
    // Loaded while the banks start in their thread.
    import('../../host/index.ts'),
    import('../../support/support.ts'),
    import('./print-pdf.ts'),
  ])
  const host = await startHost({
    ...{ dataDir, database: databaseIn(dataDir), port: hostPort, rendererDir, banks, seed, startAt, paused, listen },
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

/** Where the tokens are instead of in the data folder. The key of that folder is theirs unless another is named. */
function databaseIn(dataDir: string | null) {
  const { CAMTOKEN_DATABASE_URL: url = '', CAMTOKEN_DATABASE_KEY_FILE: keyFile = '' } = process.env
  return dataDir === null || url === '' ? undefined : { url, keyFile: keyFile || join(dataDir, 'key') }
}

/** Those that have a database. */
const available = (banks: OfBanks<RunningBank>): Parameters<typeof supportFor>[0] =>
  Object.fromEntries(eachBank(banks).filter(([, { isUnavailable }]) => !isUnavailable))

async function startOne(
  startBank: StartBank,
  site: SiteName,
  options: ServerOptions,
  t: Translate,
): Promise<RunningBank> {
  const { dataDir, seed, paused, listen, clock: startAt } = options
  const ways = BANK_WAYS[site]
  const port = portOf(site, options)
  const certificates = certificatePortOf(site, options)
  return startBank({
    ...(dataDir !== null && { dataDir: join(dataDir, ways.folder), databaseUrl: process.env[ways.database] }),
    ...{ site, port: port ?? BANK_PORTS[site], orAnyPort: port === undefined, certificates },
    ...{ apiToken: chosenApiToken(ways.apiToken, t), seed, startAt, paused, listen },
  }).catch((error: unknown) => {
    const isOfCertificates = typeof certificates === 'number' && certificates === portIn(error)
    const asked = isOfCertificates
      ? (['--certificates', certificates] as const)
      : ([ways.port, port ?? BANK_PORTS[site]] as const)
    throw complaintOf(error, options, asked, t)
  })
}

/** The port that a server could not have. */
const portIn = (error: unknown): unknown => (error instanceof Error && 'port' in error ? error.port : undefined)

const ISSUING = SITE_NAMES.filter(hasCertificates)

function certificatePortOf(site: SiteName, { certificates }: ServerOptions): number | 'usual' | undefined {
  const isFree = certificates === undefined || certificates === 'usual' || certificates === 0
  return isFree || !hasCertificates(site) ? certificates : certificates + ISSUING.indexOf(site)
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
    case 'tokens-moved':
      return new Complaint(t('start.tokensMoved'))
    case 'database-unusable':
    case 'key-missing':
    case 'key-wrong':
      return new Complaint(t('start.databaseUnusable', { reason: error instanceof Error ? error.message : reason }))
    default:
      return new Complaint(t('start.failed', { reason }))
  }
}
