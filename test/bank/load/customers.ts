import type { AccountRow, UserRow } from '../../../bank/core/rows.ts'
import type { Store } from '../../../bank/core/store.ts'
import { bytesToHex, DEMO_FACTORY_KEY, deriveDeviceKey } from '../../../token-core/index.ts'
import { type HandToken, makeHandToken } from '../token-by-hand.ts'

/** Who shares a company, and its one account. */
const CUSTOMERS_OF_A_COMPANY = 5
const BALANCE = 1_000_000

export interface Customer {
  readonly loginId: string
  readonly account: AccountRow
  readonly token: HandToken
}

/** Adds customers, none of them registered yet, each with a token of the stock. */
export async function addCustomers(store: Store, count: number): Promise<readonly Customer[]> {
  const accounts = Array.from({ length: Math.ceil(count / CUSTOMERS_OF_A_COMPANY) }, (_, i) => accountOf(i))
  const customers = Array.from({ length: count }, (_, i) => ({
    loginId: `customer${i}`,
    account: accounts[Math.floor(i / CUSTOMERS_OF_A_COMPANY)] ?? accountOf(0),
    token: makeHandToken(`12-${3_000_000 + i}-0`),
  }))
  await store.transaction(async (tables) => {
    for (const account of accounts) await tables.accounts.insert(account)
    for (const { loginId, account, token } of customers) {
      const deviceKey = bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, token.serial))
      await tables.devices.insert({ serial: token.serial, deviceKey, cancelledAt: null, companyId: null })
      await tables.users.insert(userOf(loginId, account.companyId))
    }
  })
  return customers
}

function accountOf(company: number): AccountRow {
  return {
    id: `account-${company}`,
    companyId: `company-${company}`,
    branch: '本店営業部',
    type: 'ordinary',
    number: '2046817',
    balance: BALANCE,
  }
}

function userOf(loginId: string, companyId: string): UserRow {
  return {
    loginId,
    companyId,
    name: '負荷 試験',
    kind: 'general',
    email: 'customer@example.com',
    passwordHash: '',
    confirmationHash: '',
    mustChangePassword: 0,
    mayRequest: 1,
    mayApprove: 1,
    rights: null,
    createdAt: 0,
  }
}
