import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writePrivate } from '../../server/index.ts'
import type { TextKey } from '../locales/texts.ts'
import { Complaint, reasonOf } from './complaint.ts'
import type { Translate } from './i18n.ts'

/** A file that a command cannot read or write: nothing was done, and the command ends with exit code 2. */
export class FileComplaint extends Complaint {
  override readonly exitCode = 2
  /** What is wrong, without the file's name. */
  readonly what: string

  constructor(file: string, what: string, t: Translate) {
    super(t('error.file', { file, message: what }))
    this.what = what
  }
}

const UNREADABLE: Readonly<Record<string, TextKey>> = {
  ENOENT: 'file.none',
  ENOTDIR: 'file.none',
  EISDIR: 'file.folder',
  EACCES: 'file.mayNotRead',
  EPERM: 'file.mayNotRead',
}
const UNWRITABLE: Readonly<Record<string, TextKey>> = {
  EISDIR: 'file.folder',
  EEXIST: 'file.noFolder',
  ENOTDIR: 'file.noFolder',
  EACCES: 'file.mayNotWrite',
  EPERM: 'file.mayNotWrite',
  EROFS: 'file.mayNotWrite',
  ENOSPC: 'file.diskFull',
}

function complain(error: unknown, file: string, t: Translate, keys: typeof UNREADABLE, otherwise: TextKey): never {
  const reason = reasonOf(error)
  throw new FileComplaint(file, t(keys[reason] ?? otherwise, { reason }), t)
}

/** What a person named to be read. Throws a {@link FileComplaint}, also where nothing is in it. */
export async function readBytes(file: string, t: Translate): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file).catch((error) => complain(error, file, t, UNREADABLE, 'file.unreadable'))
  if (bytes.length === 0) throw new FileComplaint(file, t('file.empty'), t)
  return new Uint8Array(bytes)
}

/** The same as text; a byte order mark is none of it. */
export const readText = async (file: string, t: Translate): Promise<string> =>
  new TextDecoder().decode(await readBytes(file, t))

/** The same as JSON. Throws a {@link FileComplaint}. */
export async function readJson(file: string, t: Translate): Promise<unknown> {
  const text = await readText(file, t)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FileComplaint(file, t('file.notJson', { reason: reasonOf(error) }), t)
  }
}

/** Writes what a person asked for; the folder is made where it is missing. Throws a {@link FileComplaint}. */
export async function writeTo(
  file: string,
  content: string | Uint8Array,
  t: Translate,
  write: (file: string, content: string | Uint8Array) => Promise<void> = writeFile,
): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await write(file, content)
  } catch (error) {
    complain(error, file, t, UNWRITABLE, 'file.unwritable')
  }
}

/** The same for its owner alone: keys are in it. */
export const writeKeysTo = (file: string, content: string, t: Translate): Promise<void> =>
  writeTo(file, content, t, writePrivate)
