import type { Bank } from '../../../core/bank.ts'
import { type Actor, noteHistory } from '../../../core/history.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { readCertificateStanding, setCertificateStanding } from '../../../factors/certificate/standing.ts'
import { isGood, revokeUserCertificate, userCertificate } from '../../../factors/certificate/user-certificates.ts'

/** What the help desk does about certificates: 証明書失効 of a master, whom nobody in his company may be able to help, and leave for another. */

export type CertificateAction = 'certificate-revocation' | 'certificate-reissue'
export type CertificateRefusal = 'no-certificate' | 'not-master-certificate' | 'reissue-allowed'

export async function certificateRefusals(
  bank: Bank,
  tables: Tables,
  user: UserRow,
): Promise<Readonly<Record<CertificateAction, CertificateRefusal | null>>> {
  const none = isGood(await userCertificate(bank, tables, user.loginId)) ? null : 'no-certificate'
  const { reissueAllowedAt } = await readCertificateStanding(tables, user.loginId)
  return {
    'certificate-revocation': user.kind === 'master' ? none : 'not-master-certificate',
    'certificate-reissue': none ?? (reissueAllowedAt === null ? null : 'reissue-allowed'),
  }
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: CertificateRefusal }

export async function revokeCertificateByDesk(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  loginId: string,
): Promise<Outcome> {
  const user = await tables.users.get(loginId)
  const row = user && (await revokeUserCertificate(bank, tables, actor, user))
  return row ? { ok: true } : { ok: false, reason: 'no-certificate' }
}

export async function allowReissueByDesk(bank: Bank, tables: Tables, actor: Actor, loginId: string): Promise<Outcome> {
  await setCertificateStanding(tables, loginId, { reissueAllowedAt: bank.now() })
  const note = { category: 'help-desk', action: 'certificate-reissue', detail: { loginId } } as const
  await noteHistory(bank, tables, actor, note)
  return { ok: true }
}
