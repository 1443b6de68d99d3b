import { join } from 'node:path'
import { app, dialog, safeStorage } from 'electron'
import envPaths from 'env-paths'
import { languageOf, makeTranslate } from './i18n.ts'
import { printPdf } from './print-pdf.ts'
import { openSecrets } from './secrets.ts'
import { foldersIn, givenServers, type Servers, startServers } from './servers.ts'
import { openSettings } from './settings.ts'
import { openShell } from './shell.ts'
import { startFailure } from './statements.ts'

/** The desktop application: starts host and bank unless they run already, opens the shell around them, ends all of it with the window. */

const RENDERER_DIR = join(import.meta.dirname, '../renderer')
const DATA = join(envPaths('camera-token-simulator', { suffix: '' }).data, 'desktop')

/** Ends the servers before the application ends, once. */
function closeWithApp(servers: Servers): void {
  let serving: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (serving === 'closed') return
    event.preventDefault()
    if (serving === 'closing') return
    serving = 'closing'
    void servers.close().finally(() => {
      serving = 'closed'
      app.quit()
    })
  })
}

async function run(): Promise<void> {
  const given = givenServers(process.env)
  // One application for each host: what the window remembers is kept per folder, and so is the lock.
  const windowData = join(DATA, given ? `window-${new URL(given.tokenUrl).port}` : 'window')
  app.setPath('userData', windowData)
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  app.enableSandbox()
  await app.whenReady()

  const folders = foldersIn(DATA)
  const secrets = given ? null : await openSecrets(safeStorage, process.platform, folders.keys)
  const servers = secrets ? await startServers(folders, RENDERER_DIR, secrets, { printPdf }) : given
  if (servers === null) return
  closeWithApp(servers)
  app.on('window-all-closed', () => app.quit())
  const shell = openShell({
    servers,
    settings: openSettings(join(windowData, 'settings.json')),
    desktop: {
      platform: process.platform,
      systemVersion: process.getSystemVersion(),
      wayland: process.env.XDG_SESSION_TYPE === 'wayland',
    },
    secrets: { kept: secrets?.kept ?? 'elsewhere', folder: DATA },
  })
  app.on('second-instance', shell.show)
  app.on('activate', shell.show)
}

run().catch((error: unknown) => {
  const t = makeTranslate(languageOf(app.getLocale()))
  dialog.showErrorBox(t('app.name'), startFailure(error, DATA, t))
  app.exit(1)
})
