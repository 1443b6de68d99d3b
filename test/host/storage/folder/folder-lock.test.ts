import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFolder } from '../../../../host/storage/folder/folder-lock.ts'
import { temporaryFolder } from '../../folder.ts'

describe('the folder lock', () => {
  it('lets one in, and the next after the release', async () => {
    const folder = await temporaryFolder()
    const release = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'folder-in-use' }))
    release()
    lockFolder(folder)()
    expect(await readdir(folder)).toEqual([])
  })

  it('says which folder, which process, and what to delete', async () => {
    const folder = await temporaryFolder()
    lockFolder(folder)
    const take = () => lockFolder(folder)
    expect(take).toThrow(`folder ${folder} `)
    expect(take).toThrow(`process ${process.pid}`)
    expect(take).toThrow(`delete ${join(folder, 'lock.json')}`)
  })

  it('takes over from a process that is gone', async () => {
    const folder = await temporaryFolder()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid, started: null }))
    lockFolder(folder)
    expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(await readdir(folder)).toEqual(['lock.json'])
  })

  it.runIf(process.platform === 'linux')('tells a later process of the same number', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, started: '1' }))
    expect(lockFolder(folder)).toBeTypeOf('function')
  })

  it('takes over a lock that a crash left unreadable', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'lock.json'), '{"pid":')
    expect(lockFolder(folder)).toBeTypeOf('function')
  })

  it('leaves the lock of another alone when it is refused', async () => {
    const folder = await temporaryFolder()
    lockFolder(folder)
    const before = await readFile(join(folder, 'lock.json'), 'utf8')
    expect(() => lockFolder(folder)).toThrow()
    expect(await readFile(join(folder, 'lock.json'), 'utf8')).toBe(before)
    expect(await readdir(folder)).toEqual(['lock.json'])
  })
})
