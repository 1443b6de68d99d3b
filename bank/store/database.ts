import { type Kysely, sql } from 'kysely'
import type { Value } from './schema.ts'

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
   * @param alone no other is let in until its end, so that it cannot meet a conflict
   */
  begin(alone: boolean): string
  readonly commit: string
  /** Opens a transaction for migrations; a second one waits, in whatever process. */
  readonly beginMigration: readonly string[]
  /** Whether a transaction failed only because of another one, and is to be tried again. */
  isConflict(error: unknown): boolean
}

/** Runs `work` between `begin` and commit on one connection. When it throws, nothing of it stays. */
export async function inTransaction<Result>(
  { db, commit }: Database,
  begin: readonly string[],
  work: (connection: Db) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    try {
      for (const statement of begin) await sql.raw(statement).execute(connection)
      const result = await work(connection)
      await sql.raw(commit).execute(connection)
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
