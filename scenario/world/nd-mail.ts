import { DEMO_FACTORY_KEY, derive, deriveOtpKey, writeKeyFile } from '../../token-core/index.ts'
import type { Happening } from './world.ts'

/** Tokens that are set up in an app when a scenario begins: the key that the bank keeps, and how it came into the app. */

/** サービスID of the bank Seiwa. */
export const SERVICE_ID = '10112231'
/** Of a token of another bank. */
const USER_ID = '999800009999'
const ISSUER = 'セイワ@Myねっと!!'
/** 利用開始パスワード, which the customer chose. */
export const START_PASSWORD = '2580'
const CODES = { digits: 6, step: 60, hash: 'sha1' } as const
const KEY_BYTES = 20
/** AES-128. */
const CIPHER_KEY_BYTES = 16
/** Far fewer than a bank's 10,000, and always the same salt: this key is public. */
const FROM = { salt: new Uint8Array(16), iterations: 1000 }

/** @param userId 9998 and eight digits */
export const ndKey = (userId: string): Uint8Array =>
  deriveOtpKey(DEMO_FACTORY_KEY, `SIMN${userId.slice(-8)}`, KEY_BYTES)

/** What the app went through before a scenario begins; it is closed then. @param own the token of the bank Seiwa; null: none */
export function setUpEvents(others: number, own: { readonly userId: string; readonly pin: string | undefined } | null) {
  const held = [
    ...Array.from({ length: others }, (_, i) => ({
      serviceId: `1011${9000 + i}`,
      userId: USER_ID,
      issuer: `銀行${i + 1}`,
    })),
    ...(own === null ? [] : [{ serviceId: SERVICE_ID, issuer: ISSUER, ...own }]),
  ]
  return held.length === 0 ? [] : [...held.flatMap(addedEvents), { type: 'close' } satisfies Happening]
}

interface Added {
  readonly serviceId: string
  readonly userId: string
  readonly issuer: string
  readonly pin?: string | undefined
}

/** The link in the mail is opened, and the token set up. */
function addedEvents({ serviceId, userId, issuer, pin }: Added): readonly Happening[] {
  const otpKey = { serial: userId, id: `${serviceId}-${userId}`, issuer, key: ndKey(userId), ...CODES }
  const key = derive({ passphrase: START_PASSWORD, hash: 'sha256', ...FROM, bytes: CIPHER_KEY_BYTES })
  const random = (bytes: number) => new Uint8Array(bytes)
  return [
    { type: 'open-mail-link', text: writeKeyFile({ otpKeys: [otpKey] }, { key, from: FROM, random }) },
    { type: 'set-up', serviceId, userId, startPassword: START_PASSWORD, ...(pin !== undefined && { pin }) },
  ]
}
