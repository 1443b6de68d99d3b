import { DEMO_FACTORY_KEY, derive, deriveOtpKey, writeKeyFile } from '../../token-core/index.ts'
import type { Happening } from './world.ts'

/** A token of the bank Seiwa that is in use when a scenario begins: the key that the bank keeps, and how it came into the app. */

const SERVICE_ID = '10112231'
const ISSUER = 'セイワ@Myねっと!!'
const START_PASSWORD = '2580'
const CODES = { digits: 6, step: 60, hash: 'sha1' } as const
const KEY_BYTES = 20
/** AES-128. */
const CIPHER_KEY_BYTES = 16
/** Far fewer than a bank's 10,000, and always the same salt: this key is public. */
const FROM = { salt: new Uint8Array(16), iterations: 1000 }

/** @param userId 9998 and eight digits */
export const ndKey = (userId: string): Uint8Array =>
  deriveOtpKey(DEMO_FACTORY_KEY, `SIMN${userId.slice(-8)}`, KEY_BYTES)

/** The link in the mail is opened, the token set up, the app closed. */
export function setUpEvents(userId: string, pin: string | undefined): readonly Happening[] {
  const otpKey = { serial: userId, id: `${SERVICE_ID}-${userId}`, issuer: ISSUER, key: ndKey(userId), ...CODES }
  const key = derive({ passphrase: START_PASSWORD, hash: 'sha256', ...FROM, bytes: CIPHER_KEY_BYTES })
  const random = (bytes: number) => new Uint8Array(bytes)
  return [
    { type: 'open-mail-link', text: writeKeyFile({ otpKeys: [otpKey] }, { key, from: FROM, random }) },
    { type: 'set-up', serviceId: SERVICE_ID, userId, startPassword: START_PASSWORD, ...(pin !== undefined && { pin }) },
    { type: 'close' },
  ]
}
