import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { KindName } from '../../token-core/index.ts'
import { type JournalRow, record } from './row.ts'
import type { Difference, JournalReplay, JournalReport } from './saved-journal.ts'

/** What a saved journal shows. */
export interface Replayed {
  readonly form: 'report' | 'replay'
  readonly kind: KindName
  readonly name: string
  /** null: a token of its kind has none. */
  readonly serial: string | null
  readonly profile: string | null
  /** Of a report as they stand in it; of a replay file as they come out now. */
  readonly rows: readonly JournalRow[]
  /** Where a replay file says otherwise than what came out. Empty for a report: there is nothing to compare. */
  readonly differences: readonly Difference[]
}

/** Rows between two pauses, so that the host goes on answering. */
const BATCH = 200

/** Lets the events of a replay file happen once more, from its first state, and compares; of a report only hands on the rows. */
export async function replay(saved: JournalReport | JournalReplay): Promise<Replayed> {
  const { kind, name, serial, profile } = saved
  const about = { kind, name, serial, profile }
  if (!('first' in saved)) return { form: 'report', ...about, rows: saved.rows, differences: [] }
  let token = saved.first
  const rows: JournalRow[] = []
  const differences: Difference[] = []
  for (const [index, row] of saved.rows.entries()) {
    const next = record(token, row.event, row.sequence, row.hostAt)
    token = next.token
    rows.push(next.entry.row)
    for (const part of ['effects', 'display'] as const) {
      if (!isDeepStrictEqual(next.entry.row[part], row[part])) differences.push({ sequence: row.sequence, part })
    }
    if (index % BATCH === BATCH - 1) await setImmediate()
  }
  return { form: 'replay', ...about, rows, differences }
}
