import { randomBytes } from 'node:crypto'
import { hostError } from '../../token/host-error.ts'
import { isTokenId } from '../../token/token-id.ts'
import type { TokenRecord } from '../../token/token-view.ts'
import type { Notify } from '../notice.ts'
import { cursorOf, MOST_DELETED, placeOf, type StoredToken, tokenMoved } from '../store.ts'
import { makeTurns } from '../turns.ts'
import { allTokens } from './all-tokens.ts'
import type { Changes } from './changes.ts'
import { type Commits, makeCommits } from './commits.ts'
import type { DatabaseKey } from './database-key.ts'
import { dropOldest, journalOf, partsOf } from './journal-rows.ts'
import type { PostgresTokens } from './open-tokens.ts'
import type { Pool } from './pool.ts'
import type { Change } from './statements.ts'
import { columnsOf, FOUND, type Found, type JournalEnd, openRow, sealRow } from './token-row.ts'

/** Tokens whose journal's end is known without asking. */
const MOST_ENDS = 20_000
/** What a host that ended had put aside goes for good after so long. */
const ASIDE = "interval '1 day'"
const HERE = 'removed_at is null'

/** From the index alone, however many are due here: it goes from holder to holder. */
const IS_DUE = `due_at is not null and ${HERE}`
const DUE_ELSEWHERE = `with recursive holders as (
    (select holder from camtoken.tokens where ${IS_DUE} order by holder limit 1)
    union all
    select (select t.holder from camtoken.tokens t where ${IS_DUE} and t.holder > h.holder order by t.holder limit 1)
    from holders h where h.holder is not null
  )
  select due.id, due.due_at as at from holders h
  cross join lateral (
    select id, due_at from camtoken.tokens t where ${IS_DUE} and t.holder = h.holder order by due_at limit $2
  ) due
  where h.holder <> $1 order by due.due_at limit $2`

/** Who takes a token back lets happen what is due in it, as who commits it does. */
const HELD_HERE = `holder = case when due_at is null then holder else $2 end,
  fence = fence + (due_at is not null and holder <> $2)::int`

/** A change of which nobody knows whether it was kept. */
interface Doubt {
  readonly change: Change
  readonly record: Omit<TokenRecord, 'id'>
  readonly end: JournalEnd | null
}

export interface TokensInOptions {
  readonly pool: Pool
  readonly key: DatabaseKey
  /** What this host is called. */
  readonly host: string
  readonly notify: Notify
  readonly changes: Changes
}

/** The tokens of a database that has its form. Work on one token waits for its turn. */
export function tokensIn({ pool, key, host, notify, changes }: TokensInOptions): PostgresTokens {
  const commits: Commits = makeCommits(pool, host)
  const inTurn = makeTurns()
  /** Where journals end, at the revision that tells it. */
  const ends = new Map<string, { readonly revision: number; readonly end: JournalEnd | null }>()
  const doubts = new Map<string, Doubt>()
  /** Tokens that cannot be read, and have been told of. */
  const told = new Set<string>()
  let lastMark = randomBytes(6).readUIntBE(0, 6)

  const named = (id: string): string => {
    if (!isTokenId(id)) throw new RangeError(`"id" expected the id of a token, got ${JSON.stringify(id)}`)
    return id
  }

  function noteEnd(id: string, revision: number, end: JournalEnd | null): void {
    ends.delete(id)
    ends.set(id, { revision, end })
    if (ends.size > MOST_ENDS) for (const oldest of ends.keys()) return void ends.delete(oldest)
  }

  /** null: it cannot be read. A person is told, once. */
  function open(found: Found): StoredToken | null {
    const opened = openRow(found, host, key)
    if (typeof opened !== 'string') {
      noteEnd(found.id, found.revision, opened.end)
      return opened.stored
    }
    if (!told.has(found.id)) {
      const message = `The row of token ${found.id} in the database ${opened}. It stays where it is; the token is not in the rack.`
      notify({ code: 'state-unreadable', file: found.id, setAside: null, message })
      told.add(found.id)
    }
    return null
  }

  async function get(id: string): Promise<StoredToken | null> {
    const [found] = await pool.query<Found>(`select ${FOUND} from camtoken.tokens where id = $1 and ${HERE}`, [id])
    return found === undefined ? null : open(found)
  }

  /** A token that was put aside makes room for one that has its id. */
  const makeRoom = (id: string) =>
    pool.query(
      `with gone as (delete from camtoken.tokens where id = $1 and removed_at is not null returning id)
       delete from camtoken.journal where id in (select id from gone)`,
      [id],
    )

  /** @returns the revision that the token has then */
  async function keep(
    id: string,
    expected: number,
    record: Omit<TokenRecord, 'id'>,
    given: Change['entries'],
  ): Promise<number> {
    const doubt = doubts.get(id)
    if (doubt !== undefined) {
      const wasKept = await isKept(doubt.change)
      doubts.delete(id)
      if (wasKept) {
        const { sequence } = doubt.record
        noteEnd(id, doubt.change.expected + 1, doubt.end)
        const left = given.filter(({ row }) => row.sequence > sequence)
        if (expected === doubt.change.expected) return keep(id, expected + 1, record, left)
      }
    }
    const known = ends.get(id)
    const before = known?.revision === expected ? known.end : null
    const { parts, end, hasBegun } = partsOf(id, given, before, key)
    const stored = { record: { ...record, id }, revision: expected + 1 }
    // Rows that begin a segment stand where the journal went on, too.
    const after = parts.length === 0 ? before : end
    lastMark += 1
    const sealed = sealRow(stored, after, key)
    const change = {
      id,
      expected,
      columns: columnsOf(stored.record, key),
      sealed,
      parts,
      mark: lastMark,
      entries: given,
    }
    const outcome = await commits.keep(change).catch((error: unknown) => {
      doubts.set(id, { change, record, end: after })
      const message = `The state of token ${id} could not be written to the database (${String(error)}).`
      notify({ code: 'not-saved', file: id, setAside: null, message })
      throw error
    })
    if (!outcome.isKept && !(await isKept(change, outcome.stands))) {
      const { stands } = outcome
      if (expected === 0 && stands === null && (await makeRoom(id)).length >= 0 && (await get(id)) === null)
        return keep(id, expected, record, given)
      const newest = stands !== null && stands.revision !== expected ? open(stands) : null
      throw tokenMoved(newest ?? undefined)
    }
    noteEnd(id, expected + 1, after)
    told.delete(id)
    const segment = after?.segment ?? 0
    if (hasBegun) await dropOldest(pool, id, segment).catch(() => {})
    changes.say([{ id, revision: expected + 1, sequence: record.sequence }])
    return expected + 1
  }

  /** Whether a change was kept, though its answer was lost. @param stands the token as it was seen; else it is looked at */
  async function isKept(
    { id, expected, mark }: Change,
    stands: { readonly revision: number; readonly mark: number } | null = null,
  ): Promise<boolean> {
    const isOurs = (row: typeof stands) => row?.mark === mark && row.revision === expected + 1
    if (stands !== null && stands.revision !== expected) return isOurs(stands)
    const [row] = await pool.query<NonNullable<typeof stands>>(
      `select revision, mark from camtoken.tokens where id = $1 and ${HERE}`,
      [id],
    )
    return row !== undefined && isOurs(row)
  }

  return {
    async list({ after, limit }) {
      const from = after === undefined ? null : placeOf(after)
      const rows = await pool.query<Found & { readonly place: number }>(
        `select ${FOUND}, place from camtoken.tokens where ${HERE} ${from === null ? '' : 'and (place, id) > ($2, $3)'}
         order by place, id limit $1`,
        [limit + 1, ...(from === null ? [] : [from.place, from.id])],
      )
      const shown = rows.slice(0, limit)
      const known = new Set(told)
      const tokens = shown.map(open).filter((stored) => stored !== null)
      const last = shown.at(-1)
      return {
        tokens,
        unreadable: [...told].filter((id) => !known.has(id)),
        next: last === undefined || rows.length <= limit ? null : cursorOf(last),
      }
    },
    get: async (id) => inTurn(named(id), () => get(id)),
    commit: async (id, expected, record, entries) => inTurn(named(id), () => keep(id, expected, record, entries)),
    journal: (id) => journalOf(pool, named(id), key),
    remove: async (id) =>
      inTurn(named(id), async () => {
        const rows = await pool.query<{ revision: number }>(
          `update camtoken.tokens set removed_at = now(), removed_by = $2 where id = $1 and ${HERE} returning revision`,
          [id, host],
        )
        if (rows.length === 0) throw new Error(`there is no token ${id}`)
        changes.say([{ id, revision: null, sequence: 0 }])
        await removeForGood(
          `id in (select id from camtoken.tokens where removed_at is not null order by removed_at desc, id offset ${MOST_DELETED})`,
        )
      }),
    restore: async (id) =>
      inTurn(named(id), async () => {
        const [found] = await pool
          .query<Found>(
            `update camtoken.tokens set removed_at = null, ${HELD_HERE} where id = $1 and removed_at is not null returning ${FOUND}`,
            [id, host],
          )
          .catch((error: unknown) => {
            throw hostError('not-saved', 'The token could not be taken back. It is still put aside.', error)
          })
        if (found === undefined) return null
        changes.say([{ id, revision: found.revision, sequence: 0 }])
        return open(found)
      }),
    removeDeleted: () => removeForGood(`removed_by = '${host}' or removed_at < now() - ${ASIDE}`),
    all: allTokens(pool, key, open),
    shared: {
      host,
      place: key.tagOf('place', 'tokens'),
      watch: changes.watch,
      async revisionOf(id) {
        const [row] = await pool.query<{ revision: number }>(
          `select revision from camtoken.tokens where id = $1 and ${HERE}`,
          [id],
        )
        return row?.revision ?? null
      },
      dueElsewhere: (limit) => pool.query<{ id: string; at: number }>(DUE_ELSEWHERE, [host, limit]),
    },
    async close() {
      await changes.close()
      await pool.end()
    },
  }

  async function removeForGood(which: string): Promise<void> {
    await pool.query(
      `with gone as (delete from camtoken.tokens where removed_at is not null and (${which}) returning id)
       delete from camtoken.journal where id in (select id from gone)`,
    )
  }
}
