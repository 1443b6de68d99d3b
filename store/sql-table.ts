import type { Connection, InTransaction } from './database.ts'
import { POSITION } from './migrations.ts'
import { seenRows } from './seen-rows.ts'
import { behind, conditionOf, inFullParts, inParts, isUnheard, listed, places, quoted } from './sql-text.ts'
import type { Secrets } from './store.ts'
import type { FindOptions, Match, Table } from './table.ts'
import type { TableSchema, Value } from './table-schema.ts'

type Row = Readonly<Record<string, Value>>

/** What is known of a table before anything is asked of it. */
export interface TableForm {
  readonly name: string
  readonly schema: TableSchema
  readonly columns: readonly string[]
  readonly secretColumns: readonly string[]
  readonly secrets: Secrets
  /** The beginning of every question for rows. */
  readonly select: string
  /** By how many rows it inserts. */
  readonly inserts: Map<number, string>
}

export function formOf(name: string, schema: TableSchema, secrets: Secrets): TableForm {
  const columns = Object.keys(schema.columns)
  return {
    ...{ name, schema, columns, secrets },
    secretColumns: columns.filter((column) => schema.columns[column]?.kind === 'secret'),
    select: `select ${listed(columns)} from ${quoted(name)}`,
    inserts: new Map(),
  }
}

/** One table of the database as a transaction sees it: rows of the schema, secrets decrypted. */
export function makeTable(form: TableForm, connection: InTransaction): Table<Row> {
  const { name, schema } = form
  const key = quoted(schema.key)
  const seen = seenRows()

  const insertAll = (rows: readonly Row[]) => {
    for (const row of rows) seen.forget(String(row[schema.key]))
    return insert(form, connection, rows)
  }

  const removeAll = (match: Match<Row>) => {
    seen.forget(null)
    const where = conditionOf(name, schema, match)
    return connection.change(`delete from ${quoted(name)}${behind('where', where)}`, where.values)
  }

  return {
    async get(rowKey) {
      if (isUnheard(rowKey)) return undefined
      if (seen.has(rowKey)) return seen.get(rowKey)
      const keep = seen.keeping()
      const values = await connection.row(`${form.select} where ${key} = $1`, [rowKey])
      const row = values && decoded(form, values)
      keep(rowKey, row)
      return row
    },
    async getAll(keys) {
      const rows: Row[] = []
      for (const part of inFullParts(keys)) {
        const found = await connection.rows(`${form.select} where ${key} in (${places(part.length)})`, part)
        for (const values of found) rows.push(decoded(form, values))
      }
      return rows
    },
    async find(match, options = {}) {
      const { text, values } = search(form, match, options)
      return (await connection.rows(text, values)).map((found) => decoded(form, found))
    },
    async count(match) {
      const where = conditionOf(name, schema, match)
      const counted = await connection.row(
        `select count(*) from ${quoted(name)}${behind('where', where)}`,
        where.values,
      )
      return Number(counted?.[0])
    },
    insert: (row) => insertAll([row]),
    insertAll,
    add: (row) => connection.later(insertAll([row])),
    async update(rowKey, change, when = {}) {
      const before = seen.get(rowKey)
      const keep = seen.forget(rowKey)
      const changed = Object.entries(encoded(form, rowKey, change as Row)).filter(([, value]) => value !== undefined)
      const sets = changed.map(([column], i) => `${quoted(column)} = $${i + 1}`)
      const condition = conditionOf(name, schema, when, changed.length + 1)
      const statement = `update ${quoted(name)} set ${sets.join(', ')} where ${key} = $${changed.length + 1}`
      const values = [...changed.map(([, value]) => value), rowKey, ...condition.values]
      const isChanged = (await connection.change(`${statement}${behind('and', condition)}`, values)) === 1
      if (before && isChanged) keep(rowKey, { ...before, ...defined(change) })
      return isChanged
    },
    async remove(rowKey) {
      return (await removeAll({ [schema.key]: rowKey })) === 1
    },
    async removeAll(match) {
      return removeAll(match)
    },
  }
}

function search(form: TableForm, match: Match<Row>, { orderBy, descending, limit, offset }: FindOptions<Row>) {
  const where = conditionOf(form.name, form.schema, match)
  const direction = descending ? ' desc' : ''
  const order = [...(orderBy === undefined ? [] : [orderBy]), POSITION].map((column) => quoted(column) + direction)
  const text = `${form.select}${behind('where', where)} order by ${order.join(', ')}`
  if (limit === undefined && offset === undefined) return { text, values: where.values }
  const { length } = where.values
  // SQLite knows no offset without a limit.
  return {
    text: `${text} limit $${length + 1} offset $${length + 2}`,
    values: [...where.values, limit ?? MANY, offset ?? 0],
  }
}

async function insert(form: TableForm, connection: Connection, rows: readonly Row[]): Promise<void> {
  const { schema, columns } = form
  let inserted = 0
  for (const part of inParts(rows)) {
    const values = part.flatMap((row) => {
      const stored = encoded(form, String(row[schema.key]), row)
      return columns.map((column) => stored[column] ?? null)
    })
    inserted += await connection.change(insertion(form, part.length), values)
  }
  if (inserted < rows.length) throw new RangeError(`a row with this ${schema.key} exists already`)
}

function insertion({ name, schema, columns, inserts }: TableForm, count: number): string {
  const known = inserts.get(count)
  if (known !== undefined) return known
  const rows = Array.from({ length: count }, (_, i) => `(${places(columns.length, i * columns.length)})`)
  const unlessTaken = `on conflict (${quoted(schema.key)}) do nothing`
  const made = `insert into ${quoted(name)} (${listed(columns)}) values ${rows.join(', ')} ${unlessTaken}`
  inserts.set(count, made)
  return made
}

const defined = (change: Partial<Row>) =>
  Object.fromEntries(
    Object.entries(change).flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])),
  )

const labelOf = ({ name }: TableForm, column: string, key: string) => `${name}.${column} ${key}`

function encoded(form: TableForm, key: string, row: Row): Row {
  const { name, schema, secretColumns, secrets } = form
  for (const column of Object.keys(row)) {
    if (!schema.columns[column]) throw new TypeError(`the table ${name} has no column ${column}`)
  }
  const sealed = secretColumns.flatMap((column) => {
    const text = row[column]
    return typeof text === 'string' ? [[column, secrets.seal(text, labelOf(form, column, key))] as const] : []
  })
  return sealed.length === 0 ? row : { ...row, ...Object.fromEntries(sealed) }
}

function decoded(form: TableForm, values: readonly Value[]): Row {
  const { schema, columns, secretColumns, secrets } = form
  const row: Record<string, Value> = {}
  for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = values[i] ?? null
  for (const column of secretColumns) {
    const text = row[column]
    if (typeof text === 'string') row[column] = secrets.open(text, labelOf(form, column, String(row[schema.key])))
  }
  return row
}

const MANY = 2 ** 31 - 1
