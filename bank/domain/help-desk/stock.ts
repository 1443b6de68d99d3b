import { bytesToHex, type DeviceKey, readPskc } from '../../../token-core/index.ts'
import type { Tables } from '../../store/store.ts'
import type { Bank } from '../bank.ts'
import { noteHistory } from '../history.ts'
import { THE_BANK } from './staff.ts'

/** New tokens: a key container (PSKC, RFC 6030) is taken whole or not at all. Keys go into the store and nowhere else. */

/** The serials in a file, in its order. */
export interface StockReport {
  /** Not in stock before. */
  readonly added: readonly string[]
  /** In stock with the same key. */
  readonly known: readonly string[]
  /** In stock with another key: such a file is refused. */
  readonly different: readonly string[]
}

export type StockOutcome =
  | { readonly ok: true; readonly report: StockReport }
  | { readonly ok: false; readonly reason: 'different'; readonly report: StockReport }
  /** @property error where the file is wrong, in English; no key is in it */
  | { readonly ok: false; readonly reason: 'unreadable'; readonly error: string }

export async function importStock(bank: Bank, xml: string): Promise<StockOutcome> {
  const read = readPskc(xml)
  if (!read.ok) return { ok: false, reason: 'unreadable', error: read.error }
  const keys = read.value
  return bank.store.transaction(async (tables) => {
    const report = await compare(tables, keys)
    if (report.different.length > 0) return { ok: false, reason: 'different', report }
    const added = new Set(report.added)
    for (const { serial, deviceKey } of keys) {
      if (!added.has(serial)) continue
      await tables.devices.insert({ serial, deviceKey: bytesToHex(deviceKey), cancelledAt: null })
    }
    await noteHistory(bank, tables, THE_BANK, {
      category: 'help-desk',
      action: 'stock-import',
      detail: { added: report.added.length, known: report.known.length },
    })
    return { ok: true, report }
  })
}

async function compare(tables: Tables, keys: readonly DeviceKey[]): Promise<StockReport> {
  const added: string[] = []
  const known: string[] = []
  const different: string[] = []
  for (const { serial, deviceKey } of keys) {
    const device = await tables.devices.get(serial)
    const list = !device ? added : device.deviceKey === bytesToHex(deviceKey) ? known : different
    list.push(serial)
  }
  return { added, known, different }
}
