import { randomBytes } from 'node:crypto'
import { errorCode, hostError } from '../../token/host-error.ts'
import type { Notify } from '../notice.ts'
import type { SharedTokens, TokenStore } from '../store.ts'
import { makeChanges } from './changes.ts'
import { type DatabasePlace, openDatabaseKey } from './database-key.ts'
import { settleForm } from './form.ts'
import { openPool } from './pool.ts'
import { tokensIn } from './tokens-in.ts'

export interface PostgresOptions extends DatabasePlace {
  readonly notify: Notify
}

export type PostgresTokens = TokenStore & { readonly shared: SharedTokens }

/** What says by itself what to mend. */
const OWN = new Set(['key-missing', 'key-wrong', 'database-unusable', 'tokens-moved'])

/** Server and database of an address, without user and password. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'CAMTOKEN_DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/**
 * Opens the tokens of a database; other hosts may have them open, too. Makes the tables where they are missing. Throws `key-missing`,
 * `key-wrong` or `database-unusable`, which name no password.
 */
export async function openPostgresTokens({ url, keyFile, notify }: PostgresOptions): Promise<PostgresTokens> {
  const pool = openPool(url)
  try {
    await settleForm(pool)
    const key = await openDatabaseKey(pool, keyFile)
    const host = randomBytes(8).toString('hex')
    const changes = makeChanges({
      ...{ url, pool, host },
      onDeaf() {
        const message = `The database at ${addressOf(url)} passes on nothing of what hosts tell each other, as behind PgBouncer in transaction mode: while somebody watches, this host looks twice a second for what others did.`
        notify({ code: 'not-notified', file: addressOf(url), setAside: null, message })
      },
    })
    return tokensIn({ pool, key, host, notify, changes })
  } catch (error) {
    await pool.end().catch(() => {})
    if (OWN.has(errorCode(error) ?? '')) throw error
    const reason = error instanceof Error ? error.message || String(errorCode(error)) : String(error)
    throw hostError('database-unusable', `The database at ${addressOf(url)} cannot be used: ${reason}.`, error)
  }
}
