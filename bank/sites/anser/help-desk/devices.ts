import type { Bank } from '../../../core/bank.ts'
import { helpDeskFor, noteHistory } from '../../../core/history.ts'
import { bankFor, banksFor } from '../../../core/live-bank.ts'
import type { DeviceRow, TokenRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { printedToken } from '../../../factors/camera-token/token-code.ts'
import { holdersOf, sharersOf, takeTokenAway } from '../../../factors/camera-token/token-management.ts'
import { THE_BANK } from './staff.ts'

/** Tokens as things: in stock, in a customer's hands, lost. */

export interface DeviceFile {
  readonly device: DeviceRow
  /** Its activations as far as the bank knows them, the newest last, each with those who sign with it. */
  readonly activations: readonly Activation[]
}

interface Activation {
  readonly token: TokenRow
  /** Its code as the company of its users prints it. */
  readonly printed: string
  readonly users: readonly UserRow[]
}

export async function readDevice(bank: Bank, serial: string): Promise<DeviceFile | null> {
  return bank.store.transaction(async (tables) => {
    const device = await tables.devices.get(serial)
    if (!device) return null
    const tokens = await tables.tokens.find({ serial })
    const banks = await banksFor(bank, tables)
    const activations: Activation[] = []
    for (const token of tokens) {
      const users = await sharersOf(tables, token.tokenCode)
      const { rules } = banks(users[0]?.companyId ?? device.companyId)
      activations.push({ token, printed: printedToken(rules, token), users })
    }
    return { device, activations }
  })
}

export type CancelOutcome =
  | { readonly ok: true; readonly users: readonly UserRow[] }
  | { readonly ok: false; readonly reason: 'device-unknown' | 'device-cancelled' }

/** A lost or broken token: it registers no more, and all who sign with it are 未登録. */
export async function cancelDevice(bank: Bank, serial: string): Promise<CancelOutcome> {
  return bank.store.transaction(async (tables) => {
    const device = await tables.devices.get(serial)
    if (!device) return { ok: false, reason: 'device-unknown' }
    if (device.cancelledAt !== null) return { ok: false, reason: 'device-cancelled' }
    const { now } = await bankFor(bank, tables, device.companyId)
    await tables.devices.update(serial, { cancelledAt: now() })
    const tokens = await tables.tokens.find({ serial })
    const users = await holdersOf(
      tables,
      tokens.map(({ tokenCode }) => tokenCode),
    )
    for (const { loginId } of users) await takeTokenAway(tables, loginId)
    await noteDevice(bank, tables, 'device-cancellation', serial, users)
    return { ok: true, users }
  })
}

/** A token that was found again may be registered again; who had it registers anew. @returns whether it was cancelled */
export async function reinstateDevice(bank: Bank, serial: string): Promise<boolean> {
  return bank.store.transaction(async (tables) => {
    const device = await tables.devices.get(serial)
    if (!device || device.cancelledAt === null) return false
    await tables.devices.update(serial, { cancelledAt: null })
    await noteDevice(bank, tables, 'device-reinstatement', serial, [])
    return true
  })
}

/** In the history of each company concerned, and in the bank's own where there is none. */
async function noteDevice(
  bank: Bank,
  tables: Tables,
  action: string,
  serial: string,
  users: readonly UserRow[],
): Promise<void> {
  const companies = [...new Set(users.map(({ companyId }) => companyId))]
  const banks = await banksFor(bank, tables)
  for (const actor of companies.length > 0 ? companies.map(helpDeskFor) : [THE_BANK]) {
    const own = users.filter(({ companyId }) => companyId === actor.companyId)
    const loginIds = own.map(({ loginId }) => loginId).join(' ')
    await noteHistory(banks(actor.companyId), tables, actor, {
      category: 'tokens',
      action,
      detail: { serial, ...(loginIds !== '' && { loginIds }) },
    })
  }
}
