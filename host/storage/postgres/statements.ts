import type { JournalEntry } from '../../journal/row.ts'
import type { Part } from './journal-rows.ts'
import type { Pool } from './pool.ts'
import type { columnsOf, Found } from './token-row.ts'

/** The two statements that change tokens: each takes as many changes as there are, and is one way to the server and back. */

/** A change of one token, on its way. */
export interface Change {
  readonly id: string
  /** The revision that it was made from; 0: the token is new. */
  readonly expected: number
  readonly columns: ReturnType<typeof columnsOf>
  readonly sealed: Uint8Array
  readonly parts: readonly Part[]
  /** No other change has it: by it one is known again that was kept before its answer was lost. */
  readonly mark: number
  readonly entries: readonly JournalEntry[]
}

/** What became of a change; `stands`: why it was refused, where the statement saw that. */
export interface Outcome {
  readonly id: string
  readonly isKept: boolean
  readonly stands: (Found & { readonly mark: number }) | null
}

interface Answer extends Found {
  readonly id: string
  readonly is_kept: boolean
  readonly mark: number
}

/** One value of bytes for all: a list of them would be sent as text, twice as long. */
function packed(all: readonly (Uint8Array | null)[]): {
  bytes: Buffer
  starts: (number | null)[]
  lengths: (number | null)[]
} {
  let end = 0
  const starts = all.map((one) => {
    const start = one === null ? null : end + 1
    end += one?.length ?? 0
    return start
  })
  return {
    bytes: Buffer.concat(all.filter((one) => one !== null)),
    starts,
    lengths: all.map((one) => one?.length ?? null),
  }
}

const GIVEN = `given as (
  select * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::float8[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[], $11::int[], $12::int[])
  as g (id, expected, mark, place, due_at, colour, name_tag, serial_tag, loan_tag, start, length)
)`
const ROWS = `(
  select j.id, j.first, j.last, j.segment, substring($20::bytea from j.head_start for j.head_length) as head,
    substring($20::bytea from j.start for j.length) as rows
  from unnest($14::text[], $15::bigint[], $16::bigint[], $17::bigint[], $18::int[], $19::int[], $21::int[], $22::int[])
  as j (id, first, last, segment, head_start, head_length, start, length)
  where j.id in (select id from done)
)`
const TOLD = `told as (
  insert into camtoken.journal (id, first, last, segment, head, rows) select * from ${ROWS} as rows
)`
/** What was refused is shown as it stood when the statement began. */
const ANSWER = `select given.id, done.id is not null as is_kept, t.revision, t.holder, t.mark, t.sealed
  from given left join done on done.id = given.id
  left join camtoken.tokens t on t.id = given.id and done.id is null and t.removed_at is null`

/**
 * Who commits a token in which something is due holds it from then on. Where nothing is, that says nothing, and stays as it was: so no index
 * is touched.
 *
 * The comparison stands in the statement's own condition: there it is made again after it had to wait for another's.
 */
const MOVE = `with ${GIVEN}, done as (
  update camtoken.tokens t set revision = t.revision + 1, mark = g.mark,
    holder = case when g.due_at is null then t.holder else $1 end,
    fence = t.fence + (g.due_at is not null and t.holder <> $1)::int,
    place = g.place, due_at = g.due_at, colour = g.colour, name_tag = g.name_tag, serial_tag = g.serial_tag, loan_tag = g.loan_tag,
    sealed = substring($13::bytea from g.start for g.length)
  from given g where t.id = g.id and t.revision = g.expected and t.removed_at is null
  returning t.id
), ${TOLD} ${ANSWER}`

const ADD = `with ${GIVEN}, done as (
  insert into camtoken.tokens
    (id, revision, holder, fence, mark, place, due_at, colour, name_tag, serial_tag, loan_tag, sealed)
  select id, expected + 1, $1, 1, mark, place, due_at, colour, name_tag, serial_tag, loan_tag, substring($13::bytea from start for length)
  from given on conflict (id) do nothing
  returning id
), ${TOLD} ${ANSWER}`

/** Keeps changes of different tokens: those that are all new, or none. Each is kept or refused by itself. */
export const keepChanges = (pool: Pool, host: string, changes: readonly Change[]): Promise<readonly Outcome[]> =>
  ask(pool, changes[0]?.expected === 0 ? ADD : MOVE, host, changes)

/** Keeps tokens that were elsewhere before, at the revisions that they had there. */
export const addTokens = (pool: Pool, host: string, changes: readonly Change[]): Promise<readonly Outcome[]> =>
  ask(pool, ADD, host, changes)

async function ask(
  pool: Pool,
  statement: string,
  host: string,
  changes: readonly Change[],
): Promise<readonly Outcome[]> {
  const columns = changes.map((change) => change.columns)
  const records = packed(changes.map(({ sealed }) => sealed))
  const parts = changes.flatMap((change) => change.parts)
  const heads = packed([...parts.map(({ head }) => head), ...parts.map(({ rows }) => rows)])
  const answers = await pool.query<Answer>(statement, [
    host,
    changes.map(({ id }) => id),
    changes.map(({ expected }) => expected),
    changes.map(({ mark }) => mark),
    columns.map(({ place }) => place),
    columns.map(({ due_at }) => due_at),
    columns.map(({ colour }) => colour),
    columns.map(({ name_tag }) => name_tag),
    columns.map(({ serial_tag }) => serial_tag),
    columns.map(({ loan_tag }) => loan_tag),
    records.starts,
    records.lengths,
    records.bytes,
    parts.map(({ id }) => id),
    parts.map(({ first }) => first),
    parts.map(({ last }) => last),
    parts.map(({ segment }) => segment),
    heads.starts.slice(0, parts.length),
    heads.lengths.slice(0, parts.length),
    heads.bytes,
    heads.starts.slice(parts.length),
    heads.lengths.slice(parts.length),
  ])
  return answers.map(({ id, is_kept, revision, holder, mark, sealed }) => ({
    id,
    isKept: is_kept,
    stands: revision === null ? null : { id, revision, holder, mark, sealed },
  }))
}
