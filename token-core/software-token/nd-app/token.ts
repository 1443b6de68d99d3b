import { hexToBytes } from '../../bytes.ts'
import { derivePinKey } from '../../otp/derive.ts'
import type { NdRefusal, NdScreen } from '../events.ts'
import type { CodeKey, Phone } from '../phone.ts'

/** A telephone with the NTT DATA app on it. */
export interface NdToken extends Phone {
  readonly profile: 'nd-app'
  readonly screen: NdShown
  /** In order of set-up. */
  readonly tokens: readonly NdHeld[]
  /** The key file whose link was opened, until it is used or the app is closed. */
  readonly mail: string | null
}

/** One token in the app. */
export interface NdHeld extends Omit<CodeKey, 'key'> {
  /** Hexadecimal. */
  readonly key: string
  /** Eight digits. */
  readonly serviceId: string
  /** Twelve digits. */
  readonly userId: string
  readonly name: string
  /** Four digits; null: it asks for none. */
  readonly pin: string | null
}

/** Two IDs make a token. */
export const isSameHeld = (one: NdHeld, other: NdHeld): boolean =>
  one.serviceId === other.serviceId && one.userId === other.userId

export type NdShown =
  | { readonly name: 'closed' | 'set-up' | 'list' }
  | { readonly name: 'pin'; readonly index: number }
  /** `wrongPin`: what was typed instead of its PIN. */
  | { readonly name: 'code'; readonly index: number; readonly wrongPin: string | null }
  | { readonly name: 'refusal'; readonly code: NdRefusal }

/** A telephone whose app is on a certain screen. */
export type NdTokenOn<Name extends NdScreen> = NdToken & { readonly screen: Extract<NdShown, { readonly name: Name }> }

export const makeNdToken = (at: number): NdToken => ({
  kind: 'software-token',
  schema: 1,
  profile: 'nd-app',
  at,
  clockOffset: 0,
  screen: { name: 'closed' },
  tokens: [],
  mail: null,
})

/** The token that the screen is about. */
export const ndHeld = ({ screen, tokens }: NdToken): NdHeld | null =>
  'index' in screen ? (tokens[screen.index] ?? null) : null

/** What the code on the screen is computed from; null: it shows none. */
export function ndCodeKey(token: NdToken): CodeKey | null {
  const held = ndHeld(token)
  if (held === null || token.screen.name !== 'code') return null
  const { digits, step, hash } = held
  const { wrongPin } = token.screen
  const key = hexToBytes(held.key)
  return { key: wrongPin === null ? key : derivePinKey(key, wrongPin), digits, step, hash }
}
