import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, hostError } from '../host-error.ts'

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

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
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
 * Throws `folder-in-use` while another holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, LOCK_FILE)
  const own: Holder = { pid: process.pid, started: startOf(process.pid) }
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 })
      return () => rm(file, { force: true })
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = await readHolder(file)
    if (holder !== null && runs(holder)) throw inUse(folder, file, holder)
    await removeStale(folder, file)
  }
}

/** Removes a lock whose holder is gone; puts it back when another process has taken the folder in the meantime. */
async function removeStale(folder: string, file: string): Promise<void> {
  const aside = `${file}.${process.pid}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const holder = await readHolder(aside)
  if (holder !== null && runs(holder)) {
    await rename(aside, file)
    throw inUse(folder, file, holder)
  }
  await rm(aside, { force: true })
}
