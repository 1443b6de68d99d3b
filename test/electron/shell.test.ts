import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { BANK_URL, openStage, SEIWA_URL, SHINKIN_URL, TOKEN_URL, temporaryFolder } from './stage.ts'

const LOCKED_DOWN = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  navigateOnDragDrop: false,
  spellcheck: false,
}

describe('the token’s window', () => {
  it('is locked down and has the bridge', async () => {
    const { window } = await openStage()
    expect(window.options.webPreferences).toMatchObject(LOCKED_DOWN)
    expect(window.options.webPreferences.preload).toMatch(/preload\.cjs$/)
    expect(window).toMatchObject({ url: TOKEN_URL, shown: true })
  })

  it('opens where it was closed, as large, in front of others if it was', async () => {
    const folder = temporaryFolder()
    const first = await openStage({ folder })
    expect(first.window.options).toMatchObject({ width: 1240, height: 860 })
    first.window.bounds = { x: 60, y: 70, width: 900, height: 700 }
    first.window.maximized = true
    first.electron.menus.application?.choose('always-on-top')
    first.window.close()
    const { window, electron } = await openStage({ folder })
    expect(window.options).toMatchObject({ x: 60, y: 70, width: 900, height: 700 })
    expect(window).toMatchObject({ maximized: true, alwaysOnTop: true })
    expect(electron.menus.application?.find('always-on-top')?.checked).toBe(true)
  })

  it('opens in the middle when its display is gone', async () => {
    const folder = temporaryFolder()
    const first = await openStage({ folder })
    first.window.bounds = { x: 3000, y: 70, width: 900, height: 700 }
    first.window.close()
    const { window } = await openStage({ folder })
    expect(window.options).toMatchObject({ width: 1240, height: 860 })
    expect(window.options.x).toBeUndefined()
  })

  it('in full screen has no menu bar', async () => {
    const { window, camtoken } = await openStage()
    expect(await camtoken.setFullScreen(true)).toEqual({ alwaysOnTop: false, fullScreen: true })
    await vi.waitFor(() => expect(window.fullScreen).toBe(true))
    expect(window.menuBar).toBe(false)
    await camtoken.setFullScreen(false)
    await vi.waitFor(() => expect(window.menuBar).toBe(true))
  })
})

describe('the practice bank’s window', () => {
  it('has a session of its own, the same lock-down and no bridge; asked for again it comes to the front', async () => {
    const { electron, camtoken } = await openStage()
    expect(await camtoken.openBank({ page: 'anser' })).toBe(true)
    expect(await camtoken.openBank({ page: 'anser' })).toBe(true)
    const [token, bank] = electron.windows
    expect(electron.windows).toHaveLength(2)
    expect(bank?.options.webPreferences).toMatchObject(LOCKED_DOWN)
    expect(bank?.options.webPreferences.preload).toBeUndefined()
    expect(bank?.options.webPreferences.session).not.toBe(token?.options.webPreferences.session)
    expect(bank?.options.webPreferences.session.partition).toBe('practice-bank')
    expect(bank).toMatchObject({ url: BANK_URL, focused: 1 })
    // The token's window is at 0, 0 on a display of 1920 × 1040.
    expect(bank?.options).toMatchObject({ x: 1240, y: 0, width: 680, height: 860 })
  })

  it('ends with the token’s window, and can be opened again after it was closed', async () => {
    const { electron, camtoken, window } = await openStage()
    await camtoken.openBank({ page: 'anser' })
    electron.windows[1]?.close()
    await camtoken.openBank({ page: 'anser' })
    expect(electron.windows).toHaveLength(2)
    window.close()
    expect(electron.windows).toHaveLength(0)
  })

  it('each bank has a window of its own, and from one a page may lead to another', async () => {
    const { electron, camtoken } = await openStage()
    expect((await camtoken.about()).banks).toEqual(['anser', 'shinkin', 'seiwa'])
    await camtoken.openBank({ page: 'shinkin' })
    electron.menus.application?.choose('bank-seiwa')
    await camtoken.openBank({ page: 'start' })
    expect(electron.windows.slice(1).map(({ url }) => url)).toEqual([SHINKIN_URL, SEIWA_URL, `${BANK_URL}/banks`])
    const [, shinkin, seiwa] = electron.windows
    const { webContents } = shinkin ?? {}
    expect(webContents?.navigates('will-frame-navigate', `${SEIWA_URL}/SIM-S01`)).toBe('allowed')
    expect(webContents?.navigates('will-frame-navigate', TOKEN_URL)).toBe('denied')
    expect(shinkin?.options.webPreferences.session.requests(`${SEIWA_URL}/`)).toBe('sent')
    await camtoken.openBank({ page: 'seiwa' })
    await camtoken.openBank({ page: 'start' })
    expect(electron.windows.slice(1).map(({ focused }) => focused)).toEqual([0, 1, 1])
    expect(seiwa?.options.webPreferences.session.partition).toBe('practice-bank')
  })

  it('a window that went on to another bank is that bank’s', async () => {
    const { electron, camtoken } = await openStage()
    await camtoken.openBank({ page: 'start' })
    await electron.windows[1]?.loadURL(`${SHINKIN_URL}/SIM-K01`)
    await camtoken.openBank({ page: 'shinkin' })
    expect(electron.windows).toHaveLength(2)
    expect(electron.windows[1]).toMatchObject({ url: `${SHINKIN_URL}/SIM-K01`, focused: 1 })
    await camtoken.openBank({ page: 'start' })
    expect(electron.windows[2]?.url).toBe(`${BANK_URL}/banks`)
  })

  it('opens where it was closed, each bank’s by itself', async () => {
    const folder = temporaryFolder()
    const first = await openStage({ folder })
    for (const [bank, x] of [
      ['anser', 40],
      ['seiwa', 80],
    ] as const) {
      await first.camtoken.openBank({ page: bank })
      const window = first.electron.windows.at(-1)
      if (window) window.bounds = { x, y: 50, width: 700, height: 600 }
      window?.close()
    }
    const { electron, camtoken } = await openStage({ folder })
    await camtoken.openBank({ page: 'seiwa' })
    await camtoken.openBank({ page: 'anser' })
    expect(electron.windows.slice(1).map(({ options }) => options.x)).toEqual([80, 40])
  })

  it('opens on the page that is asked for, of that bank alone', async () => {
    const { electron, camtoken } = await openStage()
    const path = '/SIM-K20?number=23456789007&user=S0001'
    for (const elsewhere of ['//example.com/', '/\\example.com/', '/\t/example.com/', '//[']) {
      expect(await camtoken.openBank({ page: 'shinkin', path: elsewhere }), elsewhere).toBe(false)
    }
    await expect(camtoken.openBank({ page: 'shinkin', path: TOKEN_URL })).rejects.toThrow()
    expect(electron.windows).toHaveLength(1)
    expect(await camtoken.openBank({ page: 'shinkin', path })).toBe(true)
    expect(electron.windows[1]?.url).toBe(SHINKIN_URL + path)
    // What somebody types there is not lost when it is asked for again.
    await electron.windows[1]?.loadURL(`${SHINKIN_URL}/SIM-K24`)
    expect(await camtoken.openBank({ page: 'shinkin', path })).toBe(true)
    expect(electron.windows).toHaveLength(2)
    expect(electron.windows[1]).toMatchObject({ url: `${SHINKIN_URL}/SIM-K24`, focused: 1 })
  })

  it('is not offered where nobody told its address', async () => {
    const servers = { tokenUrl: TOKEN_URL, bankUrls: {}, close: async () => {} }
    const { electron, camtoken } = await openStage({ options: { servers } })
    expect(await camtoken.openBank({ page: 'anser' })).toBe(false)
    expect((await camtoken.about()).banks).toEqual([])
    expect(() => electron.menus.application?.choose('bank-anser')).toThrow()
  })
})

describe('menus and tray', () => {
  it('offer the commands that the page offers, and send them to it', async () => {
    const { electron, camtoken, window } = await openStage()
    const heard: string[] = []
    const stop = camtoken.on('command', (command) => heard.push(command))
    expect(() => electron.menus.application?.choose('present')).toThrow()
    await camtoken.offerCommands(['present', 'inspector', 'compact'])
    electron.menus.application?.choose('present')
    electron.menus.application?.choose('compact')
    stop()
    electron.menus.application?.choose('inspector')
    expect(heard).toEqual(['present', 'compact'])
    window.webContents.reloads()
    expect(() => electron.menus.application?.choose('present')).toThrow()
  })

  it('tell the page when the window is kept in front', async () => {
    const { electron, camtoken, window } = await openStage()
    const heard: object[] = []
    camtoken.on('windowState', (state) => heard.push(state))
    electron.menus.tray?.choose('always-on-top')
    expect(window.alwaysOnTop).toBe(true)
    expect(heard).toEqual([{ alwaysOnTop: true, fullScreen: false }])
    expect(electron.menus.application?.find('always-on-top')?.checked).toBe(true)
  })

  it('speak the language of the system, then that of the page', async () => {
    const { electron, camtoken } = await openStage({ locale: 'ja' })
    expect(electron.menus.application?.items[0]?.label).toBe('ファイル')
    expect(electron.menus.toolTip).toBe('カメラトークン シミュレーター')
    expect((await camtoken.about()).language).toBe('ja')
    await camtoken.setLanguage('en')
    expect(electron.menus.application?.items[0]?.label).toBe('File')
    expect(electron.menus.tray?.find('quit')?.label).toBe('Quit')
  })

  it('bring the window, print the one in front, and end the application', async () => {
    const { electron, window } = await openStage()
    window.minimized = true
    electron.clickTray()
    expect(window.minimized).toBe(false)
    electron.menus.application?.choose('print')
    expect(window.webContents.printed).toBe(1)
    electron.menus.tray?.choose('quit')
    expect(electron.module.app.exitCode).toBe(0)
  })

  it('a system without a tray has the rest', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { electron } = await openStage({ system: { hasTray: false } })
    expect(electron.menus.tray).toBeNull()
    expect(electron.menus.application).not.toBeNull()
    expect(warn).toHaveBeenCalled()
    warn.mockRestore()
  })

  it('say who we are', async () => {
    const { electron } = await openStage()
    electron.menus.application?.choose('about')
    expect(electron.messages[0]?.detail).toContain('Version 1.2.3')
  })
})

describe('where secrets are', () => {
  it('is said once where the system keeps none, and whenever asked for', async () => {
    const folder = temporaryFolder()
    const options = { secrets: { kept: 'file', folder } } as const
    const first = await openStage({ folder, options })
    expect(first.electron.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining(`lie unencrypted in files that only your account may read, in ${folder}`),
    ])
    const { electron, camtoken } = await openStage({ folder, options })
    expect(electron.messages).toEqual([])
    electron.menus.application?.choose('secrets')
    expect(electron.messages).toHaveLength(1)
    expect((await camtoken.about()).secrets).toEqual({ kept: 'file', statement: electron.messages[0]?.message })
  })

  it('is not mentioned where the system keeps them', async () => {
    const { electron, camtoken } = await openStage()
    expect(electron.messages).toEqual([])
    expect((await camtoken.about()).secrets.statement).toContain('encrypted with the password store')
  })
})

it('keeps its settings when the disk takes them, and goes on when it does not', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { openSettings } = await import('../../electron/settings.ts')
  const folder = temporaryFolder()
  openSettings(join(folder, 'a/settings.json')).change({ alwaysOnTop: true })
  expect(openSettings(join(folder, 'a/settings.json')).now.alwaysOnTop).toBe(true)
  const settings = openSettings(join(folder, 'a/settings.json/no-folder/settings.json'))
  settings.change({ alwaysOnTop: true })
  expect(settings.now.alwaysOnTop).toBe(true)
  expect(warn).toHaveBeenCalledTimes(1)
  warn.mockRestore()
})
