import type { SoftwareProfileName } from './events.ts'
import { makeNdToken, type NdToken, ndCodeKey } from './nd-app/token.ts'
import type { CodeKey } from './phone.ts'
import { makeSkToken, type SkToken, skCodeKey } from './sk-app/token.ts'

/** A telephone with one app, as this JSON value. Bytes are lower-case hexadecimal, times are ms since 1970. It holds keys. */
export type Token = SkToken | NdToken

export interface TokenOptions {
  /** Default: the Shinkin app. */
  readonly profile?: SoftwareProfileName
  readonly at?: number
}

/** A telephone on which nothing was set up: the Shinkin app is not installed, the NTT DATA app has no token. */
export function makeToken({ profile = 'sk-app', at = 0 }: TokenOptions): Token {
  return profile === 'sk-app' ? makeSkToken(at) : makeNdToken(at)
}

/** The same on a clock that says `ms` more: the telephone's own is ahead by as much as before. */
export const onOtherClock = (token: Token, ms: number): Token => ({ ...token, at: token.at + ms })

/** What the code on the screen is computed from; null: it shows none. */
export const codeKeyOf = (token: Token): CodeKey | null =>
  token.profile === 'sk-app' ? skCodeKey(token) : ndCodeKey(token)
