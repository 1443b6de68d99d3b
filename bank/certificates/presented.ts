import type { Context } from 'hono'

/** The client certificate of a TLS connection: of this bank's authority, known, and valid (tls-listener.ts). */
export interface Presented {
  /** Of `certificates`, where its row is. */
  readonly serial: string
  readonly loginId: string
}

/** What the TLS listener hands to the application with each request. */
export interface CertificateEnv {
  readonly certificate?: Presented
}

/** Whose certificate a request came with; null: it did not come over TLS. */
export const certificateOf = (c: Context): Presented | null =>
  (c.env as CertificateEnv | undefined)?.certificate ?? null
