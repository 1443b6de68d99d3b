import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { keyOf, readKeyFile } from '../../server/key-file.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'key-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const DIGITS = '0123456789abcdef'.repeat(4)

test('a key that came by another system is the same key', () => {
  for (const text of [DIGITS, `${DIGITS}\n`, `${DIGITS}\r\n`, `\ufeff${DIGITS.toUpperCase()}\n\n`])
    expect(keyOf(text)).toEqual(Buffer.from(DIGITS, 'hex'))
})

test('what is no key says what is wrong with it', () => {
  expect(['', ' \n', '\ufeff'].map(keyOf)).toEqual(['empty', 'empty', 'empty'])
  const damaged = [
    'short',
    DIGITS.slice(1),
    `${DIGITS}0`,
    `${DIGITS.slice(1)}g`,
    `${DIGITS}\n${DIGITS}`,
    '\0'.repeat(64),
  ]
  for (const text of damaged) expect(keyOf(text), JSON.stringify(text)).toBe('damaged')
})

describe('where the file system knows no links, as exFAT and some mounts of containers', () => {
  const without = (code: string) => async () => {
    throw Object.assign(new Error(code), { code })
  }

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])(
    'a key is made and found again all the same: %s',
    async (code) => {
      const file = join(await temporaryFolder(), 'bank.key')
      const key = await readKeyFile(file, true, without(code))
      expect(await readKeyFile(file, false)).toEqual(key)
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect(await readdir(dirname(file))).toEqual(['bank.key'])
    },
  )

  it('of many that make it at the same time one wins, and all read its key', async () => {
    const file = join(await temporaryFolder(), 'bank.key')
    const keys = await Promise.all(Array.from({ length: 20 }, () => readKeyFile(file, true, without('EPERM'))))
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
  })

  it('any other error of it is told', async () => {
    const file = join(await temporaryFolder(), 'bank.key')
    await expect(readKeyFile(file, true, without('ENOSPC'))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readdir(dirname(file))).toEqual([])
  })
})
