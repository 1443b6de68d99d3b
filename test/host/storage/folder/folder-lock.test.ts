import { spawnSync } from 'node:child_process'
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockFolder } from '../../../../host/storage/folder/folder-lock.ts'
import { type Machine, thisMachine } from '../../../../host/storage/folder/machine.ts'
import { temporaryFolder } from '../../folder.ts'

const IN_USE = { code: 'folder-in-use' }
const lockOf = async (folder: string) => JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))

async function take(folder: string, machine?: Machine) {
  const lock = await lockFolder(folder, machine)
  onTestFinished(() => lock.release())
  return lock
}

/** Containers on one folder: each sees its own processes only, and one has the number that the other's has. Time goes when one waits. */
function containers() {
  const folderTime = { now: Math.round(Date.now() / 1000) * 1000 - 1_000_000 }
  const renewals = new Set<() => unknown>()
  const container = (place: string): Machine & { stop(): void; goOn(): void } => {
    const own = new Set<() => unknown>()
    return {
      pid: 1,
      place,
      isAlive: (pid) => pid === 1,
      startOf: () => '100',
      async touch(file) {
        await utimes(file, folderTime.now / 1000, folderTime.now / 1000)
      },
      async wait(ms) {
        folderTime.now += ms
        for (const renew of renewals) await renew()
      },
      every(_ms, run) {
        own.add(run)
        renewals.add(run)
        return () => renewals.delete(run)
      },
      stop() {
        for (const run of own) renewals.delete(run)
      },
      goOn() {
        for (const run of own) renewals.add(run)
      },
    }
  }
  return { container, folderTime, renewals }
}

describe('the folder lock', () => {
  it('lets one in, and the next after the release', async () => {
    const folder = await temporaryFolder()
    const { release } = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject(IN_USE)
    release()
    ;(await lockFolder(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('says which folder, which process, and what to delete', async () => {
    const folder = await temporaryFolder()
    await take(folder)
    for (const part of [`folder ${folder} `, `process ${process.pid}`, `delete ${join(folder, 'lock.json')}`]) {
      await expect(lockFolder(folder)).rejects.toThrow(part)
    }
  })

  it('takes over from a process that is gone', async () => {
    const folder = await temporaryFolder()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid, started: null }))
    await take(folder)
    expect(await lockOf(folder)).toMatchObject({ pid: process.pid })
    expect(await readdir(folder)).toEqual(['lock.json'])
  })

  it.runIf(process.platform === 'linux')('tells a later process of the same number', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, started: '1' }))
    await take(folder)
  })

  it('takes over a lock that a crash left unreadable', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'lock.json'), '{"pid":')
    await take(folder)
  })

  it('leaves the lock of another alone when it is refused', async () => {
    const folder = await temporaryFolder()
    await take(folder)
    const before = await readFile(join(folder, 'lock.json'), 'utf8')
    await expect(lockFolder(folder)).rejects.toMatchObject(IN_USE)
    expect(await readFile(join(folder, 'lock.json'), 'utf8')).toBe(before)
    expect(await readdir(folder)).toEqual(['lock.json'])
  })

  it('knows a lock of an earlier version, also where no start of a process can be told', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: process.ppid, started: null }))
    await expect(lockFolder(folder, { ...thisMachine(), startOf: () => null })).rejects.toMatchObject(IN_USE)
  })
})

describe('containers on one volume', () => {
  it('see each other: the second is refused while the first renews its lock', async () => {
    const folder = await temporaryFolder()
    const { container } = containers()
    await take(folder, container('one'))
    await expect(lockFolder(folder, container('two'))).rejects.toMatchObject(IN_USE)
    expect(await lockOf(folder)).toMatchObject({ place: 'one' })
    expect(await readdir(folder)).toEqual(['lock.json'])
  })

  it('take over from one that was killed, after watching for a while', async () => {
    const folder = await temporaryFolder()
    const { container, folderTime } = containers()
    const first = container('one')
    await take(folder, first)
    first.stop()
    const before = folderTime.now
    await take(folder, container('two'))
    expect(await lockOf(folder)).toMatchObject({ place: 'two' })
    expect(folderTime.now - before).toBe(10_000)
  })

  it('take over at once where the lock is old by the clock of the disk', async () => {
    const folder = await temporaryFolder()
    const { container, folderTime } = containers()
    const first = container('one')
    await take(folder, first)
    first.stop()
    const { mtimeMs } = await stat(join(folder, 'lock.json'))
    await utimes(join(folder, 'lock.json'), mtimeMs / 1000 - 61, mtimeMs / 1000 - 61)
    const before = folderTime.now
    await take(folder, container('two'))
    expect(folderTime.now).toBe(before)
  })

  it('let one that was held up for long know that the folder is another’s, and leave that one’s lock', async () => {
    const folder = await temporaryFolder()
    const { container, renewals } = containers()
    const first = container('one')
    const lock = await take(folder, first)
    first.stop()
    await take(folder, container('two'))
    first.goOn()
    for (const renew of renewals) await renew()
    expect(lock.isLost()).toBe(true)
    lock.release()
    expect(await lockOf(folder)).toMatchObject({ place: 'two' })
  })
})

describe('where no start of a process can be told, as on Windows', () => {
  it('another process that got the number of a killed holder does not keep the folder', async () => {
    const folder = await temporaryFolder()
    const { container } = containers()
    const windows = (pid: number) => ({ ...container('machine'), pid, isAlive: () => true, startOf: () => null })
    const first = windows(4711)
    await take(folder, first)
    first.stop()
    await take(folder, windows(4712))
    expect(await lockOf(folder)).toMatchObject({ pid: 4712 })
  })
})
