import type { X509Certificate } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import type { CertificateRow } from '../core/rows.ts'
import { clockTime, readClock } from '../core/settings.ts'
import type { Tables } from '../core/store.ts'
import type { Presented } from '../web/presented.ts'
import { stateOf } from './states.ts'

/** Why a certificate is not taken. */
export type RefusalReason = 'none' | 'another-authority' | 'unknown' | 'expired' | 'revoked' | 'superseded'

export interface Refused {
  readonly ok: false
  readonly reason: RefusalReason
  /** Undefined: none came. */
  readonly certificate: X509Certificate | undefined
  /** Undefined: the bank knows of none. */
  readonly row: CertificateRow | undefined
}

type Checked = { readonly ok: true; readonly presented: Presented } | Refused

/**
 * What came with a connection. That its holder has the key, the handshake has shown. Nobody looks at the dates in it: a certificate counts by the
 * bank's own clock, as its row says.
 * @param now the real clock, ms since 1970
 */
export async function check(socket: TLSSocket, root: X509Certificate, tables: Tables, now: number): Promise<Checked> {
  const certificate = socket.getPeerX509Certificate()
  const refused = (reason: RefusalReason, row?: CertificateRow): Refused => ({ ok: false, reason, certificate, row })
  if (certificate === undefined) return refused('none')
  if (!certificate.checkIssued(root) || !certificate.verify(root.publicKey)) return refused('another-authority')
  const row = await tables.certificates.get(certificate.serialNumber.toLowerCase())
  if (row === undefined) return refused('unknown')
  const user = await tables.users.get(row.loginId)
  const state = stateOf(row, clockTime(await readClock(tables, user?.companyId ?? null), now))
  if (state === 'expired' || state === 'revoked' || state === 'superseded') return refused(state, row)
  // By the list as it stood at the handshake.
  if (String(socket.authorizationError) === 'CERT_REVOKED') return refused('revoked', row)
  return { ok: true, presented: { serial: row.serial, loginId: row.loginId } }
}
