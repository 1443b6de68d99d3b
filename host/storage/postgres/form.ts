import { errorCode, hostError } from '../../token/host-error.ts'
import type { Pool } from './pool.ts'

/**
 * The tables, in a schema of their own. What is secret is sealed; what is looked for stands beside it as a digest, or in the open where
 * it tells nothing: an id, a place, a colour, a time.
 *
 * A row is wide, changes often and cannot be compressed: it stays in its page, and a page keeps room for the next one.
 */
const FORM = 1
const TABLES = `
create schema if not exists camtoken;
create table if not exists camtoken.about (
  is_one boolean primary key default true check (is_one),
  form integer not null,
  key_check bytea not null
);
create sequence if not exists camtoken.places cache 1;
create table if not exists camtoken.tokens (
  id text collate "C" primary key,
  place double precision not null,
  revision bigint not null,
  holder text not null,
  fence bigint not null,
  mark bigint not null,
  due_at bigint,
  removed_at timestamptz,
  removed_by text,
  colour text not null,
  name_tag text not null,
  serial_tag text,
  loan_tag text,
  sealed bytea not null
) with (fillfactor = 70, toast_tuple_target = 8160);
alter table camtoken.tokens alter column sealed set storage external;
create index if not exists tokens_place on camtoken.tokens (place, id) include (colour) where removed_at is null;
create index if not exists tokens_due on camtoken.tokens (holder, due_at) where due_at is not null and removed_at is null;
create index if not exists tokens_name on camtoken.tokens (name_tag);
create index if not exists tokens_serial on camtoken.tokens (serial_tag) where serial_tag is not null;
create index if not exists tokens_loan on camtoken.tokens (loan_tag) where loan_tag is not null;
create index if not exists tokens_removed on camtoken.tokens (removed_at) where removed_at is not null;
create table if not exists camtoken.journal (
  id text collate "C" not null,
  first bigint not null,
  last bigint not null,
  segment bigint not null,
  head bytea,
  rows bytea not null,
  primary key (id, first)
) with (toast_tuple_target = 8160);
alter table camtoken.journal alter column head set storage external, alter column rows set storage external;
create table if not exists camtoken.claims (
  tag text primary key,
  claimed_at timestamptz,
  given_up_at timestamptz
);
`
/** Two that begin at once: one made what the other was about to make, or touched it meanwhile. */
const MET_ANOTHER = new Set(['23505', '42P06', '42P07', '42710', 'XX000', '40001', '40P01'])
const TRIES = 10

/** Makes the tables where they are missing. Throws when the database has a form that this program does not know. */
export async function settleForm(pool: Pool): Promise<void> {
  for (let tries = 1; (await formIn(pool)) === null; tries += 1) {
    // One text of several statements is one transaction.
    await pool.query(TABLES).catch((error: unknown) => {
      if (tries >= TRIES || !MET_ANOTHER.has(errorCode(error) ?? '')) throw error
    })
  }
}

/** What stands in place of a form where the tokens went elsewhere; the tables are in a schema of another name. */
const MOVED = 0

/** Makes room for tokens where others went away. */
export async function forgetMoved(pool: Pool): Promise<void> {
  const [found] = await pool.query<{ there: boolean }>("select to_regclass('camtoken.about') is not null as there")
  if (found?.there !== true) return
  const [about] = await pool.query<{ form: number }>('select form from camtoken.about')
  if (about?.form === MOVED) await pool.query('drop table camtoken.about')
}

/** null: there are no tables yet, or not all. */
async function formIn(pool: Pool): Promise<number | null> {
  const [found] = await pool.query<{ begun: boolean; there: boolean }>(
    "select to_regclass('camtoken.about') is not null as begun, to_regclass('camtoken.claims') is not null as there",
  )
  if (found?.begun !== true) return null
  const [about] = await pool.query<{ form: number }>('select form from camtoken.about')
  const form = about?.form ?? FORM
  if (form === FORM) return found.there ? form : null
  if (form === MOVED) {
    throw hostError(
      'tokens-moved',
      'The tokens of this database were moved to a data folder. Start with that, or move them back.',
    )
  }
  const message = `The database holds tokens of form ${form}, and this version knows none after ${FORM}. Use the version that wrote them.`
  throw hostError('database-unusable', message)
}

export interface About {
  readonly keyCheck: Uint8Array
}

/** null: nobody has written a token here yet. */
export async function readAbout(pool: Pool): Promise<About | null> {
  const [about] = await pool.query<{ key_check: Buffer }>('select key_check from camtoken.about')
  return about === undefined ? null : { keyCheck: about.key_check }
}

/** The first to say it says it for all. */
export async function writeAbout(pool: Pool, { keyCheck }: About): Promise<void> {
  await pool.query('insert into camtoken.about (form, key_check) values ($1, $2) on conflict do nothing', [
    FORM,
    keyCheck,
  ])
}
