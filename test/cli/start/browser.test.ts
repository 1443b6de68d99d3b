import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine } from '../../../cli/start/browser.ts'

function machine(platform: NodeJS.Platform, files: string[], env: Record<string, string> = {}): Machine {
  return { platform, env, home: '/home/user', exists: (path) => files.includes(path) }
}

const PROGRAMS = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\user\\AppData\\Local',
}

describe('findBrowser', () => {
  it('looks through PATH on Linux, Chrome before Edge before Chromium', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    const [chrome, edge, chromium] = ['/usr/bin/google-chrome', '/usr/bin/microsoft-edge', '/usr/local/bin/chromium']
    expect(findBrowser(machine('linux', [chromium, edge, chrome], env))).toBe(chrome)
    expect(findBrowser(machine('linux', [chromium, edge], env))).toBe(edge)
    expect(findBrowser(machine('linux', [chromium], env))).toBe(chromium)
    expect(findBrowser(machine('linux', [], env))).toBeNull()
  })

  it('knows the applications of a Mac, those of one user too', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    const own = '/home/user/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine('darwin', [edge]))).toBe(edge)
    expect(findBrowser(machine('darwin', [edge, own]))).toBe(own)
  })

  it('knows the program folders of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const chrome = 'C:\\Users\\user\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
    expect(findBrowser(machine('win32', [edge], PROGRAMS))).toBe(edge)
    expect(findBrowser(machine('win32', [edge, chrome], PROGRAMS))).toBe(chrome)
    expect(findBrowser(machine('win32', [edge], {}))).toBeNull()
  })

  it('takes CHROME_PATH first, and nothing else where it names no file', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/browser' }
    expect(findBrowser(machine('linux', ['/usr/bin/chromium', '/opt/browser'], env))).toBe('/opt/browser')
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], env))).toBeNull()
  })
})
