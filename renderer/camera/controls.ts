const REMEMBERED = 'camtoken.camera-controls'

/** What a camera may offer beside its picture (W3C Image Capture §7), and whether its picture is mirrored. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
}

export interface Controls {
  readonly deviceId: string
  /** null: not offered. */
  readonly torch: boolean | null
  readonly zoom: Range | null
  /** Distance; only while the camera focuses by hand. null: not offered. */
  readonly focus: Range | null
  readonly mirror: boolean
}

/** What was set by a person. */
export interface Chosen {
  readonly torch?: boolean
  readonly zoom?: number
  readonly focus?: number
  readonly mirror?: boolean
}

type Loose = Readonly<Record<string, unknown>>
type TrackLike = Pick<MediaStreamTrack, 'getSettings' | 'applyConstraints'> &
  Partial<Pick<MediaStreamTrack, 'getCapabilities'>>

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function rangeOf(offered: unknown, value: unknown): Range | null {
  if (typeof offered !== 'object' || offered === null) return null
  const { min, max, step } = offered as Loose
  if (!isNumber(min) || !isNumber(max) || max <= min) return null
  return { min, max, step: isNumber(step) && step > 0 ? step : (max - min) / 100, value: isNumber(value) ? value : min }
}

/** What the camera behind a track offers, and how it stands. A front camera is mirrored unless a person said otherwise. */
export function readControls(track: TrackLike, chosen: Chosen): Controls {
  const offered: Loose = { ...track.getCapabilities?.() }
  const settings: Loose = { ...track.getSettings() }
  const focusModes = Array.isArray(offered.focusMode) ? offered.focusMode : []
  return {
    deviceId: String(settings.deviceId ?? ''),
    torch: offered.torch === true ? settings.torch === true : null,
    zoom: rangeOf(offered.zoom, settings.zoom),
    focus: focusModes.includes('manual') ? rangeOf(offered.focusDistance, settings.focusDistance) : null,
    mirror: chosen.mirror ?? settings.facingMode === 'user',
  }
}

/** Sets the camera. What it refuses stays as it was. */
export async function applyControls(track: TrackLike, chosen: Chosen): Promise<void> {
  const wanted: Loose[] = []
  if (chosen.torch !== undefined) wanted.push({ torch: chosen.torch })
  if (chosen.zoom !== undefined) wanted.push({ zoom: chosen.zoom })
  if (chosen.focus !== undefined) wanted.push({ focusMode: 'manual', focusDistance: chosen.focus })
  for (const each of wanted) {
    await track.applyConstraints({ advanced: [each as MediaTrackConstraintSet] }).catch(() => undefined)
  }
}

function all(): Record<string, Chosen> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}

/** What a person set for this camera before. */
export function recallControls(deviceId: string): Chosen {
  const kept: unknown = all()[deviceId]
  if (typeof kept !== 'object' || kept === null) return {}
  const { torch, zoom, focus, mirror } = kept as Loose
  return {
    ...(typeof torch === 'boolean' && { torch }),
    ...(isNumber(zoom) && { zoom }),
    ...(isNumber(focus) && { focus }),
    ...(typeof mirror === 'boolean' && { mirror }),
  }
}

export function rememberControls(deviceId: string, chosen: Chosen): void {
  localStorage.setItem(REMEMBERED, JSON.stringify({ ...all(), [deviceId]: { ...recallControls(deviceId), ...chosen } }))
}
