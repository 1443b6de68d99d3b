import { utf8ToBytes } from './bytes.ts'

/** Practice stock. Its factory key is public: a token made from it protects nothing. */

export const DEMO_FACTORY_KEY: Uint8Array = utf8ToBytes('camera-token demo factory key 01')

/** The hundred practice serials, 12-3456700-0 to 12-3456799-0. */
export const PRACTICE_SERIALS: readonly string[] = hundred('12-34567', '-0')

/** The serial that the banks' guides print. */
export const DEFAULT_SERIAL = '12-3456789-0'

/** The number that a practice card bears, 利用者番号. */
export const DEFAULT_CARD_NUMBER = '12345678901'

/** A hundred more of them, 23456789000 to 23456789099. */
export const PRACTICE_CARD_NUMBERS: readonly string[] = hundred('234567890')

/** Practice serials of one-time-password tokens, a hundred for each kind of device: SIMF10020000 to SIMF10020099. */
export const PRACTICE_OTP_SERIALS = {
  fob: hundred('SIMF100200'),
  'fob-8': hundred('SIME100200'),
  card: hundred('SIMC100200'),
  always: hundred('SIMA100200'),
  'sk-app': hundred('SIMS100200'),
} as const

/** With 00 to 99 between. */
function hundred(before: string, after = ''): readonly string[] {
  return Array.from({ length: 100 }, (_, i) => `${before}${String(i).padStart(2, '0')}${after}`)
}
