import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { errorCode, hostError } from '../host-error.ts'
import { type JournalFile, openJournal } from '../journal/journal-file.ts'
import type { Journal, JournalEntry } from '../journal/row.ts'
import type { TokenRecord } from '../token-view.ts'
import { lockFolder } from './folder-lock.ts'
import { KEY_LENGTH } from './seal.ts'
import { readState, writeState } from './state-file.ts'
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
  /** The ids of all tokens. */
  ids(): Promise<readonly string[]>
  /** The token last saved under this id; null when there is none that can be read. */
  load(id: string): Promise<TokenRecord | null>
  /** Resolves when what happened is in the journal, and this record, or a newer one of the token, on the disk. */
  save(record: TokenRecord, entries: readonly JournalEntry[]): Promise<void>
  journal(id: string): Journal
  /** Puts a token aside that nobody runs any more, until it is taken back or the deleted ones are removed for good. */
  remove(id: string): Promise<void>
  /** Takes a deleted token back; null when there is none of this id. */
  restore(id: string): Promise<TokenRecord | null>
  /** Removes deleted tokens for good. */
  removeDeleted(): Promise<void>
  /** Gives the folder free. */
  close(): void
}

const KEY_FILE = 'key'
const TOKENS = 'tokens'
const DELETED = 'deleted'
const JOURNALS = 'journals'
const JOURNAL_FORMAT = 'camera-token-simulator/journal 1'
const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function readdirIfThere(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Renames a file or folder to the first free `<name>.set-aside-<n>` and returns that path. */
async function setAside(file: string): Promise<string> {
  const names = new Set(await readdir(dirname(file)))
  let number = 1
  while (names.has(`${basename(file)}.set-aside-${number}`)) number += 1
  const target = `${file}.set-aside-${number}`
  await rename(file, target)
  return target
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
    return makeStore(folder, key, notify, unlock)
  } catch (error) {
    unlock()
    throw hostError('folder-unusable', `The data folder ${folder} cannot be used (${errorCode(error)}).`, error)
  }
}

/** What is kept in memory of a token: where its rows go, and those on their way there. */
interface Kept {
  readonly journal: JournalFile
  readonly entries: JournalEntry[]
  readonly queue: (record: TokenRecord) => Promise<void>
}

function makeStore(root: string, key: Uint8Array, notify: (notice: Notice) => void, unlock: () => void): TokenStore {
  const folder = join(root, TOKENS)
  const deleted = join(root, DELETED)
  const fileOf = (id: string) => join(folder, `${id}.json`)
  const journalFolder = (id: string) => join(root, JOURNALS, id)
  const tokens = new Map<string, Kept>()

  function keep(id: string, last: number): Kept {
    const lineKey = { key, label: `${JOURNAL_FORMAT} ${id}` }
    const journal = openJournal({ folder: journalFolder(id), lineKey, last })
    const entries: JournalEntry[] = []
    const queue = makeWriteQueue((record: TokenRecord) => write(record, journal, entries))
    const kept = { journal, entries, queue }
    tokens.set(id, kept)
    return kept
  }

  /** The journal first: it may be ahead of the state after a crash, and then goes back; it is never behind. */
  async function write(record: TokenRecord, journal: JournalFile, entries: JournalEntry[]): Promise<void> {
    const file = fileOf(record.id)
    try {
      await journal.write(entries)
      await writeFileAtomic(file, writeState(record, key), { mode: PRIVATE_FILE, fsync: true })
    } catch (error) {
      const message = `The state of token ${record.id} could not be written to ${file} (${errorCode(error)}).`
      notify({ code: 'not-saved', file, setAside: null, message })
      throw error
    }
  }

  async function load(id: string): Promise<TokenRecord | null> {
    const text = await readIfThere(fileOf(id))
    if (text === null) return null
    const state = readState(text, id, key)
    if (typeof state !== 'string') {
      keep(id, state.sequence)
      return state
    }
    const target = await setAside(fileOf(id))
    if ((await readdirIfThere(journalFolder(id))).length > 0) await setAside(journalFolder(id))
    const message = `The file ${fileOf(id)} ${state}. It is now ${target}; the token is not in the rack any more.`
    notify({ code: 'state-set-aside', file: fileOf(id), setAside: target, message })
    return null
  }

  return {
    async ids() {
      return (await readdir(folder))
        .filter((name) => /^[\w-]+\.json$/.test(name))
        .map((name) => basename(name, '.json'))
    },
    load,
    save(record, entries) {
      const kept = tokens.get(record.id) ?? keep(record.id, record.sequence - entries.length)
      kept.entries.push(...entries)
      return kept.queue(record)
    },
    journal: (id) => (tokens.get(id) ?? keep(id, 0)).journal,
    async remove(id) {
      await mkdir(deleted, { recursive: true, mode: PRIVATE_FOLDER })
      await rename(fileOf(id), join(deleted, `${id}.json`))
      tokens.delete(id)
    },
    async restore(id) {
      try {
        await rename(join(deleted, `${id}.json`), fileOf(id))
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      }
      return load(id)
    },
    async removeDeleted() {
      for (const name of await readdirIfThere(deleted)) {
        await rm(journalFolder(basename(name, '.json')), { recursive: true, force: true })
        await rm(join(deleted, name), { force: true })
      }
    },
    close: unlock,
  }
}
