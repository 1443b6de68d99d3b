import type { Database } from './database.ts'
import type { Secrets } from './store.ts'

/** Where the key of the secrets comes from. */
export interface Keys {
  /** @param mayMake whether the database begins now: then the key may be a new one */
  open(mayMake: boolean): Promise<Secrets>
  /** What is wrong when the key opens nothing that is there, in a sentence that says what to do. */
  readonly wrong: string
}

/** A table with one row: nothing, sealed with the key that the database began with. */
const KEY_CHECK = 'keyCheck'

/** The key must be the one that the database began with. Under the lock of migrations: of two that begin, one begins. */
export function openSecrets(database: Database, keys: Keys): Promise<Secrets> {
  return database.migration(async (connection) => {
    await connection.execute(`create table if not exists "${KEY_CHECK}" ("sealed" ${database.types.text} not null)`)
    const check = await connection.row(`select "sealed" from "${KEY_CHECK}" limit 1`, [])
    const secrets = await keys.open(check === undefined)
    if (!check) {
      await connection.change(`insert into "${KEY_CHECK}" ("sealed") values ($1)`, [secrets.seal('', KEY_CHECK)])
    } else if (!opens(secrets, String(check[0]))) throw new Error(keys.wrong)
    return secrets
  })
}

function opens(secrets: Secrets, sealed: string): boolean {
  try {
    secrets.open(sealed, KEY_CHECK)
    return true
  } catch {
    return false
  }
}
