import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { Journal, JournalEntry } from '../../journal/row.ts'
import { errorCode, hostError } from '../../token/host-error.ts'
import { isTokenId } from '../../token/token-id.ts'
import type { TokenRecord } from '../../token/token-view.ts'
import { isKeyError, openFolderKey, type StateFile } from './folder-key.ts'
import { lockFolder } from './folder-lock.ts'
import { type JournalFile, openJournal } from './journal-file.ts'
import { listFolder, PRIVATE_FILE, PRIVATE_FOLDER, readPlain, setAside, unreadable } from './plain-file.ts'
import { readState, writeState } from './state-file.ts'
import { makeWriteQueue } from './write-queue.ts'

/** Something a person should know and nothing stops for. */
export interface Notice {
  readonly code: 'state-set-aside' | 'journal-set-aside' | 'folder-set-aside' | 'not-saved' | 'not-removed'
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
  /** Puts a token aside that nobody runs any more, until it is taken back, two hundred others were, or the deleted ones are removed for good. */
  remove(id: string): Promise<void>
  /** Takes a deleted token back; null when there is none of this id. */
  restore(id: string): Promise<TokenRecord | null>
  /** Removes deleted tokens for good. */
  removeDeleted(): Promise<void>
  /** Gives the folder free. */
  close(): void
}

const TOKENS = 'tokens'
const DELETED = 'deleted'
const JOURNALS = 'journals'
/** Removed tokens that may be taken back. Of more than these, the oldest go for good. */
export const MOST_DELETED = 200
const JOURNAL_FORMAT = 'camera-token-simulator/journal 1'

/** Removes what a write left behind that a crash cut short. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && /^[^.]+\.json\.\d+$/.test(entry.name)) await rm(join(folder, entry.name), { force: true })
  }
}

/** The tokens whose files are in a folder. Whatever else is there is none of ours. */
async function statesIn(folder: string): Promise<StateFile[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith('.json'))
  const states = names.map((name) => ({ id: basename(name, '.json'), file: join(folder, name) }))
  return states.filter(({ id }) => isTokenId(id))
}

/** A folder that cannot be listed makes room for one that can. */
async function makeRoom(folder: string, notify: (notice: Notice) => void): Promise<void> {
  await listFolder(folder).catch(async (error: unknown) => {
    const target = await setAside(folder)
    const message = `The folder ${folder} ${unreadable(error)}. ${whereabouts(target)}; it is made anew when it is needed.`
    notify({ code: 'folder-set-aside', file: folder, setAside: target, message })
  })
}

const whereabouts = (target: string | null): string =>
  target === null ? 'It could not be renamed and stays where it is' : `It is now ${target}`

/**
 * Opens a data folder, made if it is missing, for this process alone.
 *
 * Each token is one file, encrypted with the folder's key (`key`, readable by its owner only). A file that cannot be
 * used is renamed and told of, never overwritten. Throws `folder-in-use`, `folder-unusable`, or a KeyError, and has changed nothing
 * then.
 */
export async function openTokenStore(folder: string, notify: (notice: Notice) => void): Promise<TokenStore> {
  const tokens = join(folder, TOKENS)
  const refusal = (error: unknown) => {
    if (isKeyError(error) || errorCode(error) === 'folder-in-use') return error
    const reason = error instanceof Error ? error.message : String(error)
    return hostError('folder-unusable', `The data folder ${folder} cannot be used: ${reason}.`, error)
  }
  let unlock = () => {}
  try {
    await mkdir(tokens, { recursive: true, mode: PRIVATE_FOLDER })
    unlock = lockFolder(folder)
    const deleted = await statesIn(join(folder, DELETED)).catch(() => [])
    const key = await openFolderKey(folder, [...(await statesIn(tokens)), ...deleted])
    await removeUnfinished(tokens)
    for (const name of [JOURNALS, DELETED]) await makeRoom(join(folder, name), notify)
    return makeStore(folder, key, notify, unlock)
  } catch (error) {
    unlock()
    throw refusal(error)
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
  /** Ids come from outside, and become paths here. */
  const named = (id: string): string => {
    if (!isTokenId(id)) throw new RangeError(`"id" expected the id of a token, got ${JSON.stringify(id)}`)
    return id
  }
  const fileOf = (id: string) => join(folder, `${named(id)}.json`)
  const deletedFileOf = (id: string) => join(deleted, `${named(id)}.json`)
  const journalFolder = (id: string) => join(root, JOURNALS, named(id))
  const tokens = new Map<string, Kept>()
  /** Tokens that were put aside and may be taken back. */
  const aside = new Set<string>()

  async function putAside(file: string, why: string): Promise<boolean> {
    const target = await setAside(file)
    const message = `The journal ${file} ${why}. ${whereabouts(target)}; what was in it is not shown any more.`
    notify({ code: 'journal-set-aside', file, setAside: target, message })
    return target !== null
  }

  function keep(id: string, last: number): Kept {
    const lineKey = { key, label: `${JOURNAL_FORMAT} ${id}` }
    const journal = openJournal({ folder: journalFolder(id), lineKey, last, putAside })
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

  async function readToken(id: string): Promise<TokenRecord | string | null> {
    try {
      const text = await readPlain(fileOf(id))
      return text === null ? null : readState(text, id, key)
    } catch (error) {
      return unreadable(error)
    }
  }

  async function load(id: string): Promise<TokenRecord | null> {
    const state = await readToken(id)
    if (state === null) return null
    if (typeof state !== 'string') {
      keep(id, state.sequence)
      return state
    }
    const file = fileOf(id)
    const target = await setAside(file)
    if ((await listFolder(journalFolder(id)).catch(() => [])).length > 0) await setAside(journalFolder(id))
    const message = `The file ${file} ${state}. ${whereabouts(target)}; the token is not in the rack any more.`
    notify({ code: 'state-set-aside', file, setAside: target, message })
    return null
  }

  async function removeForGood(id: string): Promise<void> {
    const file = deletedFileOf(id)
    try {
      await rm(file, { force: true })
      await rm(journalFolder(id), { recursive: true, force: true })
    } catch (error) {
      const message = `The deleted token ${file} could not be removed (${errorCode(error)}).`
      notify({ code: 'not-removed', file, setAside: null, message })
    }
  }

  return {
    async ids() {
      return (await statesIn(folder)).map(({ id }) => id)
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
      await rename(fileOf(id), deletedFileOf(id))
      tokens.delete(id)
      aside.add(id)
      for (const oldest of [...aside].slice(0, Math.max(0, aside.size - MOST_DELETED))) {
        aside.delete(oldest)
        await removeForGood(oldest)
      }
    },
    async restore(id) {
      if (!aside.delete(id)) return null
      try {
        await rename(deletedFileOf(id), fileOf(id))
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
        aside.add(id)
        throw hostError('not-saved', 'The token could not be taken back. It is still put aside.', error)
      }
      return load(id)
    },
    async removeDeleted() {
      for (const { id } of await statesIn(deleted).catch(() => [])) await removeForGood(id)
    },
    close: unlock,
  }
}
