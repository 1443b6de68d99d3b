import { join } from 'node:path'
import { startBank } from '../../bank/index.ts'
import { isKeyError, startHost } from '../../host/index.ts'
import type { ServerAddress } from '../../scenario/world/http-api.ts'
import type { ListenOptions } from '../../server/index.ts'
import { supportFor } from '../../support/support.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import { chosenApiToken } from './api-token.ts'
import { printPdf } from './print-pdf.ts'

export interface ServerOptions {
  readonly hostPort: number
  readonly bankPort: number
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
  readonly bankUrl: string
  /** What programs send to the bank's API: CAMTOKEN_BANK_API_TOKEN, or one made at this start. */
  readonly bankApiToken: string
  /** The bank's database has no binary for this machine: its pages and calls say so. */
  readonly isBankUnavailable: boolean
  close(): Promise<void>
}

/** The address of a token's page with what the page needs to speak to the host. */
export const pageOf = ({ url, apiToken }: ServerAddress): string => `${url}/#token=${encodeURIComponent(apiToken)}`

/** Starts the bank, then the host, which may ask the bank for registered tokens. When the host cannot start, the bank is closed again. */
export async function startServers(options: ServerOptions, t: Translate): Promise<Servers> {
  const { hostPort, bankPort, dataDir, rendererDir, seed, paused, listen, clock: startAt } = options
  const apiToken = chosenApiToken('CAMTOKEN_API_TOKEN', t)
  const bankApiToken = chosenApiToken('CAMTOKEN_BANK_API_TOKEN', t)
  const bank = await startBank({
    ...(dataDir !== null && { dataDir: join(dataDir, 'bank'), databaseUrl: process.env.DATABASE_URL }),
    ...{ port: bankPort, apiToken: bankApiToken, seed, startAt, paused, listen },
  }).catch((error: unknown) => {
    throw complaintOf(error, options, ['--bank-port', bankPort], t)
  })
  const practiceBank = { url: bank.url, apiToken: bank.apiToken }
  const host = await startHost({
    ...{ dataDir, port: hostPort, rendererDir, practiceBank, seed, startAt, paused, listen },
    mounts: [supportFor(bank.isUnavailable ? null : practiceBank, { printPdf })],
    ...(apiToken !== undefined && { apiToken }),
  }).catch(async (error: unknown) => {
    await bank.close()
    throw complaintOf(error, options, ['--host-port', hostPort], t)
  })
  return {
    tokenUrl: pageOf(host),
    hostUrl: host.url,
    apiToken: host.apiToken,
    bankUrl: bank.url,
    bankApiToken: bank.apiToken,
    isBankUnavailable: bank.isUnavailable,
    async close() {
      await Promise.all([host.close(), bank.close()])
    },
  }
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
