import type { BankName } from '../../host/index.ts'

/** What each bank is told by: an option, and variables of the environment; and its folder in the data folder. */
export const BANK_WAYS = {
  anser: {
    port: '--bank-port',
    url: 'CAMTOKEN_BANK_URL',
    apiToken: 'CAMTOKEN_BANK_API_TOKEN',
    database: 'DATABASE_URL',
    folder: 'bank',
  },
  shinkin: {
    port: '--shinkin-port',
    url: 'CAMTOKEN_SHINKIN_URL',
    apiToken: 'CAMTOKEN_SHINKIN_API_TOKEN',
    database: 'SHINKIN_DATABASE_URL',
    folder: 'shinkin',
  },
  seiwa: {
    port: '--seiwa-port',
    url: 'CAMTOKEN_SEIWA_URL',
    apiToken: 'CAMTOKEN_SEIWA_API_TOKEN',
    database: 'SEIWA_DATABASE_URL',
    folder: 'seiwa',
  },
} as const satisfies Readonly<Record<BankName, object>>
