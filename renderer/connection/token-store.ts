import { createStore, type StoreApi } from 'zustand/vanilla'
import { isApiError } from '../../host/client/client.ts'
import type { LinkState } from './host-link.ts'
import type { TokenTime } from './token-time.ts'
import type { NewEvent, TokenView } from './view.ts'

export interface TokenState {
  readonly link: LinkState | 'connecting'
  /** The token as last heard; kept while the connection is lost. */
  readonly view: TokenView | null
  /** The token's clock minus this page's, ms, when it was last heard. */
  readonly clockOffset: number
  /** How the token's time goes; null before anything was heard. */
  readonly time: TokenTime | null
}

export interface TokenConnection {
  readonly store: StoreApi<TokenState>
  /** A saved journal that is looked at: nothing that is sent arrives anywhere. */
  readonly isReplay: boolean
  /** Sends in order of the calls, one at a time: a release never overtakes its press. Null when it did not arrive. */
  send(action: NewEvent): Promise<TokenView | null>
  /** Resolves when everything sent so far has been answered or lost. */
  settled(): Promise<void>
}

/** A token's connection as the rack holds it, which tells it what the host says. */
export interface HeardConnection extends TokenConnection {
  /** What the stream, or an answer to a call, shows of the token. */
  hear(view: TokenView): void
  hearState(state: LinkState): void
}

/** What is pressed or let go: of a token with one part to press, nothing is said. */
const partOf = (action: NewEvent): string => ('button' in action ? action.button : '')

/** A clock that is set or moved on makes no new event. */
const isOlder = (view: TokenView, known: TokenView) =>
  view.sequence === known.sequence ? view.now < known.now : view.sequence < known.sequence

/**
 * One token of one host, as this page knows it.
 * @param deliver makes something happen; answers with the token after it, rejects when the host refuses or does not answer
 * @param clock the page's clock, ms
 */
export function connectToken(deliver: (event: NewEvent) => Promise<TokenView>, clock: () => number): HeardConnection {
  const store = createStore<TokenState>(() => ({ link: 'connecting', view: null, clockOffset: 0, time: null }))
  /** By the part that is let go. */
  const owedReleases = new Map<string, NewEvent>()
  let last: Promise<unknown> = Promise.resolve()
  // A host that was started again counts from the start: the first view of a connection holds whatever its number.
  let fresh = true

  const take = (view: TokenView) => {
    const known = store.getState().view
    if (!fresh && known && isOlder(view, known)) return
    fresh = false
    const clockOffset = view.now - clock()
    store.setState({ view, clockOffset, time: { now: view.now, clock: view.clock, clockOffset } })
  }

  const tryOnce = async (action: NewEvent): Promise<TokenView | null> => {
    try {
      const view = await deliver(action)
      if (action.type === 'release') owedReleases.delete(partOf(action))
      take(view)
      return view
    } catch (error) {
      // A refusal is an answer: the host is there.
      if (isApiError(error)) return null
      // The host may still hold the button down. It gets its release as soon as it answers again.
      if (action.type === 'release') owedReleases.set(partOf(action), action)
      if (store.getState().link === 'live') store.setState({ link: 'lost' })
      return null
    }
  }

  const send = (action: NewEvent) => {
    if (action.type === 'press') owedReleases.delete(partOf(action))
    const sent = last.then(() => tryOnce(action))
    last = sent
    return sent
  }

  const hear = (view: TokenView) => {
    store.setState({ link: 'live' })
    take(view)
  }

  const hearState = (state: LinkState) => {
    if (state === 'live') {
      fresh = true
      for (const release of owedReleases.values()) void send(release)
    }
    store.setState({ link: state })
  }

  return { store, isReplay: false, send, settled: () => last.then(() => undefined), hear, hearState }
}
