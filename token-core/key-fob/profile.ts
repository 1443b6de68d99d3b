import type { HashName } from '../otp/hash.ts'

/**
 * The numbers of a device, so that no code holds them. Times in ms; S: stated by a bank, I: inferred, C: our choice
 * (docs/otp-tokens.md has the sources).
 */
export interface FobProfile {
  readonly digits: 6 | 8
  /** Time step X of RFC 6238. */
  readonly step: 30_000 | 60_000
  readonly hash: HashName
  /** Bytes of a derived key: as long as the hash (RFC 4226 §4 R6, RFC 6238 §5.1). */
  readonly keyBytes: number
  /** What a press brings; null: no button, the code is always shown. */
  readonly button: {
    /** S. How long a code, or what stands in its place at the end, is shown. */
    readonly shows: number
  } | null
  /** S: how much one bar of the indicator of remaining time stands for; null: it has none. */
  readonly bar: number | null
  /** S: codes it shows in its life, null: not counted; and how old it gets. C: whichever comes first. */
  readonly life: { readonly uses: number | null; readonly age: number }
  /** S: below so many percent each press shows the level first. C: how long. null: no notice. */
  readonly lowBattery: { readonly below: number; readonly shows: number } | null
  /** S: what a press shows when its life is over; empty: nothing. */
  readonly end: string
}

const YEAR = 365 * 86_400_000

const fob: FobProfile = {
  digits: 6,
  step: 30_000,
  hash: 'sha1',
  keyBytes: 20,
  button: { shows: 30_000 },
  bar: null,
  life: { uses: 8_000, age: 5 * YEAR },
  lowBattery: { below: 10, shows: 2_000 },
  end: '',
}

/** C: the parameters that test code forgets. */
const fob8: FobProfile = { ...fob, digits: 8, step: 60_000, hash: 'sha256', keyBytes: 32 }

const card: FobProfile = { ...fob, life: { uses: 18_000, age: 10 * YEAR }, lowBattery: null, end: 'EEEEEE' }

const always: FobProfile = {
  ...fob,
  step: 60_000,
  button: null,
  bar: 10_000,
  life: { uses: null, age: 5 * YEAR },
  lowBattery: null,
}

export const FOB_PROFILE_DATA = { fob, 'fob-8': fob8, card, always } as const satisfies Record<string, FobProfile>
export type FobProfileName = keyof typeof FOB_PROFILE_DATA
export const FOB_PROFILES = Object.keys(FOB_PROFILE_DATA) as [FobProfileName, ...FobProfileName[]]

/** The most that a level, a drift and an offset can be set to. */
export const FOB_LIMITS = { percent: 100, ppm: 10_000, offset: 10 * YEAR } as const
