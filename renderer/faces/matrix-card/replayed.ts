import type { ViewOf } from '../../connection/view.ts'
import type { Saved } from '../face.ts'
import { UNTOLD } from './issue-text.ts'

/** How the card looked after each row. */
export function replayed({
  name,
  serial,
  rows,
}: Saved<'matrix-card'>): (place: number) => ViewOf<'matrix-card'> | null {
  return (place) => {
    const row = rows[place]
    if (!row) return null
    const { display, event, sequence } = row
    return {
      kind: 'matrix-card',
      id: 'replay',
      name,
      colour: 'grey',
      place: 0,
      sequence,
      now: event.at,
      at: event.at,
      clock: { mode: 'paused', speed: 0 },
      serial: serial ?? display.number,
      issue: UNTOLD,
      display,
      nextChangeAt: null,
      bank: null,
      holder: null,
    }
  }
}
