import type { HashName } from './hash.ts'
import { hotp } from './hotp.ts'

export interface TotpOptions {
  readonly key: Uint8Array
  /** Unix time in seconds. */
  readonly time: number
  /** Time step X in seconds, default 30. */
  readonly period?: number
  /** T0 in seconds, default 0. */
  readonly epoch?: number
  readonly digits?: number
  readonly hash?: HashName
}

/** TOTP value, RFC 6238 §4.2: HOTP of the number of whole time steps since T0. Default six digits, SHA-1. */
export function totp({ key, time, period = 30, epoch = 0, digits = 6, hash = 'sha1' }: TotpOptions): string {
  if (!(period > 0)) throw new RangeError(`"period" expected more than 0 s, got ${period}`)
  if (!(time >= epoch)) throw new RangeError(`"time" expected ${epoch} s or later, got ${time}`)
  return hotp({ key, counter: Math.floor((time - epoch) / period), digits, hash })
}
