import type { Value } from './table-schema.ts'

/** A row as a database hands it out: its values, in the order in which they were asked for. */
export type Values = readonly Value[]

/**
 * Where the statements of a transaction go. `$1`, `$2` … stand for the values, in this order. Each statement is prepared once and kept:
 * there are as many as there are shapes of questions, so no value stands in one.
 */
export interface Connection {
  /** The first row, of which there is at most one. */
  row(statement: string, values: Values): Soon<Values | undefined>
  rows(statement: string, values: Values): Soon<readonly Values[]>
  /** @returns how many rows were changed */
  change(statement: string, values: Values): Soon<number>
  /** A statement about tables, which is not kept. */
  execute(statement: string): Soon<unknown>
}

/** A connection in the hands of one transaction. */
export interface InTransaction extends Connection {
  /** Something that `work` need not wait for: the transaction waits for it before its commit, and fails where it fails. */
  later(done: Promise<unknown>): void
}

/** SQLite answers at once. */
export type Soon<Answer> = Answer | Promise<Answer>

/** What SQLite and PostgreSQL do each in its own way. */
export interface Database {
  readonly types: {
    /** A number that the database counts up: the order in which rows came. It is the table's own key. */
    readonly position: string
    readonly text: string
    readonly integer: string
  }
  /**
   * Runs `work` as one transaction that sees the database as if no other ran beside it; again from the start where it met another. When it throws,
   * nothing of it stays. Whatever comes of it is told when it is on the disk.
   */
  transaction<Result>(work: (connection: InTransaction) => Promise<Result>): Promise<Result>
  /** The same for making tables: a second one waits, in whatever process. */
  migration<Result>(work: (connection: InTransaction) => Promise<Result>): Promise<Result>
  /** Once no transaction runs. */
  close(): Promise<void>
}
