import { utf8ToBytes } from './bytes.ts'

/** Practice stock. Its factory key is public: a token made from it protects nothing. */

export const DEMO_FACTORY_KEY: Uint8Array = utf8ToBytes('camera-token demo factory key 01')

/** The hundred practice serials, 12-3456700-0 to 12-3456799-0. */
export const PRACTICE_SERIALS: readonly string[] = Array.from(
  { length: 100 },
  (_, i) => `12-34567${String(i).padStart(2, '0')}-0`,
)

/** The serial that the banks' guides print. */
export const DEFAULT_SERIAL = '12-3456789-0'

/** The number that a practice card bears, 利用者番号. */
export const DEFAULT_CARD_NUMBER = '12345678901'

/** A hundred more of them, 23456789000 to 23456789099. */
export const PRACTICE_CARD_NUMBERS: readonly string[] = Array.from(
  { length: 100 },
  (_, i) => `234567890${String(i).padStart(2, '0')}`,
)

const otpSerials = (letters: string): readonly string[] =>
  Array.from({ length: 100 }, (_, i) => `${letters}100200${String(i).padStart(2, '0')}`)

/** Practice serials of one-time-password tokens, a hundred for each kind of device: SIMF10020000 to SIMF10020099. */
export const PRACTICE_OTP_SERIALS = {
  fob: otpSerials('SIMF'),
  'fob-8': otpSerials('SIME'),
  card: otpSerials('SIMC'),
  always: otpSerials('SIMA'),
  'sk-app': otpSerials('SIMS'),
} as const
