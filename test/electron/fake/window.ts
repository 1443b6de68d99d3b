import { EventEmitter } from 'node:events'
import type { FakeApp } from './app.ts'
import type { FakeSession } from './session.ts'

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowOptions extends Partial<Bounds> {
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly session: FakeSession }
}

interface Frame {
  readonly url: string
}

/** Electron's WebContents, as far as the main process uses it. */
export class FakeWebContents extends EventEmitter {
  mainFrame: Frame = { url: '' }
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  printed = 0
  /** What was asked of each PDF. */
  readonly pdfs: object[] = []
  private readonly isGone: () => boolean
  /** What the page hears: the preload's ipcRenderer listens here. */
  readonly page = new EventEmitter()

  constructor(isGone: () => boolean) {
    super()
    this.isGone = isGone
  }

  getURL = (): string => this.mainFrame.url

  isDestroyed = (): boolean => this.isGone()

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isGone()) throw new TypeError('Object has been destroyed')
    this.page.emit(channel, {}, ...structuredClone(args))
  }

  print(): void {
    this.printed += 1
  }

  /** As the documentation has it: of the page that is loaded, as a Buffer. */
  async printToPDF(options: object): Promise<Buffer> {
    if (this.isGone()) throw new TypeError('Object has been destroyed')
    if (this.mainFrame.url === '') throw new Error('Failed to generate PDF')
    this.pdfs.push(options)
    return Buffer.from(`%PDF-1.4 ${this.mainFrame.url}`)
  }

  /** What becomes of a navigation that the page starts. */
  navigates(event: 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview', url: string): 'allowed' | 'denied' {
    const details = {
      url,
      prevented: false,
      preventDefault() {
        this.prevented = true
      },
    }
    this.emit(event, details)
    return details.prevented ? 'denied' : 'allowed'
  }

  /** The page loads anew. */
  reloads(): void {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false, url: this.mainFrame.url })
  }
}

/** Electron's BrowserWindow: it keeps the application alive, and close() may be prevented. */
export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeWebContents(() => this.gone)
  readonly options: WindowOptions
  shown: boolean
  focused = 0
  minimized = false
  maximized = false
  fullScreen = false
  alwaysOnTop = false
  menuBar = true
  bounds: Bounds
  private gone = false
  private readonly app: FakeApp

  constructor(app: FakeApp, options: WindowOptions) {
    super()
    if (!app.isReadyNow) throw new Error('Cannot create BrowserWindow before app is ready')
    this.app = app
    this.options = options
    this.shown = options.show ?? true
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    app.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  get url(): string {
    return this.webContents.mainFrame.url
  }

  async loadURL(url: string): Promise<void> {
    // Chromium's limit of an address.
    if (url.length > 2 * 1024 * 1024) throw new Error(`ERR_INVALID_URL (-300) loading '${url.slice(0, 20)}…'`)
    this.webContents.mainFrame = { url }
    this.emit('ready-to-show')
  }

  show(): void {
    this.shown = true
  }

  focus(): void {
    this.focused += 1
  }

  isMinimized = (): boolean => this.minimized
  restore(): void {
    this.minimized = false
  }

  isMaximized = (): boolean => this.maximized
  maximize(): void {
    this.maximized = true
  }

  getNormalBounds = (): Bounds => ({ ...this.bounds })
  isAlwaysOnTop = (): boolean => this.alwaysOnTop
  setAlwaysOnTop(on: boolean): void {
    this.alwaysOnTop = on
  }

  isFullScreen = (): boolean => this.fullScreen
  /** The system takes its time: the event comes when it is done. */
  setFullScreen(on: boolean): void {
    queueMicrotask(() => {
      this.fullScreen = on
      this.emit(on ? 'enter-full-screen' : 'leave-full-screen')
    })
  }

  setMenuBarVisibility(visible: boolean): void {
    this.menuBar = visible
  }

  close(): void {
    if (this.gone) return
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
  }

  /** Without asking the page, or telling it. */
  destroy(): void {
    if (this.gone) return
    this.gone = true
    this.app.windows.splice(this.app.windows.indexOf(this), 1)
    this.emit('closed')
    if (this.app.windows.length === 0) this.app.emit('window-all-closed')
  }
}
