import type { CertificateRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'

/** The certificates that a bank has issued, and what became of them. What changes here ends the sessions that rest on it. */

/** Of one login ID, the newest first. */
export const certificatesOf = (tables: Tables, loginId: string): Promise<readonly CertificateRow[]> =>
  tables.certificates.find({ loginId }, { orderBy: 'issuedAt', descending: true })

/** The one that counts, if any ever did. */
export const latestCertificate = async (tables: Tables, loginId: string): Promise<CertificateRow | undefined> =>
  (
    await tables.certificates.find({ loginId, supersededAt: null }, { orderBy: 'issuedAt', descending: true, limit: 1 })
  )[0]

/** Enters a certificate that was made (authority.ts); the one before it is 更新済 from then on. */
export async function enterCertificate(tables: Tables, row: CertificateRow): Promise<void> {
  for (const { serial } of await tables.certificates.find({ loginId: row.loginId, supersededAt: null })) {
    await tables.certificates.update(serial, { supersededAt: row.issuedAt, file: null })
    await endSessions(tables, serial)
  }
  await tables.certificates.insert(row)
}

/** @param at the clock of its company. @returns whether there was one that could be revoked: neither revoked nor superseded */
export async function revokeCertificate(tables: Tables, serial: string, at: number): Promise<boolean> {
  const when = { revokedAt: null, supersededAt: null }
  const isRevoked = await tables.certificates.update(serial, { revokedAt: at, file: null }, when)
  if (isRevoked) await endSessions(tables, serial)
  return isRevoked
}

const endSessions = (tables: Tables, serial: string) => tables.sessions.removeAll({ certificate: serial })
