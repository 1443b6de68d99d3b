import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { CALLS, COMMANDS, channelOf, FILE_KINDS, LANGUAGES, LARGEST_FILE, NEWS } from '../../electron/bridge.ts'
import { HOME, openStage, temporaryFolder } from './stage.ts'

describe('the bridge', () => {
  it('is all that the page gets', async () => {
    const { electron } = await openStage()
    expect(Object.keys(electron.bridge)).toEqual(['camtoken'])
    expect(Object.keys(electron.bridge.camtoken as object).sort()).toEqual([...Object.keys(CALLS), 'on'].sort())
  })

  it('answers our page only: no other window, no frame in ours, not after it went elsewhere', async () => {
    const { electron, window, camtoken } = await openStage()
    const channel = channelOf('windowState')
    const page = window.webContents
    await expect(camtoken.windowState()).resolves.toEqual({ alwaysOnTop: false, fullScreen: false })
    await camtoken.openBank({ page: 'anser' })
    const bank = electron.windows[1]?.webContents
    if (!bank) throw new Error('no bank')
    await expect(electron.invoke(bank, bank.mainFrame, channel, [])).rejects.toThrow('may not ask')
    await expect(electron.invoke(page, { url: `${HOME}/` }, channel, [])).rejects.toThrow('may not ask')
    await expect(electron.invoke(page, null, channel, [])).rejects.toThrow('may not ask')
    page.mainFrame = { url: 'http://127.0.0.1:48001/' }
    await expect(camtoken.windowState()).rejects.toThrow('may not ask')
  })

  it.each([
    ['setAlwaysOnTop', 'yes'],
    ['setLanguage', 'fr'],
    ['openFile', '/etc/passwd'],
    ['saveFile', { kind: 'text', name: '', bytes: new Uint8Array() }],
    ['saveFile', { kind: 'text', name: 'a', bytes: 'text' }],
    ['chooseScreen', 7],
    ['openBank', { page: 'shinkin', path: 'https://example.com/' }],
    ['offerCommands', ['format-disk']],
    ['windowState', { a: 1 }],
  ] as const)('%s refuses %o, on both sides', async (name, value) => {
    const { electron, window, camtoken } = await openStage()
    const call = camtoken[name] as (value: unknown) => Promise<unknown>
    await expect(call(value)).rejects.toThrow()
    const page = window.webContents
    await expect(electron.invoke(page, page.mainFrame, channelOf(name), [value])).rejects.toThrow(
      /"code": "(invalid_\w+|too_small|custom)"/,
    )
  })

  it('lets no news through that is of another form, and knows its names', async () => {
    const { window, camtoken } = await openStage()
    const heard = vi.fn()
    camtoken.on('command', heard)
    expect(() => window.webContents.page.emit(channelOf('command'), {}, 'format-disk')).toThrow()
    expect(heard).not.toHaveBeenCalled()
    expect(() => camtoken.on('constructor' as 'command', heard)).toThrow(RangeError)
  })

  it('stops answering with its window', async () => {
    const { electron, window } = await openStage()
    const { webContents } = window
    window.close()
    const asked = electron.invoke(webContents, webContents.mainFrame, channelOf('about'), [])
    await expect(asked).rejects.toThrow('No handler registered')
  })

  it('has no two names alike, and no call that news could be taken for', () => {
    expect(Object.keys(CALLS).filter((name) => name !== 'windowState' && name in NEWS)).toEqual([])
    for (const all of [COMMANDS, FILE_KINDS, LANGUAGES]) expect(new Set(all).size).toBe(all.length)
  })

  it('puts text on the clipboard', async () => {
    const { electron, camtoken } = await openStage()
    await camtoken.copyText('12345678')
    expect(electron.clipboard.text).toBe('12345678')
  })
})

describe('files', () => {
  it('are opened where the person chose one: name and content, no place', async () => {
    const file = join(temporaryFolder(), 'rack.json')
    writeFileSync(file, '{}')
    const { electron, camtoken } = await openStage({ system: { fileToOpen: file } })
    expect(await camtoken.openFile('tokens')).toEqual({ name: 'rack.json', bytes: new Uint8Array([0x7b, 0x7d]) })
    expect(electron.dialogs[0]?.filters[0]).toEqual({ name: 'Tokens', extensions: ['json'] })
    electron.system.fileToOpen = null
    expect(await camtoken.openFile('picture')).toBeNull()
  })

  it('that cannot be read are spoken of, without an error to the page', async () => {
    const folder = temporaryFolder()
    const { electron, camtoken } = await openStage({ locale: 'ja', system: { fileToOpen: join(folder, 'none') } })
    expect(await camtoken.openFile('text')).toBeNull()
    const large = join(folder, 'large')
    writeFileSync(large, Buffer.alloc(LARGEST_FILE + 1))
    electron.system.fileToOpen = large
    expect(await camtoken.openFile('text')).toBeNull()
    expect(electron.boxes).toEqual([
      expect.stringContaining('ファイルを読み込めません（ENOENT）'),
      expect.stringContaining('64 MB を超えています'),
    ])
  })

  it.each(FILE_KINDS)('of the kind %s are for their owner alone, whoever could read the one before', async (kind) => {
    const folder = temporaryFolder()
    const file = join(folder, 'file')
    const { camtoken } = await openStage({ system: { fileToSave: file } })
    const save = (text: string) => camtoken.saveFile({ kind, name: 'file', bytes: new TextEncoder().encode(text) })
    const expectPrivate = (text: string) => {
      expect(readFileSync(file, 'utf8')).toBe(text)
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    }
    await save('new')
    expectPrivate('new')
    writeFileSync(file, 'old')
    chmodSync(file, 0o644)
    await save('newer')
    expectPrivate('newer')
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it.each([
    ['..', '_'],
    ['.', '_'],
    ['../../a', '.._.._a'],
    ['a\0b\n.json', 'a_b_.json'],
    ['C:\\x', 'C__x'],
  ])('are offered under a name, whatever the page calls them: %j', async (name, offered) => {
    const { electron, camtoken } = await openStage({ system: { fileToSave: null } })
    await camtoken.saveFile({ kind: 'tokens', name, bytes: new Uint8Array() })
    expect(electron.dialogs[0]?.defaultPath).toBe(offered)
  })

  it('are saved where the person chose; with keys in them for the owner alone', async () => {
    const file = join(temporaryFolder(), 'keys.xml')
    const { electron, camtoken } = await openStage({ system: { fileToSave: file } })
    const bytes = new TextEncoder().encode('<KeyContainer/>')
    expect(await camtoken.saveFile({ kind: 'pskc', name: '../../keys.xml', bytes })).toEqual({ name: 'keys.xml' })
    expect(electron.dialogs[0]?.defaultPath).toBe('.._.._keys.xml')
    expect(readFileSync(file, 'utf8')).toBe('<KeyContainer/>')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    electron.system.fileToSave = null
    expect(await camtoken.saveFile({ kind: 'text', name: 'a.txt', bytes })).toBeNull()
    electron.system.fileToSave = join(file, 'below-a-file')
    expect(await camtoken.saveFile({ kind: 'text', name: 'a.txt', bytes })).toBeNull()
    expect(electron.boxes).toEqual([expect.stringContaining('cannot be written (ENOTDIR)')])
  })
})
