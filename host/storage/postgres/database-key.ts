import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { openBytes, readKeyFile, sealBytes } from '../../../server/index.ts'
import { hostError } from '../../token/host-error.ts'
import { readAbout, writeAbout } from './form.ts'
import type { Pool } from './pool.ts'

/** Where tokens are, for as many hosts at a time as have the key. */
export interface DatabasePlace {
  /** `postgres://user:password@host:port/database`. The tables are in a schema of their own, `camtoken`. */
  readonly url: string
  /** With the key of the tokens: the same for all hosts of a database. Made where neither it nor a token is there. */
  readonly keyFile: string
}

const CHECK = 'camera-token-simulator/key-check 1'
const TAGS = 'camera-token-simulator/tags 1'
/** Bytes of a digest: enough that two texts never have the same. */
const TAG_BYTES = 15

/** What opens and finds the tokens of a database. */
export interface DatabaseKey {
  readonly key: Uint8Array
  /** The same for the same text; without the key nobody can try texts. @param what it is: the same word is not found as another */
  tagOf(what: string, text: string): string
}

/** Reads the key of a database, from a file that its owner alone can read; a database with nothing in it may get a new one. */
export async function openDatabaseKey(pool: Pool, file: string): Promise<DatabaseKey> {
  const about = await readAbout(pool)
  const isMissing = !existsSync(file)
  const key = await readKeyFile(file, about === null, undefined, 'the database of the tokens').catch(
    (error: unknown) => {
      throw hostError(
        isMissing ? 'key-missing' : 'key-wrong',
        error instanceof Error ? error.message : String(error),
        error,
      )
    },
  )
  if (about === null) await writeAbout(pool, { keyCheck: sealBytes('', CHECK, key) })
  const check = (await readAbout(pool))?.keyCheck
  if (check === undefined || openBytes(check, CHECK, key) === null) {
    const message =
      `The key file ${file} belongs to other tokens: it does not open those of the database. ` +
      'Put the right one there, the same for all hosts of a database, and start again: nothing was changed.'
    throw hostError('key-wrong', message)
  }
  // What seals is used for nothing else.
  const tagKey = createHmac('sha256', key).update(TAGS).digest()
  return {
    key,
    tagOf: (what, text) =>
      createHmac('sha256', tagKey).update(`${what}\n${text}`).digest().subarray(0, TAG_BYTES).toString('base64'),
  }
}
