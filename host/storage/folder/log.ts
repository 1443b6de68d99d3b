import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { listFolder, PRIVATE_FILE, PRIVATE_FOLDER, syncFolder } from './plain-file.ts'

/**
 * What happened to all tokens of a folder, a line each, in the order it happened. Those who wait at the same time are written together,
 * and one flush to the disk serves them all.
 */
export interface Log {
  /** Resolves when a crash can no longer undo the line. After an error nobody has been promised anything. */
  append(line: string): Promise<void>
  /** Bytes in the file that lines are added to. */
  size(): number
  /** Lines that come from here on go to a new file. @returns the one that they went to; null: there was none */
  turnOver(): Promise<string | null>
}

interface Waiting {
  readonly line: string
  resolve(): void
  reject(error: unknown): void
}

/** The file that lines are added to. */
interface Current {
  readonly file: string
  readonly handle: FileHandle
  /** Where the lines end that were promised. */
  end: number
  /** Behind that end may stand what a failed write left. */
  isSpoiled: boolean
}

const DIGITS = 12
const nameOf = (number: number): string => `${String(number).padStart(DIGITS, '0')}.log`

/** What stands in the places of a log's files, oldest first. */
export async function logFiles(folder: string): Promise<string[]> {
  const names = (await listFolder(folder)).filter((name) => /^\d{12}\.log$/.test(name))
  return names.sort().map((name) => join(folder, name))
}

/** @param files those that are there. Lines go to one of their own @param openFile for tests */
export function openLog(folder: string, files: readonly string[], openFile: typeof open = open): Log {
  let number = Number(files.at(-1)?.slice(-nameOf(0).length, -'.log'.length) ?? 0)
  let current: Current | null = null
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  async function begin(): Promise<Current> {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    number += 1
    const file = join(folder, nameOf(number))
    const handle = await openFile(file, 'ax', PRIVATE_FILE)
    await syncFolder(folder).catch(async (error: unknown) => {
      await handle.close()
      throw error
    })
    return { file, handle, end: 0, isSpoiled: false }
  }

  async function mend(file: Current): Promise<void> {
    if (file.isSpoiled) await file.handle.truncate(file.end)
    file.isSpoiled = false
  }

  async function write(text: string): Promise<void> {
    current ??= await begin()
    await mend(current)
    current.isSpoiled = true
    await current.handle.appendFile(text, 'latin1')
    await current.handle.datasync()
    current.isSpoiled = false
    current.end += text.length
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting
      waiting = []
      const text = together.map(({ line }) => line).join('')
      try {
        await write(text)
        for (const { resolve } of together) resolve()
      } catch (error) {
        for (const { reject } of together) reject(error)
      }
    }
    writing = null
  }

  return {
    append: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject })
        writing ??= writeAll()
      }),
    size: () => current?.end ?? 0,
    async turnOver() {
      while (writing !== null) await writing
      const turned = current
      current = null
      if (turned === null) return null
      // What could not be mended is read before what was promised after it, and then does not count.
      await mend(turned).catch(() => {})
      await turned.handle.close().catch(() => {})
      return turned.file
    },
  }
}
