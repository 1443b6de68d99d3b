import { bytesToHex, type DeviceKey } from '../../../../token-core/codes.ts'
import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { Tables } from '../../../core/store.ts'
import { allInBatches, inBatches } from '../../../core/turns.ts'
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

/** Tokens that one transaction is about: nobody waits for more than them. */
const BATCH = 100

/**
 * Compares the whole file before anything of it is taken.
 * @param file its bytes, or the text of one that was decoded already
 */
export async function importStock(bank: Bank, file: Uint8Array | string): Promise<StockOutcome> {
  const read = await readKeys(file, { takes: ['device-key'] })
  if (!read.ok) return { ok: false, reason: 'unreadable', fault: read.fault }
  const keys = read.value.deviceKeys
  const before = emptyReport()
  await inBatches(keys, BATCH, async (batch) => {
    merge(before, await bank.store.transaction((tables) => compare(tables, batch)))
  })
  if (before.different.length > 0) return { ok: false, reason: 'different', report: before }
  const report = emptyReport()
  const refused = await allInBatches(
    keys,
    BATCH,
    (batch, isLast) => takeIn(bank, batch, report, isLast),
    (batch) => takeBack(bank, batch, report),
  )
  return refused ?? { ok: true, report }
}

/** Somebody else may have brought them meanwhile. */
async function takeIn(
  bank: Bank,
  keys: readonly DeviceKey[],
  report: Report,
  isLast: boolean,
): Promise<StockOutcome | null> {
  const now = await bank.store.transaction(async (tables) => {
    const here = await compare(tables, keys)
    if (here.different.length > 0) return here
    const added = new Set(here.added)
    const rows = keys.flatMap(({ serial, deviceKey }) =>
      added.has(serial) ? [{ serial, deviceKey: bytesToHex(deviceKey), cancelledAt: null, companyId: null }] : [],
    )
    await tables.devices.insertAll(rows)
    if (isLast) {
      const detail = {
        added: report.added.length + here.added.length,
        known: report.known.length + here.known.length,
      }
      await noteHistory(bank, tables, THE_BANK, { category: 'help-desk', action: 'stock-import', detail })
    }
    return here
  })
  if (now.different.length > 0) return { ok: false, reason: 'different', report: now }
  merge(report, now)
  return null
}

/** But for those that somebody has registered since. */
async function takeBack({ store }: Bank, keys: readonly DeviceKey[], { added }: Report): Promise<void> {
  const ours = new Set(added)
  await store.transaction(async ({ devices, tokens }) => {
    for (const { serial } of keys) {
      if (ours.has(serial) && (await tokens.count({ serial })) === 0) await devices.remove(serial)
    }
  })
}

interface Report {
  readonly added: string[]
  readonly known: string[]
  readonly different: string[]
}

const emptyReport = (): Report => ({ added: [], known: [], different: [] })

function merge(report: Report, more: StockReport): void {
  for (const part of ['added', 'known', 'different'] as const) report[part].push(...more[part])
}

async function compare({ devices }: Tables, keys: readonly DeviceKey[]): Promise<StockReport> {
  const there = await devices.getAll(keys.map(({ serial }) => serial))
  const stocked = new Map(there.map(({ serial, deviceKey }) => [serial, deviceKey]))
  const report = emptyReport()
  for (const { serial, deviceKey } of keys) {
    const before = stocked.get(serial)
    const part = before === undefined ? 'added' : before === bytesToHex(deviceKey) ? 'known' : 'different'
    report[part].push(serial)
  }
  return report
}
