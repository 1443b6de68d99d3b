import { readFileSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writePrivate } from '../../server/index.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'

/** A file that says that all answers, and how to reach it: it is there as long as that is so. */
export interface ReadyFile {
  /** It appears whole, and for the account alone: the line holds API tokens. */
  write(line: string): Promise<void>
  /** Unless another has put its own there. */
  remove(): void
}

const readyLine = z.object({ pid: z.number(), token: z.object({ url: z.string() }) })

function isReadyLine(text: string): boolean {
  try {
    return readyLine.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** What stands there; null: nothing. Throws where it is none of ours to overwrite: of something else than an empty file or a ready line. */
function readOld(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return statSync(dirname(file)).isDirectory() ? null : fail('ENOTDIR')
  if (!found.isFile()) return fail('EISDIR')
  const text = readFileSync(file, 'utf8')
  return text === '' || isReadyLine(text) ? text : fail('EEXIST')
}

function fail(code: string): never {
  throw Object.assign(new Error(code), { code })
}

/**
 * Gets a place ready: what an earlier start left there goes, so that nobody takes it for this one's. An empty file stays until then.
 * Throws a Complaint where it cannot be used.
 */
export function openReadyFile(file: string, t: Translate): ReadyFile {
  function complain(error: unknown): Complaint {
    const reason = reasonOf(error)
    return new Complaint(t(reason === 'EEXIST' ? 'start.readyFileTaken' : 'start.readyFileUnusable', { file, reason }))
  }
  let written: string | null = null
  try {
    if (readOld(file)) rmSync(file)
  } catch (error) {
    throw complain(error)
  }
  return {
    async write(line) {
      written = `${line}\n`
      await writePrivate(file, written, `${file}.${process.pid}`).catch((error: unknown) => {
        throw complain(error)
      })
    },
    remove() {
      try {
        if (written !== null && readFileSync(file, 'utf8') === written) rmSync(file)
      } catch {
        // Somebody else has removed it.
      }
    },
  }
}
