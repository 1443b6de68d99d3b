import { randomBytes } from 'node:crypto'
import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, hostError } from '../../token/host-error.ts'
import { type Machine, thisMachine } from './machine.ts'

const LOCK_FILE = 'lock.json'
/** How often a holder shows that it is alive, for those who cannot see its process, in ms. */
const RENEWAL = 3_000
/** So long somebody who cannot see it watches for that: three times and a bit. */
const PATIENCE = 10_000
const LOOK = 500
/** A lock that was not renewed for so long needs no watching. */
const LONG_AGO = 60_000

/**
 * `started` tells a process from a later one with the same number; null where the system does not say. `place`: where the number means
 * something, a machine or a container. `id` is of this one taking. Earlier versions had neither.
 */
const holderSchema = z.object({
  pid: z.int().positive(),
  started: z.string().nullable(),
  place: z.string().nullable().default(null),
  id: z.string().default(''),
})
type Holder = z.infer<typeof holderSchema>

/** A folder that is this process's alone. */
export interface FolderLock {
  release(): void
  /** Whether somebody else took the folder meanwhile, as after this process was held up for longer than another waits. */
  isLost(): boolean
}

/** Whether the holder runs; `unseen`: it cannot be told from here. */
function stateOf({ pid, started, place }: Holder, machine: Machine): 'runs' | 'gone' | 'unseen' {
  if (place !== null && place !== machine.place) return 'unseen'
  if (!machine.isAlive(pid)) return 'gone'
  const now = machine.startOf(pid)
  if (started !== null && now !== null) return started === now ? 'runs' : 'gone'
  // A host of before renews nothing; whatever has its number counts as it.
  return place === null || pid === machine.pid ? 'runs' : 'unseen'
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
 * Takes the folder for this process. A lock left by a process that no longer runs is taken over. Throws `folder-in-use` while another
 * holds it.
 *
 * A holder on this machine is looked for by its process. One in another container, or on another machine that has the same folder,
 * renews its lock: that is waited for, 10 s at most.
 */
export async function lockFolder(folder: string, machine: Machine = thisMachine()): Promise<FolderLock> {
  const file = join(folder, LOCK_FILE)
  const { pid, place } = machine
  const own: Holder = { pid, started: machine.startOf(pid), place, id: randomBytes(8).toString('hex') }
  for (;;) {
    try {
      // Synchronous, so that no one sees the lock half written.
      writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 })
      return hold(file, own, machine)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder !== null && (await isHeld(file, holder, machine))) throw inUse(folder, file, holder)
    removeStale(folder, file, holder, machine)
  }
}

function hold(file: string, own: Holder, machine: Machine): FolderLock {
  let isLost = false
  const isOwn = () => readHolder(file)?.id === own.id
  const end = machine.every(RENEWAL, async () => {
    isLost ||= !isOwn()
    if (!isLost) await machine.touch(file).catch(() => {})
  })
  return {
    release() {
      end()
      if (isOwn()) rmSync(file, { force: true })
    },
    isLost: () => isLost,
  }
}

async function isHeld(file: string, holder: Holder, machine: Machine): Promise<boolean> {
  const state = stateOf(holder, machine)
  return state === 'unseen' ? isRenewed(file, machine) : state === 'runs'
}

const renewedAt = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs

/** Watches whether a lock is renewed. By the file's own times: two machines need not agree on what time it is. */
async function isRenewed(file: string, machine: Machine): Promise<boolean> {
  const before = renewedAt(file)
  const probe = `${file}.${machine.pid}.now`
  writeFileSync(probe, '')
  const now = renewedAt(probe)
  rmSync(probe, { force: true })
  if (before === undefined || now === undefined || now - before > LONG_AGO) return false
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    await machine.wait(LOOK)
    const seen = renewedAt(file)
    if (seen === undefined) return false
    if (seen !== before) return true
  }
  return false
}

/** Removes a lock whose holder is gone; puts it back when another process has taken the folder in the meantime. */
function removeStale(folder: string, file: string, stale: Holder | null, machine: Machine): void {
  const aside = `${file}.${machine.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const holder = readHolder(aside)
  if (holder !== null && (holder.id !== stale?.id || holder.pid !== stale.pid)) {
    renameSync(aside, file)
    throw inUse(folder, file, holder)
  }
  // A folder that somebody put there is none of ours to remove.
  if (!lstatSync(aside).isDirectory()) rmSync(aside, { force: true })
}
