/** Fills the screen. A browser that does not allow it shows the page as large as it is. */
export function enterFullScreen(): void {
  if (window.camtoken) void window.camtoken.setFullScreen(true)
  else void document.documentElement.requestFullscreen?.().catch(() => undefined)
}

export function leaveFullScreen(): void {
  if (window.camtoken) void window.camtoken.setFullScreen(false)
  else if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
}
