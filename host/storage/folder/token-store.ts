import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { JournalEntry, JournalPage } from '../../journal/row.ts'
import { errorCode, hostError } from '../../token/host-error.ts'
import { isTokenId } from '../../token/token-id.ts'
import { MOST_DELETED, pageOf, type StoredToken, type TokenStore, tokenMoved } from '../store.ts'
import { makeTurns } from '../turns.ts'
import { isKeyError, openFolderKey, type StateFile } from './folder-key.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { type JournalFile, openJournal } from './journal-file.ts'
import { listFolder, PRIVATE_FILE, PRIVATE_FOLDER, readPlain, setAside, unreadable } from './plain-file.ts'
import { readState, writeState } from './state-file.ts'

/** Something a person should know and nothing stops for. */
export interface Notice {
  readonly code: 'state-set-aside' | 'journal-set-aside' | 'folder-set-aside' | 'not-saved' | 'not-removed'
  /** The file it is about, and what it was renamed to if it was. */
  readonly file: string
  readonly setAside: string | null
  /** The whole of it in an English sentence. */
  readonly message: string
}

const TOKENS = 'tokens'
const DELETED = 'deleted'
const JOURNALS = 'journals'
/** The turn of what is done with all tokens: no id has this form. */
const EVERYTHING = '*'
const NO_ROWS: JournalPage = { rows: [], more: false, oldest: null }
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
  let lock: FolderLock | undefined
  try {
    await mkdir(tokens, { recursive: true, mode: PRIVATE_FOLDER })
    lock = await lockFolder(folder)
    const deleted = await statesIn(join(folder, DELETED)).catch(() => [])
    const key = await openFolderKey(folder, [...(await statesIn(tokens)), ...deleted])
    await removeUnfinished(tokens)
    for (const name of [JOURNALS, DELETED]) await makeRoom(join(folder, name), notify)
    return makeStore(folder, key, notify, lock)
  } catch (error) {
    lock?.release()
    throw refusal(error)
  }
}

/**
 * The folder is this process's alone: what was read or written of a token once is known. Work on one token, and the first reading of
 * all, each waits for its turn.
 */
function makeStore(root: string, key: Uint8Array, notify: (notice: Notice) => void, lock: FolderLock): TokenStore {
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
  const inTurn = makeTurns()
  const known = new Map<string, StoredToken>()
  const journals = new Map<string, JournalFile>()
  /** Tokens that were put aside and may be taken back. */
  const aside = new Set<string>()
  /** All that is in the folder is known; nothing but this process puts anything there. */
  let isComplete = false

  async function putAside(file: string, why: string): Promise<boolean> {
    const target = await setAside(file)
    const message = `The journal ${file} ${why}. ${whereabouts(target)}; what was in it is not shown any more.`
    notify({ code: 'journal-set-aside', file, setAside: target, message })
    return target !== null
  }

  /** @param last the sequence of the state that is in the store, or that the first rows lead on from */
  function journalOf(id: string, last: number): JournalFile {
    const lineKey = { key, label: `${JOURNAL_FORMAT} ${id}` }
    const journal = journals.get(id) ?? openJournal({ folder: journalFolder(id), lineKey, last, putAside })
    journals.set(id, journal)
    return journal
  }

  async function readToken(id: string): Promise<StoredToken | string | null> {
    try {
      const text = await readPlain(fileOf(id))
      return text === null ? null : readState(text, id, key)
    } catch (error) {
      return unreadable(error)
    }
  }

  /** undefined: something is there, and cannot be read. */
  async function load(id: string): Promise<StoredToken | null | undefined> {
    const held = known.get(id)
    if (held !== undefined) return held
    const state = await readToken(id)
    if (state === null) return null
    if (typeof state !== 'string') {
      known.set(id, state)
      return state
    }
    const file = fileOf(id)
    const target = await setAside(file)
    if ((await listFolder(journalFolder(id)).catch(() => [])).length > 0) await setAside(journalFolder(id))
    const message = `The file ${file} ${state}. ${whereabouts(target)}; the token is not in the rack any more.`
    notify({ code: 'state-set-aside', file, setAside: target, message })
    return undefined
  }

  /** One after the other: a rack of thousands would take all the files that a process may open. */
  async function loadAll(): Promise<string[]> {
    const lost: string[] = []
    if (isComplete) return lost
    for (const { id } of await statesIn(folder)) {
      if ((await inTurn(id, () => load(id))) === undefined) lost.push(id)
    }
    isComplete = true
    return lost
  }

  const loadedInTurn = async (id: string): Promise<StoredToken | null> =>
    (await inTurn(named(id), () => load(id))) ?? null

  /** The journal first: it may be ahead of the state after a crash, and then goes back; it is never behind. */
  async function write(stored: StoredToken, entries: readonly JournalEntry[]): Promise<void> {
    const { id, sequence } = stored.record
    const file = fileOf(id)
    try {
      if (lock.isLost()) throw Object.assign(new Error('another host has taken the folder'), { code: 'folder-in-use' })
      if (entries.length > 0) await journalOf(id, sequence - entries.length).write([...entries])
      await writeFileAtomic(file, writeState(stored, key), { mode: PRIVATE_FILE, fsync: true })
      known.set(id, stored)
    } catch (error) {
      // As after a crash: what the journal is ahead by is found when it is opened again.
      journals.delete(id)
      const message = `The state of token ${id} could not be written to ${file} (${errorCode(error)}).`
      notify({ code: 'not-saved', file, setAside: null, message })
      throw error
    }
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

  async function moveBack(id: string): Promise<StoredToken | null> {
    if (!aside.delete(id)) return null
    try {
      await rename(deletedFileOf(id), fileOf(id))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      aside.add(id)
      throw hostError('not-saved', 'The token could not be taken back. It is still put aside.', error)
    }
    return (await load(id)) ?? null
  }

  return {
    async list(query) {
      const unreadable = await inTurn(EVERYTHING, loadAll)
      return { ...pageOf(known.values(), query), unreadable }
    },
    get: loadedInTurn,
    commit: async (id, expected, record, entries) =>
      inTurn(named(id), async () => {
        const held = isComplete ? known.get(id) : await load(id)
        const revision = held?.revision ?? 0
        if (revision !== expected) throw tokenMoved()
        await write({ record: { ...record, id }, revision: revision + 1 }, entries)
        return revision + 1
      }),
    journal(id) {
      named(id)
      /** null: of a token that is not here nothing is told. */
      const opened = async () => {
        const stored = await loadedInTurn(id)
        return stored && journalOf(id, stored.record.sequence)
      }
      return {
        page: async (query) => (await opened())?.page(query) ?? NO_ROWS,
        replay: async () => (await opened())?.replay() ?? null,
      }
    },
    remove: async (id) =>
      inTurn(named(id), async () => {
        await mkdir(deleted, { recursive: true, mode: PRIVATE_FOLDER })
        await rename(fileOf(id), deletedFileOf(id))
        known.delete(id)
        journals.delete(id)
        aside.add(id)
        for (const oldest of [...aside].slice(0, Math.max(0, aside.size - MOST_DELETED))) {
          aside.delete(oldest)
          await removeForGood(oldest)
        }
      }),
    restore: (id) => inTurn(id, () => moveBack(id)),
    async removeDeleted() {
      for (const { id } of await statesIn(deleted).catch(() => [])) await removeForGood(id)
    },
    async close() {
      lock.release()
    },
  }
}
