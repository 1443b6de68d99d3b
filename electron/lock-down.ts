import type { Session, WebContents } from 'electron'

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '')

/** The camera, for pages of our own origin; nothing else, for nobody else. Both handlers are needed: a check may come without a request. */
export function allowCameraOnly(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const videoOnly = types.length > 0 && types.every((type) => type === 'video')
    answer(permission === 'media' && videoOnly && originOf(details.requestingUrl) === origin)
  })
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      permission === 'media' && details.mediaType !== 'audio' && originOf(requestingOrigin) === origin,
  )
}

/** The page stays where it is: other addresses, new windows and embedded pages are denied. Links to the outside open nowhere. */
export function keepAtHome(contents: WebContents, origin: string): void {
  contents.on('will-frame-navigate', (event) => {
    if (originOf(event.url) !== origin) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (originOf(event.url) !== origin) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
