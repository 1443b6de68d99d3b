/**
 * What the tables of a database are. From it come the statements that make them (migrations.ts), the form of the rows in SQL
 * (sql-table.ts), and what is encrypted.
 */

/** A value of a column, as both databases keep it. */
export type Value = string | number | null

export interface Column {
  /** A secret is a text that is encrypted in the database; rows cannot be found by it. */
  readonly kind: 'text' | 'integer' | 'secret'
  readonly nullable: boolean
  /** The migration that adds it; default: that of its table. One that comes to a table later is nullable. */
  readonly since?: number
}

/** Columns that a table had once. The first migrations still make them: what they did is never changed. */
export interface FormerColumns {
  readonly columns: Readonly<Record<string, Column>>
  readonly indexes: readonly (readonly string[])[]
  /** They stood in front of this column. */
  readonly before: string
  /** The migration that removes them, once every new table has taken over what it is made from. */
  readonly until: number
}

export interface TableSchema {
  /** The column that names a row. */
  readonly key: string
  readonly columns: Readonly<Record<string, Column>>
  readonly former?: FormerColumns
  /** Columns that rows are found by, other than the key. */
  readonly indexes: readonly (readonly string[])[]
  /** The migration that makes it; default 1. */
  readonly since?: number
  /** The table that its first rows are taken from: there are columns of the same names. */
  readonly from?: string
}

export type Schema = Readonly<Record<string, TableSchema>>

type ColumnOf<Content> = Column & {
  readonly kind: NonNullable<Content> extends number ? 'integer' : 'text' | 'secret'
  readonly nullable: null extends Content ? true : false
}

/** The table that rows of this type stand in: by it the compiler holds a schema to its rows. */
export type SchemaOf<Row> = TableSchema & {
  readonly key: keyof Row
  readonly columns: { readonly [Name in keyof Row]-?: ColumnOf<Row[Name]> }
  readonly indexes: readonly (readonly (keyof Row)[])[]
  readonly former?: FormerColumns & { readonly before: keyof Row }
}
