import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Bridge } from '../../electron/bridge.ts'
import type { ShellOptions } from '../../electron/shell.ts'
import type { Locks } from './fake/app.ts'
import { type FakeElectron, makeFakeElectron, type System } from './fake-electron.ts'

export const TOKEN_URL = 'http://127.0.0.1:47999/#token=abc'
export const HOME = 'http://127.0.0.1:47999'
export const BANK_URL = 'http://127.0.0.1:48001'
export const SHINKIN_URL = 'http://127.0.0.1:48002'
export const SEIWA_URL = 'http://127.0.0.1:48003'
export const BANK_URLS = { anser: BANK_URL, shinkin: SHINKIN_URL, seiwa: SEIWA_URL }

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A fake Electron that the modules of the shell import from now on. */
export function installFakeElectron(system: Partial<System> = {}, locks?: Locks): FakeElectron {
  vi.resetModules()
  const electron = makeFakeElectron(locks, system)
  vi.doMock('electron', () => electron.module)
  return electron
}

export interface StageOptions {
  readonly system?: Partial<System>
  readonly locale?: string
  readonly folder?: string
  readonly options?: Partial<Omit<ShellOptions, 'settings'>>
}

/** The shell around servers that are only addresses, and what its page has as `window.camtoken`. */
export async function openStage({ system, locale = 'en-US', folder = temporaryFolder(), options }: StageOptions = {}) {
  const electron = installFakeElectron(system)
  electron.module.app.locale = locale
  await electron.module.app.whenReady()
  const { openShell } = await import('../../electron/shell.ts')
  const { openSettings } = await import('../../electron/settings.ts')
  const settings = openSettings(join(folder, 'settings.json'))
  const shell = openShell({
    servers: { tokenUrl: TOKEN_URL, bankUrls: BANK_URLS, close: async () => {} },
    settings,
    desktop: { platform: 'linux', systemVersion: '6.1', wayland: false },
    secrets: { kept: 'system', folder },
    ...options,
  })
  await import('../../electron/preload.ts')
  const [window] = electron.windows
  if (!window) throw new Error('no window')
  return { electron, shell, settings, window, folder, camtoken: electron.bridge.camtoken as Bridge }
}
