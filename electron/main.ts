import { join } from 'node:path'
import { app, BrowserWindow, dialog, session } from 'electron'
import envPaths from 'env-paths'
import { allowCameraOnly, keepAtHome } from './lock-down.ts'
import { givenServers, type Servers, startServers } from './servers.ts'

/** The desktop window: starts host and bank unless they run already, shows the token's page, and ends all of it when it is closed. */

const DIST = join(import.meta.dirname, '..')

async function openWindow({ tokenUrl }: Servers): Promise<void> {
  const { origin } = new URL(tokenUrl)
  allowCameraOnly(session.defaultSession, origin)
  app.on('web-contents-created', (_event, contents) => keepAtHome(contents, origin))
  const window = new BrowserWindow({
    width: 1240,
    height: 860,
    minWidth: 480,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(tokenUrl)
}

async function run(): Promise<void> {
  await app.whenReady()
  const { data } = envPaths('camera-token-simulator', { suffix: '' })
  const servers = givenServers(process.env.CAMTOKEN_URL) ?? (await startServers(data, join(DIST, 'renderer')))
  let serving: 'open' | 'closing' | 'closed' = 'open'
  app.on('window-all-closed', () => app.quit())
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
  await openWindow(servers)
}

run().catch((error: unknown) => {
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error))
  app.exit(1)
})
