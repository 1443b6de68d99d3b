import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Renaming, renameOver, writePrivate } from '../../server/whole-file.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whole-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A disk on which another program has files open until some time, as a virus scanner has: Windows renames nothing over such a one. */
function heldDisk(platform: NodeJS.Platform, until: number, code = 'EPERM') {
  let now = 0
  const renamed: [string, string][] = []
  const pauses: number[] = []
  const system: Renaming = {
    platform,
    async rename(from, to) {
      if (now < until) throw Object.assign(new Error(`${code}: operation not permitted, rename`), { code })
      renamed.push([from, to])
    },
    async pause(ms) {
      pauses.push(ms)
      now += ms
    },
  }
  return { system, renamed, pauses }
}

describe('a rename', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'is tried again on Windows while another program has the file: %s',
    async (code) => {
      const { system, renamed } = heldDisk('win32', 300, code)
      await renameOver('a', 'b', system)
      expect(renamed).toEqual([['a', 'b']])
    },
  )

  it('is given up after two seconds, with the reason', async () => {
    const { system, pauses } = heldDisk('win32', Number.POSITIVE_INFINITY)
    await expect(renameOver('a', 'b', system)).rejects.toMatchObject({ code: 'EPERM' })
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(2000)
  })

  it.each([
    ['linux', 'EPERM'],
    ['darwin', 'EBUSY'],
    ['win32', 'ENOENT'],
    ['win32', 'ENOSPC'],
  ] as const)('is not tried again where that would not help: %s, %s', async (platform, code) => {
    const { system, pauses } = heldDisk(platform, 1, code)
    await expect(renameOver('a', 'b', system)).rejects.toMatchObject({ code })
    expect(pauses).toEqual([])
  })
})

describe('a private file', () => {
  it('takes the place of another, for its owner alone', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'f')
    await writeFile(file, 'old', { mode: 0o644 })
    await writePrivate(file, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['f'])
  })

  it('leaves nothing behind where it cannot be put in place', async () => {
    const folder = await temporaryFolder()
    await expect(writePrivate(folder, 'new', join(folder, 'draft'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual([])
  })
})
