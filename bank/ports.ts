import type { SiteName } from './site-names.ts'

/** Where each bank is found unless told otherwise. */
export const BANK_PORTS = { anser: 27_601, shinkin: 27_602, seiwa: 27_603 } as const satisfies Readonly<
  Record<SiteName, number>
>

/** The same for those who log in with a client certificate, at the banks that issue some. */
export const CERTIFICATE_PORTS = { anser: 27_611, shinkin: 27_612 } as const satisfies Readonly<
  Partial<Record<SiteName, number>>
>

export const hasCertificates = (site: SiteName): site is keyof typeof CERTIFICATE_PORTS => site in CERTIFICATE_PORTS
