import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { KEY_LENGTH } from './seal.ts'

/**
 * Reads the key that secrets are encrypted with: 64 hexadecimal digits in a file that its owner alone can read.
 * @param mayMake whether a missing file is made, with a new key. It appears whole or not at all, and of two processes that make
 * it at the same time one wins and both read its key.
 */
export async function readKeyFile(file: string, mayMake: boolean): Promise<Uint8Array> {
  let text = await readIfThere(file)
  if (text === null) {
    if (!mayMake) {
      throw new Error(
        `The key file ${file} is missing, and the bank's database is encrypted with it. Put it back from your backup; ` +
          'or, to begin anew, remove the database too.',
      )
    }
    await makeKeyFile(file)
    text = await readFile(file, 'utf8')
  }
  const key = keyOf(text)
  if (typeof key === 'string') throw new Error(`The key file ${file} is ${key}. Put it back from your backup.`)
  return key
}

/**
 * The key in the text of a key file, or what is wrong with it. Case, spaces, a byte order mark and the ends of lines do not
 * matter: a key that came by another system is the same key.
 */
export function keyOf(text: string): Uint8Array | 'empty' | 'damaged' {
  const digits = text.trim().toLowerCase()
  if (digits === '') return 'empty'
  return new RegExp(`^[0-9a-f]{${KEY_LENGTH * 2}}$`).test(digits) ? Buffer.from(digits, 'hex') : 'damaged'
}

/** Written beside and linked into place: write-file-atomic would replace the key that another process made meanwhile. */
async function makeKeyFile(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${randomBytes(KEY_LENGTH).toString('hex')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
