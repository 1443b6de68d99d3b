import { createHash } from 'node:crypto'
import type { Connection, Database } from './database.ts'
import { listed } from './sql-text.ts'
import type { Column, Schema, TableSchema } from './table-schema.ts'

/** A step of the database's form. Steps are numbered from 1, applied in order, once each, and never undone. */
export interface Migration {
  readonly number: number
  readonly statements: readonly string[]
}

/** The migrations that were applied. Also the table whose lock lets a transaction run alone (postgres.ts). */
export const MIGRATIONS_TABLE = 'appliedMigrations'
/** The column that counts rows in the order in which they came. */
export const POSITION = 'position'

/** The migrations that a schema tells: tables and columns under the number that they are marked with, and what goes over from one to another. */
export function migrationsOf(schema: Schema, types: Database['types']): readonly Migration[] {
  const numbers = Object.values(schema).flatMap((table) => [
    sinceOf(table),
    ...Object.values(table.columns).map((column) => sinceOf(column, table)),
    table.former?.until ?? 1,
  ])
  const tables = Object.entries(schema)
  return Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1).map((number) => ({
    number,
    statements: [
      ...tables.flatMap(([name, table]) => additionsTo(name, table, number, types)),
      ...tables.flatMap(([name, table]) => firstRowsOf(name, table, number)),
      ...tables.flatMap(([name, table]) => removalsFrom(name, table, number)),
    ],
  }))
}

const sinceOf = (part: { readonly since?: number }, whole: { readonly since?: number } = {}): number =>
  part.since ?? whole.since ?? 1

function additionsTo(name: string, table: TableSchema, number: number, types: Database['types']): string[] {
  if (sinceOf(table) > number) return []
  const all = withFormer(table)
  const added = Object.entries(all.columns).filter(([, column]) => sinceOf(column, table) === number)
  const isNew = sinceOf(table) === number
  const columns = added.map(([column, of]) => {
    if (!isNew && !of.nullable)
      throw new RangeError(`${name}.${column} comes to a table with rows: it must be nullable`)
    return `${columnOf(column, of, types)}${column === table.key ? ' unique' : ''}`
  })
  const made = isNew
    ? [`create table "${name}" ("${POSITION}" ${types.position}, ${columns.join(', ')})`]
    : columns.map((column) => `alter table "${name}" add column ${column}`)
  // An index comes with the last of its columns.
  const lastOf = (index: readonly string[]) =>
    Math.max(...index.map((column) => sinceOf(all.columns[column] ?? {}, table)))
  const indexes = all.indexes.filter((index) => lastOf(index) === number)
  return [...made, ...indexes.map((index) => `create index ${indexName(name, index)} on "${name}" (${listed(index)})`)]
}

/** A table as it was while it had its former columns. */
function withFormer({ columns, indexes, former }: TableSchema): Pick<TableSchema, 'columns' | 'indexes'> {
  if (!former) return { columns, indexes }
  const entries = Object.entries(columns)
  const at = entries.findIndex(([column]) => column === former.before)
  return {
    columns: Object.fromEntries(entries.toSpliced(at, 0, ...Object.entries(former.columns))),
    indexes: [...indexes, ...former.indexes],
  }
}

function firstRowsOf(name: string, { columns, from, ...table }: TableSchema, number: number): string[] {
  if (from === undefined || sinceOf(table) !== number) return []
  // A secret is sealed for the place where it stands.
  const secret = Object.keys(columns).find((column) => columns[column]?.kind === 'secret')
  if (secret !== undefined) throw new RangeError(`${name}.${secret} cannot be taken from ${from}: it is a secret`)
  // Those that it has from the beginning.
  const first = Object.entries(columns).filter(([, column]) => sinceOf(column, table) === number)
  const names = listed(first.map(([column]) => column))
  return [`insert into "${name}" (${names}) select ${names} from "${from}" order by "${POSITION}"`]
}

function removalsFrom(name: string, { former }: TableSchema, number: number): string[] {
  if (former?.until !== number) return []
  return [
    ...former.indexes.map((index) => `drop index ${indexName(name, index)}`),
    ...Object.keys(former.columns).map((column) => `alter table "${name}" drop column "${column}"`),
  ]
}

function columnOf(name: string, { kind, nullable }: Column, types: Database['types']): string {
  return `"${name}" ${kind === 'integer' ? types.integer : types.text}${nullable ? '' : ' not null'}`
}

const indexName = (table: string, columns: readonly string[]) => `"${[table, ...columns].join('-')}"`

/**
 * Brings a database to the form of this program. Doing it again, or from several processes at once, does no harm.
 * Throws when the database has a form that this program does not know.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  const { text } = database.types
  await database.migration(async (connection) => {
    const columns = `"number" integer primary key, "content" ${text} not null`
    await connection.execute(`create table if not exists "${MIGRATIONS_TABLE}" (${columns})`)
    const applied = await connection.rows(`select "number", "content" from "${MIGRATIONS_TABLE}" order by "number"`, [])
    for (const [index, [number, content]] of applied.entries()) {
      const known = migrations[index]
      if (!known || known.number !== number || digestOf(known) !== content) throw new Error(OTHER_FORM)
    }
    for (const migration of migrations.slice(applied.length)) await apply(connection, migration)
  })
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await connection.execute(statement)
  await connection.change(`insert into "${MIGRATIONS_TABLE}" ("number", "content") values ($1, $2)`, [
    migration.number,
    digestOf(migration),
  ])
}

const OTHER_FORM =
  'The database was made by another version of this program. Use that version, or begin with a new database.'

function digestOf({ statements }: Migration): string {
  return createHash('sha256').update(statements.join('\n')).digest('hex')
}
