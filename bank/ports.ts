import type { SiteName } from './site-names.ts'

/** Where each bank is found unless told otherwise. */
export const BANK_PORTS = { anser: 27_601, shinkin: 27_602, seiwa: 27_603 } as const satisfies Readonly<
  Record<SiteName, number>
>
