import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { renameOver } from '../../../server/index.ts'
import { errorCode } from '../../token/host-error.ts'

/** Files in a data folder, where anything may stand that somebody put there. */

export const PRIVATE_FILE = 0o600
export const PRIVATE_FOLDER = 0o700

/** A pipe that nobody writes to would be waited for. Windows has no such flag and no such files. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const OTHER = 'not-a-file'
/** What `unreadable` says of a folder, a pipe and the like. */
export const NOT_A_FILE = 'is not a file'

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )

async function openPlain(file: string): Promise<FileHandle | null> {
  const handle = await open(file, WITHOUT_WAITING).catch(async (error: unknown) => {
    if (errorCode(error) === 'ENOENT' && !(await isLink(file))) return null
    throw error
  })
  if (handle === null || (await handle.stat()).isFile()) return handle
  await handle.close()
  throw Object.assign(new Error(`${file} is not a file`), { code: OTHER })
}

/** The text of a file, or null when nothing is there. Whatever else is there throws: `unreadable` says what it is. */
export async function readPlain(file: string): Promise<string | null> {
  const handle = await openPlain(file)
  if (handle === null) return null
  try {
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

/** Why a file cannot be read, to go on from its name in a sentence; null when it can be, or is not there. */
export async function whyUnreadable(file: string): Promise<string | null> {
  try {
    await (await openPlain(file))?.close()
    return null
  } catch (error) {
    return unreadable(error)
  }
}

/** What is in a folder; nothing when it is not there. Throws when it cannot be listed: `unreadable` says why. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await isLink(folder))) return []
    throw error
  }
}

/** What keeps a file or folder from being read, to go on from its name in a sentence. */
export function unreadable(error: unknown): string {
  switch (errorCode(error)) {
    case OTHER:
    case 'EISDIR':
    case 'ENXIO':
      return NOT_A_FILE
    case 'ENOTDIR':
      return 'is not a folder'
    case 'ENOENT':
      return 'is a link that leads nowhere'
    default:
      return `cannot be read (${errorCode(error) ?? String(error)})`
  }
}

/** Renames a file or folder to the first free `<name>.set-aside-<n>` and returns that path; null when it cannot be moved. */
export async function setAside(file: string): Promise<string | null> {
  try {
    const names = new Set(await readdir(dirname(file)))
    let number = 1
    while (names.has(`${basename(file)}.set-aside-${number}`)) number += 1
    const target = `${file}.set-aside-${number}`
    await renameOver(file, target)
    return target
  } catch {
    return null
  }
}

/** Flushes to the disk which names are in a folder. Windows does so by itself, and opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
