import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, hostError } from '../../token/host-error.ts'
import { type Notify, whereabouts } from '../notice.ts'
import type { TokenStore } from '../store.ts'
import { isKeyError, openFolderKey } from './folder-key.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { DELETED, JOURNALS, LOG, readForm, STATES, statesIn } from './form.ts'
import { logFiles } from './log.ts'
import { listFolder, PRIVATE_FOLDER, setAside, unreadable } from './plain-file.ts'
import { readStore } from './read-store.ts'

export type { Notice } from '../notice.ts'

/** Removes what a write left behind that a crash cut short. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && /^[^.]+\.json\.\d+$/.test(entry.name)) await rm(join(folder, entry.name), { force: true })
  }
}

/** A folder that cannot be listed makes room for one that can. */
async function makeRoom(folder: string, notify: Notify): Promise<void> {
  await listFolder(folder).catch(async (error: unknown) => {
    const target = await setAside(folder)
    const message = `The folder ${folder} ${unreadable(error)}. ${whereabouts(target)}; it is made anew when it is needed.`
    notify({ code: 'folder-set-aside', file: folder, setAside: target, message })
  })
}

/**
 * Opens a data folder, made if it is missing, for this process alone.
 *
 * What happens is written to a log that all tokens share (log.ts), and from there, now and then and at the end, to a file and a journal
 * of each token. All of it is encrypted with the folder's key (`key`, readable by its owner only). A file that cannot be used is renamed
 * and told of, never overwritten. Throws `folder-in-use`, `folder-unusable`, or a KeyError, and has changed nothing then.
 */
export async function openTokenStore(folder: string, notify: Notify): Promise<TokenStore> {
  const refusal = (error: unknown) => {
    if (isKeyError(error) || ['folder-in-use', 'tokens-moved'].includes(errorCode(error) ?? '')) return error
    const reason = error instanceof Error ? error.message : String(error)
    return hostError('folder-unusable', `The data folder ${folder} cannot be used: ${reason}.`, error)
  }
  let lock: FolderLock | undefined
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    lock = await lockFolder(folder)
    const form = await readForm(folder)
    const deleted = await statesIn(join(folder, DELETED)).catch(() => [])
    const logs = await logFiles(join(folder, LOG)).catch(() => [])
    const key = await openFolderKey(folder, [...(await statesIn(form.states)), ...deleted], logs)
    await form.settle()
    await removeUnfinished(join(folder, STATES))
    for (const name of [JOURNALS, DELETED, LOG]) await makeRoom(join(folder, name), notify)
    return await readStore(folder, key, notify, lock)
  } catch (error) {
    lock?.release()
    throw refusal(error)
  }
}
