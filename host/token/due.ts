import { nextStateChangeAt } from '../../token-core/index.ts'
import { hostTime } from './token-clock.ts'
import type { TokenRecord } from './token-view.ts'

/** When the host's clock will say it, that a token changes by itself; null: it does not, or its own clock stands. */
export function dueOf({ token, clock }: Pick<TokenRecord, 'token' | 'clock'>): number | null {
  const due = nextStateChangeAt(token)
  return due === null ? null : hostTime(clock, due)
}
