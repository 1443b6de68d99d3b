import { createStore } from 'zustand/vanilla'
import type { TokenConnection, TokenState } from '../../connection/token-store.ts'
import { faceOf } from '../../faces/faces.ts'
import type { OpenReplay } from '../replay-store.ts'

export interface ReplayConnection extends TokenConnection {
  show(position: number): void
}

/** Stands where a token's connection stands: the same components draw it, and nothing they send arrives anywhere. */
export function connectReplay(open: OpenReplay): ReplayConnection {
  const viewAt = faceOf(open).replayed(open)
  const store = createStore<TokenState>(() => ({ link: 'live', view: null, clockOffset: 0, time: null }))
  return {
    store,
    isReplay: true,
    send: async () => null,
    settled: async () => {},
    show(position) {
      const view = viewAt(position)
      store.setState({ view, time: view && { now: view.now, clock: view.clock, clockOffset: 0 } })
    },
  }
}
