import pg from 'pg'
import { errorCode, hostError } from '../../token/host-error.ts'

/** Connections of one host: so many statements at once, the others wait. */
const CONNECTIONS = 8
/** ms. After this a server counts as one that does not answer. */
const PATIENCE = 5_000

/** Statements on a database, each a transaction of its own and one way to the server and back. */
export interface Pool {
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  end(): Promise<void>
}

/** Numbers of 64 bits are numbers: none of ours is as large as those that are not exact. */
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** A connection of its own that nobody stands between: statements are worked out once, and none by reading a whole table. */
const DIRECT = 'set enable_seqscan = off; set plan_cache_mode = force_generic_plan'

/** The same statement has the same name on every connection. */
const names = new Map<string, string>()

function nameOf(statement: string): string {
  const name = names.get(statement) ?? `camtoken${names.size}`
  names.set(statement, name)
  return name
}

/**
 * Whether a connection keeps what it was told. A pooler in between (PgBouncer) gives each transaction any connection to the server; it is known
 * by the process that it says we talk to, which is not the one that answers.
 */
async function isDirect(client: pg.ClientBase & { readonly processID?: number }): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  if (rows[0]?.pid !== client.processID) return false
  await client.query(DIRECT)
  return true
}

/** Nothing in it is read as another part of it than it is: node-pg takes any text, and what is behind the `/` of a password for a database. */
const ADDRESS = /^postgres(?:ql)?:\/\/[^/?#]*(?:\/[^@?#]*)?(?:\?[^#]*)?$/

/**
 * Nothing is said when connecting: PgBouncer gives each transaction any of its connections. Where nobody stands between, statements are kept.
 * @param url `postgres://user:password@host:port/database`. Throws `database-unusable`, which tells nothing of it, where it is none
 */
export function openPool(url: string): Pool {
  if (!ADDRESS.test(url)) {
    const message =
      'CAMTOKEN_DATABASE_URL holds no address of a database: postgres://user:password@host:port/database. ' +
      'In a user or password write %2F for /, %3F for ?, %23 for # and %40 for @.'
    throw hostError('database-unusable', message)
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    // Nothing keeps a process from ending for a connection that nobody uses.
    allowExitOnIdle: true,
    types: TYPES,
  })
  // A connection that breaks fails its query; without these two lines it would also end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const direct = new WeakMap<pg.ClientBase, boolean>()
  return {
    async query<Row>(text: string, values?: readonly unknown[]) {
      const client = await pool.connect()
      let isBroken = true
      try {
        const keeps = direct.get(client) ?? (await isDirect(client))
        direct.set(client, keeps)
        const isNamed = values !== undefined && keeps
        const query = {
          text,
          ...(values !== undefined && { values: [...values] }),
          ...(isNamed && { name: nameOf(text) }),
        }
        const { rows } = await client.query(query)
        isBroken = false
        return rows as Row[]
      } catch (error) {
        isBroken = isConnectionLost(error)
        throw error
      } finally {
        client.release(isBroken)
      }
    },
    end: () => pool.end(),
  }
}

/** Statements that are one transaction: kept together or not at all. `end` without `commit` undoes them. */
export interface Transaction extends Pool {
  commit(): Promise<void>
}

export async function openTransaction(url: string): Promise<Transaction> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, types: TYPES })
  client.on('error', () => undefined)
  await client.connect()
  let last: Promise<unknown> = client.query('begin')
  /** One after the other: a connection does no two things at a time. */
  async function query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> {
    const done = last.then(() => client.query(text, values as unknown[]))
    last = done.catch(() => {})
    return (await done).rows as Row[]
  }
  return {
    query,
    async commit() {
      await query('commit')
    },
    end: () => client.end(),
  }
}

/** Class 08: connection exceptions; 57P01 to 57P03: the server ends, or is not ready yet (PostgreSQL, appendix A). */
const GONE = /^(?:08...|57P0[123]|ECONN[A-Z]+|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/
/** node-pg's own words, which have no code. */
const GONE_IN_WORDS = /terminated|timeout exceeded|not queryable/

/** Whether a statement failed because there was no way to the server: it may have been done all the same. */
export function isConnectionLost(error: unknown): boolean {
  const code = errorCode(error)
  if (code !== undefined) return GONE.test(code)
  return error instanceof Error && GONE_IN_WORDS.test(error.message)
}

/** serialization_failure, deadlock_detected: nothing of the statement happened, and it may be said again. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(errorCode(error) ?? '')
