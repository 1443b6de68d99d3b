import { type Bank, drawId, realNow } from './bank.ts'
import { allRows, companyRows, insertRows, type Row, removeAllRows, removeCompanyRows } from './company-rows.ts'
import type { SnapshotRow } from './rows.ts'
import { FORM } from './schema.ts'
import { CLOCK_OFFSETS, clockTime, type Owner, readClock, setClock } from './settings.ts'
import type { Tables } from './store.ts'

/**
 * How a company, or the whole bank, stood: all its rows, kept in the bank's own database, sealed, until the snapshot is deleted. Put
 * back in one transaction, so that nobody sees a half.
 */

/** Any bank, whatever its rules are. */
type Kept = Pick<Bank, 'store' | 'random' | 'now'> & { readonly base?: Pick<Bank, 'now'> }

/** Rows and characters of one, characters of all together. */
export const SNAPSHOT_LIMITS = { rows: 50_000, size: 16_000_000, all: 256_000_000 } as const
/** Rows in a part. */
const PART = 200

export type Taken =
  | { readonly ok: true; readonly snapshot: SnapshotRow }
  | { readonly ok: false; readonly reason: 'company-unknown' | 'snapshot-too-large' | 'snapshots-full' }

/** @param owner a company's id; null: the whole bank */
export function takeSnapshot(bank: Kept, owner: Owner, name: string): Promise<Taken> {
  return bank.store.transaction(async (tables) => {
    if (owner !== null && !(await tables.companies.get(owner))) return { ok: false, reason: 'company-unknown' }
    if (owner === null && (await rowCount(tables)) > SNAPSHOT_LIMITS.rows) return tooLarge
    const rows = owner === null ? await allRows(tables) : await companyRows(tables, owner)
    const parts = Object.entries(rows).flatMap(([table, all]) => partsOf(table, all))
    const size = parts.reduce((sum, part) => sum + part.length, 0)
    const count = Object.values(rows).reduce((sum, all) => sum + all.length, 0)
    if (count > SNAPSHOT_LIMITS.rows || size > SNAPSHOT_LIMITS.size) return tooLarge
    const others = (await tables.snapshots.find({})).reduce((sum, one) => sum + one.size, 0)
    if (others + size > SNAPSHOT_LIMITS.all) return { ok: false, reason: 'snapshots-full' }
    const takenAt = clockTime(await readClock(tables, owner), realNow(bank))
    const snapshot = { id: drawId(bank), companyId: owner, name, takenAt, form: FORM, size }
    await tables.snapshots.insert(snapshot)
    for (const [i, content] of parts.entries()) {
      await tables.snapshotParts.insert({ id: `${snapshot.id}/${i}`, snapshotId: snapshot.id, content })
    }
    return { ok: true, snapshot }
  })
}

const tooLarge = { ok: false, reason: 'snapshot-too-large' } as const

async function rowCount(tables: Tables): Promise<number> {
  let count = 0
  for (const table of Object.values(tables)) count += await table.count({})
  return count
}

function partsOf(table: string, rows: readonly Row[]): readonly string[] {
  const starts = Array.from({ length: Math.ceil(rows.length / PART) }, (_, i) => i * PART)
  return starts.map((start) => JSON.stringify([table, rows.slice(start, start + PART)]))
}

/** `login-id-taken`: another company has given a login ID of then to a user of its own. */
export type RestorationRefusal = 'snapshot-unknown' | 'snapshot-of-another-form' | 'login-id-taken'

/**
 * Puts a company or the bank back to how it stood; in the bank's, companies that were deleted since are there again. Sessions that did
 * not exist then are over. @param keepsClock the clock goes on as it stands now; else it stands again where it stood then, so that an image is as
 * old as it was
 */
export function restoreSnapshot(bank: Kept, id: string, keepsClock: boolean): Promise<RestorationRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const snapshot = await tables.snapshots.get(id)
    if (!snapshot) return 'snapshot-unknown'
    if (snapshot.form !== FORM) return 'snapshot-of-another-form'
    const owner = snapshot.companyId
    const parts = (await tables.snapshotParts.find({ snapshotId: id })).map(
      ({ content }) => JSON.parse(content) as [keyof Tables, readonly Row[]],
    )
    if (owner !== null && (await anyTaken(tables, owner, parts))) return 'login-id-taken'
    const clocks = keepsClock ? await clocksOf(tables, owner) : null
    if (owner === null) await removeAllRows(tables)
    else await removeCompanyRows(tables, owner)
    for (const [table, rows] of parts) await insertRows(tables, { [table]: rows })
    for (const one of owner === null ? await tables.snapshots.find({}) : []) {
      const isGone = one.companyId !== null && !(await tables.companies.get(one.companyId))
      if (isGone) await removeSnapshot(tables, one.id)
    }
    if (clocks) await putClocks(tables, owner, clocks)
    else await turnBack(bank, tables, snapshot)
    return null
  })
}

async function anyTaken(
  tables: Tables,
  companyId: string,
  parts: readonly (readonly [keyof Tables, readonly Row[]])[],
): Promise<boolean> {
  for (const [table, rows] of parts) {
    if (table !== 'users') continue
    const there = await tables.users.getAll(rows.map(({ loginId }) => String(loginId)))
    if (there.some((user) => user.companyId !== companyId)) return true
  }
  return false
}

/** The clock settings of a company, or with null of everybody. */
async function clocksOf(tables: Tables, owner: Owner) {
  if (owner !== null) return tables.settings.getAll([`${owner}/clock`])
  return (await tables.settings.find({})).filter(({ name }) => /^(.*\/)?clock$/.test(name))
}

async function putClocks(tables: Tables, owner: Owner, clocks: Awaited<ReturnType<typeof clocksOf>>): Promise<void> {
  for (const { name } of await clocksOf(tables, owner)) await tables.settings.remove(name)
  for (const clock of clocks) await tables.settings.insert(clock)
}

/** Every clock goes back by as much as has passed on it since; one that stood stands where it stood. */
async function turnBack(bank: Kept, tables: Tables, { companyId: owner, takenAt }: SnapshotRow): Promise<void> {
  const real = realNow(bank)
  const at = (offset: number) => Math.min(Math.max(offset, CLOCK_OFFSETS.min), CLOCK_OFFSETS.max)
  const settings = await readClock(tables, owner)
  const passed = clockTime(settings, real) - takenAt
  if (passed === 0) return
  await setClock(tables, at(takenAt - real), owner, settings.clockStoodAt === null ? null : real)
  if (owner !== null) return
  for (const { name } of await clocksOf(tables, null)) {
    if (name === 'clock') continue
    const company = name.split('/clock')[0] ?? ''
    const own = await readClock(tables, company)
    if (own.clockStoodAt === null) await setClock(tables, at(clockTime(own, real) - passed - real), company)
  }
}

export async function deleteSnapshot(bank: Pick<Bank, 'store'>, id: string): Promise<boolean> {
  return bank.store.transaction((tables) => removeSnapshot(tables, id))
}

async function removeSnapshot(tables: Tables, id: string): Promise<boolean> {
  await tables.snapshotParts.removeAll({ snapshotId: id })
  return tables.snapshots.remove(id)
}

/** Those of a company that goes. */
export async function removeSnapshotsOf(tables: Tables, companyId: string): Promise<void> {
  for (const { id } of await tables.snapshots.find({ companyId })) await removeSnapshot(tables, id)
}
