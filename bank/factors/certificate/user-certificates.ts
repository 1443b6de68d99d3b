import type { Authority } from '../../certificates/authority.ts'
import { certificatesOf, enterCertificate, revokeCertificate } from '../../certificates/kept-certificates.ts'
import { stateOf } from '../../certificates/states.ts'
import type { Bank } from '../../core/bank.ts'
import { type Actor, noteHistory } from '../../core/history.ts'
import type { ProblemCode } from '../../core/problems.ts'
import { managesUsers, type Operator } from '../../core/roles.ts'
import type { CertificateRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { inJapan } from '../../web/time.ts'
import { loginMethodProblem, readCertificateStanding, setCertificateStanding } from './standing.ts'

/** 電子証明書 of users: how each stands, when another is issued, who revokes it. */

/** 証明書状態 of a user: 未発行, 発行済, 更新済 (issued in place of one that was not revoked), 有効期限切れ, 失効済. */
export const USER_CERTIFICATE_STATES = ['none', 'issued', 'renewed', 'expired', 'revoked'] as const
export type UserCertificateState = (typeof USER_CERTIFICATE_STATES)[number]

export interface UserCertificate {
  readonly state: UserCertificateState
  /** The one that counts, or counted last; null: none was ever issued. */
  readonly row: CertificateRow | null
}

const DAY = 24 * 60 * 60_000
/** How long a certificate counts, on the clock of its company. */
export const CERTIFICATE_LIFE = 365 * DAY
/** So long before its end another may be had. The guide names no time; banks of this system have 40 days. */
export const RENEWAL = 40 * DAY

export async function userCertificate(
  bank: Pick<Bank, 'now'>,
  tables: Tables,
  loginId: string,
): Promise<UserCertificate> {
  const rows = await certificatesOf(tables, loginId)
  const row = rows.find(({ supersededAt }) => supersededAt === null)
  const state = stateOf(row, bank.now())
  const isRenewal = rows.some(({ supersededAt, revokedAt }) => supersededAt !== null && revokedAt === null)
  return { state: state === 'superseded' || (state === 'issued' && isRenewal) ? 'renewed' : state, row: row ?? null }
}

/** Whether he can log in with it. */
export const isGood = ({ state }: UserCertificate): boolean => state === 'issued' || state === 'renewed'

/** Whether it ends so soon that another may be had. */
export const endsSoon = (bank: Pick<Bank, 'now'>, row: Pick<CertificateRow, 'notAfter'>): boolean =>
  bank.now() >= row.notAfter - RENEWAL

/** @returns why no certificate is issued to him now, or null */
export async function issueProblem(bank: Bank, tables: Tables, user: UserRow): Promise<ProblemCode | null> {
  const method = await loginMethodProblem(bank, tables, user, 'certificate')
  if (method) return method
  const held = await userCertificate(bank, tables, user.loginId)
  if (held.row === null || !isGood(held) || endsSoon(bank, held.row)) return null
  const { reissueAllowedAt } = await readCertificateStanding(tables, user.loginId)
  return reissueAllowedAt === null ? 'certificate-valid' : null
}

export type Issued =
  | { readonly ok: true; readonly row: CertificateRow; readonly pfx: Uint8Array }
  | { readonly ok: false; readonly code: ProblemCode }

/**
 * Issues a certificate to a user who has proven who he is; the one that he has is good no more. Never inside a transaction: it makes a key.
 * @param bank as it is for his company @param password of the file @param actor who does it; default: he himself
 * @param mayAlways whatever he has: the API sets states up
 */
export async function issueCertificate(
  bank: Bank,
  authority: Authority,
  user: UserRow,
  { password, actor = user, mayAlways = false }: { password: string; actor?: Actor; mayAlways?: boolean },
): Promise<Issued> {
  const { loginId, name, companyId } = user
  const refusalIn = (tables: Tables) => (mayAlways ? null : issueProblem(bank, tables, user))
  const { refusal, company } = await bank.store.transaction(async (tables) => ({
    refusal: await refusalIn(tables),
    company: await tables.companies.get(companyId),
  }))
  if (refusal) return { ok: false, code: refusal }
  const issuedAt = bank.now()
  const notAfter = issuedAt + CERTIFICATE_LIFE
  const wanted = { loginId, organisation: company?.name ?? companyId, name, issuedAt, notAfter, password }
  const { row, pfx } = await authority.make(wanted)
  return bank.store.transaction(async (tables) => {
    const late = await refusalIn(tables)
    if (late) return { ok: false, code: late }
    const before = await userCertificate(bank, tables, loginId)
    await enterCertificate(tables, row)
    await setCertificateStanding(tables, loginId, { reissueAllowedAt: null })
    const action = before.row === null || before.state === 'revoked' ? 'certificate-issued' : 'certificate-renewed'
    const detail = {
      ...(actor.loginId === loginId ? {} : { loginId }),
      certificate: row.serial,
      expires: inJapan(notAfter),
    }
    await noteHistory(bank, tables, actor, { category: 'login', action, detail })
    return { ok: true, row, pfx }
  })
}

/** マスターユーザ and 管理者ユーザ, each of them for everybody of the company, himself too. */
export function mayRevokeCertificates(operator: Operator, target: Operator): boolean {
  return managesUsers(operator) && operator.companyId === target.companyId
}

/**
 * 証明書失効: sessions that rest on it are over at once.
 * @returns the history's row, or null: he has none that could be revoked
 */
export async function revokeUserCertificate(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  user: Pick<UserRow, 'loginId' | 'name'>,
): Promise<string | null> {
  const held = await userCertificate(bank, tables, user.loginId)
  if (held.row === null || !isGood(held)) return null
  if (!(await revokeCertificate(tables, held.row.serial, bank.now()))) return null
  const detail = { loginId: user.loginId, name: user.name, certificate: held.row.serial }
  return noteHistory(bank, tables, actor, { category: 'users', action: 'certificate-revocation', detail })
}

/** Of a user who goes: his certificate is revoked, and whoever has his login ID after him begins without any standing. */
export async function forgetCertificates(bank: Pick<Bank, 'now'>, tables: Tables, loginId: string): Promise<void> {
  for (const { serial } of await certificatesOf(tables, loginId)) await revokeCertificate(tables, serial, bank.now())
  await tables.certificateStandings.remove(loginId)
}
