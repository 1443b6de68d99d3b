import type { Connection } from './database.ts'
import { POSITION } from './migrations.ts'
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
  /** The beginning of every question for rows, and the whole one for a row. */
  readonly select: string
  readonly selectOne: string
  /** By how many rows it inserts. */
  readonly inserts: Map<number, string>
}

export function formOf(name: string, schema: TableSchema, secrets: Secrets): TableForm {
  const columns = Object.keys(schema.columns)
  const select = `select ${listed(columns)} from ${quoted(name)}`
  return {
    ...{ name, schema, columns, secrets, select },
    secretColumns: columns.filter((column) => schema.columns[column]?.kind === 'secret'),
    selectOne: `${select} where ${quoted(schema.key)} = $1`,
    inserts: new Map(),
  }
}

/** One table of the database as its owner sees it: rows of the schema, secrets decrypted. */
export const makeTable = (form: TableForm, connection: Connection): Table<Row> => ({
  async get(key) {
    if (isUnheard(key)) return undefined
    const values = await connection.row(form.selectOne, [key])
    return values && decoded(form, values)
  },
  async getAll(keys) {
    const rows: Row[] = []
    for (const part of inFullParts(keys)) {
      const statement = `${form.select} where ${quoted(form.schema.key)} in (${places(part.length)})`
      for (const values of await connection.rows(statement, part)) rows.push(decoded(form, values))
    }
    return rows
  },
  async find(match, options = {}) {
    const { text, values } = search(form, match, options)
    return (await connection.rows(text, values)).map((found) => decoded(form, found))
  },
  async count(match) {
    const where = conditionOf(form.name, form.schema, match)
    const statement = `select count(*) from ${quoted(form.name)}${behind('where', where)}`
    return Number((await connection.row(statement, where.values))?.[0])
  },
  insert: (row) => insertAll(form, connection, [row]),
  insertAll: (rows) => insertAll(form, connection, rows),
  async update(key, change, when = {}) {
    const changed = Object.entries(encoded(form, key, change as Row)).filter(([, value]) => value !== undefined)
    const sets = changed.map(([column], i) => `${quoted(column)} = $${i + 1}`)
    const named = `${quoted(form.schema.key)} = $${changed.length + 1}`
    const condition = conditionOf(form.name, form.schema, when, changed.length + 1)
    const statement = `update ${quoted(form.name)} set ${sets.join(', ')} where ${named}${behind('and', condition)}`
    const values = [...changed.map(([, value]) => value), key, ...condition.values]
    return (await connection.change(statement, values)) === 1
  },
  async remove(key) {
    return (await removeAll(form, connection, { [form.schema.key]: key })) === 1
  },
  removeAll: (match) => removeAll(form, connection, match),
})

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

async function insertAll(form: TableForm, connection: Connection, rows: readonly Row[]): Promise<void> {
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

async function removeAll(form: TableForm, connection: Connection, match: Match<Row>): Promise<number> {
  const where = conditionOf(form.name, form.schema, match)
  return connection.change(`delete from ${quoted(form.name)}${behind('where', where)}`, where.values)
}

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
