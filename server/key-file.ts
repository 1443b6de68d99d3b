import { randomBytes } from 'node:crypto'
import { constants, copyFile, link, open, readFile, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { KEY_LENGTH } from './seal.ts'

/** How a file is given its second name; a test gives another. */
export type Link = (from: string, to: string) => Promise<void>

/**
 * Reads the key that secrets are encrypted with: 64 hexadecimal digits in a file that its owner alone can read.
 * @param mayMake whether a missing file is made, with a new key. It appears whole or not at all, and of two processes that make
 * it at the same time one wins and both read its key. @param whose what is encrypted with it
 */
export async function readKeyFile(
  file: string,
  mayMake: boolean,
  makeLink: Link = link,
  whose = "the bank's database",
): Promise<Uint8Array> {
  let text = await readIfThere(file)
  if (text === null) {
    if (!mayMake) {
      throw new Error(
        `The key file ${file} is missing, and ${whose} is encrypted with it. Put it back from your backup; ` +
          'or, to begin anew, remove the database too.',
      )
    }
    await makeKeyFile(file, makeLink)
    text = await readNewKey(file)
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

/** What a file system without links answers: exFAT, some network and container mounts. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EINVAL']

/** Written beside and linked into place: a rename would replace the key that another process made meanwhile. */
async function makeKeyFile(file: string, makeLink: Link): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${randomBytes(KEY_LENGTH).toString('hex')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await makeLink(draft, file).catch((error: unknown) => {
      if (!NO_LINKS.some((code) => hasCode(error, code))) throw error
      // Still one wins, but the file is there for a moment before its content is.
      return copyFile(draft, file, constants.COPYFILE_EXCL)
    })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** A key that was made just now: where there are no links, the other process may still be writing it. */
async function readNewKey(file: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const text = await readFile(file, 'utf8')
    if (typeof keyOf(text) !== 'string') return text
    await pause(20)
  }
  return readFile(file, 'utf8')
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
