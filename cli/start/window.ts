import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { eachBank } from '../../host/index.ts'
import type { Language } from '../../server/translate.ts'
import { buildPart, isBuilt } from '../build/build-part.ts'
import { ELECTRON_DIR } from '../build/parts.ts'
import { BANK_WAYS } from '../run/bank-ways.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { findBrowser } from './browser.ts'
import { openChild, type Window } from './child.ts'
import { downloadElectron, ELECTRON_PLACE, installedElectron, mayDownload } from './electron-binary.ts'
import { writeOpeningPage } from './opening-page.ts'
import type { Servers } from './servers.ts'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly language: Language
}

/** The window's size, logical pixels: device, panel and guide side by side. */
const SIZE = '1240,860'

/** Whether a window can be shown at all. Only a Linux machine may be without a display. */
export const hasDisplay = ({ platform, env }: Surroundings): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Arguments of a browser that opens one address in a window of its own, with a profile of its own. All accounts can read them. */
export function appWindowArguments(url: string, profileDir: string, { isRoot, language }: Surroundings): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileDir}`,
    `--window-size=${SIZE}`,
    `--lang=${language}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium refuses its sandbox to root.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}

/**
 * Opens the token's page: in Electron where its binary is there or can be had, else in an app window of the installed browser.
 * null, with a word about it, where neither is possible.
 */
export async function openWindow(
  { tokenUrl, banks }: Pick<Servers, 'tokenUrl' | 'banks'>,
  dataDir: string | null,
  around: Surroundings,
  terminal: Terminal,
  t: Translate,
  stop: AbortSignal,
): Promise<Window | null> {
  if (!hasDisplay(around)) {
    terminal.out(t('start.window.noDisplay'))
    return null
  }
  // A page has a camera only where nobody can have changed it on the way: here, or encrypted.
  if (new URL(tokenUrl).hostname !== '127.0.0.1') {
    terminal.out(t('start.window.none'))
    return null
  }
  const electron = await electronBinary(terminal, t, stop)
  if (stop.aborted) return null
  if (electron) {
    if (!isBuilt('electron')) await buildPart('electron', stop)
    terminal.out(t('start.window.electron'))
    const sandbox = around.isRoot ? ['--no-sandbox'] : []
    return openChild('Electron', electron, [...sandbox, `--lang=${around.language}`, join(ELECTRON_DIR, 'main.js')], {
      CAMTOKEN_URL: tokenUrl,
      ...Object.fromEntries(eachBank(banks).map(([name, { url }]) => [BANK_WAYS[name].url, url])),
    })
  }
  const browser = findBrowser()
  if (!browser) {
    terminal.out(t('start.window.none'))
    return null
  }
  const name = basename(browser).replace(/\.exe$/, '')
  terminal.out(t('start.window.browser', { browser: name }))
  const profileDir = dataDir === null ? mkdtempSync(join(tmpdir(), 'camtoken-')) : join(dataDir, 'browser')
  const page = writeOpeningPage(profileDir, tokenUrl)
  // On Linux the language of a browser comes from LANGUAGE, elsewhere from its argument.
  const window = openChild(name, browser, appWindowArguments(page.url, profileDir, around), {
    LANGUAGE: around.language,
  })
  void window.gone.then(() => {
    page.remove()
    // Where nothing is to be on the disk, what a browser must have there goes with it.
    if (dataDir === null) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 })
  })
  return window
}

async function electronBinary(terminal: Terminal, t: Translate, stop: AbortSignal): Promise<string | null> {
  const installed = installedElectron(ELECTRON_PLACE)
  if (installed || !mayDownload(ELECTRON_PLACE)) return installed
  terminal.out(t('start.electron.download'))
  const downloaded = await downloadElectron(ELECTRON_PLACE, stop)
  if (!downloaded && !stop.aborted) terminal.out(t('start.electron.failed', { file: ELECTRON_PLACE.failedFile }))
  return downloaded
}
