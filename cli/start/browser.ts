import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** What the search looks at; a test gives its own. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly exists: (path: string) => boolean
}

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]
const WINDOWS_APPS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
const LINUX_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
]

function* places({ platform, env, home }: Machine): Generator<string> {
  if (platform === 'darwin') {
    for (const app of MAC_APPS) {
      yield posix.join('/Applications', app)
      yield posix.join(home, 'Applications', app)
    }
  } else if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    for (const app of WINDOWS_APPS) {
      for (const root of roots) if (root) yield win32.join(root, ...app)
    }
  } else {
    const folders = (env.PATH ?? '').split(posix.delimiter).filter(Boolean)
    for (const command of LINUX_COMMANDS) for (const folder of folders) yield posix.join(folder, command)
  }
}

/**
 * The installed Chrome, Edge or Chromium, in this order; null where there is none.
 * `CHROME_PATH` comes first. Where it is set and names no file, nothing else is taken in its place.
 */
export function findBrowser(
  machine: Machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync },
): string | null {
  const chosen = machine.env.CHROME_PATH
  if (chosen) return machine.exists(chosen) ? chosen : null
  for (const place of places(machine)) if (machine.exists(place)) return place
  return null
}
