import { join } from 'node:path'
import { startBank } from '../../bank/index.ts'
import { startHost } from '../../host/index.ts'
import { Complaint, reasonOf } from '../complaint.ts'
import type { Translate } from '../i18n.ts'

export interface ServerOptions {
  readonly hostPort: number
  readonly bankPort: number
  readonly dataDir: string
  readonly rendererDir: string
}

export interface Servers {
  /** Address of the token's page with what it needs to speak to the host. */
  readonly tokenUrl: string
  readonly bankUrl: string
  /** What programs send to the bank's API: CAMTOKEN_BANK_API_TOKEN, or one made at this start. */
  readonly bankApiToken: string
  close(): Promise<void>
}

/** Starts host and bank side by side. When one cannot start, the other is closed again and a Complaint says why. */
export async function startServers(options: ServerOptions, t: Translate): Promise<Servers> {
  const { hostPort, bankPort, dataDir, rendererDir } = options
  const [host, bank] = await Promise.allSettled([
    startHost({ dataDir, port: hostPort, rendererDir }),
    startBank({
      port: bankPort,
      dataDir: join(dataDir, 'bank'),
      databaseUrl: process.env.DATABASE_URL,
      apiToken: process.env.CAMTOKEN_BANK_API_TOKEN || undefined,
    }),
  ])
  const close = async () => {
    await Promise.all([host, bank].map((server) => (server.status === 'fulfilled' ? server.value.close() : undefined)))
  }
  if (host.status === 'rejected') {
    await close()
    throw complaintOf(host.reason, hostPort, '--host-port', dataDir, t)
  }
  if (bank.status === 'rejected') {
    await close()
    throw complaintOf(bank.reason, bankPort, '--bank-port', dataDir, t)
  }
  const { url, apiToken } = host.value
  return {
    tokenUrl: `${url}/#token=${apiToken}`,
    bankUrl: bank.value.url,
    bankApiToken: bank.value.apiToken,
    close,
  }
}

function complaintOf(error: unknown, port: number, option: string, folder: string, t: Translate): Complaint {
  const reason = reasonOf(error)
  switch (reason) {
    case 'EADDRINUSE':
      return new Complaint(t('start.portTaken', { port, option }))
    case 'EACCES':
      return new Complaint(t('start.portDenied', { port, option }))
    case 'folder-in-use':
      return new Complaint(t('start.dataInUse', { folder }))
    case 'folder-unusable':
      return new Complaint(t('start.dataUnusable', { folder }))
    default:
      return new Complaint(t('start.failed', { reason }))
  }
}
