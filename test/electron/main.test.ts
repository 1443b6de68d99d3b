import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Locks } from './fake/app.ts'
import { addElectronProcess, type FakeElectron } from './fake-electron.ts'
import { BANK_URL, installFakeElectron, TOKEN_URL, temporaryFolder } from './stage.ts'

const mocked = vi.hoisted(() => ({ start: vi.fn(), close: vi.fn(), data: '' }))

vi.mock('../../bank/index.ts', () => ({ startBank: vi.fn(), BANK_PORTS: {} }))
vi.mock('../../host/index.ts', async (original) => ({
  ...(await original<typeof import('../../host/index.ts')>()),
  startHost: vi.fn(),
  DEFAULT_PORT: 0,
}))
vi.mock('env-paths', () => ({ default: () => ({ data: mocked.data }) }))
vi.mock('../../electron/servers.ts', async (original) => ({
  ...(await original<typeof import('../../electron/servers.ts')>()),
  startServers: mocked.start,
}))

let electron: FakeElectron
let locks: Locks

/** Runs the main process until its window is there, or until it has given up. */
async function runMain(): Promise<void> {
  await import('../../electron/main.ts')
  await vi.waitFor(() => {
    if (!electron.windows[0]?.url && electron.module.app.exitCode === null) throw new Error('not yet')
  })
}

beforeEach(() => {
  addElectronProcess()
  vi.stubEnv('CAMTOKEN_URL', undefined)
  vi.stubEnv('CAMTOKEN_BANK_URL', undefined)
  mocked.data = temporaryFolder()
  locks = new Map()
  electron = installFakeElectron({}, locks)
  mocked.close.mockReset().mockResolvedValue(undefined)
  mocked.start
    .mockReset()
    .mockResolvedValue({ tokenUrl: TOKEN_URL, bankUrls: { anser: BANK_URL }, close: mocked.close })
})

afterEach(() => vi.unstubAllEnvs())

describe('the desktop application', () => {
  it('starts its own servers in its own folder and shows the token’s page', async () => {
    await runMain()
    expect(electron.windows[0]?.url).toBe(TOKEN_URL)
    expect(electron.windows[0]?.shown).toBe(true)
    expect(electron.module.app.sandboxed).toBe(true)
    const [folders, rendererDir] = mocked.start.mock.calls[0] ?? []
    expect(folders).toMatchObject({
      token: join(mocked.data, 'desktop/token'),
      banks: { anser: join(mocked.data, 'desktop/bank'), seiwa: join(mocked.data, 'desktop/seiwa') },
    })
    expect(rendererDir).toMatch(/renderer$/)
  })

  it('shows the page of the servers it was given, and starts none', async () => {
    vi.stubEnv('CAMTOKEN_URL', 'http://127.0.0.1:5000/#token=given')
    vi.stubEnv('CAMTOKEN_BANK_URL', 'http://127.0.0.1:5001')
    await runMain()
    expect(electron.windows[0]?.url).toBe('http://127.0.0.1:5000/#token=given')
    electron.menus.application?.choose('bank-anser')
    expect(electron.windows[1]?.url).toBe('http://127.0.0.1:5001')
    expect(mocked.start).not.toHaveBeenCalled()
  })

  it('takes no address of another machine', async () => {
    vi.stubEnv('CAMTOKEN_URL', 'http://example.com/')
    await runMain()
    expect(electron.windows[0]?.url).toBe(TOKEN_URL)
  })

  it('is there once: a second start brings the window to the front and ends', async () => {
    await runMain()
    const first = electron
    const [window] = first.windows
    if (window) window.minimized = true
    electron = installFakeElectron({}, locks)
    await runMain()
    expect(electron.module.app.exitCode).toBe(0)
    expect(electron.windows).toEqual([])
    expect(mocked.start).toHaveBeenCalledTimes(1)
    expect(window).toMatchObject({ minimized: false, focused: 1 })
    expect(first.module.app.exitCode).toBeNull()
  })

  it('is there once for each host', async () => {
    await runMain()
    electron = installFakeElectron({}, locks)
    vi.stubEnv('CAMTOKEN_URL', 'http://127.0.0.1:5000/#token=given')
    await runMain()
    expect(electron.windows[0]?.url).toBe('http://127.0.0.1:5000/#token=given')
  })

  it('closes its servers before it ends, once', async () => {
    await runMain()
    const { app } = electron.module
    let release = () => {}
    mocked.close.mockReturnValue(new Promise<void>((resolve) => (release = resolve)))
    electron.windows[0]?.close()
    app.quit()
    expect(app.exitCode).toBeNull()
    release()
    expect(await app.exited).toBe(0)
    expect(mocked.close).toHaveBeenCalledTimes(1)
  })

  it.each([
    [new Error('No memory.'), 'en-GB', 'Camera Token Simulator: Could not start: No memory.'],
    [Object.assign(new Error(), { code: 'folder-in-use' }), 'en-GB', 'in use by another running token'],
    [Object.assign(new Error(), { code: 'folder-unusable' }), 'ja', 'データフォルダーを使用できません'],
    [Object.assign(new Error(), { code: 'keys-locked' }), 'ja', '鍵を開けません'],
    [
      Object.assign(new Error(), { code: 'key-missing', fault: 'missing', file: '/data/key' }),
      'en-GB',
      'The key file /data/key is missing, and the tokens are encrypted with it. Put the right one back from your backup (as it is or as key.sealed)',
    ],
    [
      Object.assign(new Error(), { code: 'key-wrong', fault: 'empty', file: '/data/key' }),
      'ja',
      '鍵ファイルが空です: /data/key。正しい鍵ファイルをバックアップから（そのまま、または key.sealed として）戻して',
    ],
  ])('says why it cannot start, and ends: %s', async (error, locale, said) => {
    mocked.start.mockRejectedValue(error)
    electron.module.app.locale = locale
    await runMain()
    expect(electron.boxes).toHaveLength(1)
    expect(electron.boxes[0]).toContain(said)
    expect(electron.module.app.exitCode).toBe(1)
  })
})
