import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, inject, onTestFinished } from 'vitest'
import {
  openPostgresTokens,
  type PostgresOptions,
  type PostgresTokens,
} from '../../../host/storage/postgres/open-tokens.ts'
import { databaseAt, execute } from '../../bank/postgres.ts'
import { temporaryFolder } from '../folder.ts'

/** A database of the run's server, made for one test. */
export async function newDatabase(): Promise<string> {
  const server = inject('postgresUrl')
  if (server === null) throw new Error('there is no PostgreSQL')
  const name = `tokens_${randomBytes(6).toString('hex')}`
  await execute(server, `create database ${name}`)
  return databaseAt(server, name)
}

export interface Opened {
  readonly store: PostgresTokens
  readonly url: string
  readonly keyFile: string
  /** Another host on the same database. */
  another(more?: Partial<PostgresOptions>): Promise<PostgresTokens>
}

/** The tokens of a database made for one test, which ends them. */
export async function openedTokens(more: Partial<PostgresOptions> = {}): Promise<Opened> {
  const [url, folder] = await Promise.all([newDatabase(), temporaryFolder()])
  const keyFile = join(folder, 'key')
  async function another(other: Partial<PostgresOptions> = {}): Promise<PostgresTokens> {
    const notify = (notice: { readonly message: string }) => expect.fail(notice.message)
    const store = await openPostgresTokens({ url, keyFile, notify, ...other })
    onTestFinished(() => store.close())
    return store
  }
  return { store: await another(more), url, keyFile, another }
}
