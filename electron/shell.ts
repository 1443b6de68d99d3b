import { app, BrowserWindow, clipboard, Menu, session } from 'electron'
import { answerCalls, tellPage } from './answers.ts'
import { banksOf, bankWindows } from './bank-windows.ts'
import type { About, Command, Language, WindowState } from './bridge.ts'
import { openFile, saveFile } from './files.ts'
import { languageOf, makeTranslate } from './i18n.ts'
import { allowCaptureOnly, originOf } from './lock-down.ts'
import { type MenuActions, type MenuState, menuOf, trayMenuOf } from './menu.ts'
import { type Desktop, offerScreens } from './screens.ts'
import type { Servers } from './servers.ts'
import type { Settings } from './settings.ts'
import { secretsOf, showAbout, showSecrets } from './statements.ts'
import { openTray } from './tray.ts'
import { bringToFront, openWindow } from './windows.ts'

export interface ShellOptions {
  readonly servers: Servers
  readonly settings: Settings
  readonly desktop: Desktop
  /** Where the keys are, and the folder to name. */
  readonly secrets: { readonly kept: About['secrets']['kept']; readonly folder: string }
}

export interface Shell {
  /** Brings the token's window to the front. */
  show(): void
}

const TOKEN_SIZE = { width: 1240, height: 860 }

/** The token's window, the banks' beside it, menus and tray around them, and answers to what the page asks. */
export function openShell({ servers, settings, desktop, secrets }: ShellOptions): Shell {
  const { platform } = desktop
  const origin = originOf(servers.tokenUrl)
  let language: Language = languageOf(app.getLocale())
  let t = makeTranslate(language)
  let offered: ReadonlySet<Command> = new Set()

  allowCaptureOnly(session.defaultSession, origin)
  const screens = offerScreens(session.defaultSession, origin, desktop)
  const window = openWindow({
    url: servers.tokenUrl,
    title: t('app.name'),
    session: session.defaultSession,
    bridge: true,
    size: TOKEN_SIZE,
    before: settings.now.token,
    closing: (token) => settings.change({ token }),
  })
  const page = window.webContents
  window.setAlwaysOnTop(settings.now.alwaysOnTop)

  const windowState = (): WindowState => ({ alwaysOnTop: window.isAlwaysOnTop(), fullScreen: window.isFullScreen() })
  const tellState = () => tellPage(page, 'windowState', windowState())

  function setAlwaysOnTop(on: boolean): WindowState {
    window.setAlwaysOnTop(on)
    settings.change({ alwaysOnTop: on })
    showMenus()
    tellState()
    return windowState()
  }

  const banks = banksOf(servers.bankUrls)
  const bankWindow = bankWindows(servers.bankUrls, settings, window, () => t('window.bank'))

  const secretsNow = () => secretsOf(secrets.kept, secrets.folder, t)
  const actions: MenuActions = {
    command(command) {
      bringToFront(window)
      tellPage(page, 'command', command)
    },
    alwaysOnTop: setAlwaysOnTop,
    showToken: () => bringToFront(window),
    openBank: (page) => bankWindow.open({ page }),
    print: () => BrowserWindow.getFocusedWindow()?.webContents.print(),
    about: () => void showAbout(window, app.getVersion(), t),
    secrets: () => void showSecrets(window, secretsNow(), t),
    quit: () => app.quit(),
  }
  const tray = openTray(platform, actions.showToken)

  function showMenus(): void {
    const state: MenuState = { platform, alwaysOnTop: window.isAlwaysOnTop(), banks, offered }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(state, actions, t)))
    tray?.show(trayMenuOf(state, actions, t), t('app.name'))
  }

  const stopAnswering = answerCalls(page, origin, {
    about: () => ({
      version: app.getVersion(),
      platform,
      language,
      banks,
      secrets: secretsNow(),
    }),
    setLanguage(chosen) {
      language = chosen
      t = makeTranslate(language)
      showMenus()
    },
    windowState,
    setAlwaysOnTop,
    setFullScreen(on) {
      window.setFullScreen(on)
      return { ...windowState(), fullScreen: on }
    },
    openFile: (kind) => openFile(window, kind, t),
    saveFile: (file) => saveFile(window, file, t),
    screens: screens.list,
    chooseScreen: screens.choose,
    openBank: bankWindow.open,
    async copyText(text) {
      await clipboard.writeText(text)
      return undefined
    },
    offerCommands(commands) {
      offered = new Set(commands)
      showMenus()
    },
  })
  // A page that loads anew offers its commands anew.
  page.on('did-start-navigation', (details) => {
    if (!details.isMainFrame || details.isSameDocument || offered.size === 0) return
    offered = new Set()
    showMenus()
  })
  window.on('enter-full-screen', tellState)
  window.on('leave-full-screen', tellState)
  window.once('closed', () => {
    stopAnswering()
    bankWindow.close()
  })
  showMenus()

  if (secrets.kept === 'file' && !settings.now.toldOfSecrets) {
    settings.change({ toldOfSecrets: true })
    void showSecrets(window, secretsNow(), t)
  }
  return { show: actions.showToken }
}
