import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, hostError } from '../../token/host-error.ts'

const LOCK_FILE = 'lock.json'

/** `started` tells a process from a later one with the same number; null where the system does not say. */
const holderSchema = z.object({ pid: z.int().positive(), started: z.string().nullable() })
type Holder = z.infer<typeof holderSchema>

/** When a process started, in ticks since boot: field 22 of proc(5) stat, counted after the name in brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function runs(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false
  }
  return holder.started === null || holder.started === startOf(holder.pid)
}

function readHolder(file: string): Holder | null {
  try {
    // Of a pipe the reading would wait for ever.
    if (!statSync(file).isFile()) return null
    const parsed = holderSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function inUse(folder: string, file: string, { pid }: Holder): Error {
  return hostError(
    'folder-in-use',
    `The data folder ${folder} is in use by another host (process ${pid}). Stop that one, or choose another folder. ` +
      `If no host is running, delete ${file}.`,
  )
}

/**
 * Takes the folder for this process. Returns the release. A lock left by a process that no longer runs is taken over.
 * Throws `folder-in-use` while another holds it. Synchronous, so that no one sees the lock half written.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE)
  const own: Holder = { pid: process.pid, started: startOf(process.pid) }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder !== null && runs(holder)) throw inUse(folder, file, holder)
    removeStale(folder, file)
  }
}

/** Removes a lock whose holder is gone; puts it back when another process has taken the folder in the meantime. */
function removeStale(folder: string, file: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const holder = readHolder(aside)
  if (holder !== null && runs(holder)) {
    renameSync(aside, file)
    throw inUse(folder, file, holder)
  }
  // A folder that somebody put there is none of ours to remove.
  if (!lstatSync(aside).isDirectory()) rmSync(aside, { force: true })
}
