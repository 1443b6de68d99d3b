import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BANK_URL, HOME, openStage } from './stage.ts'

const camera = { mediaTypes: ['video'], requestingUrl: `${HOME}/` }

async function openBoth() {
  const stage = await openStage()
  await stage.camtoken.openBank({ page: 'anser' })
  const bankSession = stage.electron.session('practice-bank')
  if (!bankSession) throw new Error('no session of the bank')
  return { ...stage, tokenSession: stage.electron.module.session.defaultSession, bankSession }
}

describe('what a page may do', () => {
  it.each<[string, { requestingUrl: string; mediaTypes?: string[] }, boolean]>([
    ['media', camera, true],
    ['display-capture', camera, true],
    ['media', { ...camera, mediaTypes: ['video', 'audio'] }, false],
    ['display-capture', { ...camera, mediaTypes: ['video', 'audio'] }, false],
    ['media', { ...camera, mediaTypes: [] }, false],
    ['media', { ...camera, requestingUrl: 'http://127.0.0.1:48000/' }, false],
    ['display-capture', { ...camera, requestingUrl: 'https://example.com/' }, false],
    ...['geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'midi', 'pointerLock'].map(
      (permission): [string, { requestingUrl: string }, boolean] => [permission, { requestingUrl: `${HOME}/` }, false],
    ),
  ])('asking for %s with %o: %s', async (permission, details, granted) => {
    const { tokenSession, bankSession } = await openBoth()
    expect(tokenSession.asks(permission, details)).toBe(granted)
    expect(bankSession.asks(permission, details)).toBe(false)
    expect(bankSession.asks(permission, { ...details, requestingUrl: BANK_URL })).toBe(false)
  })

  it.each([
    ['media', HOME, { mediaType: 'video' }, true],
    ['display-capture', HOME, {}, true],
    ['media', HOME, { mediaType: 'audio' }, false],
    ['media', 'https://example.com', { mediaType: 'video' }, false],
    ['media', '', { mediaType: 'video' }, false],
    ['hid', HOME, {}, false],
  ])('checking %s for "%s" with %o: %s', async (permission, origin, details, granted) => {
    const { tokenSession, bankSession } = await openBoth()
    expect(tokenSession.checks(permission, origin, details)).toBe(granted)
    expect(bankSession.checks(permission, origin, details)).toBe(false)
    expect(bankSession.checks(permission, '', details)).toBe(false)
    expect(tokenSession.asksForDevice() || bankSession.asksForDevice()).toBe(false)
  })

  it('each window stays at its own address', async () => {
    const { electron } = await openBoth()
    for (const [i, home, other] of [
      [0, HOME, BANK_URL],
      [1, BANK_URL, HOME],
    ] as const) {
      const contents = electron.windows[i]?.webContents
      expect(contents?.navigates('will-frame-navigate', `${home}/other`)).toBe('allowed')
      expect(contents?.navigates('will-frame-navigate', other)).toBe('denied')
      expect(contents?.navigates('will-frame-navigate', 'file:///etc/passwd')).toBe('denied')
      expect(contents?.navigates('will-redirect', 'https://example.com/')).toBe('denied')
      expect(contents?.navigates('will-attach-webview', home)).toBe('denied')
      expect(contents?.openHandler?.({ url: home })).toEqual({ action: 'deny' })
    }
  })

  it('nothing is asked of another server', async () => {
    const { tokenSession, bankSession } = await openBoth()
    expect(tokenSession.requests(`${HOME}/api/v1/tokens`)).toBe('sent')
    expect(bankSession.requests(`${BANK_URL}/`)).toBe('sent')
    for (const session of [tokenSession, bankSession]) {
      for (const url of ['https://example.com/', 'http://127.0.0.1:1/', 'wss://example.com/', 'ws://127.0.0.1:1/'])
        expect(session.requests(url), url).toBe('cancelled')
    }
  })

  it('nothing of ours opens an address outside', () => {
    const folder = join(import.meta.dirname, '../../electron')
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts')))
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/openExternal|openPath|loadFile/)
  })
})
