import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renameOver, writePrivate } from '../../../server/index.ts'
import type { JournalPage } from '../../journal/row.ts'
import { errorCode, hostError } from '../../token/host-error.ts'
import { isTokenId } from '../../token/token-id.ts'
import { heldTokens } from '../held-tokens.ts'
import { type Notify, whereabouts } from '../notice.ts'
import { MOST_DELETED, pageOf, type StoredToken, type TokenStore, tokenMoved } from '../store.ts'
import { makeTurns } from '../turns.ts'
import type { FolderLock } from './folder-lock.ts'
import { DELETED, JOURNALS, LOG, STATES, statesIn } from './form.ts'
import { type JournalFile, openJournal, SEGMENT_ROWS } from './journal-file.ts'
import { logFiles, openLog } from './log.ts'
import { type Logged, readLog, writeLogged } from './log-line.ts'
import { listFolder, PRIVATE_FOLDER, readPlain, setAside, syncFolder, unreadable } from './plain-file.ts'
import { readState, writeState } from './state-file.ts'

export const JOURNAL_FORMAT = 'camera-token-simulator/journal 1'
const NO_ROWS: JournalPage = { rows: [], more: false, oldest: null }
/** A log of more bytes is brought into the tokens' files: a start reads so much, and what comes meanwhile. */
const MOST_LOGGED = 4_000_000
/** Tokens whose files are written at a time. */
const AT_ONCE = 8

/**
 * Reads all tokens of a folder that is this process's alone, and keeps what happens to them: an answer waits for the log, and the files of
 * the tokens follow when the log has become long, and at the end. Work on one token waits for its turn.
 */
export async function readStore(root: string, key: Uint8Array, notify: Notify, lock: FolderLock): Promise<TokenStore> {
  const states = join(root, STATES)
  const deleted = join(root, DELETED)
  const logs = join(root, LOG)
  /** Ids come from outside, and become paths here. */
  const named = (id: string): string => {
    if (!isTokenId(id)) throw new RangeError(`"id" expected the id of a token, got ${JSON.stringify(id)}`)
    return id
  }
  const fileOf = (id: string) => join(states, `${named(id)}.json`)
  const deletedFileOf = (id: string) => join(deleted, `${named(id)}.json`)
  const journalFolder = (id: string) => join(root, JOURNALS, named(id))
  const inTurn = makeTurns()
  const held = new Map<string, StoredToken>()
  /** Tokens that were put aside and may be taken back, the oldest first. */
  const aside = new Map<string, StoredToken>()
  const journals = new Map<string, JournalFile>()
  /** Tokens of which the log knows more than their files. */
  const changed = new Set<string>()
  /** Files of the log that no more is written to; what is wrong with one, if anything is. */
  const behind = new Map<string, string | null>()
  /** Ids of what could not be read, until they are told. */
  const lost = new Set<string>()
  let folding: Promise<void> | null = null

  async function putAside(file: string, why: string): Promise<boolean> {
    const target = await setAside(file)
    const message = `The journal ${file} ${why}. ${whereabouts(target)}; what was in it is not shown any more.`
    notify({ code: 'journal-set-aside', file, setAside: target, message })
    return target !== null
  }

  /** @param last the sequence that the rows which are not in its files lead on from */
  function journalOf(id: string, last: number): JournalFile {
    const lineKey = { key, label: `${JOURNAL_FORMAT} ${id}` }
    const journal = journals.get(id) ?? openJournal({ folder: journalFolder(id), lineKey, last, putAside })
    journals.set(id, journal)
    return journal
  }

  const unwritten = (id: string) => journals.get(id)?.unwritten() ?? []

  /** What stands in the log is so. */
  function keep({ id, stored, entries }: Logged): void {
    changed.add(id)
    if (stored === null) {
      held.delete(id)
      return
    }
    // Of another that had this id before.
    if (!held.has(id)) journals.delete(id)
    journalOf(id, stored.record.sequence - entries.length).add(entries)
    held.set(id, stored)
    aside.delete(id)
    lost.delete(id)
  }

  async function load(id: string): Promise<void> {
    const file = fileOf(id)
    const state = await readPlain(file).then((text) => (text === null ? null : readState(text, id, key)), unreadable)
    if (state === null) return
    if (typeof state !== 'string') {
      held.set(id, state)
      return
    }
    lost.add(id)
    const target = await setAside(file)
    if ((await listFolder(journalFolder(id)).catch(() => [])).length > 0) await setAside(journalFolder(id))
    const message = `The file ${file} ${state}. ${whereabouts(target)}; the token is not in the rack any more.`
    notify({ code: 'state-set-aside', file, setAside: target, message })
  }

  // One after the other: a rack of thousands would take all the files that a process may open.
  for (const { id } of await statesIn(states)) await load(id)
  const files = await logFiles(logs)
  for (const file of files) {
    const { lines, fault } = await readLog(file, file === files.at(-1), key)
    behind.set(file, fault)
    for (const line of lines) {
      const isOlder = line.stored !== null && line.stored.revision < (held.get(line.id)?.revision ?? 0)
      if (!isOlder) keep(line)
    }
  }
  const log = openLog(logs, files)
  if (behind.size > 0) void fold()

  /** Resolves when a crash can no longer undo it. */
  async function write(line: Logged): Promise<void> {
    changed.add(line.id)
    try {
      if (lock.isLost()) throw Object.assign(new Error('another host has taken the folder'), { code: 'folder-in-use' })
      await log.append(writeLogged(line, key))
    } catch (error) {
      const message = `The state of token ${line.id} could not be written to ${logs} (${errorCode(error)}).`
      notify({ code: 'not-saved', file: logs, setAside: null, message })
      throw error
    }
    keep(line)
    if (log.size() > MOST_LOGGED) void fold()
  }

  async function removeForGood(id: string): Promise<void> {
    journals.delete(id)
    const file = deletedFileOf(id)
    try {
      for (const state of [fileOf(id), file]) await rm(state, { force: true })
      await rm(journalFolder(id), { recursive: true, force: true })
    } catch (error) {
      const message = `The deleted token ${file} could not be removed (${errorCode(error)}).`
      notify({ code: 'not-removed', file, setAside: null, message })
    }
  }

  async function moveAside(id: string): Promise<void> {
    await mkdir(deleted, { recursive: true, mode: PRIVATE_FOLDER })
    await renameOver(fileOf(id), deletedFileOf(id)).catch((error: unknown) => {
      // It came and went before it had a file.
      if (errorCode(error) !== 'ENOENT') throw error
    })
  }

  /** Brings a token's files to what is known of it. The journal first: it may be ahead of the state, never behind. */
  async function settle(id: string): Promise<void> {
    const stored = held.get(id)
    if (stored !== undefined) {
      await journals.get(id)?.flush()
      await writePrivate(fileOf(id), writeState(stored, key), `${fileOf(id)}.1`)
    } else if (aside.has(id)) await moveAside(id)
    else await removeForGood(id)
  }

  /** What cannot be brought into its files is said once more, in the newest file of the log. @returns whether the older ones may go */
  async function settleOrSayAgain(id: string): Promise<boolean> {
    try {
      await settle(id)
      return true
    } catch (error) {
      const file = fileOf(id)
      const message = `The files of token ${id} could not be written (${errorCode(error)}). Nothing is lost: it is kept in ${logs}, and tried again.`
      notify({ code: 'files-behind', file, setAside: null, message })
      const again = write({ id, stored: held.get(id) ?? null, entries: [...unwritten(id)] })
      return again.then(
        () => true,
        () => false,
      )
    }
  }

  async function removeLog(file: string, fault: string | null): Promise<void> {
    if (fault === null) await rm(file, { force: true })
    else {
      const target = await setAside(file)
      const message = `The log ${file} ${fault}. ${whereabouts(target)}; what they held of a token is known from what came later, or lost.`
      notify({ code: 'log-set-aside', file, setAside: target, message })
    }
    behind.delete(file)
  }

  /** Brings the files of all tokens to what the log knows, and removes what of it nobody needs then. */
  async function foldOnce(): Promise<void> {
    const turned = await log.turnOver()
    // Whoever has the folder now reads the log, and brings it there.
    if (lock.isLost()) return
    if (turned !== null) behind.set(turned, null)
    const older = [...behind]
    const ids = [...changed].values()
    changed.clear()
    let isSafe = true
    const settleNext = async () => {
      for (const id of ids) isSafe = (await inTurn(id, () => settleOrSayAgain(id))) && isSafe
    }
    await Promise.all(Array.from({ length: AT_ONCE }, settleNext))
    if (!isSafe) return
    await syncFolder(states)
    for (const [file, fault] of older) await removeLog(file, fault)
  }

  function fold(): Promise<void> {
    folding ??= foldOnce()
      .catch((error: unknown) => {
        const message = `The log ${logs} could not be shortened (${errorCode(error)}). Nothing is lost, and it is tried again.`
        notify({ code: 'files-behind', file: logs, setAside: null, message })
      })
      .finally(() => {
        folding = null
      })
    return folding
  }

  return {
    async list(query) {
      const unreadable = [...lost]
      lost.clear()
      return { ...pageOf(held.values(), query), unreadable }
    },
    get: async (id) => inTurn(named(id), async () => held.get(id) ?? null),
    commit: async (id, expected, record, entries) =>
      inTurn(named(id), async () => {
        const revision = held.get(id)?.revision ?? 0
        if (revision !== expected) throw tokenMoved()
        await write({ id, stored: { record: { ...record, id }, revision: revision + 1 }, entries })
        // What cannot be written now is so when the log is brought into the files, and told of then.
        if (unwritten(id).length >= SEGMENT_ROWS)
          await journals
            .get(id)
            ?.flush()
            .catch(() => {})
        return revision + 1
      }),
    journal(id) {
      named(id)
      /** null: of a token that is not here nothing is told. */
      const opened = () =>
        inTurn(id, async () => {
          const stored = held.get(id)
          return stored === undefined ? null : journalOf(id, stored.record.sequence)
        })
      return {
        page: async (query) => (await opened())?.page(query) ?? NO_ROWS,
        replay: async () => (await opened())?.replay() ?? null,
        async *sections() {
          const journal = await opened()
          if (journal !== null) yield* journal.sections()
        },
      }
    },
    remove: async (id) =>
      inTurn(named(id), async () => {
        const stored = held.get(id)
        if (stored === undefined) throw new Error(`there is no token ${id}`)
        await write({ id, stored: null, entries: [] })
        aside.set(id, stored)
        for (const oldest of [...aside.keys()].slice(0, Math.max(0, aside.size - MOST_DELETED))) {
          aside.delete(oldest)
          changed.add(oldest)
        }
      }),
    restore: (id) =>
      inTurn(id, async () => {
        const stored = aside.get(id)
        if (stored === undefined) return null
        await write({ id, stored, entries: [...unwritten(id)] }).catch((error: unknown) => {
          throw hostError('not-saved', 'The token could not be taken back. It is still put aside.', error)
        })
        await rm(deletedFileOf(id), { force: true }).catch(() => {})
        return stored
      }),
    async removeDeleted() {
      const left = await statesIn(deleted).catch(() => [])
      const gone = new Set([...aside.keys(), ...left.map(({ id }) => id)])
      aside.clear()
      for (const id of gone)
        await inTurn(id, () => (held.has(id) ? rm(deletedFileOf(id), { force: true }) : removeForGood(id)))
    },
    all: heldTokens(() => held.values()),
    shared: null,
    async close() {
      await folding
      if (changed.size > 0 || behind.size > 0) await fold()
      await log.turnOver()
      lock.release()
    },
  }
}
