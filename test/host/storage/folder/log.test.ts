import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Log, logFiles, openLog } from '../../../../host/storage/folder/log.ts'
import { temporaryFolder } from '../../folder.ts'

/** A disk that can be full, and counts how often it was flushed. */
function fakeDisk() {
  const disk = { room: Number.POSITIVE_INFINITY, flushes: 0, failsToFlush: false }
  const full = () => Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  const openFile = (async (...args: Parameters<typeof open>) => {
    const handle = await open(...args)
    const append = handle.appendFile.bind(handle)
    const flush = handle.datasync.bind(handle)
    return Object.assign(handle, {
      async appendFile(text: string) {
        await append(text.slice(0, disk.room))
        if (text.length > disk.room) throw full()
      },
      async datasync() {
        if (disk.failsToFlush) throw full()
        disk.flushes += 1
        await flush()
      },
    })
  }) as typeof open
  return { disk, openFile }
}

const contentOf = async (folder: string) =>
  (await Promise.all((await logFiles(folder)).map((file) => readFile(file, 'utf8')))).join('')

async function used(use: (log: Log, folder: string, disk: ReturnType<typeof fakeDisk>['disk']) => Promise<void>) {
  const folder = join(await temporaryFolder(), 'log')
  const { disk, openFile } = fakeDisk()
  const log = openLog(folder, [], openFile)
  await use(log, folder, disk)
  await log.turnOver()
}

describe('a log', () => {
  it('writes lines in their order, those that wait at the same time with one flush', () =>
    used(async (log, folder, disk) => {
      const lines = Array.from({ length: 100 }, (_, index) => `line ${index}\n`)
      await Promise.all(lines.map((line) => log.append(line)))
      expect(await contentOf(folder)).toBe(lines.join(''))
      expect(log.size()).toBe(lines.join('').length)
      expect(disk.flushes).toBe(2)
    }))

  it('makes no file before there is something to write, and a new one after it was turned over', () =>
    used(async (log, folder) => {
      expect(await logFiles(folder)).toEqual([])
      expect(await log.turnOver()).toBeNull()
      await log.append('a\n')
      const turned = await log.turnOver()
      expect(turned).toBe(join(folder, '000000000001.log'))
      expect(log.size()).toBe(0)
      await log.append('b\n')
      expect(await readdir(folder)).toEqual(['000000000001.log', '000000000002.log'])
      expect(await readFile(turned ?? '', 'utf8')).toBe('a\n')
    }))

  it('is turned over between two writes, whatever waits', () =>
    used(async (log, folder) => {
      const appended = ['a\n', 'b\n', 'c\n'].map((line) => log.append(line))
      await log.turnOver()
      await log.append('d\n')
      await Promise.all(appended)
      expect(await readFile(join(folder, '000000000001.log'), 'utf8')).toBe('a\nb\nc\n')
      expect(await readFile(join(folder, '000000000002.log'), 'utf8')).toBe('d\n')
    }))

  it.each(['is full in the middle of a line', 'cannot be flushed'])(
    'on a disk that %s refuses what waits; what comes then stands where that did',
    (how) =>
      used(async (log, folder, disk) => {
        await log.append('first\n')
        if (how === 'cannot be flushed') disk.failsToFlush = true
        else disk.room = 8
        const ends = await Promise.allSettled([log.append('second\n'), log.append('third\n'), log.append('fourth\n')])
        expect(ends.map(({ status }) => status)).toContain('rejected')
        Object.assign(disk, { room: Number.POSITIVE_INFINITY, failsToFlush: false })
        await log.append('next\n')
        const kept = ['second\n', 'third\n', 'fourth\n'].filter((_, index) => ends[index]?.status === 'fulfilled')
        expect(await contentOf(folder)).toBe(['first\n', ...kept, 'next\n'].join(''))
      }),
  )

  it('leaves nothing of a failed write behind when it is turned over', () =>
    used(async (log, folder, disk) => {
      await log.append('first\n')
      disk.room = 3
      await expect(log.append('second\n')).rejects.toMatchObject({ code: 'ENOSPC' })
      await log.turnOver()
      expect(await contentOf(folder)).toBe('first\n')
    }))
})
