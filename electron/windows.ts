import { join } from 'node:path'
import { BrowserWindow, type Session, screen } from 'electron'
import { allowNetworkOnly, keepAtHome, originOf } from './lock-down.ts'
import { placeBeside, placeOn } from './placement.ts'
import type { Place } from './settings.ts'

export interface WindowPlan {
  readonly url: string
  readonly title: string
  readonly session: Session
  /** Whether its page gets the bridge. */
  readonly bridge: boolean
  readonly size: { readonly width: number; readonly height: number }
  /** Where it stood when it was closed last. */
  readonly before: Place | null
  /** The window that it stands beside the first time, where there is room. */
  readonly beside?: BrowserWindow | null
  /** Told where it stands when it is closed. */
  readonly closing: (place: Place) => void
  /** Where its page may lead to. Default: to its own server alone. */
  readonly origins?: readonly string[]
}

/** Opens a locked-down window where it was last, if a display still shows that place, and loads its page. */
export function openWindow(plan: WindowPlan): BrowserWindow {
  const { url, session, before, origins = [originOf(url)] } = plan
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const beside = before === null && plan.beside ? plan.beside.getNormalBounds() : null
  const place = beside ? placeBeside(areas, beside, plan.size.width) : placeOn(areas, before)
  const window = new BrowserWindow({
    ...(place ?? plan.size),
    title: plan.title,
    minWidth: 360,
    minHeight: 360,
    show: false,
    webPreferences: {
      ...(plan.bridge ? { preload: join(import.meta.dirname, 'preload.cjs') } : {}),
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched.
      spellcheck: false,
    },
  })
  allowNetworkOnly(session, origins)
  keepAtHome(window.webContents, origins)
  if (before?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => plan.closing({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  // Full screen is for an audience: the menu bar is out of the way then, where it is part of the window.
  window.on('enter-full-screen', () => window.setMenuBarVisibility(false))
  window.on('leave-full-screen', () => window.setMenuBarVisibility(true))
  void window.loadURL(url)
  return window
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
