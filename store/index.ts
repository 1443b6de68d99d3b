/** Rows in SQLite or PostgreSQL: tables made from a schema, transactions, secrets. This is the room's only door. */
export { isNotSaved } from './not-saved.ts'
export { openStore, type Place, unusable, unwritten } from './open-store.ts'
export { hasNoBinary } from './sqlite.ts'
export type { Secrets, Store } from './store.ts'
export type { FindOptions, Match, Part, Range, Table } from './table.ts'
export type { Column, Schema, SchemaOf, TableSchema, Value } from './table-schema.ts'
