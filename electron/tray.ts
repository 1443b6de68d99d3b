import { join } from 'node:path'
import { type MenuItemConstructorOptions as Item, Menu, nativeImage, Tray } from 'electron'

export interface TrayIcon {
  show(menu: Item[], toolTip: string): void
}

/** The icon beside the clock. null where the system has no place for one. A click brings the window. */
export function openTray(platform: NodeJS.Platform, clicked: () => void): TrayIcon | null {
  const mac = platform === 'darwin'
  // The @2x file beside it is found by name. macOS colours a template itself.
  const image = nativeImage.createFromPath(join(import.meta.dirname, 'icons', mac ? 'trayTemplate.png' : 'tray.png'))
  if (mac) image.setTemplateImage(true)
  let tray: Tray
  try {
    tray = new Tray(image)
  } catch (error) {
    console.warn('There is no tray here:', error)
    return null
  }
  // On macOS a click opens the menu.
  if (!mac) tray.on('click', clicked)
  return {
    show(menu, toolTip) {
      tray.setToolTip(toolTip)
      tray.setContextMenu(Menu.buildFromTemplate(menu))
    },
  }
}
