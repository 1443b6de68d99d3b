import { type KindName, onOtherClock, parseToken } from '../../token-core/index.ts'
import { bodyOf, callerOf, codeOf, expectGone, type ServerAddress } from './http-api.ts'
import type { Outcome, Row, TokenDriver, TokenState } from './world.ts'

/** A token of a host that is made for a scenario. */
export interface HttpToken extends TokenDriver {
  readonly id: string
  /** As it went when it was made. */
  readonly clock: MadeToken['clock']
  /** Its time stands until it is moved. */
  pause(): Promise<void>
  /** Its time is another from now on, ms since 1970; nothing happens to it in between. */
  beginAt(time: number): Promise<void>
  /** Moves a clock that stands still. */
  advance(ms: number): Promise<void>
  /** Its time goes as when it was made. */
  leave(): Promise<void>
  remove(): Promise<void>
}

/** The answer of the host that made it. */
export interface MadeToken {
  readonly id: string
  readonly kind: KindName
  readonly serial: string | null
  readonly clock: { readonly mode: 'real' | 'paused' | 'scaled'; readonly speed: number }
}

type Answer = TokenState & Outcome
interface Looked extends Outcome {
  readonly texts: readonly string[]
  readonly taken: string | null
  readonly view: TokenState
}

/** The longest that a host waits for one call. */
const LONGEST_WAIT_MS = 60_000

/** Rows of a journal that are read at once. */
const ROWS = 1000

/** @param isStill its time stands still: what it shows is what the last answer showed */
export function httpToken(host: ServerAddress, { id, kind, serial, clock }: MadeToken, isStill: boolean): HttpToken {
  const call = callerOf(host)
  const path = `tokens/${encodeURIComponent(id)}`
  let last: TokenState | null = null

  async function setClock(setting: object): Promise<void> {
    bodyOf(await call('PUT', `${path}/clock`, setting))
  }

  return {
    id,
    kind,
    serial,
    clock,
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
    async until(conditions, ms, signal) {
      const wait = Math.max(1, Math.min(LONGEST_WAIT_MS, Math.ceil(ms)))
      const answer = await call('GET', `${path}?until=${conditions}&timeout=${wait}`, undefined, signal)
      if (codeOf(answer) !== 'timed-out') last = bodyOf<TokenState>(answer)
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
    pause: () => setClock({ mode: 'paused' }),
    async beginAt(time) {
      const file = bodyOf<{ readonly token: unknown }>(await call('GET', `${path}/export`))
      const token = parseToken(file.token)
      if (!token.ok) throw new Error(`The host gave a token that is ${token.error}`)
      const state = { ...file, token: onOtherClock(token.value, time - token.value.at) }
      last = bodyOf<TokenState>(await call('PUT', `${path}/state`, state))
    },
    async advance(ms) {
      last = bodyOf<TokenState>(await call('POST', `${path}/clock/advance`, { ms }))
    },
    async leave() {
      const { mode, speed } = clock
      if (isStill && mode !== 'paused') await setClock(mode === 'scaled' ? { mode, speed } : { mode })
    },
    async remove() {
      expectGone(await call('DELETE', path))
    },
  }
}
