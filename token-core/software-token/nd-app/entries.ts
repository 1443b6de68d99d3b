import { narrowed } from '../../otp/narrowed.ts'
import type { EventOf } from '../phone.ts'
import { NAME_LENGTH } from '../profile.ts'

/** What was typed at a set-up, if all of it has its form. */
export interface Entries {
  readonly serviceId: string
  readonly userId: string
  readonly startPassword: string
  /** Empty: none was given. */
  readonly name: string
  readonly pin: string | null
}

export const SERVICE_ID = /^\d{8}$/
export const USER_ID = /^\d{12}$/
export const PIN = /^\d{4}$/
const START_PASSWORD = /^\d{4,8}$/

/** Characters are counted as people do, not as halves of a pair. */
export const fitsName = (name: string): boolean => [...name].length <= NAME_LENGTH

/** Digits may be typed full-width, with blanks and hyphens; the name stands as it was typed. @returns null where something has another form */
export function readEntries(typed: Omit<EventOf<'set-up'>, 'at' | 'type'>): Entries | null {
  const serviceId = narrowed(typed.serviceId)
  const userId = narrowed(typed.userId)
  const startPassword = narrowed(typed.startPassword)
  const { name = '' } = typed
  const pin = narrowed(typed.pin ?? '') || null
  const isRight =
    SERVICE_ID.test(serviceId) &&
    USER_ID.test(userId) &&
    START_PASSWORD.test(startPassword) &&
    fitsName(name) &&
    (pin === null || PIN.test(pin))
  return isRight ? { serviceId, userId, startPassword, name, pin } : null
}
