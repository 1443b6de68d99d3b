import type { Authority, MadeCertificate } from '../certificates/authority.ts'
import { enterCertificate, revokeCertificate } from '../certificates/kept-certificates.ts'
import type { Tables } from '../core/store.ts'
import type { CertificateDeed } from './table/answer.ts'

/** What a model says becomes of certificates, done: keys and files outside of any transaction, rows in that of the answer. */

export async function makeCertificates(
  authority: Authority,
  deeds: readonly CertificateDeed[],
): Promise<readonly MadeCertificate[]> {
  const made: MadeCertificate[] = []
  for (const deed of deeds) if (deed.is === 'issued') made.push(await authority.make(deed))
  return made
}

/** @param now the bank's clock */
export async function enterDeeds(
  tables: Tables,
  deeds: readonly CertificateDeed[],
  made: readonly MadeCertificate[],
  now: number,
): Promise<void> {
  for (const deed of deeds) if (deed.is === 'revoked') await revokeCertificate(tables, deed.serial, now)
  for (const { row } of made) await enterCertificate(tables, row)
}
