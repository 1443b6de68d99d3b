import type { TokenView } from '../../camera/camera-token.ts'
import type { Saved } from '../face.ts'
import { type Hand, handsOf } from './hand.ts'

/** A token as it stood after a row, as far as its journal tells. */
function viewAt(
  { name, serial, profile, rows }: Saved<'camera-token'>,
  position: number,
  hand: Hand,
): TokenView | null {
  const row = rows[position]
  if (!row) return null
  const { display, event, sequence } = row
  const isDead = hand.tapeIn || hand.percent === null || hand.percent === 0
  return {
    kind: 'camera-token',
    id: 'replay',
    name,
    colour: 'grey',
    place: 0,
    sequence,
    now: event.at,
    at: event.at,
    clock: { mode: 'paused', speed: 0 },
    serial: serial ?? '',
    profile: profile ?? '',
    display,
    power: isDead ? 'none' : display.screen === 'off' ? 'off' : 'on',
    buttons: hand.buttons,
    tapeIn: hand.tapeIn,
    battery: hand.percent === null ? null : { percent: hand.percent, units: 0, full: 0, gauge: 3 },
    faults: { cameraFault: false, wrongCodes: false, displayFault: false, stuckButtons: [], terms: [] },
    activations: hand.tokenCodes.map((tokenCode) => ({
      tokenCode,
      licence: '',
      sequenceNumber: 0,
      issuer: '',
      account: '',
    })),
    memory: { held: hand.tokenCodes.length, places: 0 },
    registration: hand.registration,
    window: null,
    hold: null,
    darkAt: null,
    offAt: null,
    nextChangeAt: null,
    bank: null,
    holder: null,
  }
}

/** How the token stood after each row: all that the rows do not say is made up. */
export function replayed(saved: Saved<'camera-token'>): (place: number) => TokenView | null {
  const hands = handsOf(saved.rows)
  return (place) => {
    const hand = hands[place]
    return hand ? viewAt(saved, place, hand) : null
  }
}
