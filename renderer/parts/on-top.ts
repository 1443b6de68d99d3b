import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { WindowState } from '../../electron/bridge.ts'
import { notify } from './notices.ts'

declare global {
  interface Window {
    /** Of Chromium's browsers: a window that stays above all others, with what its page puts into it. */
    readonly documentPictureInPicture?: {
      requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window>
    }
  }
}

/** CSS pixels: the token at its natural size with its tape, and what stands below it. */
const SIZE = { width: 396, height: 736 }

/** The window on top of the others that the token stands in; null while it stands on its page. */
export const useApart = create<{ readonly page: Window | null }>(() => ({ page: null }))

/** The page's style sheets, as links: so the addresses in them stay right, and the page's policy holds. */
function takeStyles(page: Window): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  return Promise.all(
    links.map((link) => {
      const copy = page.document.importNode(link)
      const settled = new Promise((resolve) => {
        for (const end of ['load', 'error']) copy.addEventListener(end, resolve)
      })
      page.document.head.append(copy)
      return settled
    }),
  )
}

/** Opens that window; the browser wants a click or a key before. Closed by whomever, the token is on its page again. */
async function openApart(): Promise<void> {
  const page = await window.documentPictureInPicture?.requestWindow(SIZE)
  if (!page) return
  page.addEventListener('pagehide', () => useApart.setState({ page: null }))
  await takeStyles(page)
  if (!page.closed) useApart.setState({ page })
}

export const closeApart = (): void => useApart.getState().page?.close()

export interface OnTop {
  readonly isOn: boolean
  toggle(): void
}

/** Keeps the token above all windows: the desktop's whole window, or in a browser a window with the token alone; null where there is neither. */
export function useOnTop(): OnTop | null {
  const page = useApart((state) => state.page)
  const [isDesktopOn, setDesktopOn] = useState(false)
  useEffect(() => {
    const show = (state: WindowState) => setDesktopOn(state.alwaysOnTop)
    window.camtoken?.windowState().then(show, () => undefined)
    return window.camtoken?.on('windowState', show)
  }, [])
  const desktop = window.camtoken
  if (desktop) return { isOn: isDesktopOn, toggle: () => void desktop.setAlwaysOnTop(!isDesktopOn) }
  if (!window.documentPictureInPicture) return null
  const open = () => void openApart().catch(() => notify('onTop.refused', { tone: 'alert' }))
  return { isOn: page !== null, toggle: page === null ? open : closeApart }
}
