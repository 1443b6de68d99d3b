import { createStore } from 'zustand/vanilla'
import type { TokenConnection, TokenState } from '../../connection/token-store.ts'
import type { TokenView } from '../../connection/view.ts'
import { type Hand, handsOf } from '../../faces/camera-token/hand.ts'
import type { OpenReplay } from '../replay-store.ts'

/** A token as it stood after a row, as far as its journal tells. */
export function viewAt({ name, serial, profile, rows }: OpenReplay, position: number, hand: Hand): TokenView | null {
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
    serial,
    profile,
    display,
    power: isDead ? 'none' : display.screen === 'off' ? 'off' : 'on',
    buttons: hand.buttons,
    tapeIn: hand.tapeIn,
    battery: hand.percent === null ? null : { percent: hand.percent, units: 0, full: 0, gauge: 3 },
    faults: { cameraFault: false, wrongCodes: false, stuckButtons: [] },
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
    holder: null,
  }
}

export interface ReplayConnection extends TokenConnection {
  show(position: number): void
}

/** Stands where a token's connection stands: the same components draw it, and nothing they send arrives anywhere. */
export function connectReplay(open: OpenReplay): ReplayConnection {
  const hands = handsOf(open.rows)
  const store = createStore<TokenState>(() => ({ link: 'live', view: null, clockOffset: 0, time: null }))
  return {
    store,
    isReplay: true,
    send: async () => null,
    settled: async () => {},
    show(position) {
      const hand = hands[position]
      const view = hand ? viewAt(open, position, hand) : null
      store.setState({ view, time: view && { now: view.now, clock: view.clock, clockOffset: 0 } })
    },
  }
}
