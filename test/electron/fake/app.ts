import { EventEmitter } from 'node:events'
import type { FakeWindow } from './window.ts'

/** Which user data folders are in use: shared by the applications of one test. */
export type Locks = Map<string, FakeApp>

/** Electron's `app`: quit() asks the windows, then emits will-quit, which may be prevented; exit() asks nobody. */
export class FakeApp extends EventEmitter {
  name = 'Electron'
  exitCode: number | null = null
  readonly exited = new Promise<number>((resolve) => this.once('quit', resolve))
  readonly windows: FakeWindow[] = []
  locale = 'en-US'
  sandboxed = false
  isReadyNow = false
  private readonly paths = new Map<string, string>()
  private readonly locks: Locks
  private lock: string | null = null

  constructor(locks: Locks) {
    super()
    this.locks = locks
  }

  async whenReady(): Promise<void> {
    await Promise.resolve()
    this.isReadyNow = true
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? `/default/${name}`
  }

  getLocale = (): string => this.locale
  getVersion = (): string => '1.2.3'

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.sandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    const holder = this.locks.get(folder)
    if (holder && holder !== this) {
      holder.emit('second-instance', {}, ['electron'], '/')
      return false
    }
    this.locks.set(folder, this)
    this.lock = folder
    return true
  }

  quit(): void {
    if (this.exitCode !== null) return
    for (const window of [...this.windows]) window.close()
    if (this.windows.length > 0) return
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.exit(0)
  }

  exit(code = 0): void {
    if (this.exitCode !== null) return
    this.exitCode = code
    if (this.lock !== null) this.locks.delete(this.lock)
    this.emit('quit', code)
  }
}
