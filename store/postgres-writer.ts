import pg from 'pg'
import type { Values } from './database.ts'
import type { GroupConnection } from './group-commit.ts'
import { keepsStatements, nameOf } from './postgres-statements.ts'

/** A transaction that stands still so long is ended by the server, in ms. */
const STANDSTILL = 60_000

const MARK = 'member'

/** A plan is kept while its table grows: none looks through a whole one. For one transaction each, not when connecting: PgBouncer takes no such parameters. */
const SETTINGS = `set local enable_seqscan = off; set local idle_in_transaction_session_timeout = ${STANDSTILL}`

/** serialization_failure, deadlock_detected (PostgreSQL, appendix A): there is somebody else after all. */
const CONFLICTS = new Set(['40001', '40P01'])

/** Whether a statement has failed, and nothing else: the transaction can go back to its mark. */
const isOfStatement = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.severity === 'ERROR' && !CONFLICTS.has(error.code ?? '')

/**
 * Transactions on a connection of the pool, one at a time.
 * @param lock taken at the beginning: whoever has it writes alone, in whatever process. Read committed is enough for him: what he reads stays
 */
export function makeWriter(pool: pg.Pool, lock: string): GroupConnection {
  let client: pg.PoolClient | null = null
  let isKept = false
  let isMarked = false
  let hasFailed = false

  const opened = (): pg.PoolClient => {
    if (client === null) throw new Error('the connection to the database was lost')
    return client
  }

  /** The connection is lost, or ended by the server: nothing of the transaction stays. */
  function leave(error?: unknown): void {
    client?.release(error !== undefined)
    client = null
  }

  /** What only follows from what was sent before is not waited for: should it fail, so does everything after it. */
  const send = (statement: string) =>
    void opened()
      .query(statement)
      .catch(() => undefined)

  function ask(text: string, values: Values): Promise<pg.QueryArrayResult<unknown[]>> {
    return new Promise((resolve, reject) => {
      const query = { text, values: [...values], rowMode: 'array' as const, ...(isKept && { name: nameOf(text) }) }
      opened().query(query, (error: Error | null, result) => (error ? reject(failed(error)) : resolve(result)))
    })
  }

  function failed(error: unknown): unknown {
    if (!isOfStatement(error)) leave(error)
    hasFailed = true
    return error
  }

  return {
    row: async (text, values) => (await ask(text, values)).rows[0] as Values | undefined,
    rows: async (text, values) => (await ask(text, values)).rows as unknown as Values[],
    change: async (text, values) => (await ask(text, values)).rowCount ?? 0,
    execute: (statement) =>
      opened()
        .query(statement)
        .catch((error: unknown) => Promise.reject(failed(error))),
    async begin() {
      const taken = await pool.connect()
      try {
        isKept = await keepsStatements(taken)
        await taken.query(`begin; ${SETTINGS}; ${lock}`)
        client = taken
        hasFailed = false
        isMarked = false
      } catch (error) {
        taken.release(true)
        throw error
      }
    },
    get isOpen() {
      return client !== null && (isMarked || !hasFailed)
    },
    async commit() {
      try {
        const { command } = await opened().query('commit')
        leave()
        // The answer to the commit of a transaction in which something has failed.
        return command === 'COMMIT' ? null : { error: new Error('the database has taken the transaction back') }
      } catch (error) {
        leave(error)
        if (isOfStatement(error)) return { error }
        throw error
      }
    },
    async rollback() {
      await client?.query('rollback').then(() => leave(), leave)
    },
    mark() {
      isMarked = true
      send(`savepoint ${MARK}`)
    },
    unmark() {
      isMarked = false
      send(`release ${MARK}`)
    },
    async backToMark() {
      await opened().query(`rollback to ${MARK}; release ${MARK}`)
      isMarked = false
      hasFailed = false
    },
  }
}
