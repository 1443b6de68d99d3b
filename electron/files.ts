import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { writePrivate } from '../server/whole-file.ts'
import { type FileKind, type Input, LARGEST_FILE, type Output } from './bridge.ts'
import type { Translate } from './i18n.ts'

/** The system's dialogs to open and save. A page learns the name and the content of a file, never where it lies. */

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  picture: ['png', 'jpg', 'jpeg', 'webp'],
  tokens: ['json'],
  journal: ['jsonl', 'json'],
  pskc: ['xml', 'pskc'],
  text: ['txt'],
  table: ['csv'],
  page: ['html'],
  pdf: ['pdf'],
  case: ['json'],
}
const MEGABYTE = 1024 * 1024

const filtersOf = (kind: FileKind, t: Translate): FileFilter[] => [
  { name: t(`files.${kind}`), extensions: [...EXTENSIONS[kind]] },
  { name: t('files.all'), extensions: ['*'] },
]

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : String(error instanceof Error ? error.message : error)

export async function openFile(window: BrowserWindow, kind: FileKind, t: Translate): Promise<Output<'openFile'>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialog.open'),
    filters: filtersOf(kind, t),
    properties: ['openFile'],
  })
  const [file] = filePaths
  if (file === undefined) return null
  try {
    if ((await stat(file)).size > LARGEST_FILE) throw new Error(t('files.tooLarge', { limit: LARGEST_FILE / MEGABYTE }))
    return { name: basename(file), bytes: new Uint8Array(await readFile(file)) }
  } catch (error) {
    dialog.showErrorBox(t('app.name'), t('files.notRead', { reason: reasonOf(error) }))
    return null
  }
}

export async function saveFile(
  window: BrowserWindow,
  { kind, name, bytes }: Input<'saveFile'>,
  t: Translate,
): Promise<Output<'saveFile'>> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: t('dialog.save'),
    // What a page calls a file is a name, not a way through folders.
    defaultPath: name.replaceAll(/[\\/:\p{Cc}]/gu, '_').replace(/^\.+$/, '_'),
    filters: filtersOf(kind, t),
  })
  if (!filePath) return null
  try {
    // Token files, key containers and replay files hold keys. Beside it, so that a disk that is full costs no older file.
    await writePrivate(filePath, bytes, `${filePath}.${randomBytes(4).toString('hex')}`)
    return { name: basename(filePath) }
  } catch (error) {
    dialog.showErrorBox(t('app.name'), t('files.notWritten', { reason: reasonOf(error) }))
    return null
  }
}
