import type { EventOf, JournalRow } from '../../../renderer/connection/view.ts'
import {
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  display,
  makeToken,
  step,
} from '../../../token-core/index.ts'

/** What a host's journal has of these events, from a factory-new token on. */
export function rowsOf(events: readonly EventOf<'camera-token'>[]): readonly JournalRow[] {
  let token = makeToken({
    serial: DEFAULT_SERIAL,
    deviceKey: deriveDeviceKey(DEMO_FACTORY_KEY, DEFAULT_SERIAL),
    tapeIn: true,
    at: 0,
  })
  return events.map((event, place) => {
    const [after, effects] = step(token, event)
    token = after
    return { sequence: place + 1, hostAt: event.at, event, effects, display: display(token) }
  })
}

/** The tape is pulled, the token switched on, and left alone until its display goes dark. */
export const SWITCHED_ON: readonly EventOf<'camera-token'>[] = [
  { at: 1_000, type: 'tape-removed' },
  { at: 2_000, type: 'press', button: 'middle' },
  { at: 4_000, type: 'time-passed' },
  { at: 4_100, type: 'release', button: 'middle' },
  { at: 4_500, type: 'time-passed' },
  { at: 19_500, type: 'time-passed' },
]
