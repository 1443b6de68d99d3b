import { open, rename, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const PRIVATE_FILE = 0o600

/** What a rename asks of the system; a test gives its own. */
export interface Renaming {
  /** `win32` is Windows. */
  readonly platform: string
  readonly rename: (from: string, to: string) => Promise<void>
  readonly pause: (ms: number) => Promise<unknown>
}

const SYSTEM: Renaming = { platform: process.platform, rename, pause }

/** What Windows says while a virus scanner, an indexer or a backup has one of the two open. */
const HELD = ['EPERM', 'EACCES', 'EBUSY']
/** How long to wait between tries, in ms: two seconds in all. */
const PAUSES = [5, 10, 20, 40, 80, 160, 320, 640, 725]

/** Whether a rename failed only because another program holds a file for a moment. Elsewhere these codes mean that it never will do. */
const isHeld = (error: unknown, platform: string): boolean =>
  platform === 'win32' && error instanceof Error && 'code' in error && HELD.includes(String(error.code))

/** Renames a file or a folder; on Windows it is tried again while another program holds it (nodejs/node issue 29481). */
export async function renameOver(from: string, to: string, system: Renaming = SYSTEM): Promise<void> {
  for (const ms of PAUSES) {
    try {
      return await system.rename(from, to)
    } catch (error) {
      if (!isHeld(error, system.platform)) throw error
    }
    await system.pause(ms)
  }
  return system.rename(from, to)
}

/**
 * Writes a file that its owner alone can read, whoever could read the one that it takes the place of. It is whole or as it was before,
 * and on the disk when this resolves.
 * @param draft where it is written first; what is there goes
 */
export async function writePrivate(file: string, data: string | Uint8Array, draft = `${file}.new`): Promise<void> {
  await rm(draft, { force: true })
  try {
    const handle = await open(draft, 'wx', PRIVATE_FILE)
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameOver(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw error
  }
}
