import { PROFILES, type ProfileName, type ScreenName } from '../../token-core/index.ts'
import type { CameraRow } from './camera-token.ts'
import { DEVICE_EVENTS, type DeviceEvent, type ImageKind, type Span, type TokenMoment } from './moment.ts'

type Told = TokenMoment extends infer Each
  ? Each extends TokenMoment
    ? Omit<Each, 'at' | 'lane' | 'display'>
    : never
  : never
type Effect = CameraRow['effects'][number]

/** Which image leads to a screen. */
const IMAGE_OF: Readonly<Partial<Record<ScreenName, ImageKind>>> = {
  'device-code': 'activation-1',
  'activation-code': 'activation-2',
  transaction: 'request',
  'confirm-deletion': 'deletion',
}

/** Screens that stay only so long, and in which something has to be pressed. */
const WINDOWS = { 'activation-code': 'done', 'confirm-activation': 'yes' } as const satisfies Partial<
  Record<ScreenName, Span['name']>
>
type WindowScreen = keyof typeof WINDOWS
const isWindow = (screen: ScreenName): screen is WindowScreen => screen in WINDOWS

const deviceEvent = (type: string): DeviceEvent | undefined => DEVICE_EVENTS.find((one) => one === type)

/** What one effect is on the axis; null: it says nothing that another does not say. */
function toldOf(effect: Effect, row: CameraRow): Told | null {
  switch (effect.type) {
    case 'switched-on':
    case 'went-dark':
    case 'lit-again':
      return { name: effect.type }
    case 'switched-off':
      return { name: 'switched-off', cause: effect.cause }
    case 'refused':
      return { name: 'refused', refusal: effect.code }
    case 'registration-ended':
      return { name: 'registration-ended', how: effect.how }
    case 'activation-stored':
    case 'activation-deleted':
      return { name: effect.type, tokenCode: effect.tokenCode }
    case 'screen-changed':
      return screenTold(effect, row)
    default:
      return null
  }
}

function screenTold({ from, to }: Extract<Effect, { type: 'screen-changed' }>, row: CameraRow): Told | null {
  if (from === 'activation-code' && to === 'confirm-activation') return { name: 'done-pressed' }
  if (from === 'confirm-activation' && to === 'activated') return { name: 'yes-pressed' }
  const image = row.event.type === 'scan' ? IMAGE_OF[to] : undefined
  return image ? { name: 'image-read', image, code: row.display.code } : null
}

/** The token's side: every row of its journal, in the order of time. */
export function tokenMoments(rows: readonly CameraRow[]): readonly TokenMoment[] {
  return rows.flatMap((row) => {
    const { event, effects, display } = row
    const told: (Told & { at: number })[] = []
    if (event.type === 'press') told.push({ at: event.at, name: 'pressed', button: event.button })
    const changed = deviceEvent(event.type)
    if (changed) told.push({ at: event.at, name: 'device-changed', event: changed })
    if (event.type === 'scan' && effects.length === 0) told.push({ at: event.at, name: 'scan-ignored' })
    for (const effect of effects) {
      const one = toldOf(effect, row)
      if (one) told.push({ ...one, at: effect.at })
    }
    return told.map((one) => ({ ...one, lane: 'token' as const, display }) as TokenMoment)
  })
}

/** The windows in which Done and Yes had to be pressed. @param until end of the record, ms */
export function tokenWindows(rows: readonly CameraRow[], profile: ProfileName, until: number): readonly Span[] {
  const limits = PROFILES[profile].timing.screenLimit
  const spans: Span[] = []
  let open: { screen: WindowScreen; from: number } | null = null
  for (const effect of rows.flatMap(({ effects }) => effects)) {
    if (effect.type !== 'screen-changed') continue
    if (open?.screen === effect.from) {
      spans.push(spanOf(open, effect.at, endOf(effect.from, effect.to, effect.at - open.from)))
      open = null
    }
    if (isWindow(effect.to)) open = { screen: effect.to, from: effect.at }
  }
  if (open) spans.push(spanOf(open, until, 'open'))
  return spans

  function spanOf({ screen, from }: { screen: WindowScreen; from: number }, to: number, ended: Span['ended']): Span {
    return { lane: 'token', name: WINDOWS[screen], from, to, limit: from + limitOf(screen), ended }
  }

  function limitOf(screen: WindowScreen): number {
    const limit = limits[screen]
    if (limit === undefined) throw new TypeError(`profile "${profile}" has no limit for "${screen}"`)
    return limit
  }

  function endOf(from: WindowScreen, to: ScreenName, lasted: number): Span['ended'] {
    if (from === 'activation-code' ? to === 'confirm-activation' : to === 'activated') return 'in-time'
    return lasted >= limitOf(from) ? 'too-late' : 'left'
  }
}
