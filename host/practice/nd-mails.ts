import { pbkdf2Sync, randomBytes } from 'node:crypto'
import {
  DEMO_FACTORY_KEY,
  deriveOtpKey,
  type SoftwareTokenTypes,
  type WithoutTime,
  writeKeyFile,
} from '../../token-core/index.ts'
import type { Issued } from './otp-desk.ts'

type NewEvent = WithoutTime<SoftwareTokenTypes['event']>

/** A practice token of the NTT DATA app; what a person must type stands in docs/otp-apps.md. */
export interface PracticeToken {
  readonly serviceId: string
  readonly userId: string
  readonly issuer: string
  readonly pin?: string
}

const START_PASSWORD = '2580'
/** Far fewer than a bank's 10,000: practice keys are public, and whoever replays a token's life derives them again. */
const ITERATIONS = 1_000
const KEY_BYTES = 20
const SEALING_KEY_BYTES = 16

/** The mail's link is opened, and the token set up with what the customer was told. */
export function setUpEvents(token: PracticeToken): readonly NewEvent[] {
  const { serviceId, userId, pin } = token
  return [
    { type: 'open-mail-link', text: mailOf(token) },
    { type: 'set-up', serviceId, userId, startPassword: START_PASSWORD, ...(pin !== undefined && { pin }) },
  ]
}

/** The same with what a bank has issued. The app is closed at the end, as one finds it. */
export const issuedEvents = ({ keyFile, ...typed }: Issued): readonly NewEvent[] => [
  { type: 'open-mail-link', text: keyFile },
  { type: 'set-up', ...typed },
  { type: 'close' },
]

/** The key file of a bank's mail, sealed with the password of its user. */
function mailOf({ serviceId, userId, issuer }: PracticeToken): string {
  const salt = randomBytes(16)
  const otpKey = {
    serial: userId,
    id: `${serviceId}-${userId}`,
    issuer,
    key: deriveOtpKey(DEMO_FACTORY_KEY, `SIMN${userId.slice(-8)}`, KEY_BYTES),
    digits: 6,
    step: 60,
    hash: 'sha1',
  } as const
  const key = pbkdf2Sync(START_PASSWORD, salt, ITERATIONS, SEALING_KEY_BYTES, 'sha256')
  return writeKeyFile({ otpKeys: [otpKey] }, { key, from: { salt, iterations: ITERATIONS }, random: randomBytes })
}
