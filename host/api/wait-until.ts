import type { RunningToken } from '../rack/running.ts'
import type { Clock } from '../token/clock.ts'
import type { TokenView } from '../token/token-view.ts'
import { waitFor } from '../token/wait-for.ts'

export interface Waiting {
  readonly token: RunningToken
  readonly holds: (view: TokenView) => boolean
  /** The host's. */
  readonly clock: Clock
  /** How long to wait, in ms on the host's clock. */
  readonly timeout: number
  /** How far a token's clock that stands may be moved on; undefined: it is only looked at. */
  readonly advance: number | undefined
  /** Any of them ends the wait: it rejects with their reason. */
  readonly signals: readonly AbortSignal[]
}

/** Where nothing happens by itself nobody waits: time is moved on, or not. */
const isStanding = ({ clock }: TokenView): boolean => clock.speed === 0

/** Waits until a token is as somebody wants it, or no longer. @returns the token as it is then */
export async function waitUntil(waiting: Waiting): Promise<TokenView> {
  const { token, holds, clock, timeout, advance, signals } = waiting
  const first = await token.settled()
  if (holds(first)) return first
  const seen =
    isStanding(first) || timeout === 0
      ? first
      : await waitFor<TokenView | null>([token.ended, ...signals], (done) => {
          const unsubscribe = token.subscribe((view) => {
            if (holds(view) || isStanding(view)) done(view)
          })
          const cancel = clock.at(clock.now() + timeout, () => done(null))
          return () => {
            unsubscribe()
            cancel()
          }
        })
  if (seen === null) return token.settled()
  return holds(seen) || advance === undefined || !isStanding(seen) ? seen : token.advanceUntil(advance, holds)
}
