import { bodyOf, callerOf, type ServerAddress } from './http-api.ts'
import type { Outcome, Row, TokenDriver, TokenState } from './world.ts'

/** A token of a host that is made for a scenario, and gone after it. */
export interface HttpToken extends TokenDriver {
  /** Moves a clock that stands still. */
  advance(ms: number): Promise<void>
  remove(): Promise<void>
}

type Answer = TokenState & Outcome
interface Looked extends Outcome {
  readonly texts: readonly string[]
  readonly taken: string | null
  readonly view: TokenState
}

/** Rows of a journal that are read at once. */
const ROWS = 1000

/** @param isStill its time stands still: what it shows is what the last answer showed */
export function httpToken(host: ServerAddress, id: string, serial: string, isStill: boolean): HttpToken {
  const call = callerOf(host)
  const path = `tokens/${encodeURIComponent(id)}`
  let last: TokenState | null = null

  return {
    serial,
    async state() {
      if (last === null || !isStill) last = bodyOf<TokenState>(await call('GET', path))
      return last
    },
    async send(events) {
      const body = events.length === 1 ? events[0] : { events }
      const { ignored, ...view } = bodyOf<Answer>(await call('POST', `${path}/events`, body))
      last = view
      return { ignored }
    },
    async look(picture, take) {
      const query = take === undefined ? '' : `?take=${encodeURIComponent(take)}`
      const { ignored, view } = bodyOf<Looked>(await call('POST', `${path}/images${query}`, picture))
      last = view
      return { ignored }
    },
    async rows(after) {
      const { rows } = bodyOf<{ rows: readonly Row[] }>(
        await call('GET', `${path}/journal?after=${after}&limit=${ROWS}`),
      )
      return rows
    },
    async remains() {
      const snapshot = bodyOf(await call('GET', `${path}/export`))
      return { snapshot, journal: bodyOf(await call('GET', `${path}/journal/export?form=replay`)) }
    },
    async advance(ms) {
      last = bodyOf<TokenState>(await call('POST', `${path}/clock/advance`, { ms }))
    },
    async remove() {
      bodyOf(await call('DELETE', path))
    },
  }
}
