import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../host/client/client.ts'
import type { LinkState } from './host-link.ts'
import { connectToken, type HeardConnection, type TokenConnection } from './token-store.ts'
import type { TokenView } from './view.ts'

export interface RackState {
  readonly link: LinkState | 'connecting'
  /** In their order; null before the host has told them. */
  readonly order: readonly string[] | null
  /** The token on the stage; null when there is none. */
  readonly chosen: string | null
}

/** The tokens of one host, as this page knows them. */
export interface Rack {
  readonly store: StoreApi<RackState>
  readonly link: Client
  /** The token of this id: what is known of it, and the way to it. */
  token(id: string): TokenConnection
  choose(id: string): void
  /** Takes in what a call answered, without waiting for the stream. */
  take(view: TokenView): void
  /** The token is gone. */
  drop(id: string): void
  /** Follows the host; the returned function ends it. */
  start(): () => void
}

/** Remembers which token was on the stage. */
export interface ChoiceMemory {
  recall(): string | null
  remember(id: string): void
}

/** @param clock this page's clock, ms */
export function connectRack(link: Client, clock: () => number, memory: ChoiceMemory): Rack {
  const store = createStore<RackState>(() => ({ link: 'connecting', order: null, chosen: memory.recall() }))
  const held = new Map<string, HeardConnection>()

  const hold = (id: string): HeardConnection => {
    const known = held.get(id)
    if (known) return known
    const added = connectToken((event) => link.send(id, event), clock)
    const state = store.getState().link
    if (state !== 'connecting') added.hearState(state)
    held.set(id, added)
    return added
  }

  const choose = (id: string) => {
    memory.remember(id)
    store.setState({ chosen: id })
  }

  /** What stands on the stage when the token that stood there is gone: the one that follows it, or the last. */
  const choiceIn = (order: readonly string[]) => {
    const { chosen, order: before } = store.getState()
    if (chosen !== null && order.includes(chosen)) return chosen
    const place = chosen === null ? 0 : Math.max(0, before?.indexOf(chosen) ?? 0)
    return order[Math.min(place, order.length - 1)] ?? null
  }

  const setTokens = (ids: readonly string[]) => {
    const order = ids.toSorted((one, other) => placeOf(one) - placeOf(other))
    const chosen = choiceIn(order)
    if (chosen !== null && chosen !== store.getState().chosen) memory.remember(chosen)
    store.setState({ order, chosen })
  }

  const placeOf = (id: string) => hold(id).store.getState().view?.place ?? 0

  const take = (view: TokenView) => {
    const before = placeOf(view.id)
    hold(view.id).hear(view)
    const order = store.getState().order ?? []
    if (!order.includes(view.id)) setTokens([...order, view.id])
    else if (placeOf(view.id) !== before) setTokens(order)
  }

  const drop = (id: string) => {
    setTokens((store.getState().order ?? []).filter((other) => other !== id))
    held.delete(id)
  }

  const setState = (state: LinkState) => {
    store.setState({ link: state })
    for (const connection of held.values()) connection.hearState(state)
  }

  return {
    store,
    link,
    token: hold,
    choose,
    take,
    drop,
    start: () =>
      link.watchRack({
        onRack(views) {
          store.setState({ link: 'live' })
          for (const view of views) hold(view.id).hear(view)
          setTokens(views.map(({ id }) => id))
        },
        onToken: take,
        onRemoved: drop,
        onState: setState,
        onRefused: () => setState('refused'),
      }),
  }
}

const KEY = 'camtoken.token'

/** The last choice of this window, else of any window. */
export const choiceInStorage: ChoiceMemory = {
  recall: () => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY),
  remember(id) {
    sessionStorage.setItem(KEY, id)
    localStorage.setItem(KEY, id)
  },
}
