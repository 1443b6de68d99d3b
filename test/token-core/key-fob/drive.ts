import {
  display,
  inspect,
  type KeyFobTypes,
  makeToken,
  nextStateChangeAt,
  step,
  type WithoutTime,
} from '../../../token-core/index.ts'
import { totp } from '../../otp-by-node.ts'

export type Token = KeyFobTypes['token']
export type TokenEvent = KeyFobTypes['event']

/** A minute that begins at a whole one. */
export const START = 1_775_433_600_000
export const KEY = Uint8Array.from({ length: 20 }, (_, i) => i)
const SERIAL = 'SIMF10020000'

export const made = (options: Partial<KeyFobTypes['options']> = {}): Token =>
  makeToken({ kind: 'key-fob', serial: SERIAL, key: KEY, at: START, ...options })

/** RFC 6238 by node:crypto: what a clock at `ms` gives. */
export const codeAt = (ms: number, { digits = 6, step: length = 30_000, hash = 'sha1' } = {}): string =>
  totp(KEY, ms, length, digits, hash)

/** A token in a hand: times are ms after START. */
export function drive(token: Token = made()) {
  let now = token
  const send = (at: number, event: WithoutTime<TokenEvent>) => {
    const [next, effects, ignored] = step(now, { ...event, at: START + at })
    now = next
    return { effects: effects.map((effect) => ({ ...effect, at: effect.at - START })), ignored }
  }
  return {
    send,
    /** Down and up in the same ms. */
    tap(at: number) {
      const pressed = send(at, { type: 'press' })
      send(at, { type: 'release' })
      return pressed
    },
    at(at: number) {
      send(at, { type: 'time-passed' })
      return display(now)
    },
    inspect: () => inspect(now),
    nextStateChangeAt: () => {
      const at = nextStateChangeAt(now)
      return at === null ? null : at - START
    },
    get token() {
      return now
    },
  }
}
