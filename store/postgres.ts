import pg from 'pg'
import type { Connection, Database, Values } from './database.ts'
import { MIGRATIONS_TABLE } from './migrations.ts'
import { openSession, runWith } from './session.ts'

/** Connections of one bank process: so many transactions at once, the others wait. */
const CONNECTIONS = 8
/** A transaction that stands still so long is ended by the server, in ms. */
const STANDSTILL = 60_000
/** Any number: it names the lock that migrations take. */
const MIGRATION_LOCK = 4_760_147_601

/** serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
const CONFLICTS = new Set(['40001', '40P01'])
/**
 * A transaction is tried once beside others; after a conflict no other is let in until its end, so that it cannot meet a second one.
 * More tries beside others make everybody slower: who shares an account with others meets them again.
 */
const TRIES_BESIDE_OTHERS = 1
const TRIES = 4

/**
 * For one transaction each, not when connecting: PgBouncer takes no such parameters, and gives a transaction any of its connections.
 * A scan of a whole table would make every transaction that writes to it a conflict.
 */
const SETTINGS = `set local enable_seqscan = off; set local idle_in_transaction_session_timeout = ${STANDSTILL}`

/** @param url `postgres://user:password@host:port/database` */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    // What is asked for without waiting is sent without waiting.
    pipeline: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks fails its query; without these two lines it would also end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))

  async function inTransaction<Result>(
    begin: string,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    const client = await pool.connect()
    let isBroken = false
    try {
      const connection = connectionOf(client, await keepsStatements(client))
      await connection.execute(begin)
      const result = await runWith(openSession(connection), work)
      await connection.execute('commit')
      return result
    } catch (error) {
      // Where this fails too, the connection is gone and the transaction with it.
      await client.query('rollback').catch(() => {
        isBroken = true
      })
      throw error
    } finally {
      client.release(isBroken)
    }
  }

  return {
    types: {
      position: 'bigint generated always as identity primary key',
      // Compares as SQLite does, whatever the database's own language.
      text: 'text collate "C"',
      integer: 'bigint',
    },
    async transaction(work) {
      for (let tries = 1; ; tries++) {
        // Taking a table's lock takes no snapshot: who is alone sees all that was committed before him.
        const mode = tries > TRIES_BESIDE_OTHERS ? 'exclusive' : 'share'
        const lock = `lock table "${MIGRATIONS_TABLE}" in access ${mode} mode`
        try {
          return await inTransaction(`begin isolation level serializable; ${SETTINGS}; ${lock}`, work)
        } catch (error) {
          if (!isConflict(error) || tries >= TRIES) throw error
        }
      }
    },
    migration: (work) => inTransaction(`begin; ${SETTINGS}; select pg_advisory_xact_lock(${MIGRATION_LOCK})`, work),
    close: () => pool.end(),
  }
}

/** The same statement has the same name on every connection. */
const names = new Map<string, string>()

function nameOf(statement: string): string {
  const known = names.get(statement)
  if (known !== undefined) return known
  const name = `s${names.size}`
  names.set(statement, name)
  return name
}

function connectionOf(client: pg.ClientBase, isKept: boolean): Connection {
  const ask = (text: string, values: Values): Promise<pg.QueryArrayResult<unknown[]>> =>
    new Promise((resolve, reject) => {
      const query = { text, values: [...values], rowMode: 'array' as const, ...(isKept && { name: nameOf(text) }) }
      client.query(query, (error: Error | null, result) => (error ? reject(error) : resolve(result)))
    })
  return {
    row: async (statement, values) => (await ask(statement, values)).rows[0] as Values | undefined,
    rows: async (statement, values) => (await ask(statement, values)).rows as unknown as Values[],
    change: async (statement, values) => (await ask(statement, values)).rowCount ?? 0,
    execute: (statement) => client.query(statement),
  }
}

const kept = new WeakMap<pg.ClientBase, boolean>()

/**
 * Whether a connection keeps prepared statements. A pooler in between (PgBouncer) gives each transaction any connection to the server; it is
 * known by the process that it says we talk to, which is not the one that answers.
 */
async function keepsStatements(client: pg.ClientBase & { readonly processID?: number }): Promise<boolean> {
  const known = kept.get(client)
  if (known !== undefined) return known
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const isOwn = rows[0]?.pid === client.processID
  kept.set(client, isOwn)
  return isOwn
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONFLICTS.has(String(error.code))
}
