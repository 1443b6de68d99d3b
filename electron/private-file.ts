import { open, rename, rm } from 'node:fs/promises'

const PRIVATE_FILE = 0o600

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
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw error
  }
}
