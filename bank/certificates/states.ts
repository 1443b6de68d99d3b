import type { CertificateRow } from '../core/rows.ts'

/** 証明書状態: 未発行, 発行済, 有効期限切れ, 失効済, 更新済. */
export const CERTIFICATE_STATES = ['none', 'issued', 'expired', 'revoked', 'superseded'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]

/**
 * @param row undefined: none was ever issued
 * @param now the clock of its company, ms since 1970
 */
export function stateOf(
  row: Pick<CertificateRow, 'notAfter' | 'revokedAt' | 'supersededAt'> | undefined,
  now: number,
): CertificateState {
  if (row === undefined) return 'none'
  if (row.revokedAt !== null) return 'revoked'
  if (row.supersededAt !== null) return 'superseded'
  return now >= row.notAfter ? 'expired' : 'issued'
}
