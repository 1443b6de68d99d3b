import { type DesktopCapturerSource, desktopCapturer, type Session, screen } from 'electron'
import type { ScreenSource, Screens } from './bridge.ts'
import { originOf } from './lock-down.ts'

/** Gives screens and windows of this computer to the page's getDisplayMedia: those that a person chose, and no others. */
export interface ScreenChooser {
  list(): Promise<Screens>
  /** Lets the next getDisplayMedia have this source. False when it is there no more. */
  choose(id: string): Promise<boolean>
}

/** Width and height of the small pictures at most, pixels. */
const THUMBNAIL = { width: 320, height: 200 }
const NO_THUMBNAIL = { width: 0, height: 0 }

export interface Desktop {
  readonly platform: NodeJS.Platform
  /** As process.getSystemVersion() gives it. */
  readonly systemVersion: string
  readonly wayland: boolean
}

/** macOS 15 has a picker of its own, and under Wayland the sources themselves come from the portal's picker. */
function hasSystemPicker({ platform, systemVersion, wayland }: Desktop): boolean {
  if (platform === 'darwin') return Number.parseInt(systemVersion, 10) >= 15
  return platform === 'linux' && wayland
}

const sources = (thumbnailSize: { width: number; height: number }) =>
  desktopCapturer.getSources({ types: ['screen', 'window'], thumbnailSize, fetchWindowIcons: false })

function describe(source: DesktopCapturerSource): ScreenSource {
  const { id, name, display_id, thumbnail } = source
  const display = screen.getAllDisplays().find((each) => String(each.id) === display_id)
  return {
    id,
    kind: id.startsWith('screen:') ? 'screen' : 'window',
    name,
    size: display
      ? {
          width: Math.round(display.size.width * display.scaleFactor),
          height: Math.round(display.size.height * display.scaleFactor),
        }
      : null,
    thumbnail: thumbnail.isEmpty() ? null : thumbnail.toDataURL(),
  }
}

/** @param origin of the only page that is given anything */
export function offerScreens(session: Session, origin: string, desktop: Desktop): ScreenChooser {
  const system = hasSystemPicker(desktop)
  let chosen: DesktopCapturerSource | null = null

  /** The source of one request: a choice counts once. */
  async function take(): Promise<DesktopCapturerSource | null> {
    if (system) return (await sources(NO_THUMBNAIL))[0] ?? null
    const source = chosen
    chosen = null
    return source
  }

  session.setDisplayMediaRequestHandler(
    (request, answer) => {
      if (originOf(request.securityOrigin) !== origin || !request.videoRequested) return answer(null)
      void take().then(
        (source) => answer(source && { video: source }),
        () => answer(null),
      )
    },
    { useSystemPicker: true },
  )

  return {
    async list() {
      if (system) return { picker: 'system' }
      return { picker: 'page', sources: (await sources(THUMBNAIL)).map(describe) }
    },
    async choose(id) {
      chosen = (await sources(NO_THUMBNAIL)).find((source) => source.id === id) ?? null
      return chosen !== null
    },
  }
}
