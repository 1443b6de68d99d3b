import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hostError } from '../../token/host-error.ts'
import { openFolderKey } from '../folder/folder-key.ts'
import { lockFolder } from '../folder/folder-lock.ts'
import { awayIn, DELETED, JOURNALS, LOG, markFolder, readForm, STATES, statesIn } from '../folder/form.ts'
import { nameOfSegment } from '../folder/journal-file.ts'
import { logFiles } from '../folder/log.ts'
import { lookIntoFolder } from '../folder/look-into.ts'
import { listFolder, PRIVATE_FILE, PRIVATE_FOLDER, setAside, syncFolder } from '../folder/plain-file.ts'
import { JOURNAL_FORMAT } from '../folder/read-store.ts'
import { headLine, rowLine } from '../folder/segment.ts'
import { writeState } from '../folder/state-file.ts'
import { isSame, type Kept, type Moved, type Source } from './kept.ts'

/** Tokens that are written at a time. */
const AT_ONCE = 8

/**
 * Puts all tokens of a source into a data folder that holds none. Until they are all there, no host starts with it, and who begins once more
 * begins anew. Tokens that went from there before are set aside.
 */
export async function fillFolder(folder: string, source: Source): Promise<Moved> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
  const lock = await lockFolder(folder)
  try {
    const away = await awayIn(folder)
    const key = await openFolderKey(folder, await statesIn(join(folder, STATES)), await logFiles(join(folder, LOG)))
    if (away === null) {
      const there = await tokensThere(folder, key, source)
      if (there > 0) {
        await (await source.leave())()
        return { tokens: there, rows: 0, there, renamed: [] }
      }
    }
    await markFolder(folder, 'coming')
    for (const place of [STATES, JOURNALS, DELETED, LOG]) await makeRoom(join(folder, place), away === 'coming')
    const moved = await writeAll(folder, key, source)
    const end = await source.leave()
    await markFolder(folder, null)
    await end()
    return moved
  } finally {
    lock.release()
  }
}

/** How many tokens are there already: none, or all. Others are refused. */
async function tokensThere(folder: string, key: Uint8Array, source: Source): Promise<number> {
  const form = await readForm(folder)
  const { tokens } = await lookIntoFolder(folder, form.states, key)
  if (tokens.length === 0) {
    await form.settle()
    return 0
  }
  const held = new Map(tokens.map((stored) => [stored.record.id, stored]))
  for await (const { stored } of source.tokens()) {
    const one = held.get(stored.record.id)
    if (one !== undefined && isSame(stored, one)) held.delete(stored.record.id)
    else held.set('', stored)
  }
  if (held.size === 0) return tokens.length
  throw hostError(
    'folder-holds-tokens',
    `The data folder ${folder} holds tokens. Move these to another one: nothing was changed.`,
  )
}

async function makeRoom(place: string, isUnfinished: boolean): Promise<void> {
  if ((await listFolder(place)).length === 0) return
  if (isUnfinished) await rm(place, { recursive: true })
  else if ((await setAside(place)) === null) throw new Error(`${place} could not be renamed`)
}

async function writeAll(folder: string, key: Uint8Array, source: Source): Promise<Moved> {
  const [states, journals] = [join(folder, STATES), join(folder, JOURNALS)]
  for (const place of [states, journals]) await mkdir(place, { recursive: true, mode: PRIVATE_FOLDER })
  let [tokens, rows] = [0, 0]
  const all = source.tokens()[Symbol.asyncIterator]()
  const writeNext = async () => {
    for (let next = await all.next(); next.done !== true; next = await all.next()) {
      const written = await writeToken(states, journals, key, next.value)
      rows += written
      tokens += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, writeNext))
  for (const place of [journals, states, folder]) await syncFolder(place)
  return { tokens, rows, there: 0, renamed: [] }
}

/** @returns the rows of its journal */
async function writeToken(
  states: string,
  journals: string,
  key: Uint8Array,
  { stored, sections }: Kept,
): Promise<number> {
  const { id } = stored.record
  const journal = join(journals, id)
  const lineKey = { key, label: `${JOURNAL_FORMAT} ${id}` }
  let count = 0
  for await (const { first, rows } of sections()) {
    const [begins] = rows
    if (begins === undefined) continue
    if (count === 0) await mkdir(journal, { recursive: true, mode: PRIVATE_FOLDER })
    const lines = [headLine(first, lineKey), ...rows.map((row) => rowLine(row, lineKey))]
    await writeNew(join(journal, nameOfSegment(begins.sequence)), lines.join(''))
    count += rows.length
  }
  if (count > 0) await syncFolder(journal)
  await writeNew(join(states, `${id}.json`), writeState(stored, key))
  return count
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', PRIVATE_FILE)
  try {
    await handle.writeFile(text, 'latin1')
    await handle.datasync()
  } finally {
    await handle.close()
  }
}
