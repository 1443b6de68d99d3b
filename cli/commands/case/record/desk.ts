import { startHost } from '../../../../host/index.ts'
import type { ServerAddress } from '../../../../scenario/world/http-api.ts'
import { supportFor } from '../../../../support/support.ts'
import { type ConnectionOptions, connectionOf } from '../../../run/connection.ts'
import { printPdf } from '../../../start/print-pdf.ts'
import { Complaint } from '../../../terminal/complaint.ts'
import type { Translate } from '../../../terminal/i18n.ts'

/** The desk's API, of a host that runs already, or, for what is in a file, of one in memory that runs as long as the command. */

export interface Desk {
  readonly host: ServerAddress
  /** Throws a Complaint with what was refused. */
  ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response>
}

/** @param own whether a host of its own will do where none is named */
export async function withDesk(
  options: ConnectionOptions,
  own: boolean,
  t: Translate,
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  const named = await connectionOf(options, process.env, t)
  if (named !== null) return work(deskAt(named.host, t))
  if (!own) throw new Complaint(t('connection.none'))
  const host = await startHost({ dataDir: null, port: 0, mounts: [supportFor({}, { printPdf })] })
  try {
    return await work(deskAt(host, t))
  } finally {
    await host.close()
  }
}

const deskAt = (host: ServerAddress, t: Translate): Desk => ({
  host,
  async ask(method, path, body) {
    const headers = { authorization: `Bearer ${host.apiToken}`, 'content-type': 'application/json' }
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${host.url}/api/v1/support/${path}`, init).catch(() => {
      throw new Complaint(t('remote.unreachable', { url: host.url }))
    })
    if (answer.ok) return answer
    const { error } = (await answer.json().catch(() => ({}))) as { error?: { code: string; message: string } }
    throw new Complaint(error ? `${error.code}: ${error.message}` : String(answer.status))
  },
})
