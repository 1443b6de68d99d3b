/** Why the screen is not there, in the words of the messages that say what to do. */
export type ScreenProblem = 'refused' | 'ended' | 'none' | 'unavailable'
/** What the browser's own window suggests first. The person chooses there. */
export type Surface = 'monitor' | 'window'

/** A part of a picture: all four between 0 and 1, of its width and height. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 }
/** Smaller than this is a slip of the hand. */
export const SMALLEST_REGION = 0.02

const PROBLEMS: Readonly<Record<string, ScreenProblem>> = {
  NotAllowedError: 'refused',
  AbortError: 'refused',
  NotFoundError: 'none',
  NotReadableError: 'none',
}

export function screenProblem(error: unknown): ScreenProblem {
  return (error instanceof Error || error instanceof DOMException ? PROBLEMS[error.name] : undefined) ?? 'unavailable'
}

/** Asks for a screen or window, at its own resolution: no size is named, so nothing is scaled. Rejects with the browser's error. */
export function openScreen(devices: MediaDevices | undefined, surface: Surface): Promise<MediaStream> {
  if (!devices?.getDisplayMedia) return Promise.reject(new Error('this page cannot look at screens'))
  const options = {
    audio: false,
    // The pointer may lie on the code.
    video: { displaySurface: surface, frameRate: { ideal: 30 }, cursor: 'never' },
    monitorTypeSurfaces: 'include',
    selfBrowserSurface: 'include',
    surfaceSwitching: 'include',
    systemAudio: 'exclude',
  }
  return devices.getDisplayMedia(options)
}

/** The region between two corners, each a point with both between 0 and 1 or beyond. */
export function regionBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Region {
  const inside = (value: number) => Math.min(1, Math.max(0, value))
  const [left, right] = [inside(Math.min(from.x, to.x)), inside(Math.max(from.x, to.x))]
  const [top, bottom] = [inside(Math.min(from.y, to.y)), inside(Math.max(from.y, to.y))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The region in whole pixels of a picture of this size, never empty. */
export function pixelsOf(region: Region, width: number, height: number) {
  const x = Math.min(width - 1, Math.floor(region.x * width))
  const y = Math.min(height - 1, Math.floor(region.y * height))
  return {
    x,
    y,
    width: Math.max(1, Math.min(width - x, Math.round(region.width * width))),
    height: Math.max(1, Math.min(height - y, Math.round(region.height * height))),
  }
}
