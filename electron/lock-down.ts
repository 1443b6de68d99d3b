import type { Session, WebContents } from 'electron'

export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '')

const CAPTURE = ['media', 'display-capture']

/**
 * Camera and screen, for pages of `origin`; nothing else, for nobody else; null: nothing at all.
 * Both handlers are needed: a check may come without a request.
 */
export function allowCaptureOnly(session: Session, origin: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const videoOnly = types.length > 0 && types.every((type) => type === 'video')
    answer(CAPTURE.includes(permission) && videoOnly && originOf(details.requestingUrl) === origin)
  })
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      CAPTURE.includes(permission) && details.mediaType !== 'audio' && originOf(requestingOrigin) === origin,
  )
  session.setDevicePermissionHandler(() => false)
}

/** Nothing is asked of any server but these, whatever a page says. */
export function allowNetworkOnly(session: Session, origins: readonly string[]): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']
  session.webRequest.onBeforeRequest({ urls }, ({ url }, answer) =>
    answer({ cancel: !origins.includes(originOf(url)) }),
  )
}

/** The page stays at these addresses: others, new windows and embedded pages are denied. Links to the outside open nowhere. */
export function keepAtHome(contents: WebContents, origins: readonly string[]): void {
  contents.on('will-frame-navigate', (event) => {
    if (!origins.includes(originOf(event.url))) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!origins.includes(originOf(event.url))) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
