import { createHash } from 'node:crypto'
import { systemRandom } from '../../server/index.ts'
import { bytesToHex } from '../../token-core/codes.ts'
import type { ModelVisitRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'

/** Browsers in front of a bank, and visits by its API. */

export type Side = ModelVisitRow['side']

export interface KeptVisit<Visit = unknown> {
  /** What the browser holds; the store knows a hash of it. */
  readonly id: string
  /** Must come back in every form. */
  readonly formToken: string
  /** Logged in at the staff's terminal. */
  readonly isStaff: boolean
  readonly visit: Visit
  /** What the pages keep with it: a form that came too late. */
  readonly kept: string | null
}

/** A browser without a request for so long is gone, ms on the bank's clock: as at the first bank. */
export const IDLE = 30 * 60_000
/** About so many are kept; then the oldest go. */
const MOST = 2_000
/** `lastSeen` is written anew when it is off by this part of {@link IDLE}. */
const FRESH = 1 / 60

/** The key of a row: who reads the database cannot take over a visit. */
export const visitKey = (id: string): string => createHash('sha256').update(id).digest('hex')

interface Drawn {
  readonly id: string
  readonly formToken: string
}

/** Secrets, also where what else is drawn comes from a seed. */
export const drawVisit = (): Drawn => ({ id: bytesToHex(systemRandom(32)), formToken: bytesToHex(systemRandom(32)) })

export const newRow = ({ id, formToken }: Drawn, side: Side, visit: unknown, now: number): ModelVisitRow => ({
  ...{ id: visitKey(id), formToken, side, visit: JSON.stringify(visit) },
  ...{ revision: 1, next: null, kept: null, lastSeen: now },
})

/** @returns undefined: there is none, or it was idle for too long */
export async function findRow({ modelVisits }: Tables, id: string, now: number): Promise<ModelVisitRow | undefined> {
  const row = await modelVisits.get(visitKey(id))
  return row && (row.side === 'api' || now - row.lastSeen < IDLE) ? row : undefined
}

/** The same, and it is seen now. */
export async function seeRow(tables: Tables, id: string, now: number): Promise<ModelVisitRow | undefined> {
  const row = await findRow(tables, id, now)
  if (row && Math.abs(now - row.lastSeen) >= IDLE * FRESH) await tables.modelVisits.update(row.id, { lastSeen: now })
  return row
}

/** The clock was moved: the staff that was there is there. It moves the clock itself. */
export async function keepStaff({ modelVisits }: Tables, before: number, now: number): Promise<void> {
  for (const { id, lastSeen } of await modelVisits.find({ side: 'staff' })) {
    if (before - lastSeen < IDLE) await modelVisits.update(id, { lastSeen: now })
  }
}

/** Those that are over, and the oldest of what is too many. */
export async function limitVisits({ modelVisits }: Tables, now: number, most = MOST): Promise<void> {
  for (const side of ['customer', 'staff'] as const) {
    await modelVisits.removeAll({ side, lastSeen: { before: now - IDLE + 1 } })
  }
  const surplus = (await modelVisits.count({})) - most
  if (surplus <= 0) return
  for (const { id } of await modelVisits.find({}, { orderBy: 'lastSeen', limit: surplus })) await modelVisits.remove(id)
}
