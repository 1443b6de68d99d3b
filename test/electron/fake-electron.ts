import { FakeApp, type Locks } from './fake/app.ts'
import { type FakeMenu, makeMenus } from './fake/menu.ts'
import { FakeSession } from './fake/session.ts'
import { FakeWindow, type WindowOptions } from './fake/window.ts'

/**
 * As much of Electron as our shell uses, behaving as its documentation says. `module` is what `import 'electron'` gives to main
 * process and preload; the rest is what a test sees and does in the place of the system and of persons.
 */

export interface FakeDisplay {
  readonly id: number
  readonly workArea: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly size: { readonly width: number; readonly height: number }
  readonly scaleFactor: number
}

export interface FakeSource {
  readonly id: string
  readonly name: string
  readonly display_id: string
}

export interface System {
  displays: readonly FakeDisplay[]
  sources: readonly FakeSource[]
  /** What the file dialogs answer. */
  fileToOpen: string | null
  fileToSave: string | null
  /** The password store: `none` is Linux without a keyring, where Electron still says that it can encrypt. */
  passwordStore: 'keyring' | 'none' | 'locked'
  hasTray: boolean
}

const defaults = (): System => ({
  displays: [
    {
      id: 1,
      workArea: { x: 0, y: 0, width: 1920, height: 1040 },
      size: { width: 1920, height: 1080 },
      scaleFactor: 1,
    },
  ],
  sources: [
    { id: 'screen:1:0', name: 'Entire screen', display_id: '1' },
    { id: 'window:7:0', name: 'A browser', display_id: '' },
  ],
  fileToOpen: null,
  fileToSave: null,
  passwordStore: 'keyring',
  hasTray: true,
})

export interface Frame {
  readonly url: string
}

export interface FakeElectron {
  readonly system: System
  readonly windows: readonly FakeWindow[]
  /** Error boxes shown. */
  readonly boxes: readonly string[]
  readonly messages: readonly { readonly type?: string; readonly message: string; readonly detail?: string }[]
  /** What the file dialogs were asked for. */
  readonly dialogs: readonly { defaultPath?: string; filters: { name: string; extensions: string[] }[] }[]
  readonly clipboard: { readonly text: string }
  /** What the preload exposed. */
  readonly bridge: Readonly<Record<string, unknown>>
  readonly menus: { readonly application: FakeMenu | null; readonly tray: FakeMenu | null; readonly toolTip: string }
  clickTray(): void
  /** A call as it comes from a frame of a page. Errors come back as text, in Electron's words. */
  invoke(sender: { mainFrame: Frame }, senderFrame: Frame | null, channel: string, args: unknown[]): Promise<unknown>
  session(partition: string): FakeSession | undefined
  readonly module: Readonly<Record<string, unknown>> & {
    readonly app: FakeApp
    readonly session: { readonly defaultSession: FakeSession; fromPartition(partition: string): FakeSession }
    readonly safeStorage: object
  }
}

type Handler = (event: object, ...args: unknown[]) => unknown

export function makeFakeElectron(locks: Locks = new Map(), chosen: Partial<System> = {}): FakeElectron {
  const system: System = { ...defaults(), ...chosen }
  const app = new FakeApp(locks)
  const boxes: string[] = []
  const messages: { type?: string; message: string; detail?: string }[] = []
  const dialogs: { defaultPath?: string; filters: { name: string; extensions: string[] }[] }[] = []
  const clipboard = { text: '' }
  const bridge: Record<string, unknown> = {}
  const handlers = new Map<string, Handler>()
  const sessions = new Map<string, FakeSession>()
  const defaultSession = new FakeSession(null)
  const menus = makeMenus()

  class BrowserWindow extends FakeWindow {
    constructor(options: WindowOptions) {
      super(app, options)
    }
    static getFocusedWindow = () => app.windows.at(-1) ?? null
  }

  const ready = () => {
    if (!app.isReadyNow) throw new Error('before the app is ready')
  }
  /** Turned bits stand for encryption. */
  const turned = (bytes: Uint8Array) => Buffer.from(bytes).map((byte) => byte ^ 0xff)
  const thumbnailOf = (width: number) => ({
    isEmpty: () => width === 0,
    toDataURL: () => 'data:image/png;base64,AAAA',
  })

  async function invoke(
    sender: { mainFrame: Frame },
    senderFrame: Frame | null,
    channel: string,
    args: unknown[],
  ): Promise<unknown> {
    const handler = handlers.get(channel)
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await handler({ sender, senderFrame, type: 'frame' }, ...structuredClone(args)))
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
    }
  }

  const page = () => {
    const contents = app.windows[0]?.webContents
    if (!contents) throw new Error('There is no window.')
    return contents
  }

  return {
    system,
    windows: app.windows,
    boxes,
    messages,
    dialogs,
    clipboard,
    bridge,
    menus: menus.shown,
    clickTray: menus.clickTray,
    invoke,
    session: (partition: string) => sessions.get(partition),
    module: {
      app,
      BrowserWindow,
      session: {
        defaultSession,
        fromPartition(partition: string) {
          ready()
          const known = sessions.get(partition) ?? new FakeSession(partition)
          sessions.set(partition, known)
          return known
        },
      },
      screen: { getAllDisplays: () => system.displays },
      desktopCapturer: {
        getSources: async ({ types, thumbnailSize }: { types: string[]; thumbnailSize: { width: number } }) =>
          system.sources
            .filter(({ id }) => types.includes(id.split(':')[0] ?? ''))
            .map((source) => ({ ...source, thumbnail: thumbnailOf(thumbnailSize.width) })),
      },
      safeStorage: {
        async isAsyncEncryptionAvailable() {
          ready()
          return true
        },
        getSelectedStorageBackend: () => (system.passwordStore === 'none' ? 'basic_text' : 'gnome_libsecret'),
        encryptStringAsync: async (text: string) => turned(Buffer.from(text)),
        async decryptStringAsync(sealed: Buffer) {
          if (system.passwordStore === 'locked') throw new Error('Error while decrypting the ciphertext')
          return { result: turned(sealed).toString(), shouldReEncrypt: false }
        },
      },
      dialog: {
        showErrorBox: (title: string, content: string) => boxes.push(`${title}: ${content}`),
        async showMessageBox(_window: unknown, message: { message: string }) {
          messages.push(message)
          return { response: 0 }
        },
        async showOpenDialog(_window: unknown, options: (typeof dialogs)[number]) {
          dialogs.push(options)
          const file = system.fileToOpen
          return { canceled: file === null, filePaths: file === null ? [] : [file] }
        },
        async showSaveDialog(_window: unknown, options: (typeof dialogs)[number]) {
          dialogs.push(options)
          return { canceled: system.fileToSave === null, filePath: system.fileToSave ?? '' }
        },
      },
      clipboard: {
        async writeText(text: string) {
          clipboard.text = text
        },
      },
      nativeImage: { createFromPath: (path: string) => ({ path, setTemplateImage() {} }) },
      Menu: menus.Menu,
      Tray: class extends menus.Tray {
        constructor() {
          super()
          if (!system.hasTray) throw new Error('Tray is not available')
        }
      },
      ipcMain: {
        handle(channel: string, handler: Handler) {
          if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
          handlers.set(channel, handler)
        },
        removeHandler: (channel: string) => void handlers.delete(channel),
      },
      ipcRenderer: {
        invoke: (channel: string, ...args: unknown[]) => invoke(page(), page().mainFrame, channel, args),
        on: (channel: string, listener: (...args: unknown[]) => void) => page().page.on(channel, listener),
        off: (channel: string, listener: (...args: unknown[]) => void) => page().page.off(channel, listener),
      },
      contextBridge: {
        exposeInMainWorld(key: string, value: unknown) {
          if (key in bridge) throw new Error('Cannot bind an API on top of an existing property on the window object')
          bridge[key] = value
        },
      },
    },
  }
}

/** What Electron adds to Node's `process`. */
export function addElectronProcess(systemVersion = '10.0'): void {
  Object.assign(process, { getSystemVersion: () => systemVersion })
}
