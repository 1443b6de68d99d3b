import { setTimeout } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Value } from './table-schema.ts'

/** All tables as Kysely sees them. Names and columns come from the schema at run time, so one type does for all. */
export type Db = Kysely<Record<string, Record<string, Value>>>

/** What SQLite and PostgreSQL do each in its own way. */
export interface Database {
  readonly db: Db
  readonly types: {
    /** A number that the database counts up: the order in which rows came. It is the table's own key. */
    readonly position: string
    readonly text: string
    readonly integer: string
  }
  /** Transactions must wait for each other in this process: there is one connection. */
  readonly oneAtATime: boolean
  /**
   * Opens a transaction that sees the database as if no other ran beside it.
   * @param tries 1, and one more each time that the transaction met another
   */
  begin(tries: number): readonly string[]
  /** Opens a transaction that makes tables: a second one waits, in whatever process. */
  beginMigration(): readonly string[]
  /**
   * Whether a transaction failed only because it met another.
   * @returns how long to wait before it is tried again, in ms; null when that is of no use
   */
  retryAfter(error: unknown, tries: number): number | null
}

/**
 * Runs `work` between `begin` and commit on one connection, again from the start when it met another transaction.
 * When it throws, nothing of it stays.
 */
export async function inTransaction<Result>(
  database: Database,
  begin: (tries: number) => readonly string[],
  work: (connection: Db) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await runOnce(database, begin(tries), work)
    } catch (error) {
      const wait = database.retryAfter(error, tries)
      if (wait === null) throw error
      if (wait > 0) await setTimeout(wait)
    }
  }
}

async function runOnce<Result>({ db }: Database, begin: readonly string[], work: (connection: Db) => Promise<Result>) {
  return db.connection().execute(async (connection) => {
    try {
      for (const statement of begin) await sql.raw(statement).execute(connection)
      const result = await work(connection)
      await sql.raw('commit').execute(connection)
      return result
    } catch (error) {
      // Where this fails too, nothing was begun, or the connection is gone and the transaction with it.
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => undefined)
      throw error
    }
  })
}
