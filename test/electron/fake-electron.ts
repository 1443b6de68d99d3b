import { EventEmitter } from 'node:events'

/**
 * As much of Electron as our main process uses, behaving as its documentation says: windows keep the application alive,
 * quit() asks the windows, then emits will-quit, which may be prevented; exit() asks nobody.
 */

interface WindowOptions {
  readonly webPreferences: Readonly<Record<string, unknown>>
  readonly show: boolean
}

interface Preventable {
  readonly url: string
  prevented: boolean
  preventDefault(): void
}

class FakeWebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  /** What becomes of a navigation that the page starts. */
  navigates(event: 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview', url: string): 'allowed' | 'denied' {
    const details: Preventable = {
      url,
      prevented: false,
      preventDefault() {
        this.prevented = true
      },
    }
    this.emit(event, details)
    return details.prevented ? 'denied' : 'allowed'
  }
}

interface FakeElectron {
  readonly windows: readonly {
    readonly url: string
    readonly shown: boolean
    readonly options: WindowOptions
    readonly webContents: Pick<FakeWebContents, 'openHandler' | 'navigates'>
    close(): void
  }[]
  /** Error boxes shown. */
  readonly boxes: readonly string[]
  /** What the preload exposed. */
  readonly bridge: Readonly<Record<string, unknown>>
  /** What `import 'electron'` gives. */
  readonly module: Readonly<Record<string, unknown>> & {
    readonly app: { readonly exitCode: number | null; readonly exited: Promise<number>; quit(): void }
    readonly session: {
      readonly defaultSession: {
        asks(permission: string, details: object): boolean
        checkHandler: ((contents: null, permission: string, origin: string, details: object) => boolean) | undefined
      }
    }
  }
}

export function makeFakeElectron(): FakeElectron {
  const windows: FakeBrowserWindow[] = []
  const boxes: string[] = []
  type Answer = (granted: boolean) => void
  const session = {
    requestHandler: undefined as
      | ((c: unknown, permission: string, answer: Answer, details: object) => void)
      | undefined,
    checkHandler: undefined as
      | ((c: unknown, permission: string, origin: string, details: object) => boolean)
      | undefined,
    setPermissionRequestHandler(handler: NonNullable<typeof this.requestHandler>) {
      this.requestHandler = handler
    },
    setPermissionCheckHandler(handler: NonNullable<typeof this.checkHandler>) {
      this.checkHandler = handler
    },
    /** What a page is told when it asks. */
    asks(permission: string, details: object): boolean {
      let answer: boolean | undefined
      this.requestHandler?.(null, permission, (granted) => (answer = granted), details)
      if (answer === undefined) throw new Error('never answered')
      return answer
    },
  }

  class FakeApp extends EventEmitter {
    readonly name = 'camera-token-simulator'
    exitCode: number | null = null
    readonly exited = new Promise<number>((resolve) => this.once('quit', resolve))

    whenReady = () => Promise.resolve()

    quit(): void {
      if (this.exitCode !== null) return
      for (const window of [...windows]) window.close()
      let prevented = false
      this.emit('will-quit', { preventDefault: () => (prevented = true) })
      if (!prevented) this.exit(0)
    }

    exit(code: number): void {
      if (this.exitCode !== null) return
      this.exitCode = code
      this.emit('quit', code)
    }
  }
  const app = new FakeApp()

  class FakeBrowserWindow extends EventEmitter {
    readonly webContents = new FakeWebContents()
    url = ''
    shown: boolean

    readonly options: WindowOptions

    constructor(options: WindowOptions) {
      super()
      this.options = options
      this.shown = options.show
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }

    async loadURL(url: string): Promise<void> {
      this.url = url
      this.emit('ready-to-show')
    }

    show(): void {
      this.shown = true
    }

    close(): void {
      const at = windows.indexOf(this)
      if (at < 0) return
      windows.splice(at, 1)
      this.emit('closed')
      if (windows.length === 0) app.emit('window-all-closed')
    }
  }

  const bridge: Record<string, unknown> = {}
  return {
    windows,
    boxes,
    bridge,
    module: {
      app,
      BrowserWindow: FakeBrowserWindow,
      session: { defaultSession: session },
      dialog: { showErrorBox: (title: string, content: string) => boxes.push(`${title}: ${content}`) },
      contextBridge: {
        exposeInMainWorld: (key: string, value: unknown) => {
          bridge[key] = value
        },
      },
    },
  }
}
