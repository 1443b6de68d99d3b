import { hexToBytes } from '../../bytes.ts'
import type { SkScreen } from '../events.ts'
import type { CodeKey, Phone } from '../phone.ts'
import { PROFILES } from '../profile.ts'

export interface SkPhone extends Phone {
  readonly profile: 'sk-app'
  /** The SIM card in it is not the one that the app knows. */
  readonly foreignSim: boolean
}

export interface SkApp {
  readonly serial: string
  /** Hexadecimal. */
  readonly key: string
  /** The mode with the serial; it survives closing. */
  readonly showsSerial: boolean
  /** It came from a backup, and its key is not valid there. */
  readonly isRestored: boolean
}

/** A telephone with the Shinkin app on it. */
export type SkInstalled = SkPhone & { readonly screen: Exclude<SkScreen, 'none'>; readonly app: SkApp }
export type SkToken = SkInstalled | (SkPhone & { readonly screen: 'none'; readonly app: null })

export const makeSkToken = (at: number): SkToken => ({
  kind: 'software-token',
  schema: 1,
  profile: 'sk-app',
  at,
  clockOffset: 0,
  foreignSim: false,
  screen: 'none',
  app: null,
})

const { digits, step, hash } = PROFILES['sk-app']

/** What the code on the screen is computed from; null: it shows none. */
export const skCodeKey = ({ screen, app }: SkToken): CodeKey | null =>
  screen === 'code' ? { key: hexToBytes(app.key), digits, step, hash } : null
