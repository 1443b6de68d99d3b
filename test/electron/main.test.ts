import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeFakeElectron } from './fake-electron.ts'

const URL_OF_OURS = 'http://127.0.0.1:47999/#token=abc'
const HOME = 'http://127.0.0.1:47999'

const servers = vi.hoisted(() => ({ start: vi.fn(), close: vi.fn() }))

vi.mock('../../bank/index.ts', () => ({ startBank: vi.fn() }))
vi.mock('../../host/index.ts', () => ({ startHost: vi.fn() }))
vi.mock('../../electron/servers.ts', async (original) => ({
  ...(await original<typeof import('../../electron/servers.ts')>()),
  startServers: servers.start,
}))

let electron: ReturnType<typeof makeFakeElectron>

/** Runs the main process until its window has loaded its page, or until it has given up. */
async function runMain() {
  await import('../../electron/main.ts')
  await vi.waitFor(() => {
    if (!electron.windows[0]?.url && electron.module.app.exitCode === null) throw new Error('not yet')
  })
}

beforeEach(() => {
  vi.resetModules()
  electron = makeFakeElectron()
  vi.doMock('electron', () => electron.module)
  servers.close.mockReset().mockResolvedValue(undefined)
  servers.start.mockReset().mockResolvedValue({ tokenUrl: URL_OF_OURS, close: servers.close })
})

afterEach(() => vi.unstubAllEnvs())

describe('the desktop window', () => {
  it('starts its own servers and shows the token’s page in a locked-down window', async () => {
    await runMain()
    const [window] = electron.windows
    expect(window?.url).toBe(URL_OF_OURS)
    expect(window?.shown).toBe(true)
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    })
  })

  it('shows the page of the servers it was given, and starts none', async () => {
    vi.stubEnv('CAMTOKEN_URL', 'http://127.0.0.1:5000/#token=given')
    await runMain()
    expect(electron.windows[0]?.url).toBe('http://127.0.0.1:5000/#token=given')
    expect(servers.start).not.toHaveBeenCalled()
  })

  it('takes no address of another machine', async () => {
    vi.stubEnv('CAMTOKEN_URL', 'http://example.com/')
    await runMain()
    expect(electron.windows[0]?.url).toBe(URL_OF_OURS)
  })

  it('closes its servers before it ends, once', async () => {
    await runMain()
    const { app } = electron.module
    let release = () => {}
    servers.close.mockReturnValue(new Promise<void>((resolve) => (release = resolve)))
    electron.windows[0]?.close()
    app.quit()
    expect(app.exitCode).toBeNull()
    release()
    expect(await app.exited).toBe(0)
    expect(servers.close).toHaveBeenCalledTimes(1)
  })

  it('says why it cannot start, and ends', async () => {
    servers.start.mockRejectedValue(new Error('The data folder is in use.'))
    await runMain()
    expect(electron.boxes).toEqual(['camera-token-simulator: The data folder is in use.'])
    expect(electron.module.app.exitCode).toBe(1)
  })
})

describe('what a page may do', () => {
  const camera = { mediaTypes: ['video'], requestingUrl: `${HOME}/` }

  it.each([
    ['media', camera, true],
    ['media', { ...camera, mediaTypes: ['video', 'audio'] }, false],
    ['media', { ...camera, mediaTypes: [] }, false],
    ['media', { ...camera, requestingUrl: 'http://127.0.0.1:48000/' }, false],
    ['media', { ...camera, requestingUrl: 'https://example.com/' }, false],
    ['geolocation', { requestingUrl: `${HOME}/` }, false],
    ['notifications', { requestingUrl: `${HOME}/` }, false],
  ])('asking for %s with %o: %s', async (permission, details, granted) => {
    await runMain()
    expect(electron.module.session.defaultSession.asks(permission, details)).toBe(granted)
  })

  it.each([
    ['media', HOME, { mediaType: 'video' }, true],
    ['media', HOME, { mediaType: 'audio' }, false],
    ['media', 'https://example.com', { mediaType: 'video' }, false],
    ['media', '', { mediaType: 'video' }, false],
    ['hid', HOME, {}, false],
  ])('checking %s for "%s" with %o: %s', async (permission, origin, details, granted) => {
    await runMain()
    expect(electron.module.session.defaultSession.checkHandler?.(null, permission, origin, details)).toBe(granted)
  })

  it('stays at home', async () => {
    await runMain()
    const contents = electron.windows[0]?.webContents
    expect(contents?.navigates('will-frame-navigate', `${HOME}/other`)).toBe('allowed')
    expect(contents?.navigates('will-frame-navigate', 'https://example.com/')).toBe('denied')
    expect(contents?.navigates('will-frame-navigate', 'file:///etc/passwd')).toBe('denied')
    expect(contents?.navigates('will-redirect', 'https://example.com/')).toBe('denied')
    expect(contents?.navigates('will-attach-webview', HOME)).toBe('denied')
    expect(contents?.openHandler?.({ url: HOME })).toEqual({ action: 'deny' })
  })
})

describe('the preload', () => {
  it('tells the page the platform and nothing else', async () => {
    await import('../../electron/preload.ts')
    expect(electron.bridge).toEqual({ desktop: { platform: process.platform } })
  })
})
