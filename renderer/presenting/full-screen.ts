import { useEffect } from 'react'

/** Fills the screen for as long as the component stands. A browser that does not allow it shows the page as large as it is. */
export function useFullScreen(): void {
  useEffect(() => {
    const desktop = window.camtoken
    if (desktop) {
      void desktop.setFullScreen(true)
      return () => void desktop.setFullScreen(false)
    }
    void document.documentElement.requestFullscreen?.().catch(() => undefined)
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])
}
