import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { isKeysLocked, openSecrets } from '../../electron/secrets.ts'
import { makeFakeElectron } from './fake-electron.ts'
import { temporaryFolder } from './stage.ts'

const KEY = `${'ab'.repeat(32)}\n`

async function open(passwordStore: 'keyring' | 'none' | 'locked', platform: NodeJS.Platform = 'linux') {
  const folder = temporaryFolder()
  const file = join(folder, 'key')
  const electron = makeFakeElectron(new Map(), { passwordStore })
  await electron.module.app.whenReady()
  const secrets = await openSecrets(electron.module.safeStorage as never, platform, [file, join(folder, 'none')])
  return { folder, file, electron, secrets }
}

describe('key files', () => {
  it('are closed after the start and opened before the next', async () => {
    const { file, secrets } = await open('keyring')
    await secrets.unseal()
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, KEY)
    await secrets.seal()
    expect(existsSync(file)).toBe(false)
    expect(readFileSync(`${file}.sealed`, 'latin1')).not.toMatch(/(ab|ba){2}/)
    await secrets.unseal()
    expect(readFileSync(file, 'utf8')).toBe(KEY)
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o077).toBe(0)
      expect(statSync(`${file}.sealed`).mode & 0o077).toBe(0)
    }
    expect(secrets.kept).toBe('system')
  })

  it('left open by a start that was cut short are closed by the next', async () => {
    const { file, secrets } = await open('keyring')
    writeFileSync(file, KEY)
    await secrets.seal()
    writeFileSync(file, KEY)
    await secrets.unseal()
    expect(readFileSync(file, 'utf8')).toBe(KEY)
    await secrets.seal()
    expect(existsSync(file)).toBe(false)
  })

  it('that the servers refuse do not replace those that were closed', async () => {
    const { file, secrets } = await open('keyring')
    writeFileSync(file, KEY)
    await secrets.seal()
    writeFileSync(file, 'of another folder')
    await secrets.unseal()
    await secrets.seal(false)
    expect(readFileSync(file, 'utf8')).toBe('of another folder')
    rmSync(file)
    await secrets.unseal()
    expect(readFileSync(file, 'utf8')).toBe(KEY)
    await secrets.seal(false)
    expect(existsSync(file)).toBe(false)
  })

  it('that the password store does not open are left as they are, and no new ones are made', async () => {
    const { file, secrets, electron } = await open('keyring')
    writeFileSync(file, KEY)
    await secrets.seal()
    const before = readFileSync(`${file}.sealed`)
    electron.system.passwordStore = 'locked'
    const error = await secrets.unseal().catch((reason: unknown) => reason)
    expect(isKeysLocked(error)).toBe(true)
    expect(String(error)).not.toContain('abab')
    expect(existsSync(file)).toBe(false)
    expect(readFileSync(`${file}.sealed`)).toEqual(before)
  })

  it('stay open on Linux without a keyring: what Electron offers there counts as none', async () => {
    const { file, secrets } = await open('none')
    writeFileSync(file, KEY)
    await secrets.seal()
    expect(secrets.kept).toBe('file')
    expect(readFileSync(file, 'utf8')).toBe(KEY)
    expect(existsSync(`${file}.sealed`)).toBe(false)
  })

  it('sealed before are not opened without the keyring', async () => {
    const { file, secrets, electron } = await open('keyring')
    writeFileSync(file, KEY)
    await secrets.seal()
    electron.system.passwordStore = 'none'
    const later = await openSecrets(electron.module.safeStorage as never, 'linux', [file])
    await expect(later.unseal()).rejects.toMatchObject({ code: 'keys-locked' })
  })

  it('stay where they are when the password store does not give back what it took', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { file, secrets } = await open('locked', 'win32')
    writeFileSync(file, KEY)
    await secrets.seal()
    expect(readFileSync(file, 'utf8')).toBe(KEY)
    expect(secrets.kept).toBe('file')
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
  })
})
