import { join } from 'node:path'
import type { Section } from '../../journal/row.ts'
import { hostError } from '../../token/host-error.ts'
import type { StoredToken } from '../store.ts'
import { JOURNALS, LOG, statesIn } from './form.ts'
import { type JournalFile, openJournal } from './journal-file.ts'
import { logFiles } from './log.ts'
import { readLog } from './log-line.ts'
import { readPlain, unreadable } from './plain-file.ts'
import { JOURNAL_FORMAT } from './read-store.ts'
import { readState } from './state-file.ts'

/** What a folder holds: files and log together. */
export interface FolderContents {
  readonly tokens: readonly StoredToken[]
  sections(id: string): AsyncIterable<Section>
}

/**
 * Reads a folder that is this process's alone, and changes nothing in it. Throws `folder-unusable` where anything cannot be read: what a host
 * would set aside is for a person to decide here.
 * @param states where the tokens' files are
 */
export async function lookIntoFolder(root: string, states: string, key: Uint8Array): Promise<FolderContents> {
  const held = new Map<string, StoredToken>()
  const journals = new Map<string, JournalFile>()
  const refuse = (file: string, why: string): never => {
    throw hostError(
      'folder-unusable',
      `The file ${file} ${why}. Nothing was moved: start a host with the folder, which sets it aside, or put back a copy.`,
    )
  }

  function journalOf(id: string, last: number): JournalFile {
    const opened = openJournal({
      folder: join(root, JOURNALS, id),
      lineKey: { key, label: `${JOURNAL_FORMAT} ${id}` },
      last,
      putAside: async (file, why) => refuse(file, why),
    })
    const journal = journals.get(id) ?? opened
    journals.set(id, journal)
    return journal
  }

  for (const { id, file } of await statesIn(states)) {
    const state = await readPlain(file).then((text) => (text === null ? null : readState(text, id, key)), unreadable)
    if (typeof state === 'string') refuse(file, state)
    else if (state !== null) held.set(id, state)
  }
  const files = await logFiles(join(root, LOG))
  for (const file of files) {
    const { lines, fault } = await readLog(file, file === files.at(-1), key)
    if (fault !== null) refuse(file, fault)
    for (const { id, stored, entries } of lines) {
      if (stored === null) held.delete(id)
      else if (stored.revision >= (held.get(id)?.revision ?? 0)) {
        // Of another that had this id before.
        if (!held.has(id)) journals.delete(id)
        journalOf(id, stored.record.sequence - entries.length).add(entries)
        held.set(id, stored)
      }
    }
  }
  return {
    tokens: [...held.values()],
    sections: (id) => journalOf(id, held.get(id)?.record.sequence ?? 0).sections(),
  }
}
