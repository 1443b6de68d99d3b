import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { Db } from './database.ts'
import { POSITION } from './migrations.ts'
import type { Secrets } from './store.ts'
import type { FindOptions, Match, Table } from './table.ts'
import type { TableSchema, Value } from './table-schema.ts'

type Row = Readonly<Record<string, Value>>
type Where = (
  eb: ExpressionBuilder<Record<string, Record<string, Value>>, string>,
) => ExpressionWrapper<Record<string, Record<string, Value>>, string, SqlBool>

/** Sees each query, so that one that fails is not lost. */
export type Watch = <Result>(query: Promise<Result>) => Promise<Result>

/** One table of the database as its owner sees it: rows of the schema, secrets decrypted. */
export function makeTable(db: Db, name: string, schema: TableSchema, secrets: Secrets, watch: Watch): Table<Row> {
  const { key, columns } = schema
  const names = Object.keys(columns)
  const secretNames = names.filter((column) => columns[column]?.kind === 'secret')
  const labelOf = (column: string, row: string) => `${name}.${column} ${row}`

  function encode(rowKey: string, row: Row): Row {
    for (const column of Object.keys(row)) {
      if (!columns[column]) throw new TypeError(`the table ${name} has no column ${column}`)
    }
    const sealed = secretNames.flatMap((column) => {
      const text = row[column]
      return typeof text === 'string' ? [[column, secrets.seal(text, labelOf(column, rowKey))] as const] : []
    })
    return { ...row, ...Object.fromEntries(sealed) }
  }

  function decode(stored: Row): Row {
    const opened = secretNames.flatMap((column) => {
      const text = stored[column]
      const label = labelOf(column, String(stored[key]))
      return typeof text === 'string' ? [[column, secrets.open(text, label)] as const] : []
    })
    return { ...stored, ...Object.fromEntries(opened) }
  }

  /** @param match columns and what they must hold */
  const fits =
    (match: Match<Row>): Where =>
    (eb) =>
      eb.and(
        Object.entries(match).flatMap(([column, wanted]) => {
          if (columns[column]?.kind !== 'text' && columns[column]?.kind !== 'integer') {
            throw new TypeError(`rows of ${name} are not found by ${column}`)
          }
          // Not "anything": who looks for nothing in particular has made a mistake.
          if (wanted === undefined) throw new TypeError(`${name}.${column} is looked for without a value`)
          if (isUnheard(wanted)) return [eb(column, '!=', eb.ref(column))]
          if (wanted === null) return [eb(column, 'is', null)]
          if (typeof wanted !== 'object') return [eb(column, '=', wanted)]
          // Not LIKE, for which % and _ are more than themselves, and in SQLite a small letter is a large one.
          if ('contains' in wanted) {
            const without = sql<string>`replace(${eb.ref(column)}, ${wanted.contains}, '')`
            return [eb(column, '!=', without)]
          }
          return [
            ...(wanted.from === undefined ? [] : [eb(column, '>=', wanted.from)]),
            ...(wanted.before === undefined ? [] : [eb(column, '<', wanted.before)]),
          ]
        }),
      )

  async function insertAll(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return
    const query = db.insertInto(name).values(rows.map((row) => encode(String(row[key]), row)))
    const unlessTaken = query.onConflict((conflict) => conflict.column(key).doNothing())
    const { numInsertedOrUpdatedRows } = await watch(unlessTaken.executeTakeFirstOrThrow())
    if (Number(numInsertedOrUpdatedRows) < rows.length) throw new RangeError(`a row with this ${key} exists already`)
  }

  async function removeAll(match: Match<Row>): Promise<number> {
    const { numDeletedRows } = await watch(db.deleteFrom(name).where(fits(match)).executeTakeFirstOrThrow())
    return Number(numDeletedRows)
  }

  return {
    async get(rowKey) {
      if (isUnheard(rowKey)) return undefined
      const stored = await watch(db.selectFrom(name).select(names).where(key, '=', rowKey).executeTakeFirst())
      return stored && decode(stored)
    },
    async getAll(keys) {
      const rows: Row[] = []
      for (let at = 0; at < keys.length; at += MOST_KEYS) {
        const part = keys.slice(at, at + MOST_KEYS)
        rows.push(...(await watch(db.selectFrom(name).select(names).where(key, 'in', part).execute())))
      }
      return rows.map(decode)
    },
    async find(match, { orderBy, descending = false, limit, offset }: FindOptions<Row> = {}) {
      const direction = descending ? 'desc' : 'asc'
      let query = db.selectFrom(name).select(names).where(fits(match))
      if (orderBy !== undefined) query = query.orderBy(orderBy, direction)
      query = query.orderBy(POSITION, direction)
      // SQLite knows no offset without a limit.
      if (limit !== undefined || offset !== undefined) query = query.limit(limit ?? MANY).offset(offset ?? 0)
      return (await watch(query.execute())).map(decode)
    },
    async count(match) {
      const query = db.selectFrom(name).select(sql<number>`count(*)`.as('rows')).where(fits(match))
      const { rows } = await watch(query.executeTakeFirstOrThrow())
      return Number(rows)
    },
    insert: (row) => insertAll([row]),
    insertAll,
    async update(rowKey, change, when = {}) {
      const query = db
        .updateTable(name)
        .set(encode(rowKey, change as Row))
        .where(key, '=', rowKey)
        .where(fits(when))
      const { numUpdatedRows } = await watch(query.executeTakeFirstOrThrow())
      return Number(numUpdatedRows) === 1
    },
    async remove(rowKey) {
      return (await removeAll({ [key]: rowKey })) === 1
    },
    removeAll,
  }
}

/** PostgreSQL has no text with a NUL: no row is called so. */
const isUnheard = (value: unknown) => typeof value === 'string' && value.includes('\0')

const MANY = 2 ** 31 - 1
/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
const MOST_KEYS = 10_000
