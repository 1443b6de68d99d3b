import type { ViewOf } from '../../connection/view.ts'
import type { Saved } from '../face.ts'

type PhoneView = ViewOf<'software-token'>

const SECOND = 1_000
const STEPS = { 'sk-app': 30_000, 'nd-app': 60_000 } as const

/** How the telephone stood after each row: all that the rows do not say is made up. */
export function replayed({ name, serial, rows }: Saved<'software-token'>): (place: number) => PhoneView | null {
  return (place) => {
    const row = rows[place]
    if (!row) return null
    const { display, event, sequence } = row
    const { at } = event
    const offset = offsetAt(rows, place)
    const step = STEPS[display.app]
    const common = {
      kind: 'software-token',
      id: 'replay',
      name,
      colour: 'grey',
      place: 0,
      sequence,
      now: at,
      at,
      clock: { mode: 'paused', speed: 0 },
      deviceClock: { time: at + offset, offset },
      timeStep:
        display.remaining === null
          ? null
          : { number: Math.floor((at + offset) / step), nextAt: at + display.remaining * SECOND },
      nextChangeAt: null,
      bank: null,
      holder: null,
    } as const
    return display.app === 'sk-app'
      ? {
          ...common,
          profile: 'sk-app',
          display,
          serial: display.screen === 'none' ? null : (display.serial ?? serial),
          showsSerial: display.serial !== null,
          foreignSim: false,
          isRestored: false,
        }
      : { ...common, profile: 'nd-app', display, serial: null, tokens: [], hasMail: false }
  }
}

function offsetAt(rows: Saved<'software-token'>['rows'], place: number): number {
  const set = rows.slice(0, place + 1).findLast(({ event, effects }) => event.type === 'phone-clock' && effects)
  return set?.event.type === 'phone-clock' ? set.event.offset : 0
}
