import type { AccountRow } from '../../../core/rows.ts'

/** The practice bank in 全銀 files: its number, its branches by their names, and what it calls its customers. */

export const OWN_BANK = { code: '0144', name: 'ﾎｸﾘｸ' } as const

interface Branch {
  readonly code: string
  readonly name: string
}

const BRANCHES: Readonly<Record<string, Branch>> = {
  本店営業部: { code: '101', name: 'ﾎﾝﾃﾝ' },
  駅前支店: { code: '102', name: 'ｴｷﾏｴ' },
}

export interface Client {
  /** 委託者コード, ten digits. */
  readonly code: string
  readonly name: string
}

const CLIENTS: Readonly<Record<string, Client>> = { kitano: { code: '0000123456', name: 'ｶ)ｷﾀﾉｼﾖｳｼﾞ' } }
/** Companies that were made for a test: one contract does for all. */
const TEST_CLIENT: Client = { code: '0000900000', name: 'ﾃｽﾄｼﾖｳｼﾞ' }

export function branchOf({ branch }: Pick<AccountRow, 'branch'>): Branch | null {
  return BRANCHES[branch] ?? null
}

export function clientOf(companyId: string): Client {
  return CLIENTS[companyId] ?? TEST_CLIENT
}
