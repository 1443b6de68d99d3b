import type { Context } from 'hono'
import { besideUs } from '../../server/index.ts'

/** The client certificate of a TLS connection: of this bank's authority, known, and valid. */
export interface Presented {
  /** Of `certificates`, where its row is. */
  readonly serial: string
  readonly loginId: string
}

/** What a bank that also listens for client certificates hands to its application with each request. */
export interface CertificateEnv {
  /** Whose certificate it came with. */
  readonly certificate?: Presented
  /** Where the bank asks for certificates: `https://127.0.0.1:27611`. */
  readonly certificatesUrl?: string
}

const envOf = (c: Context): CertificateEnv => (c.env as CertificateEnv | undefined) ?? {}

/** Whose certificate a request came with; null: it did not come over TLS. */
export const certificateOf = (c: Context): Presented | null => envOf(c).certificate ?? null

/** Where the bank asks for certificates, by the name that this request came to; null: nowhere, certificates are played. */
export function certificatesUrlOf(c: Context): string | null {
  const { certificatesUrl } = envOf(c)
  return certificatesUrl === undefined ? null : besideUs(c, certificatesUrl)
}
