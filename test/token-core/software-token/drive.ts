import {
  inspect,
  makeToken,
  type SoftwareProfileName,
  type SoftwareTokenTypes,
  step,
} from '../../../token-core/index.ts'
import { totp as totpByNode } from '../../otp-by-node.ts'
import { KEY, type MailOptions, mail, PASSWORD, SERVICE_ID, USER_ID } from './mails.ts'

type Types = SoftwareTokenTypes
type Happening<Event = Types['event']> = Event extends Types['event'] ? Omit<Event, 'at'> : never
type On<Profile> = Extract<Types['inspection'], { profile: Profile }>

/** The beginning of a minute. */
export const START = 1_775_433_600_000

/** Drives one telephone in a test: time moves only by `wait`. */
export interface Drive<Profile extends SoftwareProfileName> {
  readonly token: Types['token']
  readonly inspection: On<Profile>
  readonly display: On<Profile>['display']
  /** All that was told so far. */
  readonly effects: readonly Types['effect'][]
  /** @returns why it did nothing, or null */
  send(...happenings: Happening[]): Types['ignored'] | null
  wait(ms: number): void
}

export function drive<Profile extends SoftwareProfileName>(profile: Profile, at = START): Drive<Profile> {
  let token: Types['token'] = makeToken({ kind: 'software-token', profile, at })
  const effects: Types['effect'][] = []
  return {
    get token() {
      return token
    },
    get inspection() {
      return inspect(token) as On<Profile>
    },
    get display() {
      return inspect(token).display as On<Profile>['display']
    },
    effects,
    send(...happenings) {
      let ignored: Types['ignored'] | null = null
      for (const happening of happenings) {
        const [next, told, why] = step(token, { ...happening, at: token.at } as Types['event'])
        token = next
        effects.push(...told)
        ignored = why
      }
      return ignored
    },
    wait(ms) {
      token = step(token, { type: 'time-passed', at: token.at + ms })[0]
    },
  }
}

export const ENTRIES = { type: 'set-up', serviceId: SERVICE_ID, userId: USER_ID, startPassword: PASSWORD } as const

/** Opens the mail of a token and sets it up. The user ID tells tokens apart. */
export const setUp = (user: number, more: { name?: string; pin?: string } = {}, options: MailOptions = {}) => {
  const userId = String(BigInt(USER_ID) + BigInt(user))
  return [
    { type: 'open-mail-link', text: mail({ userId, ...options }) },
    { ...ENTRIES, userId, ...more },
  ] as const
}

/** RFC 6238 by node:crypto. @param clock ms, @param period s */
export function totp(
  clock: number,
  {
    key = KEY,
    period = 60,
    digits = 6,
    hash = 'sha1',
  }: { key?: string; period?: number; digits?: number; hash?: string } = {},
): string {
  return totpByNode(Buffer.from(key, 'hex'), clock, period * 1_000, digits, hash)
}
