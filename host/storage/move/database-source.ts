import { hostError } from '../../token/host-error.ts'
import type { DatabaseKey } from '../postgres/database-key.ts'
import { type DatabasePlace, openDatabaseKey } from '../postgres/database-key.ts'
import { readAbout, settleForm } from '../postgres/form.ts'
import { journalOf } from '../postgres/journal-rows.ts'
import { openPool, openTransaction, type Transaction } from '../postgres/pool.ts'
import { FOUND, type Found, openRow } from '../postgres/token-row.ts'
import type { Kept, Source } from './kept.ts'

/** Tokens that are asked for at a time. */
const AT_ONCE = 200

/**
 * The tokens of a database. Hosts that have it wait with their commits until it is left, and are refused then: what they answered for was
 * taken along. The tables stay, in a schema of another name.
 */
export async function openDatabaseSource({ url, keyFile }: DatabasePlace): Promise<Source> {
  const pool = openPool(url)
  const key = await (async () => {
    await settleForm(pool)
    if ((await readAbout(pool)) === null) throw hostError('database-unusable', 'The database holds no tokens.')
    return openDatabaseKey(pool, keyFile)
  })().finally(() => pool.end())
  const transaction = await openTransaction(url)
  try {
    await transaction.query('lock table camtoken.tokens, camtoken.journal in exclusive mode')
  } catch (error) {
    await transaction.end().catch(() => {})
    throw error
  }
  return {
    tokens: () => tokensIn(transaction, key),
    async leave() {
      await transaction.query(LEAVE)
      return transaction.commit
    },
    close: () => transaction.end().catch(() => {}),
  }
}

async function* tokensIn(transaction: Transaction, key: DatabaseKey): AsyncIterable<Kept> {
  for (let after = ''; ; ) {
    const rows = await transaction.query<Found>(
      `select ${FOUND} from camtoken.tokens where removed_at is null and id > $1 order by id limit ${AT_ONCE}`,
      [after],
    )
    for (const found of rows) {
      const opened = openRow(found, found.holder, key)
      if (typeof opened === 'string') {
        const message = `The row of token ${found.id} in the database ${opened}. Nothing was moved: delete it, or put back a copy.`
        throw hostError('database-unusable', message)
      }
      yield { stored: opened.stored, sections: () => journalOf(transaction, found.id, key).sections() }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = last.id
  }
}

/** The tables go under another name, and what is left says so to hosts (form.ts). */
const LEAVE = `
do $$
declare name text;
begin
  select 'camtoken_moved_' || n into name from generate_series(1, 1000000) n
    where to_regnamespace('camtoken_moved_' || n) is null limit 1;
  execute format('alter schema camtoken rename to %I', name);
  create schema camtoken;
  execute format('create table camtoken.about as select is_one, 0 as form, key_check from %I.about', name);
end $$`
