import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { parseToken } from '../../token-core/index.ts'
import { errorCode, hostError } from '../host-error.ts'
import type { TokenRecord } from '../token-view.ts'
import { lockFolder } from './folder-lock.ts'
import { KEY_LENGTH, open, seal, sealedSchema } from './seal.ts'
import { makeWriteQueue } from './write-queue.ts'

/** Something a person should know and nothing stops for. */
export interface Notice {
  readonly code: 'key-set-aside' | 'state-set-aside' | 'not-saved'
  /** The file it is about, and what it was renamed to if it was. */
  readonly file: string
  readonly setAside: string | null
  /** The whole of it in an English sentence. */
  readonly message: string
}

/** Where tokens are kept. */
export interface TokenStore {
  /** The token last saved under this id; null when there is none that can be read. */
  load(id: string): Promise<TokenRecord | null>
  /** Resolves when this record, or a newer one of the token, is on the disk. */
  save(record: TokenRecord): Promise<void>
  /** Gives the folder free. */
  close(): void
}

const KEY_FILE = 'key'
const TOKENS = 'tokens'
const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

const FORMAT = 'camera-token-simulator/token'
const SCHEMA = 1
const fileSchema = z.object({ format: z.literal(FORMAT), schema: z.literal(SCHEMA), state: sealedSchema })
const stateSchema = z.object({ sequence: z.int().nonnegative(), token: z.unknown() })

const labelOf = (id: string): string => `${FORMAT} ${SCHEMA} ${id}`

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Renames a file to the first free `<name>.set-aside-<n>` and returns that path. */
async function setAside(file: string): Promise<string> {
  const names = new Set(await readdir(dirname(file)))
  let number = 1
  while (names.has(`${basename(file)}.set-aside-${number}`)) number += 1
  const target = `${file}.set-aside-${number}`
  await rename(file, target)
  return target
}

/** What a state file holds, or a sentence that says what is wrong with it. */
function readState(text: string, id: string, key: Uint8Array): TokenRecord | string {
  const json = parseJson(text)
  const file = fileSchema.safeParse(json)
  if (!file.success) {
    const named = z.object({ format: z.literal(FORMAT), schema: z.unknown() }).safeParse(json)
    return named.success && named.data.schema !== SCHEMA
      ? `is of schema ${JSON.stringify(named.data.schema)}, which this version does not know`
      : 'is damaged, or not a state file of this program'
  }
  const plain = open(file.data.state, labelOf(id), key)
  if (plain === null) return 'is damaged, or belongs to another data folder'
  const state = stateSchema.safeParse(parseJson(plain))
  if (!state.success) return 'holds no token'
  const token = parseToken(state.data.token)
  return token.ok
    ? { id, sequence: state.data.sequence, token: token.value }
    : 'holds a token this version does not know'
}

async function readOrMakeKey(folder: string, notify: (notice: Notice) => void): Promise<Uint8Array> {
  const file = join(folder, KEY_FILE)
  const text = await readIfThere(file)
  if (text !== null) {
    if (new RegExp(`^[0-9a-f]{${KEY_LENGTH * 2}}\n?$`).test(text)) return Buffer.from(text.trim(), 'hex')
    const target = await setAside(file)
    const message = `The key file ${file} is damaged. It is now ${target}; a new key was made.`
    notify({ code: 'key-set-aside', file, setAside: target, message })
  }
  const key = randomBytes(KEY_LENGTH)
  await writeFileAtomic(file, `${key.toString('hex')}\n`, { mode: PRIVATE_FILE, fsync: true })
  return key
}

/** Removes what a write left behind that a crash cut short. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^[^.]+\.json\.\d+$/.test(name)) await rm(join(folder, name), { force: true })
  }
}

/**
 * Opens a data folder, made if it is missing, for this process alone.
 *
 * Each token is one file, encrypted with the folder's key (`key`, readable by its owner only). A file that cannot be
 * used is renamed and told of, never overwritten. Throws `folder-in-use` or `folder-unusable`.
 */
export async function openTokenStore(folder: string, notify: (notice: Notice) => void): Promise<TokenStore> {
  const tokens = join(folder, TOKENS)
  try {
    await mkdir(tokens, { recursive: true, mode: PRIVATE_FOLDER })
  } catch (error) {
    throw hostError('folder-unusable', `The data folder ${folder} cannot be used (${errorCode(error)}).`, error)
  }
  const unlock = lockFolder(folder)
  try {
    const key = await readOrMakeKey(folder, notify)
    await removeUnfinished(tokens)
    return makeStore(tokens, key, notify, unlock)
  } catch (error) {
    unlock()
    throw hostError('folder-unusable', `The data folder ${folder} cannot be used (${errorCode(error)}).`, error)
  }
}

function makeStore(folder: string, key: Uint8Array, notify: (notice: Notice) => void, unlock: () => void): TokenStore {
  const fileOf = (id: string) => join(folder, `${id}.json`)
  const queues = new Map<string, (record: TokenRecord) => Promise<void>>()

  async function write({ id, sequence, token }: TokenRecord): Promise<void> {
    const state = seal(JSON.stringify({ sequence, token }), labelOf(id), key)
    const text = `${JSON.stringify({ format: FORMAT, schema: SCHEMA, state })}\n`
    try {
      await writeFileAtomic(fileOf(id), text, { mode: PRIVATE_FILE, fsync: true })
    } catch (error) {
      const message = `The state of token ${id} could not be written to ${fileOf(id)} (${errorCode(error)}).`
      notify({ code: 'not-saved', file: fileOf(id), setAside: null, message })
      throw error
    }
  }

  return {
    async load(id) {
      const text = await readIfThere(fileOf(id))
      if (text === null) return null
      const state = readState(text, id, key)
      if (typeof state !== 'string') return state
      const target = await setAside(fileOf(id))
      const message = `The file ${fileOf(id)} ${state}. It is now ${target}; the token starts as new.`
      notify({ code: 'state-set-aside', file: fileOf(id), setAside: target, message })
      return null
    },
    save(record) {
      const queue = queues.get(record.id) ?? makeWriteQueue(write)
      queues.set(record.id, queue)
      return queue(record)
    },
    close: unlock,
  }
}
