import { describe, expect, it } from 'vitest'
import { openChild } from '../../../cli/start/child.ts'
import { appWindowArguments, hasDisplay, openWindow, type Surroundings } from '../../../cli/start/window.ts'
import { english, fakeTerminal } from '../terminal/fake-terminal.ts'

const around = (platform: NodeJS.Platform, env: Record<string, string> = {}): Surroundings => ({
  platform,
  env,
  isRoot: false,
  language: 'ja',
})

describe('a display', () => {
  it('is missing only on a Linux machine that names none', () => {
    expect(hasDisplay(around('linux'))).toBe(false)
    expect(hasDisplay(around('linux', { DISPLAY: '' }))).toBe(false)
    expect(hasDisplay(around('linux', { DISPLAY: ':0' }))).toBe(true)
    expect(hasDisplay(around('linux', { WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true)
    expect(hasDisplay(around('darwin'))).toBe(true)
    expect(hasDisplay(around('win32'))).toBe(true)
  })
})

describe('without a display', () => {
  it('opens nothing and says what to do', async () => {
    const terminal = fakeTerminal()
    const { signal } = new AbortController()
    const bank = {
      url: 'http://127.0.0.1:2',
      certificatesUrl: null,
      apiToken: '',
      isUnavailable: false,
      meet() {},
      close: async () => {},
    }
    const servers = { tokenUrl: 'http://127.0.0.1:1', banks: { anser: bank, shinkin: bank, seiwa: bank } }
    expect(await openWindow(servers, '/data', around('linux'), terminal, english, signal)).toBeNull()
    expect(terminal.lines).toEqual(['There is no display here. Open the address of the token in a browser.'])
  })
})

describe('the app window', () => {
  it('shows one address, in a profile of its own', () => {
    const args = appWindowArguments('http://127.0.0.1:1/#token=t', '/data/browser', around('linux'))
    expect(args).toContain('--app=http://127.0.0.1:1/#token=t')
    expect(args).toContain('--user-data-dir=/data/browser')
    expect(args).toContain('--lang=ja')
    expect(args).not.toContain('--no-sandbox')
  })

  it('goes without the sandbox for root only', () => {
    expect(appWindowArguments('u', 'p', { ...around('linux'), isRoot: true })).toContain('--no-sandbox')
  })
})

describe('a window of another program', () => {
  const node = (script: string) => openChild('node', process.execPath, ['-e', script])

  it('was closed when the program ends well', async () => {
    expect(await node('').gone).toMatchObject({ opened: true })
  })

  it('was never opened when the program ends with an error at once, or is not there', async () => {
    expect(await node('process.exit(3)').gone).toEqual({ opened: false, reason: 'exit code 3' })
    const absent = openChild('absent', '/absent/browser', [])
    expect(await absent.gone).toMatchObject({ opened: false, reason: expect.stringContaining('ENOENT') })
    await absent.close()
  })

  it('is closed with its program, and closing twice does no harm', async () => {
    const window = node('setInterval(() => {}, 1000)')
    await window.close()
    expect(await window.gone).toMatchObject({ reason: process.platform === 'win32' ? expect.any(String) : 'SIGTERM' })
    await window.close()
  })
})
