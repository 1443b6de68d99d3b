import { bytesToHex, type DeviceKey } from '../../../../token-core/codes.ts'
import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { Tables } from '../../../core/store.ts'
import { inBatches } from '../../../core/turns.ts'
import { type KeyFileFault, readKeys } from '../../../web/key-file/key-file.ts'
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
  | { readonly ok: false; readonly reason: 'unreadable'; readonly fault: KeyFileFault }

/** Tokens that one statement is about. */
const BATCH = 500

/** @param file its bytes, or the text of one that was decoded already */
export async function importStock(bank: Bank, file: Uint8Array | string): Promise<StockOutcome> {
  const read = await readKeys(file, { takes: ['device-key'] })
  if (!read.ok) return { ok: false, reason: 'unreadable', fault: read.fault }
  const keys = read.value.deviceKeys
  return bank.store.transaction(async (tables) => {
    const report = await compare(tables, keys)
    if (report.different.length > 0) return { ok: false, reason: 'different', report }
    const added = new Set(report.added)
    const rows = keys.flatMap(({ serial, deviceKey }) =>
      added.has(serial) ? [{ serial, deviceKey: bytesToHex(deviceKey), cancelledAt: null, companyId: null }] : [],
    )
    await inBatches(rows, BATCH, (batch) => tables.devices.insertAll(batch))
    await noteHistory(bank, tables, THE_BANK, {
      category: 'help-desk',
      action: 'stock-import',
      detail: { added: report.added.length, known: report.known.length },
    })
    return { ok: true, report }
  })
}

async function compare(tables: Tables, keys: readonly DeviceKey[]): Promise<StockReport> {
  const report = { added: [] as string[], known: [] as string[], different: [] as string[] }
  await inBatches(keys, BATCH, async (batch) => {
    const devices = await tables.devices.getAll(batch.map(({ serial }) => serial))
    const stocked = new Map(devices.map(({ serial, deviceKey }) => [serial, deviceKey]))
    for (const { serial, deviceKey } of batch) {
      const before = stocked.get(serial)
      const part = before === undefined ? 'added' : before === bytesToHex(deviceKey) ? 'known' : 'different'
      report[part].push(serial)
    }
  })
  return report
}
